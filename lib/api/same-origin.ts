import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write that a browser sends along with its cookie from another site. Browsers name the origin
 * of every write; one without it does not come from our pages.
 */
export function requireSameOrigin({ method, headers }: Request): void {
  if (READING.has(method)) return;
  const origin = headers.get("origin");
  if (origin && isOurs(origin, headers.get("host"))) return;
  throw new AppError("cross_site_request");
}

function isOurs(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: from } = new URL(origin);
  return from === host || from === new URL(env().PUBLIC_URL).host;
}
