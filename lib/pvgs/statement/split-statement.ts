import type { Recommendation } from "@/lib/clinical/schema";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { CardSlotId } from "@/lib/pvgs/document";
import { anchorsUnder, joinAnchors, type JoinedText } from "@/lib/pvgs/statement/joined-text";
import type { StatementPiece } from "@/lib/pvgs/statement/pieces";
import { splitChineseSentence } from "@/lib/pvgs/statement/split-chinese-sentence";
import { splitEnglishSentence } from "@/lib/pvgs/statement/split-english-sentence";

/** `sentence` counts from 0; parts of one sentence belong to each other. */
export type StatementSlot = { slot: CardSlotId; anchors: Anchor[]; sentence: number };

/**
 * A statement as labelled fields in its own order; a field may come more than once, each next to the
 * action it belongs to. Together they hold every word of the statement. A statement whose parse is not certain comes back whole as `statement`.
 */
export function splitStatement(
  recommendation: Recommendation,
  source: { passages: Map<string, Passage>; language: Language },
): StatementSlot[] {
  const texts = joinAnchors(recommendation.anchors, source);
  const isAction = recommendation.kind !== "insufficient";
  const split = isAction ? splitTexts(texts, source.language) : [];
  if (!split.some(({ slot }) => slot === "what")) {
    return texts.map((joined, sentence) => ({
      slot: "statement",
      anchors: joined.pieces.map(({ anchor }) => anchor),
      sentence,
    }));
  }
  return split;
}

function splitTexts(texts: JoinedText[], language: Language): StatementSlot[] {
  const slots: StatementSlot[] = [];
  let sentence = 0;
  let opensList = false;
  for (const joined of texts) {
    for (const range of splitSentences(joined.text, language)) {
      const pieces = opensList
        ? [{ slot: "what" as const, start: 0, end: range.end - range.start }]
        : splitSentence(joined.text.slice(range.start, range.end), language);
      for (const piece of inOrder(pieces)) {
        const under = { start: range.start + piece.start, end: range.start + piece.end };
        slots.push({ slot: piece.slot, anchors: anchorsUnder(joined, under), sentence });
      }
      if (!opensList) sentence += 1;
    }
    opensList ||= /[:：]\s*$/.test(joined.text);
  }
  return slots;
}

/** A reader asks first whom and when the advice is for. */
function inOrder(pieces: StatementPiece[]): StatementPiece[] {
  if (pieces.filter(({ slot }) => slot === "what").length !== 1) return pieces;
  const rank = ({ slot }: StatementPiece) => ORDER.indexOf(slot);
  return pieces.toSorted((a, b) => rank(a) - rank(b));
}

const ORDER: CardSlotId[] = ["who", "when", "what", "unless", "why", "remarks"];

function splitSentence(sentence: string, language: Language): StatementPiece[] {
  const isPointer = /^(?:see|go to)\b/i.test(sentence);
  const split = language === "zh" ? splitChineseSentence : splitEnglishSentence;
  const pieces = isPointer ? null : split(sentence);
  return pieces ?? [{ slot: sideSlot(sentence, isPointer), start: 0, end: sentence.length }];
}

const REASON =
  /\b(?:effective|benefits?|evidence|associated|reduc\w+|risks?|improv\w+|because)\b|有效|获益|证据|降低|减少|改善|风险|因为/i;

/** A sentence of the statement that names no action gives its reason, or something to know. */
function sideSlot(sentence: string, isPointer: boolean): CardSlotId {
  return REASON.test(sentence) && !isPointer ? "why" : "remarks";
}
