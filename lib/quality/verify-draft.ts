import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { logger } from "@/lib/logger";
import { confirmedGuideline } from "@/lib/pvgs/confirmed-guideline";
import { bareQuotationShare } from "@/lib/pvgs/quotation-share";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { type Check, type CheckInput, checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { coverage } from "@/lib/quality/checks/coverage";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { picturedNumbers } from "@/lib/quality/checks/pictured-numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { quotes } from "@/lib/quality/checks/quotes";
import { strength } from "@/lib/quality/checks/strength";
import { templates } from "@/lib/quality/checks/templates";
import { judgeGate } from "@/lib/quality/gate";
import { measureReadability } from "@/lib/quality/readability/measure-readability";
import {
  CHECK_IDS,
  type CheckStatus,
  type Finding,
  type VerifiedDraft,
} from "@/lib/quality/schema";

/** Every check this version has. One that is missing here is named on the patient version as not built. */
const CHECKS: Check[] = [
  numbers,
  doses,
  comparators,
  polarity,
  strength,
  certainty,
  coverage,
  quotes,
  templates,
  leftovers,
  picturedNumbers,
];

type Subject = {
  source: SourceDocument;
  graph: ClinicalGraph;
  plan: Plan;
  document: PvgDocument;
  /** False: nothing is checked, the version says so on every page and cannot be signed. */
  enabled: boolean;
};

/** Judges every claim; whatever was not judged keeps the gate closed. */
export function verifyDraft({ enabled, ...subject }: Subject): VerifiedDraft {
  const document = enabled ? subject.document : withNotCheckedStamp(subject.document);
  const input = checkInput(confirmedGuideline({ ...subject, document }));
  const results = enabled ? CHECKS.map((check) => runCheck(check, input)) : [];
  const findings = results.flatMap((result) => result.findings);
  const checks = CHECK_IDS.map(
    (id): CheckStatus =>
      results.find(({ status }) => status.check === id)?.status ?? {
        check: id,
        status: CHECKS.some((check) => check.id === id) ? "not_assessed" : "not_built",
        examined: 0,
        findings: 0,
      },
  );
  return {
    document,
    findings,
    checks,
    readability: measureReadability(document),
    quotedShare: bareQuotationShare(document),
    gate: judgeGate(document, findings, checks),
  };
}

/** A check that breaks, or looked at nothing, has not assessed anything: that is a result, and it blocks. */
function runCheck(check: Check, input: CheckInput): { status: CheckStatus; findings: Finding[] } {
  try {
    const { examined, findings, unjudged = 0 } = check.run(input);
    // A draft always holds recommendations, sentences and fixed texts: who saw none has judged nothing.
    const status: CheckStatus = {
      check: check.id,
      status: examined > 0 && unjudged === 0 ? "assessed" : "not_assessed",
      examined,
      findings: findings.length,
    };
    return { status, findings };
  } catch (error) {
    logger().error({ err: error, check: check.id }, "a check broke");
    return {
      status: { check: check.id, status: "not_assessed", examined: 0, findings: 0 },
      findings: [],
    };
  }
}

function withNotCheckedStamp(document: PvgDocument): PvgDocument {
  const { language, audience } = document;
  const stamp = { id: "c0", ...fixedClaim("stamp.notChecked", language, {}, audience) };
  return { ...document, stamps: [...document.stamps, stamp] };
}
