import type { Role } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";

const ALLOWED: Record<"user" | "reviewer" | "admin", readonly Role[]> = {
  user: ["USER", "REVIEWER", "ADMIN"],
  reviewer: ["REVIEWER", "ADMIN"],
  admin: ["ADMIN"],
};

/** Returns the caller it proved to be signed in with at least that role. */
export function requireRole<T extends { role: Role }>(
  caller: T | null,
  access: keyof typeof ALLOWED,
): T {
  if (!caller) throw new AppError("unauthenticated");
  if (!ALLOWED[access].includes(caller.role)) throw new AppError("forbidden");
  return caller;
}
