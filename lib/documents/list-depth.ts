import type { ListMarker } from "@/lib/documents/list-marker";

/** Indentation within this many points counts as the same level. */
const TOLERANCE = 4;

type Level = { left: number; series: string; ordinal: number | null };

/** Follows how deep list items are nested, from their indentation and their kind of marker. */
export class ListDepth {
  private stack: Level[] = [];

  /** A heading or a paragraph at the list's own margin ends the list. */
  reset(): void {
    this.stack = [];
  }

  /** Text standing at `left` that is no item: ends the list unless it is indented as an item's text is. */
  leave(left: number): void {
    if (left < (this.stack[0]?.left ?? 0) + TOLERANCE) this.reset();
  }

  next({ series, ordinal }: Pick<ListMarker, "series" | "ordinal">, left: number): number {
    if (this.stack.length > 0 && left < (this.stack[0]?.left ?? 0) - TOLERANCE) this.reset();
    const depth = this.findLevel({ series, ordinal, left });
    if (depth !== -1) {
      this.stack.length = depth + 1;
      this.stack[depth] = { left, series, ordinal };
      return depth;
    }
    while ((this.stack.at(-1)?.left ?? -Infinity) > left + TOLERANCE) this.stack.pop();
    this.stack.push({ left, series, ordinal });
    return this.stack.length - 1;
  }

  /** The level with the same kind of marker at the same place, or the one whose numbers go on here. */
  private findLevel({ series, ordinal, left }: Level): number {
    return this.stack.findLastIndex((level) => {
      if (level.series !== series) return false;
      const isNext = ordinal !== null && level.ordinal !== null && ordinal === level.ordinal + 1;
      return isNext || Math.abs(level.left - left) <= TOLERANCE;
    });
  }
}
