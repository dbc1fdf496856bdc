import { createHmac, timingSafeEqual } from "node:crypto";

import { z } from "zod";

import { env } from "@/lib/env";

const TokenSchema = z.object({ apiKey: z.string().startsWith("sk_") });

/** Where browsers send the bytes of an upload: this product itself. */
export function ingestUrl(): string {
  return new URL("/api/ingest", env().PUBLIC_URL).href;
}

export function sign(text: string): string {
  return `hmac-sha256=${createHmac("sha256", apiKey()).update(text).digest("hex")}`;
}

/** What the presigned address allows: these bytes, under this key, until it expires. */
export type Grant = { key: string; name: string; size: number; type: string };

const GrantSchema = z.object({
  key: z.string().regex(/^[A-Za-z0-9]+$/),
  name: z.string(),
  size: z.coerce.number().int().nonnegative(),
  type: z.string(),
  expires: z.coerce.number(),
});

/** Null for an address that we did not sign, or whose time is over. */
export function readGrant(requestUrl: string): Grant | null {
  const { pathname, search, searchParams } = new URL(requestUrl);
  const key = pathname.split("/").at(-1);
  const [signed, signature] = splitOnce(search.slice(1), "&signature=");
  if (!isSame(decodeURIComponent(signature), sign(`${ingestUrl()}/${key}?${signed}`))) return null;
  // UploadThing encodes the values twice.
  const value = (name: string) => decodeURIComponent(searchParams.get(`x-ut-file-${name}`) ?? "");
  const grant = GrantSchema.safeParse({
    key,
    name: value("name"),
    size: value("size"),
    type: value("type") || "application/octet-stream",
    expires: searchParams.get("expires"),
  });
  return grant.success && grant.data.expires > Date.now() ? grant.data : null;
}

function apiKey(): string {
  const text = Buffer.from(env().UPLOADTHING_TOKEN, "base64").toString("utf8");
  return TokenSchema.parse(JSON.parse(text)).apiKey;
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.lastIndexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + at.length)];
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
