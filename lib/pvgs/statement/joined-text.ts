import { quoteOf } from "@/lib/documents/quote";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";
import type { TextRange } from "@/lib/documents/sentences";

type Piece = { start: number; end: number; anchor: Anchor };

/** Anchored stretches read as one text, with the way back to their anchors. */
export type JoinedText = { text: string; pieces: Piece[] };

/**
 * A sentence that runs over a page break becomes whole again. A list item or table row, and whatever
 * follows a finished sentence, starts a text of its own.
 */
export function joinAnchors(
  anchors: Anchor[],
  { passages, language }: { passages: Map<string, Passage>; language: Language },
): JoinedText[] {
  const joined: JoinedText[] = [];
  for (const anchor of anchors) {
    const quote = quoteOf(passages, anchor);
    const last = joined.at(-1);
    if (last && continues(last.text, passages.get(anchor.passageId))) {
      const glue = language === "zh" ? "" : " ";
      const start = last.text.length + glue.length;
      last.text += glue + quote;
      last.pieces.push({ start, end: start + quote.length, anchor });
    } else {
      joined.push({ text: quote, pieces: [{ start: 0, end: quote.length, anchor }] });
    }
  }
  return joined;
}

/** The anchors under a stretch of the joined text. */
export function anchorsUnder({ pieces }: JoinedText, range: TextRange): Anchor[] {
  return pieces.flatMap(({ start, end, anchor }) => {
    const from = Math.max(start, range.start);
    const to = Math.min(end, range.end);
    if (from >= to) return [];
    const { passageId } = anchor;
    return [{ passageId, start: anchor.start + from - start, end: anchor.start + to - start }];
  });
}

function continues(before: string, next: Passage | undefined): boolean {
  if (next?.kind === "list_item" || next?.kind === "table_row") return false;
  return !/[.!?:;。！？：；]["”’)）」]*\s*$/.test(before);
}
