import type { Language } from "@/lib/documents/schema";
import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** Words that turn a sentence round where one stands for the other and all around them stays. */
const OPPOSED: Record<Language, [one: RegExp, other: RegExp][]> = {
  en: [
    [/^(?:with|having)$/iu, /^(?:without|with no|not having)$/iu],
    [/^before$/iu, /^(?:after|during)$/iu],
    [/^(?:early|earlier|sooner)$/iu, /^(?:late|later)$/iu],
    [
      /^(?:increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|higher|high|more)$/iu,
      /^(?:decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|low|less|fewer)$/iu,
    ],
    [
      /^(?:start(?:s|ed|ing)?|begin(?:s|ning)?|continu(?:e[sd]?|ing)|initiat(?:e[sd]?|ing))$/iu,
      /^(?:stop(?:s|ped|ping)?|discontinu(?:e[sd]?|ing)|end(?:s|ed|ing)?)$/iu,
    ],
    [/^(?:better|best|improv(?:e[sd]?|ing))$/iu, /^(?:worse|worst|worsen(?:s|ed|ing)?)$/iu],
    [/^(?:within|inside)$/iu, /^(?:outside|beyond|after)$/iu],
    [/^(?:all|every|any)$/iu, /^(?:some|few|no|none)$/iu],
    [/^left$/iu, /^right$/iu],
    [/^(?:benefits?)$/iu, /^(?:harms?|risks?)$/iu],
  ],
  zh: [
    [/^(?:前|之前|以前)$/u, /^(?:后|之后|以后)$/u],
    [/^早$/u, /^[晚迟]$/u],
    [/^(?:增加|升高|提高|增|升|高)$/u, /^(?:减少|降低|减|降|低)$/u],
    [/^(?:开始|启用|继续)$/u, /^(?:停止|停用|终止)$/u],
    [/^(?:改善|好转)$/u, /^(?:恶化|加重)$/u],
    [/^(?:内|以内|之内)$/u, /^(?:外|以外|之外|后)$/u],
    [/^左侧?$/u, /^右侧?$/u],
    [/^(?:有|伴有?|合并)$/u, /^(?:无|没有|不伴|不合并)$/u],
  ],
};

export function findOpposedWord(
  said: string,
  source: string,
  language: Language,
): { stated: string; printed: string } | null {
  const isTurn = (one: string, other: string) =>
    OPPOSED[language].some(([a, b]) => a.test(one) && b.test(other));
  for (const { added, lost } of closeEdits(said, source)) {
    const [stated, printed] = [added.trim(), lost.trim()];
    if (isTurn(stated, printed) || isTurn(printed, stated)) return { stated, printed };
  }
  return null;
}
