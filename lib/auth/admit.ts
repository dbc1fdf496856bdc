import { requireSameOrigin } from "@/lib/api/same-origin";
import { identify, type Identity } from "@/lib/auth/identify";
import { requireRole } from "@/lib/auth/require-role";

/** The caller, proved to be signed in with at least that role; a browser's cookie counts only on our own pages. */
export async function admit(
  request: Request,
  access: "user" | "reviewer" | "admin",
): Promise<Identity> {
  const caller = requireRole(await identify(request.headers), access);
  if (caller.via === "cookie") requireSameOrigin(request);
  return caller;
}
