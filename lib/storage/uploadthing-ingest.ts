import { readMultipart } from "@/lib/api/multipart";
import { asAppError } from "@/lib/api/problem";
import { refusalText } from "@/lib/api/refusal-text";
import { AppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { partSize, removePart, writePart } from "@/lib/storage/part-file";
import { type Grant, ingestUrl, readGrant, sign } from "@/lib/storage/uploadthing-signature";
import { claimUpload, closeUpload, findOpenUpload, type OpenUpload } from "@/lib/storage/uploads";

type Hook = (request: Request) => Promise<Response>;

/** The client asks how much has arrived before it sends, or sends on. */
export async function answerHead(request: Request): Promise<Response> {
  const grant = readGrant(request.url);
  if (!grant) return new Response(null, { status: 403 });
  return new Response(null, {
    headers: { "x-ut-range-start": String(await partSize(grant.key)) },
  });
}

/**
 * Takes in bytes at a presigned address, and calls UploadThing's handler when they are complete. The client shows
 * the text of a refusal only when it comes with status 200, as `{error}`.
 */
export async function answerPut(request: Request, hook: Hook): Promise<Response> {
  try {
    const grant = readGrant(request.url);
    if (!grant) throw new AppError("forbidden");
    return Response.json(await receive(request, grant, hook));
  } catch (error) {
    const refusal = asAppError(error);
    if (refusal.status >= 500) logger().error({ err: error, code: refusal.code }, "upload failed");
    return Response.json({ error: refusalText(refusal) });
  }
}

async function receive(request: Request, grant: Grant, hook: Hook) {
  const upload = await findOpenUpload(grant.key);
  if (!upload) throw new AppError("upload_incomplete");
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.get("range") ?? "")?.[1] ?? 0);
  if (start > (await partSize(grant.key))) throw new AppError("upload_incomplete");
  await readMultipart(request, ({ content }) =>
    writePart(grant.key, { start, limit: grant.size, content }),
  );
  const isWhole = (await partSize(grant.key)) === grant.size;
  if (!isWhole || !(await claimUpload(grant.key))) throw new AppError("upload_incomplete");
  try {
    const url = new URL(`/f/${grant.key}`, ingestUrl()).href;
    const common = { ...grant, customId: null, fileHash: "", lastModified: Date.now() };
    const file = { ...common, url, appUrl: url, ufsUrl: url };
    await callHook({ upload, hook, file });
    return { ...file, ...(await outcome(grant.key)) };
  } finally {
    await removePart(grant.key);
  }
}

async function callHook({ upload, hook, file }: { upload: OpenUpload; hook: Hook; file: object }) {
  const { callbackUrl, slug, metadata } = upload;
  const body = JSON.stringify({ status: "uploaded", file, origin: ingestUrl(), metadata });
  const address = new URL(callbackUrl);
  address.searchParams.set("slug", slug);
  const response = await hook(
    new Request(address, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "uploadthing-hook": "callback",
        "x-uploadthing-signature": sign(body),
      },
    }),
  );
  if (!response.ok) throw new Error(`The upload's handler answered ${response.status}.`);
}

/** Outside development the handler answers only after the route has accepted or refused the file. */
async function outcome(key: string): Promise<{ serverData: unknown } | { error: string }> {
  const result = await closeUpload(key);
  if (result?.state === "accepted") return { serverData: result.data };
  if (result?.state === "refused") return { error: result.refusal };
  throw new Error("The upload's route ended without an outcome.");
}
