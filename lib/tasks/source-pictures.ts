import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { blobPath } from "@/lib/storage/paths";

export type StoredPicture = { path: string; size: number; sha256: string };

const PAGE = /^page-(\d{1,5})$/;

/**
 * The picture of a table or figure of the guideline, by its id in the document, or of a page that was read from its
 * picture, as `page-3`. Someone else's does not exist.
 */
export async function getSourcePicture(
  ownerId: string,
  taskId: string,
  name: string,
): Promise<StoredPicture> {
  const page = PAGE.exec(name)?.[1];
  const kept =
    page === undefined ? { kind: "region_picture", name } : { kind: "page_picture", name: page };
  const row = await db().artifact.findFirst({
    where: { ...kept, taskId, task: { ownerId } },
    select: { blob: { select: { storageKey: true, size: true, sha256: true } } },
  });
  if (!row) throw new AppError("not_found");
  const { storageKey, size, sha256 } = row.blob;
  return { path: blobPath(storageKey), size: Number(size), sha256 };
}
