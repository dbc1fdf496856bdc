import { createHash } from "node:crypto";

/**
 * A number from 0 to below 1 that depends on what it is for and on nothing else: not on the order in which requests
 * that are made at the same time arrive.
 */
export function dice(seed: number, ...what: (string | number)[]): number {
  const digest = createHash("sha256")
    .update(JSON.stringify([seed, ...what]))
    .digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
