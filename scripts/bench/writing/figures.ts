/** What an ideal scheduler with so many slots needs for calls that take so long and do not wait for each other. */
export function criticalPath(durations: number[], slots: number): number {
  return Math.max(0, ...durations, sum(durations) / slots);
}

/** The least value that so many per cent of the values do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN;
}

/** The exponent with which y grows with x: least squares through the logarithms. */
export function slope(points: { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (values: number[]) => sum(values) / values.length;
  const [x, y] = [mean(logs.map((one) => one.x)), mean(logs.map((one) => one.y))];
  return (
    sum(logs.map((one) => (one.x - x) * (one.y - y))) / sum(logs.map((one) => (one.x - x) ** 2))
  );
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
