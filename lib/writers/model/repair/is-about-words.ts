import type { Finding } from "@/lib/quality/schema";

/** No other wording settles these: where a claim points to, what was cut off before anybody wrote, what a person must look at. */
const NOT_ABOUT_WORDS = new Set([
  "anchor_outside_source",
  "claim_without_anchor",
  "claim_in_wrong_card",
  "label_does_not_fit",
  "negation_cut_off",
  "exception_cut_off",
  "medicine_not_comparable",
  "number_from_picture",
  // Which of two sentences is the wrong one, their own findings tell.
  "strength_differs",
  "certainty_differs",
  "amount_differs",
  "direction_differs",
  "name_differs",
  "figure_differs",
  "conflict_in_source_grade",
  "conflict_in_source_number",
  "conflict_in_source_direction",
  "conflict_in_source_rationale",
  "conflict_in_source_verb",
  "conflict_in_source_unknown_grade",
]);

/** Whether the model that worded a sentence could do anything about what was found in it. */
export function isAboutWords({ code }: Finding): boolean {
  return !NOT_ABOUT_WORDS.has(code);
}

/** Blocks, and could be settled by other words. */
export function isToBeRepaired(finding: Finding): boolean {
  return finding.severity === "hard" && isAboutWords(finding);
}
