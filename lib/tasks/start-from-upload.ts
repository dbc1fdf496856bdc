import { readMultipart } from "@/lib/api/multipart";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { acceptStaged } from "@/lib/guidelines/accept-upload";
import { discardStaged, type StagedFile, stageFile, tooLarge } from "@/lib/storage/staged-file";
import { withWriter } from "@/lib/tasks/offered-writers";
import { createTask } from "@/lib/tasks/queries";
import { readOptions } from "@/lib/tasks/read-options";
import type { AcceptedTask } from "@/lib/tasks/schema";

/** More than the fields and boundaries around the file ever take. */
const FORM_OVERHEAD_BYTES = 1024 * 1024;

/** A form with a guideline file and options becomes a task; a form that is refused leaves nothing behind. */
export async function startFromUpload(ownerId: string, request: Request): Promise<AcceptedTask> {
  const limit = env().MAX_FILE_SIZE;
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limit + FORM_OVERHEAD_BYTES) throw tooLarge(limit);
  let staged: StagedFile | undefined;
  try {
    const form = await readMultipart(request, async ({ fileName, content }) => {
      staged = await stageFile(content, limit);
      return { fileName, staged };
    });
    if (form.surplus !== undefined) throw oneFileOnly(form.surplus);
    if (!form.saved) throw new AppError("file_missing");
    const options = withWriter(readOptions(form.fields));
    const { guidelineId } = await acceptStaged(ownerId, form.saved);
    return await createTask(ownerId, { guidelineId, options });
  } finally {
    if (staged) await discardStaged(staged);
  }
}

function oneFileOnly(path: string): AppError {
  return new AppError("invalid_input", { issues: [{ path, code: "one_file" }] });
}
