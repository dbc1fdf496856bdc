import { open } from "node:fs/promises";
import { Readable } from "node:stream";

import { asStorageFailure } from "@/lib/storage/storage-failure";

type StoredFile = { path: string; size: number; sha256: string };
type Download = StoredFile & { fileName: string; mediaType: string };

/** A stored file as a download. What came out of an upload is never shown on our own origin, where its scripts would be ours. */
export async function fileResponse(
  request: Request,
  { path, size, sha256, fileName, mediaType }: Download,
): Promise<Response> {
  const headers = {
    etag: `"${sha256}"`,
    "cache-control": "private, no-cache",
    "content-type": mediaType,
    "content-disposition": attachment(fileName),
    "x-content-type-options": "nosniff",
    "content-security-policy":
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  };
  return answer(request, { path, size }, headers);
}

/** A PNG that this program drew itself, to be shown in a page. */
export async function pictureResponse(
  request: Request,
  { path, size, sha256 }: StoredFile,
): Promise<Response> {
  return answer(
    request,
    { path, size },
    {
      etag: `"${sha256}"`,
      "cache-control": "private, no-cache",
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    },
  );
}

async function answer(
  request: Request,
  { path, size }: Pick<StoredFile, "path" | "size">,
  headers: Record<string, string> & { etag: string },
): Promise<Response> {
  if (request.headers.get("if-none-match") === headers.etag) {
    return new Response(null, { status: 304, headers });
  }
  const file = await open(/* turbopackIgnore: true */ path).catch((error: unknown) => {
    throw asStorageFailure(error);
  });
  const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: { ...headers, "content-length": String(size) } });
}

/** RFC 6266: plain letters for old clients, UTF-8 for all others. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
