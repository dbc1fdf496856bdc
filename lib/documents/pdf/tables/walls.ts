import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { Rule, Rules } from "@/lib/documents/pdf/tables/read-rules";

/** Shorter strokes are parts of letters, brackets and drawings. */
const SHORTEST = 8;
/** The edge of a coloured area that is no higher than a line marks words, and parts no cells. */
const HIGHER_THAN_LINE = 1.8;

/** Vertical lines that part words: what stands on both sides is never read as one line. */
export class Walls {
  private readonly walls: Rule[];

  constructor({ vertical }: Rules) {
    this.walls = vertical
      .filter(({ from, to }) => to - from >= SHORTEST)
      .sort((a, b) => a.at - b.at);
  }

  /** Whether a line stands between two glyphs set one after the other. */
  part(before: Box, after: Box): boolean {
    if (this.walls.length === 0) return false;
    // A full-width bracket's box reaches over the white half that is set tighter.
    const left = (before[0] + before[2]) / 2;
    const right = after[0] + 0.5;
    const [top, bottom] = [after[1], after[3]];
    const middle = (top + bottom) / 2;
    for (let index = this.firstAfter(left); index < this.walls.length; index++) {
      const { at, from, to, isEdge } = this.walls[index] as Rule;
      if (at >= right) return false;
      const isHigh = !isEdge || to - from >= HIGHER_THAN_LINE * (bottom - top);
      if (isHigh && from <= middle && to >= middle) return true;
    }
    return false;
  }

  private firstAfter(x: number): number {
    let [low, high] = [0, this.walls.length];
    while (low < high) {
      const center = (low + high) >> 1;
      if ((this.walls[center]?.at ?? 0) <= x) low = center + 1;
      else high = center;
    }
    return low;
  }
}
