import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { db } from "@/lib/db/client";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { lockVersion, readVerdict, settleGate, storeVerdict } from "@/lib/findings/stored-verdict";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { getPvg } from "@/lib/pvgs/queries";
import { findReadableVersion, type Reader } from "@/lib/pvgs/readable-version";
import type { Pvg } from "@/lib/pvgs/schema";
import { REGISTERED_CHECKS } from "@/lib/quality/registered-checks";
import { type CheckId, type VerifiedDraft, VerifiedDraftSchema } from "@/lib/quality/schema";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { findArtifact } from "@/lib/storage/database-artifacts";

const NOT_CHECKED = "stamp.notChecked";

/** Carries out every registered check again on a version as it is stored, with today's rules. */
export async function recheckPvg(caller: Reader, id: string): Promise<Pvg> {
  const { ownerId, taskId } = await findReadableVersion(caller, id);
  if (caller.id !== ownerId) throw new AppError("forbidden");
  const { draft, ...guideline } = await readResults(taskId);
  if (draft.document.stamps.some(({ template }) => template?.id === NOT_CHECKED))
    throw new AppError("made_without_checks");
  const checked = verifyDraft({ ...guideline, document: draft.document, enabled: true });
  await db().$transaction(async (tx) => {
    await lockVersion(tx, id);
    await storeVerdict(tx, id, withUnrepeated(checked, await readVerdict(tx, id, draft)));
    const verdict = await readVerdict(tx, id, draft);
    await settleGate(tx, { pvgId: id, document: draft.document, verdict });
  });
  return getPvg(caller, id);
}

type Said = Pick<VerifiedDraft, "checks" | "findings">;

/** What no registered check can say again stays as it was said once. */
function withUnrepeated(now: Said, before: Said): Said {
  const isRepeated = (id: CheckId) => REGISTERED_CHECKS.some((check) => check.id === id);
  const saidBefore = new Map(before.checks.map((status) => [status.check, status]));
  return {
    checks: now.checks.map((status) =>
      isRepeated(status.check) ? status : (saidBefore.get(status.check) ?? status),
    ),
    findings: [...now.findings, ...before.findings.filter(({ check }) => !isRepeated(check))],
  };
}

async function readResults(taskId: string) {
  const draft = await findArtifact(taskId, "verified_draft", { schema: VerifiedDraftSchema });
  const source = await findArtifact(taskId, "source_document", { schema: SourceDocumentSchema });
  const graph = await findArtifact(taskId, "clinical_graph", { schema: ClinicalGraphSchema });
  const plan = await findArtifact(taskId, "plan", { schema: PlanSchema });
  if (!draft || !source || !graph || !plan) throw new AppError("results_removed");
  return { draft, source, graph, plan };
}
