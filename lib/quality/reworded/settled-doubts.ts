import type { Language } from "@/lib/documents/schema";
import { DOUBTS } from "@/lib/quality/language/doubts";
import type { Cue } from "@/lib/quality/language/cues";

/** What a source leaves open in these words was not decided; "no evidence of bleeding" is what a scan shows. */
const OPEN: Record<Language, RegExp> = {
  en: /\b(?:(?:has|have|is|are|was|were) not (?:yet |been |yet been )*(?:established|proven|shown|determined|demonstrated|known|clear)|uncertain|unclear|unknown|(?:insufficient|inadequate|limited|not enough|lack of|no)(?: \w+)? evidence (?:exists? )?(?:that|to|for|on|about|of (?:an? )?(?:effect|benefit|harm|difference|improvement)|is|was))\b/giu,
  zh: /尚?不(?:确定|明确|清楚)|未(?:知|明确|确定|证实)|(?:尚无|没有|无|缺乏)(?:足够|充分|可靠|明确|高质量)?的?证据(?:表明|显示|证明|支持|证实)?|证据(?:尚|仍)?不(?:足|充分)|尚无定论/gu,
};

type Text = { text: string; language: Language };

/** Doubts of the source of which a text says nothing: what nobody knows is said to be so, or not to be so. */
export function settledDoubts(stated: Text, printed: Text): Cue[] {
  const isDoubted = (words: RegExp) => stated.text.search(words) >= 0;
  if (isDoubted(DOUBTS[stated.language]) || isDoubted(OPEN[stated.language])) return [];
  return [...printed.text.matchAll(OPEN[printed.language])]
    .slice(0, 1)
    .map(({ 0: word, index }) => ({
      ...{ cue: "unclear", word, start: index, end: index + word.length },
    }));
}
