import { readMultipart } from "@/lib/api/multipart";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { acceptStaged } from "@/lib/guidelines/accept-upload";
import type { Locale } from "@/lib/i18n/locale";
import { discardStaged, stageFile, tooLarge } from "@/lib/storage/staged-file";
import { createTask } from "@/lib/tasks/queries";
import { readOptions } from "@/lib/tasks/read-options";
import type { AcceptedTask } from "@/lib/tasks/schema";

/** More than the fields and boundaries around the file ever take. */
const FORM_OVERHEAD_BYTES = 1024 * 1024;

/** A form with a guideline file and options becomes a task; a form that is refused leaves nothing behind. */
export async function startFromUpload(
  ownerId: string,
  request: Request,
  locale: Locale,
): Promise<AcceptedTask> {
  const limit = env().MAX_FILE_SIZE;
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limit + FORM_OVERHEAD_BYTES) throw tooLarge(limit);
  const { saved, fields } = await readMultipart(request, async ({ fileName, content }) => ({
    fileName,
    staged: await stageFile(content, limit),
  }));
  if (!saved) throw new AppError("file_missing");
  try {
    const options = readOptions(fields, locale);
    const { guidelineId } = await acceptStaged(ownerId, saved);
    return await createTask(ownerId, { guidelineId, options });
  } finally {
    await discardStaged(saved.staged);
  }
}
