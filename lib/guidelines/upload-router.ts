import {
  createRouteHandler,
  createUploadthing,
  type FileRouter,
  UploadThingError,
} from "uploadthing/server";
import { z } from "zod";

import { asAppError } from "@/lib/api/problem";
import { refusalText } from "@/lib/api/refusal-text";
import { admit } from "@/lib/auth/admit";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { acceptUpload } from "@/lib/guidelines/accept-upload";
import { logger } from "@/lib/logger";
import { readPart } from "@/lib/storage/part-file";
import { tooLarge } from "@/lib/storage/staged-file";
import { answerUploadthing } from "@/lib/storage/uploadthing-fetch";
import { ingestUrl } from "@/lib/storage/uploadthing-signature";
import { settleUpload } from "@/lib/storage/uploads";
import { withWriter } from "@/lib/tasks/offered-writers";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createTask } from "@/lib/tasks/queries";

/** UploadThing knows only a few sizes; the exact limit is checked before the address is signed. */
const UPPER_LIMIT = "1GB";

const f = createUploadthing({
  errorFormatter: ({ message, code }) => ({ message, code }),
});

/** Uploads of the browser. The message of an error is a refusal in one line, as `readRefusal` takes it. */
const uploadRouter = {
  guideline: f({ blob: { maxFileSize: UPPER_LIMIT, maxFileCount: 1 } }, { awaitServerData: true })
    .input(z.object({ options: TaskOptionsSchema }))
    .middleware(async ({ req, input, files }) => {
      try {
        const user = await admit(req, "user");
        files.forEach(({ size }) => refuseSize(size));
        return { userId: user.id, options: withWriter(input.options) };
      } catch (error) {
        throw asUploadError(error);
      }
    })
    .onUploadComplete(async ({ metadata: { userId, options }, file }) => {
      try {
        const upload = { fileName: file.name, content: readPart(file.key) };
        const { guidelineId } = await acceptUpload(userId, upload);
        const { taskId } = await createTask(userId, { guidelineId, options });
        return { taskId, guidelineId };
      } catch (error) {
        // UploadThing drops what is thrown here, so the refusal is kept where the ingest finds it.
        const refusal = asAppError(error);
        if (refusal.status >= 500) logger().error({ err: error }, "taking in an upload failed");
        await settleUpload(file.key, { state: "refused", refusal: refusalText(refusal) });
        throw error;
      }
    }),
} satisfies FileRouter;
export type UploadRouter = typeof uploadRouter;

let handler: ((request: Request) => Promise<Response>) | undefined;

/** UploadThing's own handler, told to speak to this process instead of to its servers. */
export function handleUploadthing(request: Request): Promise<Response> {
  handler ??= createRouteHandler({
    router: uploadRouter,
    config: {
      token: env().UPLOADTHING_TOKEN,
      ingestUrl: ingestUrl(),
      isDev: false,
      logLevel: "Error",
      fetch: answerUploadthing,
    },
  });
  return handler(request);
}

function refuseSize(size: number): void {
  if (size === 0) throw new AppError("file_empty");
  if (size > env().MAX_FILE_SIZE) throw tooLarge(env().MAX_FILE_SIZE);
}

function asUploadError(error: unknown): UploadThingError {
  const refusal = asAppError(error);
  if (refusal.status >= 500) logger().error({ err: error }, "preparing an upload failed");
  return new UploadThingError({ code: "FORBIDDEN", message: refusalText(refusal), cause: error });
}
