import type { Language } from "@/lib/documents/schema";
import type { Amount } from "@/lib/quality/across/amounts";

/** Which of two compared groups a number is of: those with the treatment, or those without it. */
export type Arm = "with" | "without" | null;

/** What stands right before the number of one of them: "from 22 to 13", "13 instead of 22". */
const RIGHT_BEFORE: Record<Language, { without: RegExp; with: RegExp }> = {
  en: {
    without:
      /\b(?:from|instead of|rather than|compared (?:with|to)|versus|vs\.?|against|as opposed to|up on|down on) (?:about |around |only |just )?$/iu,
    with: /\bfrom (?:about |around )?\d[\d,.]*[^.;]{0,40}? to (?:about |around |only |just )?$/iu,
  },
  zh: {
    without: /(?:由|从|而不是|不是|相比于?|对比)(?:每?\d+[例人个名]中?)?(?:的|大?约)*\s*$/u,
    with: /(?:[降减增升变涨少多加低高](?:[少低加高成]?)(?:到|至|为)了?|变成了?)(?:大?约)?\s*$/u,
  },
};

/** These set the other group beside, whichever it is; "instead of" tells the untreated. */
const COMPARES: Record<Language, RegExp> = {
  en: /\b(?:compared (?:with|to)|versus|vs\.?|against|as opposed to) (?:about |around |only |just )?$/iu,
  zh: /(?:相比于?|对比)(?:每?\d+[例人个名]中?)?(?:的|大?约)*\s*$/u,
};

/** Of the stretch that a number stands in: nobody was treated there. */
const UNTREATED: Record<Language, RegExp> = {
  en: /\b(?:alone|none (?:were|was|of them|got|had|took|ha(?:s|ve)|received)|(?:took|taking|take|given|gave|received) no|without|untreated|placebo|dummy|sham|did(?: not|n['’]t)|do(?: not|n['’]t)|not (?:treated|taking|given|screened|having)|no (?:treatment|screening)|usual care|control group)\b/iu,
  zh: /[不没][吃用打做治接服查筛检参戴补练喝贴]|单[用独纯]|没有?[做吃用打治接服查筛检参戴补]|未[治用接服做筛]|安慰剂|假药|对照/u,
};
const BOTH: Record<Language, RegExp> = {
  en: /\bwith (?:or|and) without\b|\bboth (?:groups|arms)\b|\bwhether or not\b/iu,
  zh: /两[组边]|不管|无论/u,
};
const BREAK: Record<Language, RegExp> = {
  en: /[,;:.!?](?!\d)|\b(?:against|instead of|rather than|compared (?:with|to)|versus|vs|while|whereas|but|and|than)\b/giu,
  zh: /[，。；：！？]|而(?!且)|比|和|与|及/gu,
};

/** The arm of a number, and whether it is the far end of "from … to". */
export function placeOfArm(text: string, amount: Amount, language: Language) {
  const before = text.slice(Math.max(0, amount.start - 80), amount.start);
  return {
    arm: armOf(text, amount, language),
    // In a list of both groups the words beside a number are the other one's too: its arm decides.
    isEnd:
      RIGHT_BEFORE[language].with.test(before) ||
      (language === "zh" && groupsInOrder(text, amount.start).groups.some(isUntreated)),
  };
}

function armOf(text: string, { start, end }: Amount, language: Language): Arm {
  const before = text.slice(Math.max(0, start - 80), start);
  const beside = RIGHT_BEFORE[language];
  const { groups, place } =
    language === "zh" ? groupsInOrder(text, start) : { groups: [], place: 0 };
  if (groups.length > 1) return isUntreated(groups[place] ?? "") ? "without" : null;
  if (beside.with.test(before)) return "with";
  if (beside.without.test(before) && isCompared(text.slice(end, end + 60), before, language)) {
    const other = before.split(/[.;。；](?!\d)/u).at(-1) ?? "";
    // "33 without the vaccine, compared with 3": it is the others that were not treated.
    return COMPARES[language].test(other) && UNTREATED[language].test(other) ? "with" : "without";
  }
  const stretch = stretchAround(text, start, end, language);
  return UNTREATED[language].test(stretch) && !BOTH[language].test(stretch) ? "without" : null;
}

/** 他汀组和安慰剂组分别为27.1%和26.6%: the first number is of the first group, the second of the second one. */
function groupsInOrder(text: string, start: number): { groups: string[]; place: number } {
  const clause =
    text
      .slice(0, start)
      .split(/[。；]/u)
      .at(-1) ?? "";
  const [names = "", numbers] = clause.split("分别");
  if (numbers === undefined || /CI|区间/u.test(numbers)) return { groups: [], place: 0 };
  const groups = (names.split("，").at(-1) ?? "").split(/[和与及、]/u);
  const place = numbers.match(/\d[\d.,]*/gu)?.length ?? 0;
  return place < groups.length ? { groups, place } : { groups: [], place: 0 };
}

function isUntreated(words: string): boolean {
  return UNTREATED.zh.test(words);
}

/** "From 65 years" compares nothing; "from 22 to 13" does. */
function isCompared(after: string, before: string, language: Language): boolean {
  if (language === "zh")
    return !/[由从]\D*$/u.test(before) || /^[^。；]*?[降减增升变涨少多加低高]/u.test(after);
  return !/\bfrom\D*$/iu.test(before) || /^[^.;]{0,40}?\bto\b/iu.test(after);
}

function stretchAround(text: string, start: number, end: number, language: Language): string {
  const breaks = [...text.matchAll(BREAK[language])];
  const from = breaks.findLast(({ 0: word, index }) => index + word.length <= start);
  const to = breaks.find(({ index }) => index >= end);
  const stretch = text.slice(from ? from.index : 0, to ? to.index : text.length);
  if (!from || !/^[,，]/u.test(from[0])) return stretch;
  // "Without it, in 40": the condition stands before the comma.
  const before = stretchAround(text, from.index, from.index, language);
  return /\d/u.test(before) ? stretch : before + stretch;
}
