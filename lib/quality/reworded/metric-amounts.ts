import type { Amount } from "@/lib/quality/across/amounts";

/** Each unit in the smallest one of its kind: weights in µg, volumes in µL, lengths in mm. */
const SIZES: Record<string, [kind: string, size: number]> = {
  ng: ["weight", 1e-3],
  µg: ["weight", 1],
  mg: ["weight", 1e3],
  g: ["weight", 1e6],
  斤: ["weight", 5e8],
  kg: ["weight", 1e9],
  µL: ["volume", 1],
  mL: ["volume", 1e3],
  dL: ["volume", 1e5],
  L: ["volume", 1e6],
  mm: ["length", 1],
  cm: ["length", 10],
  m: ["length", 1e3],
  km: ["length", 1e6],
};
const EXACTLY = 1e-6;

/** 10斤 of 5 kg, 1克 of 1000 mg, 两升 of 2000 mL: the same in another unit of its kind. */
export function isSameInOtherUnit(one: Amount, other: Amount): boolean {
  const [size, known] = [sizeOf(one), sizeOf(other)];
  if (size === null || known === null || size.kind !== known.kind) return false;
  // Nothing is nothing in every unit: a misread "0 g" proves no conversion.
  return known.of > 0 && Math.abs(size.of - known.of) <= EXACTLY * known.of;
}

/** "Half a gram" of 500 mg: a person must see that somebody converted it. */
export function isConverted(amount: Amount, known: Amount[]): boolean {
  const same = known.filter((one) => isSameInOtherUnit(amount, one));
  return same.length > 0 && same.every(({ unit }) => unit !== amount.unit);
}

function sizeOf({ value, unit }: Amount): { kind: string; of: number } | null {
  const [first = "", ...rest] = unit.split("/");
  const [number, unitSize] = [numberOf(value), SIZES[first]];
  if (number === null || !unitSize) return null;
  return { kind: [unitSize[0], ...rest].join("/"), of: number * unitSize[1] };
}

/** A fraction as a decimal; null for what is no number. */
export function numberOf(value: string): number | null {
  const [above, below] = value.split("/").map(Number);
  if (above === undefined || Number.isNaN(above)) return null;
  if (below === undefined) return above;
  return Number.isNaN(below) || below === 0 ? null : above / below;
}
