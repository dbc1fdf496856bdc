/** As the ledger keeps them: adding up fractions must neither show nor decide anything. */
export function toMillionths(cents: number): number {
  return Math.round(cents * 1_000_000) / 1_000_000;
}
