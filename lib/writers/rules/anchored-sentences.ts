import type { Anchor } from "@/lib/documents/schema";
import { quoteOf } from "@/lib/documents/quote";
import { runInHeading } from "@/lib/pvgs/slots/text-topic";
import { splitSentences } from "@/lib/documents/sentences";
import { subjectWords } from "@/lib/writers/rules/cell-subject";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** Anchors of the single sentences below longer anchors, at most as many as asked for. */
export function sentencesUnder(
  anchors: Anchor[],
  context: DraftContext,
  most: number = Number.POSITIVE_INFINITY,
): Anchor[] {
  return anchors
    .flatMap((anchor) =>
      splitSentences(quoteOf(context.passages, anchor), context.language).map(({ start, end }) => ({
        passageId: anchor.passageId,
        start: anchor.start + start,
        end: anchor.start + end,
      })),
    )
    .slice(0, most);
}

/** Anchors of the single cells of a table row; empty cells have none. */
export function cellsUnder(anchor: Anchor, context: DraftContext): Anchor[] {
  const row = quoteOf(context.passages, anchor);
  let at = 0;
  return row.split(" | ").flatMap((cell) => {
    const start = anchor.start + at + cell.length - cell.trimStart().length;
    at += cell.length + 3;
    const words = cell.trim();
    if (words === "") return [];
    return [{ passageId: anchor.passageId, start, end: start + words.length }];
  });
}

/** Only what the booklet has not said yet, compared by its words; a heading printed in the line is left out. */
export function unsaid(anchors: Anchor[], context: DraftContext): Anchor[] {
  return anchors
    .map((anchor) => withoutRunIn(anchor, context))
    .filter((anchor) => {
      const words = quoteOf(context.passages, anchor);
      const key = comparable(subjectWords(anchor, context) + words);
      if (key === "" || context.said.has(key)) return false;
      context.said.add(key);
      return true;
    });
}

/** "Rationale: because …" starts at "because". */
function withoutRunIn(anchor: Anchor, { passages }: DraftContext): Anchor {
  const head = /^[^。.:：]{2,30}[:：]\s*/.exec(quoteOf(passages, anchor))?.[0];
  if (!head || runInHeading(head.trim()) === null) return anchor;
  const start = anchor.start + head.length;
  return start < anchor.end ? { ...anchor, start } : anchor;
}

/** "…any of these signs:" means nothing without the list it opens. */
export function withListBelow(anchor: Anchor, { input, passages }: DraftContext): Anchor[] {
  if (!/[:：]\s*$/.test(quoteOf(passages, anchor))) return [anchor];
  const { passages: inOrder } = input.source;
  const after = inOrder.slice(inOrder.findIndex(({ id }) => id === anchor.passageId) + 1);
  const end = after.findIndex(({ kind }) => kind !== "list_item");
  const items = end === -1 ? after : after.slice(0, end);
  return [anchor, ...items.map(({ id, text }) => ({ passageId: id, start: 0, end: text.length }))];
}

export function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}<>≤≥]/gu, "");
}
