import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { createUser } from "@/lib/users/queries";
import type { Secrets } from "@/scripts/product/secrets";

export type Administrator = { email: string; password: string };

export function administratorOf({ adminPassword }: Secrets): Administrator {
  return { email: "admin@example.org", password: adminPassword };
}

/** The first administrator is made with the database, never by registration. */
export async function ensureAdministrator(secrets: Secrets): Promise<void> {
  const { email, password } = administratorOf(secrets);
  try {
    const passwordHash = await hashPassword(password);
    await createUser({ email, name: "Administrator", passwordHash, role: "ADMIN" });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "email_taken")) throw error;
  } finally {
    await db().$disconnect();
  }
}
