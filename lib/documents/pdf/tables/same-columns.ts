/** Columns of one table stand at the same places on every page, in points; inner margins may move all of them. */
const SAME_PLACE = 5;

export function sameColumns(edges: number[], others: number[]): boolean {
  if (edges.length !== others.length) return false;
  const shift = (others[0] ?? 0) - (edges[0] ?? 0);
  return edges.every((edge, index) => Math.abs((others[index] ?? 0) - edge - shift) <= SAME_PLACE);
}
