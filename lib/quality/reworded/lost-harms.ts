import type { Language } from "@/lib/documents/schema";
import { type Harm, harmIn, mentionsOfHarm, splitThoughts } from "@/lib/quality/language/adverse";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

type Texts = { said: string; printed: string; beside: string; language: Language };

/**
 * Harms that a source reports and a free wording leaves out: it says nothing of what the harm is, gives none of its
 * numbers, and speaks of no harm but those that the rest of the source explains.
 */
export function lostHarms({ said, printed, beside, language }: Texts): Harm[] {
  const thoughts = splitThoughts(printed, language);
  const read = thoughts.map((thought) => ({ thought, harm: harmIn(thought, language) }));
  const shownSenses = sensesOf(`${said}\n${beside}`, language);
  return read.flatMap(({ thought, harm }) => {
    if (!harm) return [];
    const rest = thoughts.filter((other) => other !== thought).join("\n");
    const restSenses = sensesOf(rest, language);
    if (!meets(restSenses, sensesOf(said, language))) return [];
    const own = [...sensesOf(harm.words, language)].filter((sense) => !restSenses.has(sense));
    if (own.length === 0 || meets(own, shownSenses)) return [];
    const numbers = numbersOf(thought).filter((number) => !numbersOf(rest).includes(number));
    if (numbersOf(said).some((number) => numbers.includes(number))) return [];
    return maySayOtherwise(said, rest, language) ? [] : [harm];
  });
}

/**
 * Whether a wording may have said a harm in words unknown here: a thought of it that nothing else in the source explains
 * reports what people notice, or names a harm.
 */
function maySayOtherwise(said: string, rest: string, language: Language): boolean {
  const known = sensesOf(rest, language);
  const numbers = numbersOf(rest);
  return splitThoughts(said, language)
    .filter((thought) => !numbersOf(thought).some((number) => numbers.includes(number)))
    .filter((thought) => !BARS[language].test(thought))
    .filter((thought) => knownParts(thought, known, language) < 2)
    .some(
      (thought) =>
        (REPORTS[language].test(thought) && !OTHER_MATTER[language].test(thought)) ||
        mentionsOfHarm(thought, language).some((word) => !isIn(word, rest, language)),
    );
}

/** Words of a thought that the rest of the source has too; one may be its mere subject. */
function knownParts(thought: string, known: ReadonlySet<string>, language: Language): number {
  if (language === "en") return knownThings(thought, known).length;
  const isKnown = [...thought].map((character, at) =>
    known.has(character + thought.charAt(at + 1)),
  );
  return isKnown.filter((here, at) => here && !isKnown[at - 1]).length;
}

/** Two words for one thing, as "colonoscopy" and "bowel", count once. */
function knownThings(thought: string, known: ReadonlySet<string>): string[][] {
  return (thought.match(/[\p{L}-]{4,}/gu) ?? [])
    .map((word) => [...sensesOf(word, "en")].filter((sense) => known.has(sense)))
    .filter((senses) => senses.length > 0)
    .reduce<string[][]>(
      (things, senses) => (meets(senses, new Set(things.flat())) ? things : [...things, senses]),
      [],
    );
}

const REPORTS: Record<Language, RegExp> = {
  en: /\b(?:may|might|can|could|some|many|most|few|several|often|sometimes|rare(?:ly)?|occasional\w*|usual\w*|almost|nearly|out of|one in|you (?:get|feel|become|notice)|frequent\w*|likely|tend)\b/iu,
  zh: /可能|会(?!诊)|有人|有的|有些|不少|多数|少数|个别|常|容易|偶|部分|极少|反倒|反而/u,
};
/** What is asked of people, what is not known, and what it is good for is no harm. */
const OTHER_MATTER: Record<Language, RegExp> = {
  en: /\b(?:should|must|ask|tell|talk|check\w*|evidence|research|stud(?:y|ies)|sure|certain\w*|known|shown|trust\w*|better|help\w*|eas(?:e|es|ier)|protect\w*|lower\w*|true|recommend\w*|advi[sc]e\w*|consider\w*|allowed)\b/iu,
  zh: /应|须|要(?!命)|请|建议|推荐|考虑|可以|证据|研究|不太靠得住|靠谱|好些|好转|缓解|管用|有效|帮|防|例外|别|不能|不准|实际/u,
};

/** For whom it is not is no harm. */
const BARS: Record<Language, RegExp> = {
  en: /\b(?:(?:must|should|can) not|cannot|must never|do not|never) (?:be )?(?:use|used|take|taken|given|have)\b|\b(?:contra-?indicated|off limits|forbidden)\b/iu,
  zh: /(?:不能|不可|禁止|不得|不准|不要)(?:使?用|吃|服|打)|禁用|忌用/u,
};

function isIn(word: string, text: string, language: Language): boolean {
  return (
    text.toLowerCase().includes(word.toLowerCase()) ||
    meets(sensesOf(word, language), sensesOf(text, language))
  );
}

function numbersOf(text: string): string[] {
  const numbers = text.replaceAll(/(?<=\d),(?=\d{3})/gu, "").match(/\d+(?:\.\d+)?/gu) ?? [];
  // "Of every 1,000" is said of the benefit too.
  return numbers.filter((number) => !/^10{2,}$/u.test(number));
}
