import { z } from "zod";

import { openUploads, settleUpload } from "@/lib/storage/uploads";

const RouteMetadataSchema = z.object({
  fileKeys: z.array(z.string()),
  metadata: z.looseObject({ userId: z.uuid() }),
  callbackUrl: z.url(),
  callbackSlug: z.string(),
});

const CallbackResultSchema = z.object({ fileKey: z.string(), callbackData: z.unknown() });

/** Stands in for UploadThing's servers, in process: what the route handler would tell them goes into the database. */
export async function answerUploadthing(
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const { pathname } = new URL(request.url);
  const body: unknown = await request.json();
  if (pathname.endsWith("/route-metadata")) {
    const { fileKeys, metadata, callbackUrl, callbackSlug } = RouteMetadataSchema.parse(body);
    const ownerId = metadata.userId;
    await openUploads(fileKeys, { ownerId, slug: callbackSlug, callbackUrl, metadata });
    return Response.json({ ok: true });
  }
  if (pathname.endsWith("/callback-result")) {
    const { fileKey, callbackData } = CallbackResultSchema.parse(body);
    await settleUpload(fileKey, { state: "accepted", data: callbackData });
    return Response.json({ ok: true });
  }
  return Response.json({ error: "not found" }, { status: 404 });
}
