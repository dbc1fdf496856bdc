import type { Recommendation } from "@/lib/clinical/schema";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { CardSlotId } from "@/lib/pvgs/document";
import { anchorsUnder, joinAnchors, type JoinedText } from "@/lib/pvgs/statement/joined-text";
import type { StatementPiece } from "@/lib/pvgs/statement/pieces";
import { splitChineseSentence } from "@/lib/pvgs/statement/split-chinese-sentence";
import { splitEnglishSentence } from "@/lib/pvgs/statement/split-english-sentence";

export type StatementSlot = { slot: CardSlotId; anchors: Anchor[] };

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
  const split = isAction ? texts.map((joined) => splitText(joined, source.language)) : [];
  if (!split.some((pieces) => pieces.some(({ slot }) => slot === "what"))) {
    return texts.map((joined) => ({
      slot: "statement",
      anchors: joined.pieces.map(({ anchor }) => anchor),
    }));
  }
  return texts.flatMap((joined, index) =>
    (split[index] ?? []).map(({ slot, ...range }) => ({
      slot,
      anchors: anchorsUnder(joined, range),
    })),
  );
}

function splitText({ text, pieces }: JoinedText, language: Language): StatementPiece[] {
  const sentences = pieces.length === 0 ? [] : splitSentences(text, language);
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const found = splitSentence(sentence, language);
    const inside = found ?? [{ slot: sideSlot(sentence), start: 0, end: sentence.length }];
    return inside.map((piece) => ({
      ...piece,
      start: piece.start + start,
      end: piece.end + start,
    }));
  });
}

function splitSentence(sentence: string, language: Language): StatementPiece[] | null {
  if (language === "zh") return splitChineseSentence(sentence);
  return /^(?:see|go to)\b/i.test(sentence) ? null : splitEnglishSentence(sentence);
}

const REASON =
  /\b(?:effective|benefits?|evidence|associated|reduc\w+|risks?|improv\w+|because)\b|有效|获益|证据|降低|减少|改善|风险|因为/i;

/** A sentence of the statement that names no action gives its reason, or something to know. */
function sideSlot(sentence: string): CardSlotId {
  return REASON.test(sentence) && !/^(?:see|go to)\b/i.test(sentence) ? "why" : "remarks";
}
