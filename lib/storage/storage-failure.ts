import { AppError } from "@/lib/errors";

const DISK_CODES = new Set([
  "EACCES",
  "EDQUOT",
  "EEXIST",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENODEV",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

/** A disk that is full, gone or not ours to write becomes `storage_unavailable`; anything else stays what it is. */
export function asStorageFailure(error: unknown): unknown {
  const isDisk = error instanceof Error && "code" in error && DISK_CODES.has(String(error.code));
  return isDisk ? new AppError("storage_unavailable", { cause: error }) : error;
}
