import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";
import { subjectWords } from "@/lib/quality/reworded/subject-words";

/** Clauses on which advice depends; a group of people named by "with" or 患者 is check F8's. */
const CONDITIONS: Record<Language, RegExp> = {
  en: /(?<=[\s,(])(?:if|provided(?: that)?|as long as|(?<=, )after|following|(?<!at least )once(?! (?:in|a|an|every|each|per|daily|weekly|monthly|yearly|only|or|again)\b)|in case)\b[^.;,()]{8,}/giu,
  zh: /(?:如果?|若|只要|前提是|在)[^，。；（）]{2,}(?:时|后|的情况下|的前提下)?(?=[，,])|(?<=[；。]|^)[^，。；（）]{0,4}(?:能|可)?耐受(?:者|的?患者)?/gu,
};
const MARKERS: Record<Language, RegExp> = {
  en: /\b(?:if|should (?:that|this|it|they|you|he|she|the|your)|when(?:ever)?|provided|as long as|so long as|once|unless|until|whose|after|before|first|only|case|depend\w*|need\w*)\b/iu,
  zh: /如|若|只要|要是|的话|时|后|前|先|才|除非|情况|一旦|能|受得/u,
};

/** Conditions every guideline sets in the same words, and all the ways to say them. */
const SAFEGUARDS: Record<Language, { set: RegExp; kept: RegExp }[]> = {
  en: [
    {
      set: /\b(?:if|as|when|where) (?:well )?tolerated\b/iu,
      kept: /\b(?:tolerat\w*|cope|bear|manage|agrees?|well enough|side effects?|comfortabl\w*|if you can|able to|stand|suits?|if|when|as long as)\b/iu,
    },
    {
      set: /\b(?:unless|if not|in the absence of|no) (?:\w+ )?contra-?indicat\w+/iu,
      kept: /\b(?:contra-?indicat\w*|unless|reasons?|speaks? against|safe|suit\w*|except\w*|as long as|provided|if|rul\w+ out)\b/iu,
    },
  ],
  zh: [
    {
      set: /(?<!不能?|无法)耐受/u,
      kept: /耐受|承受|用惯|习惯|受[得不]|吃得消|扛得|适应|允许|条件|身体.{0,4}[能行可]|不难受|没什么不舒服|如果|要是|能够/u,
    },
    {
      set: /(?:无|没有)[^，。；]{0,3}禁忌证?症?(?=者|时|的|患者|，)/u,
      kept: /禁忌|不适合|不能|不宜|允许|合适|能用|可以用|只要|如果|要是|除非/u,
    },
  ],
};

/** Conditions of the source that a text leaves without a trace. */
export function lostConditions(stated: string, printed: string, language: Language): Cue[] {
  const safeguards = SAFEGUARDS[language].flatMap(({ set, kept }) => {
    const found = set.exec(printed);
    return found && !kept.test(stated) ? [cueAt(found[0], found.index)] : [];
  });
  if (safeguards.length > 0) return safeguards;
  const conditions = [...printed.matchAll(CONDITIONS[language])].map((found) =>
    cueAt(found[0], found.index),
  );
  const said = subjectWords(stated, language);
  const rest = subjectWords(without(printed, conditions), language);
  return conditions.filter(({ word }) => {
    const own = [...subjectWords(word, language)].filter((one) => !rest.has(one));
    if (own.length < 2 || own.some((one) => said.has(one))) return false;
    return !MARKERS[language].test(stated) || addsNothing(said, rest);
  });
}

/** All that the text says is in the rest of the source: nothing of it can be the condition in other words. */
function addsNothing(said: Set<string>, rest: Set<string>): boolean {
  return said.size >= 3 && [...said].every((word) => rest.has(word));
}

function without(printed: string, conditions: Cue[]): string {
  return conditions.reduce((text, { word }) => text.replace(word, " "), printed);
}

function cueAt(word: string, start: number): Cue {
  return { cue: "condition", word: word.trim(), start, end: start + word.length };
}
