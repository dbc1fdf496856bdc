import type { Language } from "@/lib/documents/schema";
import type { SentenceQuestion } from "@/lib/writers/model/sentence-memory";

const WHOLE: Record<Language, RegExp> = {
  en: /^["“]?[A-Z0-9][\s\S]*[.!?]["”)]?$/,
  zh: /[。！？]["”’）]?$/,
};
/** What "it" may have been turned into: right for a medicine, wrong once the recommendation is about a test. */
const KINDS: Record<Language, RegExp> = {
  en: /\b(?:drugs?|medicines?|medications?|tablets?|pills?|injections?|vaccines?|treatments?|therap(?:y|ies)|tests?|scans?|operations?|surgery|exercises?|diets?|devices?)\b/gi,
  zh: /药物|药品|药|治疗|疗法|检查|检验|手术|注射|疫苗|锻炼|运动|饮食/g,
};
/** Long enough to name something. */
const LEAST_LETTERS = 4;
/** Said of the writer's own accord, whatever stands around. */
const COMMON = new Set(
  "your care team doctor nurse people should with that have from when what will also more less than help helps make makes need needs take takes used using".split(
    " ",
  ),
);

/**
 * Whether a worded sentence stays right when what stands around it changes. It does where it is whole and names nothing
 * but what its own lines name: an "it" in it then refers to whatever the "it" in the line does. A piece such as
 * "unless …" gets its sense from the sentence it belongs to.
 */
export function standsAlone({ lines, context, language, terms }: Worded, text: string): boolean {
  if (!lines.every((line) => WHOLE[language].test(line.trim()))) return false;
  const own = [...lines, ...terms.flatMap(({ term, means }) => [term, means])].join("\n");
  const known = namesIn(own, language);
  const around = namesIn(context.join("\n"), language);
  const isStrange = (name: string) => !known.has(name) && around.has(name);
  if ([...namesIn(text, language)].some(isStrange)) return false;
  const kinds = new Set(kindsIn(own, language));
  return kindsIn(text, language).every((kind) => kinds.has(kind));
}

type Worded = Pick<SentenceQuestion, "lines" | "context" | "language" | "terms">;

/** Words and numbers; of Chinese, every two characters that stand side by side. */
function namesIn(text: string, language: Language): Set<string> {
  const words = text.toLowerCase().match(/[\p{Script=Latin}-]+|\d[\d.,]*/gu) ?? [];
  const names = new Set(
    words.filter((word) => /\d/.test(word) || (word.length >= LEAST_LETTERS && !COMMON.has(word))),
  );
  if (language === "en") return names;
  for (const [, pair = ""] of text.matchAll(/(?=(\p{Script=Han}{2}))/gu)) names.add(pair);
  return names;
}

/** In one form: the plural names the same kind of thing. */
function kindsIn(text: string, language: Language): string[] {
  return [...text.matchAll(KINDS[language])].map(([kind]) => kind.toLowerCase().slice(0, 5));
}
