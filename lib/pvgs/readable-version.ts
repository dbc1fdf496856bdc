import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import type { Decider } from "@/lib/findings/dismissal-rules";
import type { User } from "@/lib/users/schema";

/** Who asks for a version. */
export type Reader = Pick<User, "id" | "role">;

/** Which versions a person may read: their own; reviewers and administrators all, since they decide about findings. */
export function readableBy({ id, role }: Reader): Prisma.PvgVersionWhereInput {
  return role === "USER" ? { guideline: { ownerId: id } } : {};
}

/** What leads to a version's stored results; what this person may not read does not exist. */
export async function findReadableVersion(
  reader: Reader,
  id: string,
): Promise<{ ownerId: string; taskId: string }> {
  const row = await db().pvgVersion.findFirst({
    where: { id, ...readableBy(reader) },
    select: { taskId: true, guideline: { select: { ownerId: true } } },
  });
  if (!row) throw new AppError("not_found");
  return { taskId: row.taskId, ownerId: row.guideline.ownerId };
}

export function deciderOf(reader: Reader, ownerId: string): Decider {
  const isOwner = reader.id === ownerId;
  return { isOwner, isSecondPerson: !isOwner && reader.role !== "USER" };
}
