import type { GradeLabel } from "@/lib/clinical/grade-labels";
import type { LabelToken } from "@/lib/clinical/label-tokens";
import type { GradingRules } from "@/lib/clinical/scheme";

/** Whether every value of the label is one of the guideline's own scheme. A figure alone needs a word before it. */
export function isKnownLabel({ tokens }: GradeLabel, rules: GradingRules): boolean {
  const values = tokens.filter((token) => token.type === "value" || token.type === "code");
  if (values.length === 0 || !values.every((token) => isKnownValue(token, rules))) return false;
  const hasHead = tokens.some((token) => token.type === "head");
  const isBareFigure = values.every((token) => token.type === "value" && /^\d$/u.test(token.value));
  return hasHead || !isBareFigure;
}

function isKnownValue(token: LabelToken, rules: GradingRules): boolean {
  if (token.type === "value") return isKnown(token.value, rules);
  if (token.type !== "code") return false;
  if (rules.code !== "pair") return isKnown(`${token.strength}${token.evidence}`, rules);
  return isKnown(token.strength, rules) && isKnown(token.evidence, rules);
}

function isKnown(value: string, { strengthValues, evidenceValues }: GradingRules): boolean {
  return (strengthValues?.test(value) ?? false) || (evidenceValues?.test(value) ?? false);
}
