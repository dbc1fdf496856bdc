import type { Language } from "@/lib/documents/schema";
import type { ReadingLimits } from "@/lib/pvgs/audience";
import type { ClaimKind } from "@/lib/pvgs/document";
import { isInBrackets } from "@/lib/quality/readability/brackets";
import { isCommonCharacter } from "@/lib/quality/readability/chinese-characters";
import {
  chineseSentenceMeasures,
  chineseWords,
  longestClause,
} from "@/lib/quality/readability/chinese-readability";
import { englishWords } from "@/lib/quality/readability/english-words";
import { withNamesApart } from "@/lib/quality/readability/names-apart";
import { passiveIn } from "@/lib/quality/readability/passives";
import plainWords from "@/lib/quality/readability/plain-words.json";
import type { ReadingAdvice, UnexplainedTerm } from "@/lib/quality/schema";

type Sentence = { text: string; kind: ClaimKind; claimId: string };
type Booklet = {
  language: Language;
  limits: ReadingLimits;
  /** Terms of the booklet's own glossary. */
  explained: string[];
  unexplained: UnexplainedTerm[];
};

const PLAIN: Record<Language, ReadonlyMap<string, string>> = {
  en: new Map(Object.entries(plainWords.en)),
  zh: new Map(Object.entries(plainWords.zh)),
};
/** A sentence may be longer than the mean aimed at, but not by more than a third. */
const LONGER = 4 / 3;
/** A clause of Chinese may be half as long again. */
const LONGER_CLAUSE = 3 / 2;
/** More words at once are no advice. */
const MOST_WORDS = 3;
const LONG_WORD = 4;

/** What would make a sentence easier, the most helpful first; nothing for texts that nobody may reword. */
export function sentenceAdvice(sentence: Sentence, booklet: Booklet): ReadingAdvice[] {
  if (sentence.kind === "fixed" || sentence.kind === "notReported") return [];
  const advice = [
    ...dividing(sentence.text, booklet),
    ...rewording(sentence, booklet),
    ...acting(sentence.text, booklet.language),
  ];
  // The guideline's own words stay as they are.
  if (sentence.kind === "quote" && advice.length > 0)
    return [{ code: "explain_quotation", params: {} }];
  return advice;
}

function dividing(text: string, { language, limits }: Booklet): ReadingAdvice[] {
  const isChinese = language === "zh";
  const length = isChinese ? chineseSentenceMeasures(text).characters : englishWords(text).length;
  if (length > LONGER * limits.mean) {
    const at = joint(text, language);
    const params = { length, most: limits.mean };
    return [
      at === null
        ? { code: `split_${language}`, params }
        : { code: `split_at_${language}`, params: { ...params, at } },
    ];
  }
  const clause = isChinese ? longestClause(text) : null;
  if (clause === null || limits.clause === null || clause.length <= LONGER_CLAUSE * limits.clause)
    return [];
  return [
    {
      code: "shorten_clause",
      params: { clause: clause.text, length: clause.length, most: limits.clause },
    },
  ];
}

const JOINTS: Record<Language, RegExp> = {
  en: /(?:; |, (?=(?:and|but|or|so|which|while|if|unless|because(?! of)|although|especially|including)\b)| (?=(?:and|but|because(?! of)|although|unless|while|if|when)\b))/giu,
  zh: /[；，]/gu,
};
/** Either part needs enough to be a sentence: this share of the whole. */
const LEAST_PART = 0.2;
const SHOWN = { en: 3, zh: 8 };

/** The first words behind the place nearest the middle where a sentence may be divided. */
function joint(text: string, language: Language): string | null {
  const places = [...text.matchAll(JOINTS[language])]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((at) => at > LEAST_PART * text.length && at < (1 - LEAST_PART) * text.length)
    .filter((at) => !isInBrackets(text, at))
    .toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  const [at] = places;
  if (at === undefined) return null;
  const rest = text.slice(at);
  if (language === "en")
    return rest
      .split(/\s+/u)
      .slice(0, SHOWN.en)
      .join(" ")
      .replace(/[,;:.]$/u, "");
  return rest.slice(0, SHOWN.zh).replace(/[，；。：、（].*$|[\d.A-Za-z ]+$/u, "");
}

function rewording({ text, claimId }: Sentence, booklet: Booklet): ReadingAdvice[] {
  const { language, unexplained } = booklet;
  const open = unexplained.filter(
    ({ claimIds, term }) => claimIds.includes(claimId) && text.includes(term),
  );
  const explaining = open.map(({ term, plain }): ReadingAdvice =>
    plain === null
      ? { code: "explain_word", params: { word: term } }
      : { code: "explain_as", params: { word: term, plain } },
  );
  const terms = open.map(({ term }) => term);
  const plainer = wordsOf(text, language).flatMap((word): ReadingAdvice[] => {
    const plain = PLAIN[language].get(word.toLowerCase());
    const isNamed = terms.some((term) => term.includes(word));
    return plain === undefined || isNamed
      ? []
      : [{ code: "replace_word", params: { word, plain } }];
  });
  const sure = [...explaining, ...plainer].slice(0, MOST_WORDS);
  return sure.length > 0 ? sure : simplifying(text, booklet);
}

function wordsOf(text: string, language: Language): string[] {
  const words =
    language === "zh" ? chineseWords(text) : englishWords(text).map((word) => word.text);
  return [...new Set(words)];
}

/** Long words of no list: no advice how, but where to look. Medicines, numbers and explained terms have to stay. */
function simplifying(text: string, { language, explained }: Booklet): ReadingAdvice[] {
  const plain = withNamesApart(text, language, explained);
  const hard =
    language === "zh"
      ? chineseSentenceMeasures(plain).difficult.filter(
          (word) => word.length > 1 && ![...word].every(isCommonCharacter),
        )
      : englishWords(plain)
          .filter(
            ({ text, isDifficult, syllables }) =>
              isDifficult && syllables >= LONG_WORD && !/[-‐‑]/u.test(text),
          )
          .map((word) => word.text);
  const words = [...new Set(hard)].slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  return [
    { code: "simpler_words", params: { words: words.join(language === "zh" ? "、" : ", ") } },
  ];
}

function acting(text: string, language: Language): ReadingAdvice[] {
  const passive = passiveIn(text, language);
  return passive === null ? [] : [{ code: "make_active", params: { passive } }];
}
