import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { z } from "zod";

import { type Language, LanguageSchema } from "@/lib/documents/schema";

/** Ways in which people and models go wrong when they word a guideline for patients. */
export const PAIR_ERROR_CLASSES = [
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
  "relative-only effect",
  "term switched",
  "promise",
  "stigma",
] as const;
export type PairErrorClass = (typeof PAIR_ERROR_CLASSES)[number];

/** Written by hand, from no guideline and without knowledge of the checks. */
export const PairSchema = z.strictObject({
  id: z.string().min(1),
  /** As a guideline prints it for clinicians. */
  source: z.string().min(1),
  kind: z.enum(["recommendation", "safety", "evidence"]),
  /** The same, worded freely for patients. */
  plain: z.string().min(1),
  errors: z.array(
    z.strictObject({
      class: z.enum(PAIR_ERROR_CLASSES),
      /** `plain` with this one error, often reworded around it. */
      plain: z.string().min(1),
    }),
  ),
});
export type Pair = z.infer<typeof PairSchema>;

/**
 * The checks were improved with the first set in view. The second was written without sight of the checks,
 * and no rule was made with it in view.
 */
export const PAIR_SETS = ["first", "second"] as const;
export type PairSet = (typeof PAIR_SETS)[number];

const FOLDER = path.resolve("scripts/bench/checks/pairs");
const FILES: Record<PairSet, RegExp> = {
  first: /-(?:[1-8]|faithful)\.json$/,
  second: /-(?:9|10)\.json$/,
};

export function readPairs(language: Language, set: PairSet): Pair[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${language}-`) && FILES[set].test(file))
    .toSorted()
    .flatMap((file) =>
      z.array(PairSchema).parse(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"))),
    );
}

export const PAIR_LANGUAGES = LanguageSchema.options;
