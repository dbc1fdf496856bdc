import type { Language } from "@/lib/documents/schema";
import type { SidedCue } from "@/lib/quality/language/sides";

/** What happens to those who do not do it tells what the act prevents. English says so with "without". */
const OPENING_ZH = "(?:[不没][^，。；]{1,8}的话|[不没][^，。；]{1,3}就|否则|不然)";
const REACHES_ZH = new RegExp(`${OPENING_ZH}[^。；]*$`, "u");
const WHOLE_ZH = new RegExp(`${OPENING_ZH}[^。；]*`, "gu");

/** Whether what follows a text is told of those who do not do it. */
export function opensContraryCase(before: string, language: Language): boolean {
  return language === "zh" && REACHES_ZH.test(before);
}

export function withoutContraryCases(text: string, language: Language): string {
  return language === "zh" ? text.replaceAll(WHOLE_ZH, "") : text;
}

/** More who live are fewer who die; Chinese clauses are known by their characters. */
export function countsContrary({ clause }: SidedCue, printed: SidedCue): boolean {
  const lives = (words: ReadonlySet<string>) => words.has("活") || words.has("愈");
  const dies = (words: ReadonlySet<string>) => words.has("死") || words.has("亡");
  return (
    (lives(clause) && !dies(clause) && dies(printed.clause)) ||
    (dies(clause) && lives(printed.clause) && !dies(printed.clause))
  );
}

/** "First test, after that start" is "test before starting". */
export function isOtherOrder({ pair, object }: SidedCue): boolean {
  return pair === "time" && /^(?:that|this|it|them|these|)$|[此这那]/u.test(object);
}
