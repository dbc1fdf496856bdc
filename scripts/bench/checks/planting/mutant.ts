import type { Certainty, Strength } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";

/** Ways in which a patient version can say something else than its guideline. */
export const MUTANT_CLASSES = [
  "number",
  "decimal shift",
  "unit",
  "frequency",
  "route",
  "comparator",
  "negation added",
  "negation removed",
  "direction",
  "strength up",
  "certainty up",
  "certainty range narrowed",
  "population widened",
  "exception dropped",
  "companion harm dropped",
  "contraindication dropped",
  "drug swapped",
  "actor changed",
  "invented number",
  "invented entity",
  "quote altered",
  "relative-only effect",
  "term switched",
  "advice moved into a heading",
] as const;
export type MutantClass = (typeof MUTANT_CLASSES)[number];

/** One change of a document, as data, so that several can be made in one copy. */
export type Edit =
  | { type: "text"; claimId: string; text: string; template?: Claim["template"] }
  | { type: "drop"; claimIds: string[] }
  | { type: "heading"; sectionId: string; text: string }
  | { type: "grade"; titleId: string; strength?: Strength; certainty?: Certainty[] };

/** Edits of a document that make it say something else, whoever thought of them. */
export type Falsified = {
  class: string;
  /** What was done, for whoever reads a list of them. */
  how: string;
  edits: Edit[];
  /** Claims that a finding has to be about; null where it may be about anything. */
  about: string[] | null;
};

export type Mutant = Falsified & {
  class: MutantClass;
  before: string;
  /** Empty where the words are gone. */
  after: string;
};

/** A number from 0 to below 1 that depends on the seed and on what it is for. */
export type Roll = (...what: (string | number)[]) => number;

export function pick<T>(values: readonly T[], roll: number): T | undefined {
  return values[Math.floor(roll * values.length)];
}
