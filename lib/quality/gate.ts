import type { PvgDocument } from "@/lib/pvgs/document";
import { OUTLINE } from "@/lib/pvgs/outline";
import type { CheckStatus, Finding, Gate } from "@/lib/quality/schema";

/** Decides whether a version may go to review: no hard finding, every check run, every mandatory section there. */
export function judgeGate(document: PvgDocument, findings: Finding[], checks: CheckStatus[]): Gate {
  const hard = findings.filter(({ severity }) => severity === "hard");
  const notAssessed = checks.filter(({ status }) => status === "not_assessed");
  const present = new Set(
    document.sections.filter(({ blocks }) => blocks.length > 0).map(({ kind }) => kind),
  );
  const missing = OUTLINE.filter(({ kind, mandatory }) => mandatory && !present.has(kind));
  const blockers = [
    ...(hard.length > 0 ? [{ code: "hard_findings", params: { count: hard.length } }] : []),
    ...notAssessed.map(({ check }) => ({ code: "check_not_assessed", params: { check } })),
    ...missing.map(({ kind }) => ({ code: "section_missing", params: { section: kind } })),
  ];
  return { open: blockers.length === 0, blockers };
}
