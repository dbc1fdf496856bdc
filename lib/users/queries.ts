import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import type { User } from "@/lib/users/schema";

const USER_FIELDS = {
  id: true,
  email: true,
  name: true,
  role: true,
  locale: true,
} satisfies Prisma.UserSelect;

type NewUser = { email: string; name: string; passwordHash: string; role: Role };

/** Roles other than USER are given by set-up and administrators only. Throws `email_taken`. */
export async function createUser(input: NewUser): Promise<User> {
  const [created] = await db().user.createManyAndReturn({
    data: [input],
    skipDuplicates: true,
    select: USER_FIELDS,
  });
  if (!created) throw new AppError("email_taken");
  return created;
}

/** What signing in needs and nothing else may see. */
export type SignIn = User & { tokenVersion: number };

export async function findSignIn(
  email: string,
): Promise<{ user: SignIn; passwordHash: string } | null> {
  const row = await db().user.findUnique({
    where: { email },
    select: { ...USER_FIELDS, tokenVersion: true, passwordHash: true },
  });
  if (!row) return null;
  const { passwordHash, ...user } = row;
  return { user, passwordHash };
}

/** Null when the person is gone, or all their sessions and tokens were ended since that version. */
export async function findUserAtVersion(id: string, tokenVersion: number): Promise<User | null> {
  return db().user.findFirst({ where: { id, tokenVersion }, select: USER_FIELDS });
}
