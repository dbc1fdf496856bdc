import { hkdfSync } from "node:crypto";

/** A key for one purpose: a token made for one can never pass for the other, nor for a browser's session. */
export function tokenKey(secret: string, purpose: "access" | "refresh"): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", `cpg2pvg ${purpose} token`, 32));
}
