import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { logger } from "@/lib/logger";
import { confirmedGuideline } from "@/lib/pvgs/confirmed-guideline";
import { bareQuotationShare } from "@/lib/pvgs/quotation-share";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { type Check, type CheckInput, checkInput } from "@/lib/quality/check";
import { judgeChecklists } from "@/lib/quality/checklists/judge-checklists";
import { judgeGate } from "@/lib/quality/gate";
import { measureReadability } from "@/lib/quality/readability/measure-readability";
import { REGISTERED_CHECKS } from "@/lib/quality/registered-checks";
import {
  CHECK_IDS,
  type CheckId,
  type CheckStatus,
  type Finding,
  JUDGE_IDS,
  type Repair,
  type VerifiedDraft,
} from "@/lib/quality/schema";

/** What the checks look at. */
export type Checked = {
  source: SourceDocument;
  graph: ClinicalGraph;
  plan: Plan;
  document: PvgDocument;
};

/** What one check says of the whole document. */
export type CheckVerdict = { status: CheckStatus; findings: Finding[] };

type Subject = Checked & {
  /** False: nothing is checked, the version says so on every page and cannot be signed. */
  enabled: boolean;
  /** By a second model, where the task asks one. */
  judged?: CheckVerdict[];
  repair?: Repair | null;
};

/** Judges every claim; whatever was not judged keeps the gate closed. */
export function verifyDraft(
  { enabled, judged = [], repair = null, ...subject }: Subject,
  registered: readonly Check[] = REGISTERED_CHECKS,
): VerifiedDraft {
  const document = enabled ? subject.document : withNotCheckedStamp(subject.document);
  const results = enabled ? [...runChecks({ ...subject, document }, registered), ...judged] : [];
  const findings = results.flatMap((result) => result.findings);
  const checks = CHECK_IDS.map(
    (id): CheckStatus =>
      results.find(({ status }) => status.check === id)?.status ?? {
        check: id,
        status: statusWithoutResult(id, registered),
        examined: 0,
        findings: 0,
      },
  );
  const readability = measureReadability(document);
  const { source, graph } = subject;
  return {
    document,
    findings,
    checks,
    readability,
    quotedShare: bareQuotationShare(document),
    gate: judgeGate(document, findings, checks),
    repair,
    checklists: judgeChecklists({ document, source, graph, findings, readability }),
  };
}

/** What every registered check says of a draft. */
export function runChecks(
  subject: Checked,
  registered: readonly Check[] = REGISTERED_CHECKS,
): CheckVerdict[] {
  const input = checkInput(confirmedGuideline(subject));
  return registered.map((check) => runCheck(check, input));
}

function statusWithoutResult(
  id: CheckId,
  registered: readonly Check[],
): "not_assessed" | "not_asked" | "not_built" {
  if (registered.some((check) => check.id === id)) return "not_assessed";
  return JUDGE_IDS.some((judge) => judge === id) ? "not_asked" : "not_built";
}

/** A check that breaks, or looked at nothing, has not assessed anything: that is a result, and it blocks. */
function runCheck(check: Check, input: CheckInput): CheckVerdict {
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
