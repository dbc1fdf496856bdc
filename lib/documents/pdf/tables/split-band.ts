import { middle, type PlacedRun } from "@/lib/documents/pdf/tables/place-runs";

const LEVEL = 3;
const MOST_FILLED = 0.6;
const CLEAR_GAP = 1.15;

/**
 * Rows between two rules that have no rule of their own. A row begins where most columns have a line; null
 * where wrapped lines and rows look the same, because then a number could end up in the wrong row.
 */
export function splitBand(columns: PlacedRun[][]): PlacedRun[][][] | null {
  const levels = findLevels(columns);
  const needed = Math.max(2, MOST_FILLED * columns.length);
  const starts = levels.filter(
    (level) =>
      hasText(columns[0] ?? [], level) &&
      columns.filter((cell) => hasText(cell, level)).length >= needed,
  );
  if (starts.length <= 1 || levels[0] !== starts[0]) return starts.length <= 1 ? [columns] : null;
  if (!areClear(levels, starts)) {
    if (starts.length !== levels.length || columns.length < 3) return null;
  }
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    return columns.map((cell) =>
      cell.filter(({ run }) => middle(run) >= start - LEVEL && middle(run) < end - LEVEL),
    );
  });
}

/** Heights at which any column has a line, from top to bottom. */
function findLevels(columns: PlacedRun[][]): number[] {
  const heights = columns
    .flat()
    .map(({ run }) => middle(run))
    .sort((a, b) => a - b);
  return heights.filter(
    (height, index) => index === 0 || height - (heights[index - 1] ?? 0) > LEVEL,
  );
}

function hasText(cell: PlacedRun[], level: number): boolean {
  return cell.some(({ run }) => Math.abs(middle(run) - level) <= LEVEL);
}

/** Whether rows stand clearly farther apart than the lines within them. */
function areClear(levels: number[], starts: number[]): boolean {
  const isStart = new Set(starts);
  const steps = levels
    .slice(1)
    .map((level, index) => ({ level, gap: level - (levels[index] ?? level) }));
  const between = steps.filter(({ level }) => isStart.has(level)).map(({ gap }) => gap);
  const within = steps.filter(({ level }) => !isStart.has(level)).map(({ gap }) => gap);
  if (within.length === 0) return starts.length >= 3;
  return Math.min(...between) > CLEAR_GAP * Math.max(...within);
}
