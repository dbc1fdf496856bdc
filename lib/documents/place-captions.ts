import { isCaption } from "@/lib/documents/caption";
import type { Passage, SourceFigure, SourceTable } from "@/lib/documents/schema";

const FIGURE_WORD = /^(?:figure|fig\.?|chart|exhibit|附?图)/iu;

/** A figure before its caption is known; `place` is the number of passages that stand before it. */
export type PlacedFigure = Pick<SourceFigure, "kind" | "altText"> & { place: number };

/** Tables with the passage that is their caption: the one above, else the one below. */
export function withTableCaptions(tables: SourceTable[], passages: Passage[]): SourceTable[] {
  return tables.map((table) => {
    const first = passages.findIndex((passage) => passage.table?.id === table.id);
    const last = passages.findLastIndex((passage) => passage.table?.id === table.id);
    const neighbours = first === -1 ? [] : [passages[first - 1], passages[last + 1]];
    const caption = neighbours.find(isTableCaption);
    return { ...table, captionPassageId: caption?.id ?? null };
  });
}

/** Figures with the passage that is their caption: the one below, else the one above. */
export function withFigureCaptions(figures: PlacedFigure[], passages: Passage[]): SourceFigure[] {
  return figures.map(({ kind, altText, place }, index) => {
    const caption = [passages[place], passages[place - 1]].find(isFigureCaption);
    const id = `f${index + 1}`;
    return { id, kind, region: null, altText, captionPassageId: caption?.id ?? null };
  });
}

/** Pages on the web often set a table's caption as a heading. */
function isTableCaption(passage: Passage | undefined): boolean {
  if (!passage || FIGURE_WORD.test(passage.text)) return false;
  return passage.kind === "caption" || (passage.kind === "heading" && isCaption(passage.text));
}

function isFigureCaption(passage: Passage | undefined): boolean {
  if (!passage || !FIGURE_WORD.test(passage.text)) return false;
  return passage.kind === "caption" || isCaption(passage.text);
}
