import type { SafetyStatement } from "@/lib/clinical/schema";
import { type CheckInput, finding, sourceText } from "@/lib/quality/check";
import { findUncovered } from "@/lib/quality/checks/find-uncovered";
import type { Finding } from "@/lib/quality/schema";

/** A warning that belongs to a recommendation shown, a contraindication or a sign of danger must be in the booklet. */
export function judgeWarning(input: CheckInput, statement: SafetyStatement): Finding[] {
  const isIncluded = (id: string) =>
    input.plan.ledger.some((entry) => entry.recommendationId === id && entry.included);
  // Another warning that belongs to no recommendation shown is a matter of completeness, not of safety of what is shown.
  const isUrgent = statement.kind === "contraindication" || statement.kind === "urgent_sign";
  if (!isUrgent && !statement.recommendationIds.some(isIncluded)) return [];
  if (isShown(input, statement)) return [];
  return [
    finding({
      check: "F9",
      severity: "hard",
      code: "warning_dropped",
      params: { page: statement.page },
      recommendationId: statement.recommendationIds[0] ?? null,
      sourceQuote: statement.text,
      anchors: [statement.anchor],
    }),
  ];
}

/** Whole, or in the same words elsewhere, or carried by a claim that leaves out no more than a label or a table cell. */
function isShown(input: CheckInput, { id, anchor, text }: SafetyStatement): boolean {
  const rest = findUncovered(input, anchor, input.claims).join("").length;
  if (rest === 0) return true;
  const isCarried = input.claims.some(({ safetyId }) => safetyId === id);
  if (isCarried && rest <= (anchor.end - anchor.start) / 2) return true;
  return input.claims.some((claim) => saysTheSame(sourceText(input, claim), text));
}

/** A guideline prints a warning in its summary and again in its chapter; once is enough. */
function saysTheSame(shown: string, warning: string): boolean {
  const comparable = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}<>≤≥]/gu, "");
  return comparable(shown) === comparable(warning);
}
