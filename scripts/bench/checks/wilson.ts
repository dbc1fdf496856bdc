/** Standard deviations on either side that hold 95 % of a normal distribution. */
const Z = 1.959_964;

/** Between which shares the true one lies with 95 % confidence (Wilson 1927); null where nothing was counted. */
export function wilsonInterval(hits: number, count: number): [low: number, high: number] | null {
  if (count === 0) return null;
  const share = hits / count;
  const spread = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const centre = share + Z ** 2 / (2 * count);
  const scale = 1 + Z ** 2 / count;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
