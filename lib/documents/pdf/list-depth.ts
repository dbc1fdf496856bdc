import type { ListMarker } from "@/lib/documents/list-marker";

/** Indentation within this many points counts as the same level. */
const TOLERANCE = 4;

/** Follows how deep list items are nested, from their indentation and their kind of marker. */
export class ListDepth {
  private stack: { left: number; series: string }[] = [];

  reset(): void {
    this.stack = [];
  }

  next({ series }: ListMarker, left: number): number {
    const isNewList = this.stack.length > 0 && left < (this.stack[0]?.left ?? 0) - TOLERANCE;
    if (isNewList) this.reset();
    const same = this.stack.findIndex(
      (level) => Math.abs(level.left - left) <= TOLERANCE && level.series === series,
    );
    if (same !== -1) {
      this.stack.length = same + 1;
      return same;
    }
    while ((this.stack.at(-1)?.left ?? -Infinity) > left + TOLERANCE) this.stack.pop();
    this.stack.push({ left, series });
    return this.stack.length - 1;
  }
}
