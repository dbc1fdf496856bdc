import { db } from "@/lib/db/client";
import type { GuidelineFormat } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { cleanFileName } from "@/lib/guidelines/file-name";
import { proveFormat } from "@/lib/guidelines/prove-format";
import { keepStaged, releaseBlob, type StoredBlob } from "@/lib/storage/blobs";
import { discardStaged, type StagedFile, stageFile } from "@/lib/storage/staged-file";

type Upload = { fileName: string; content: AsyncIterable<Uint8Array> };

/** Takes in a guideline file in constant memory. The same file twice is the same guideline. */
export async function acceptUpload(
  ownerId: string,
  { fileName, content }: Upload,
): Promise<{ guidelineId: string }> {
  const staged = await stageFile(content, env().MAX_FILE_SIZE);
  return acceptStaged(ownerId, { fileName, staged });
}

/** As `acceptUpload`, for a file already on disk; it is moved, or removed where it is refused. */
export async function acceptStaged(
  ownerId: string,
  { fileName, staged }: { fileName: string; staged: StagedFile },
): Promise<{ guidelineId: string }> {
  try {
    if (staged.size === 0) throw new AppError("file_empty");
    const name = cleanFileName(fileName);
    const format = await proveFormat(staged, name);
    const blob = await keepStaged(ownerId, staged);
    return { guidelineId: await findOrCreate({ ownerId, blob, fileName: name, format }) };
  } finally {
    await discardStaged(staged);
  }
}

type NewGuideline = {
  ownerId: string;
  blob: StoredBlob;
  fileName: string;
  format: GuidelineFormat;
};

async function findOrCreate({ ownerId, blob, fileName, format }: NewGuideline): Promise<string> {
  const [created] = await db().guideline.createManyAndReturn({
    data: [{ ownerId, blobId: blob.id, fileName, format }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (created) return created.id;
  await releaseBlob(blob.id);
  const { id } = await db().guideline.findUniqueOrThrow({
    where: { ownerId_blobId: { ownerId, blobId: blob.id } },
    select: { id: true },
  });
  return id;
}
