import type { Language } from "@/lib/documents/schema";

const COMMON = new Set(
  "about above after again against also although among another because been before being below between both cannot could does doing done during each either even ever every from further have having here into itself just less like made make many might more most much must need often only onto other over people patient patients same shall should since some such than that their them then there these they this those through under until upon used using very well were what when where which while whom whose will with within without would your yours".split(
    " ",
  ),
);
const FIRST_LETTERS = 5;

/** What a text is about, apart from grammar: English words by their first letters, Chinese by pairs of characters. */
export function stemsOf(text: string, language: Language): Set<string> {
  if (language === "zh") {
    const runs = text.split(/[^\p{Script=Han}]|[的了者患及和与或等在对为是有]/u);
    return new Set(
      runs.flatMap((run) => [...run].slice(1).map((char, index) => run.charAt(index) + char)),
    );
  }
  const words = text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? [];
  return new Set(
    words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, FIRST_LETTERS)),
  );
}
