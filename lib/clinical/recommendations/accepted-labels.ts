import { findLabels } from "@/lib/clinical/grade-labels";
import type { GradeLabel } from "@/lib/clinical/grade-labels";
import type { LabelToken } from "@/lib/clinical/label-tokens";
import { isEvidence, isGradedAdvice } from "@/lib/clinical/recommendations/graded-advice";
import { opensGroup } from "@/lib/clinical/recommendations/passage-roles";
import { readMarker } from "@/lib/clinical/recommendations/markers";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import { isKnownLabel } from "@/lib/clinical/recommendations/known-labels";
import type { GradingRules } from "@/lib/clinical/scheme";
import type { Language, Passage, SourceDocument } from "@/lib/documents/schema";

/** Labels are taken by what they say; doubtful ones only where the scheme or the document's habit speaks for them. */
export function acceptedLabels(
  source: SourceDocument,
  rules: GradingRules,
): Map<string, GradeLabel[]> {
  const { language } = source;
  const found = source.passages.map((passage) => ({ passage, labels: findLabels(passage.text) }));
  const shapes = new Map<string, number>();
  for (const { passage, labels } of found) {
    for (const label of labels) {
      if (label.trust !== "weak" || !closesAdvice(passage, label, language)) continue;
      shapes.set(shapeOf(label), (shapes.get(shapeOf(label)) ?? 0) + 1);
    }
  }
  const titled = found
    .flatMap(({ passage, labels }) => labels.map((label) => ({ passage, label })))
    .filter(
      ({ passage, label }) => isTitled(label) && closesAdvice(passage, label, language),
    ).length;
  const isAccepted = (passage: Passage, label: GradeLabel): boolean => {
    if (label.trust === "sure") return true;
    if (label.trust === "margin") return rules.id === "SIGN" && isMargin(passage);
    const isKnown = isKnownLabel(label, rules);
    if (label.trust === "front") return opensStatement(passage, label, { language, isKnown });
    if (opensAdvice(passage, label, language)) return isKnown || saysGrade(label);
    if (!closesAdvice(passage, label, language)) return false;
    if (label.trust === "certainty_only" || isKnown) return true;
    if (rules.id !== "unknown" && shapeOf(label) === "strength") return true;
    const isHabit = (shapes.get(shapeOf(label)) ?? 0) >= TIMES_TO_BE_A_HABIT;
    return (isHabit || (isTitled(label) && titled >= TIMES_TO_BE_A_HABIT)) && !isFigure(label);
  };
  return new Map(
    found.map(({ passage, labels }) => [
      passage.id,
      labels.filter((label) => isAccepted(passage, label)),
    ]),
  );
}

const TIMES_TO_BE_A_HABIT = 3;
/** Reference marks may follow a label. */
const AFTER_LABEL = /^(?:\s*\[[\d,\s–-]+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹,，–⁻]+)*\s*(?:[.。;；,，:：]|$|\n)/u;

/** A label stands behind advice and ends the sentence, or the whole passage. */
function closesAdvice(passage: Passage, label: GradeLabel, language: Language): boolean {
  const before = passage.text.slice(0, label.start);
  if (!AFTER_LABEL.test(passage.text.slice(label.end))) return false;
  if (before.trim() === "") return passage.text.slice(label.end).trim().length < 2;
  if (opensGroup(passage.text)) return true;
  const number = printedNumber(passage);
  if (readMarker(passage.text) !== null || number?.number.includes(".")) return true;
  return isGradedAdvice(before.slice(number?.length ?? 0), language);
}

/** "[Strong; high] Screen all adults …" */
function opensAdvice(passage: Passage, label: GradeLabel, language: Language): boolean {
  const before = passage.text.slice(0, label.start);
  const number = printedNumber(passage);
  if (before.slice(number?.length ?? 0).trim() !== "") return false;
  const after = passage.text.slice(label.end).replace(/^[\s:：.–-]+/u, "");
  return after.length > 10 && isGradedAdvice(after, language);
}

/** The letter stands by itself or before a sentence; "R  Recommendations" explains the letter. */
function isMargin({ text }: Passage): boolean {
  const words = text.trim().split(/\s+/u).length;
  return words === 1 || words > 3 || /\p{Script=Han}/u.test(text);
}

/** Behind "Strong recommendation:" stands the statement whatever its words; behind a bare value only advice. */
function opensStatement(
  passage: Passage,
  label: GradeLabel,
  { language, isKnown }: { language: Language; isKnown: boolean },
): boolean {
  const after = passage.text.slice(label.end).replace(/^[\s:：.–-]+/u, "");
  if (after.length < SHORTEST_STATEMENT) return false;
  if (isKnown && opensAdvice(passage, label, language)) return true;
  return saysGrade(label) && !isEvidence(after);
}

const SHORTEST_STATEMENT = 6;

/** In front of advice a strength needs its noun or its certainty beside it: "Strong patients: …" grades nothing. */
function saysGrade({ tokens }: GradeLabel): boolean {
  const has = (type: LabelToken["type"]): boolean => tokens.some((token) => token.type === type);
  const isNamed = tokens.some((token) => token.type === "strength" && token.named);
  return isNamed || has("kind") || (has("strength") && has("certainty"));
}

/** "(Level 2; grade B)": values under their names, though the names say little. */
function isTitled({ tokens, trust }: GradeLabel): boolean {
  return trust !== "margin" && tokens[0]?.type === "head";
}

function shapeOf(label: GradeLabel): string {
  return label.tokens.map((token) => token.type).join(" ");
}

/** "(1)" and "(2)" number things far more often than they grade them. */
function isFigure(label: GradeLabel): boolean {
  return label.tokens.every((token) => token.type === "value" && /^\d/u.test(token.value));
}
