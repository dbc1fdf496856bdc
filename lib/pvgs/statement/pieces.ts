import type { TextRange } from "@/lib/documents/sentences";
import type { CardSlotId } from "@/lib/pvgs/document";

/** A stretch of a statement and the field of the card it fills. */
export type StatementPiece = TextRange & { slot: CardSlotId };

/** White space and separating marks at either end belong to no field. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const lead = /^[\s,;，；、]*/.exec(part)?.[0].length ?? 0;
  const tail = /[\s,;，；、]*$/.exec(part.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}
