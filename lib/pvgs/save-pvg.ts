import type { Language } from "@/lib/documents/schema";
import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PvgFormat } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { storeVerdict } from "@/lib/findings/stored-verdict";
import { claimsOf } from "@/lib/pvgs/claims";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import type { VerifiedDraft } from "@/lib/quality/schema";
import type { ArtifactKind, ArtifactRef } from "@/lib/storage/artifacts";
import { findArtifact } from "@/lib/storage/database-artifacts";

const FORMATS: Partial<Record<ArtifactKind, PvgFormat>> = {
  pvg_html: "html",
  pvg_pdf: "pdf",
  pvg_markdown: "md",
  pvg_json: "json",
};

type Finished = {
  draft: VerifiedDraft;
  files: ArtifactRef[];
  /** Of the guideline, which the patient version need not share. */
  sourceLanguage: Language;
};

/** Keeps a task's draft as the guideline's next version, with its claims, findings and ledger. Once per task. */
export async function savePvg(
  taskId: string,
  { draft, files, sourceLanguage }: Finished,
): Promise<string> {
  const ledger = await readLedger(taskId);
  return db().$transaction(async (tx) => {
    const kept = await tx.pvgVersion.findUnique({ where: { taskId }, select: { id: true } });
    if (kept) return kept.id;
    const { id } = await createVersion(tx, taskId, { draft, files, sourceLanguage });
    await createFiles(tx, { pvgId: id, taskId, files });
    await tx.recommendation.createMany({ data: ledger.map((entry) => ({ ...entry, pvgId: id })) });
    await tx.claim.createMany({
      data: claimsOf(draft.document).map((claim) => ({
        pvgId: id,
        id: claim.id,
        kind: claim.kind,
        text: claim.text,
      })),
    });
    await storeVerdict(tx, id, draft);
    return id;
  });
}

async function createVersion(
  tx: Prisma.TransactionClient,
  taskId: string,
  { draft, files, sourceLanguage }: Finished,
) {
  const [task] = await tx.$queryRaw<{ guidelineId: string }[]>`
    SELECT "guidelineId"::text AS "guidelineId" FROM "Task" WHERE id = ${taskId}::uuid`;
  const json = files.find(({ kind }) => kind === "pvg_json");
  if (!task || !json) throw new AppError("internal");
  const { guidelineId } = task;
  // Two tasks of one guideline may finish at once; the row lock gives each its own number.
  await tx.$queryRaw`SELECT id::text FROM "Guideline" WHERE id = ${guidelineId}::uuid FOR UPDATE`;
  const { title, publisher, year, doi } = draft.document.source;
  await tx.guideline.update({
    where: { id: guidelineId },
    data: { title, publisher, year, doi, language: sourceLanguage },
    select: { id: true },
  });
  const last = await tx.pvgVersion.aggregate({ where: { guidelineId }, _max: { number: true } });
  const hardFindings = draft.findings.filter(({ severity }) => severity === "hard").length;
  return tx.pvgVersion.create({
    data: {
      guidelineId,
      taskId,
      number: (last._max.number ?? 0) + 1,
      language: draft.document.language,
      title: draft.document.title,
      sha256: json.sha256,
      hardFindings,
      softFindings: draft.findings.length - hardFindings,
      gateOpen: draft.gate.open,
    },
    select: { id: true },
  });
}

type Files = { pvgId: string; taskId: string; files: ArtifactRef[] };

/** A version's files outlive the task's own results, so each holds a reference of its own. */
async function createFiles(
  tx: Prisma.TransactionClient,
  { pvgId, taskId, files }: Files,
): Promise<void> {
  for (const { kind } of files) {
    const format = FORMATS[kind];
    if (!format) continue;
    const { blobId } = await tx.artifact.findUniqueOrThrow({
      where: { taskId_kind_name: { taskId, kind, name: "" } },
      select: { blobId: true },
    });
    await tx.blob.update({ where: { id: blobId }, data: { references: { increment: 1 } } });
    await tx.pvgFile.create({ data: { pvgId, format, blobId } });
  }
}

async function readLedger(taskId: string) {
  const graph = await findArtifact(taskId, "clinical_graph", { schema: ClinicalGraphSchema });
  const plan = await findArtifact(taskId, "plan", { schema: PlanSchema });
  if (!graph || !plan) throw new AppError("internal");
  return graph.recommendations.map((recommendation) => {
    const entry = plan.ledger.find(
      ({ recommendationId }) => recommendationId === recommendation.id,
    );
    const { id, kind, text, strength, direction, certainty, label, gradeStatus, page } =
      recommendation;
    return {
      ...{ id, kind, text, strength, direction, certainty, label, gradeStatus, page },
      included: entry?.included ?? false,
      reason: entry?.reason ?? null,
    };
  });
}
