import { type NextRequest, NextResponse } from "next/server";

import { env } from "@/lib/env";

/** Pages only: the API answers with headers of its own, and uploads would be buffered on their way through here. */
export const config = { matcher: "/((?!api/|_next/|icon.svg).*)" };

/** Every page carries a policy that runs no script but those this answer names by a number used once. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next.js takes the number for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  return response;
}

function contentPolicy(nonce: string): string {
  const { NODE_ENV, PUBLIC_URL } = env();
  const forDevelopment = NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${forDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // Uploads go to the public address, which may be named differently from the page's own.
    `connect-src 'self' ${new URL(PUBLIC_URL).origin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
