import path from "node:path";

import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PvgState } from "@/lib/db/generated/enums";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { toPvgFinding } from "@/lib/findings/shown-finding";
import { gateOf, readVerdict, type Verdict } from "@/lib/findings/stored-verdict";
import { citedPassages } from "@/lib/pvgs/cited-passages";
import type { FileFormat } from "@/lib/pvgs/exports/rendered-file";
import {
  deciderOf,
  findReadableVersion,
  type Reader,
  readableBy,
} from "@/lib/pvgs/readable-version";
import type { Pvg } from "@/lib/pvgs/schema";
import { type VerifiedDraft, VerifiedDraftSchema } from "@/lib/quality/schema";
import { findArtifact } from "@/lib/storage/database-artifacts";
import { blobPath } from "@/lib/storage/paths";

/** Which version a reader is given: the more a person has agreed to it, the rather. Withdrawn ones never. */
const PREFERENCE: readonly (readonly PvgState[])[] = [
  ["published"],
  ["approved"],
  ["draft", "in_review", "changes_requested"],
];

const LEDGER_FIELDS = {
  id: true,
  kind: true,
  text: true,
  strength: true,
  direction: true,
  certainty: true,
  label: true,
  gradeStatus: true,
  page: true,
  included: true,
  reason: true,
} satisfies Prisma.RecommendationSelect;

const VERSION_FIELDS = {
  id: true,
  guidelineId: true,
  taskId: true,
  number: true,
  state: true,
  sha256: true,
  createdAt: true,
  files: { select: { format: true } },
  recommendations: { select: LEDGER_FIELDS },
  guideline: {
    select: { ownerId: true, title: true, fileName: true, format: true, language: true },
  },
} satisfies Prisma.PvgVersionSelect;

/** What names a version, without its text. */
export async function getPvgHead(reader: Reader, id: string): Promise<{ title: string }> {
  const row = await db().pvgVersion.findFirst({
    where: { id, ...readableBy(reader) },
    select: { title: true },
  });
  if (!row) throw new AppError("not_found");
  return row;
}

/** A version with its sentences, the passages they rest on, what the checks found and what people decided about it. */
export async function getPvg(reader: Reader, id: string): Promise<Pvg> {
  const { taskId } = await findReadableVersion(reader, id);
  const draft = await findArtifact(taskId, "verified_draft", { schema: VerifiedDraftSchema });
  const source = await findArtifact(taskId, "source_document", { schema: SourceDocumentSchema });
  if (!draft || !source) throw new AppError("pvg_not_ready");
  const row = await db().pvgVersion.findUnique({ where: { id }, select: VERSION_FIELDS });
  if (!row) throw new AppError("not_found");
  const verdict = await readWholeVerdict(id, draft);
  const { files, guideline: from, ...version } = row;
  const { ownerId, ...guideline } = from;
  const decider = deciderOf(reader, ownerId);
  return {
    ...draft,
    ...version,
    guideline,
    isOwner: decider.isOwner,
    checkedAt: verdict.checkedAt,
    checks: verdict.checks,
    findings: verdict.findings.map((finding) => toPvgFinding(finding, decider)),
    gate: gateOf(draft.document, verdict),
    formats: files.map(({ format }) => format),
    passages: citedPassages({ ...draft, findings: verdict.findings }, source),
  };
}

/** All of one moment, whatever is checked or decided meanwhile. */
function readWholeVerdict(id: string, draft: VerifiedDraft): Promise<Verdict> {
  return db().$transaction((tx) => readVerdict(tx, id, draft), {
    isolationLevel: "RepeatableRead",
  });
}

export type PvgDownload = { path: string; size: number; sha256: string; fileName: string };

/** The file of the newest published version, else the newest approved, else the newest draft. */
export async function getPvgDownload(
  ownerId: string,
  guidelineId: string,
  format: FileFormat,
): Promise<PvgDownload> {
  const guideline = await db().guideline.findFirst({
    where: { id: guidelineId, ownerId },
    select: {
      fileName: true,
      pvgs: {
        orderBy: { number: "desc" },
        select: {
          state: true,
          number: true,
          files: {
            where: { format },
            select: { blob: { select: { storageKey: true, size: true, sha256: true } } },
          },
        },
      },
    },
  });
  if (!guideline) throw new AppError("not_found");
  const version = PREFERENCE.map((states) =>
    guideline.pvgs.find(({ state }) => states.includes(state)),
  ).find(Boolean);
  const blob = version?.files[0]?.blob;
  if (!version || !blob) throw new AppError("pvg_not_ready");
  return {
    path: blobPath(blob.storageKey),
    size: Number(blob.size),
    sha256: blob.sha256,
    fileName: `${path.parse(guideline.fileName).name}-pvg-${version.number}.${format}`,
  };
}
