import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { needsReason, refusalOf } from "@/lib/findings/dismissal-rules";
import {
  type DecidedFinding,
  type DecideFinding,
  type FindingDecision,
  SHORTEST_REASON,
} from "@/lib/findings/schema";
import { toPvgFinding } from "@/lib/findings/shown-finding";
import {
  lockVersion,
  readVerdict,
  type RecordedFinding,
  settleGate,
} from "@/lib/findings/stored-verdict";
import { deciderOf, findReadableVersion, type Reader } from "@/lib/pvgs/readable-version";
import { VerifiedDraftSchema } from "@/lib/quality/schema";
import { findArtifact } from "@/lib/storage/database-artifacts";

type Place = { pvgId: string; findingId: string };

/**
 * Puts a person's decision about a finding on record, and the gate where it belongs after that. The same decision again
 * by the same person changes nothing.
 */
export async function decideFinding(
  caller: Reader & { name: string },
  { pvgId, findingId }: Place,
  { act, reason = "" }: DecideFinding,
): Promise<DecidedFinding> {
  const { ownerId, taskId } = await findReadableVersion(caller, pvgId);
  if (reason.length < SHORTEST_REASON && (needsReason(act) || reason !== "")) {
    throw new AppError("reason_missing", { params: { least: SHORTEST_REASON } });
  }
  const draft = await findArtifact(taskId, "verified_draft", { schema: VerifiedDraftSchema });
  if (!draft) throw new AppError("results_removed");
  const decider = deciderOf(caller, ownerId);
  return db().$transaction(async (tx) => {
    await lockVersion(tx, pvgId);
    const verdict = await readVerdict(tx, pvgId, draft);
    const finding = verdict.findings.find(({ id }) => id === findingId);
    if (!finding) throw new AppError("not_found");
    const decision = { act, byId: caller.id, byName: caller.name, reason: reason || null };
    if (!isRepeat(finding, decision)) {
      const refusal = refusalOf(act, finding, decider);
      if (refusal) throw new AppError(refusal, { params: { check: finding.check } });
      const data = { ...decision, pvgId, findingId };
      const { at } = await tx.findingDecision.create({ data, select: { at: true } });
      finding.decisions.push({ ...decision, at });
    }
    const gate = await settleGate(tx, { pvgId, document: draft.document, verdict });
    return { finding: toPvgFinding(finding, decider), gate };
  });
}

type Asked = Pick<FindingDecision, "act" | "byId" | "reason">;

function isRepeat({ decisions }: RecordedFinding, { act, byId, reason }: Asked): boolean {
  const last = decisions.at(-1);
  return last?.act === act && last.byId === byId && last.reason === reason;
}
