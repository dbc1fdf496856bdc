import type { PvgDocument } from "@/lib/pvgs/document";
import { OUTLINE } from "@/lib/pvgs/outline";
import {
  CHECK_IDS,
  type CheckId,
  type CheckStatus,
  type Finding,
  type Gate,
  JUDGE_IDS,
} from "@/lib/quality/schema";

/** Decides whether a version may go to review: no hard finding, every check run, every mandatory section there. */
export function judgeGate(document: PvgDocument, findings: Finding[], checks: CheckStatus[]): Gate {
  const hard = findings.filter(({ severity }) => severity === "hard");
  const notAssessed = CHECK_IDS.filter((id) => !isSettled(checks, id));
  const present = new Set(
    document.sections.filter(({ blocks }) => blocks.length > 0).map(({ kind }) => kind),
  );
  const missing = OUTLINE.filter(({ kind, mandatory }) => mandatory && !present.has(kind));
  const blockers = [
    ...(hard.length > 0 ? [{ code: "hard_findings", params: { count: hard.length } }] : []),
    ...notAssessed.map((check) => ({ code: "check_not_assessed", params: { check } })),
    ...missing.map(({ kind }) => ({ code: "section_missing", params: { section: kind } })),
    ...unjudgedWords(document, checks),
  ];
  return { open: blockers.length === 0, blockers };
}

/** Words cut from the source are judged by the checks there are; words a model chose need all of them. */
function unjudgedWords({ writer }: PvgDocument, checks: CheckStatus[]): Gate["blockers"] {
  const count = checks.filter(({ status }) => status === "not_built").length;
  if (writer.kind === "rules" || count === 0) return [];
  return [{ code: "model_words_unjudged", params: { count } }];
}

/** Run over something, or known not to exist or not to be asked. A check without a status, or assessed without looking, is neither. */
function isSettled(checks: CheckStatus[], id: CheckId): boolean {
  const found = checks.filter(({ check }) => check === id);
  return found.length > 0 && found.every((one) => isDone(one) || isUnasked(one));
}

function isDone({ status, examined }: CheckStatus): boolean {
  return status === "not_built" || (status === "assessed" && examined > 0);
}

/** Nobody but a judge may be left unasked. */
function isUnasked({ check, status }: CheckStatus): boolean {
  return status === "not_asked" && JUDGE_IDS.some((id) => id === check);
}
