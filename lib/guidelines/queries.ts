import { type PageQuery, toPage } from "@/lib/api/fields";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import type { Guideline } from "@/lib/guidelines/schema";

/** As many runs and versions of one guideline as an answer carries. */
const MOST = 20;

const GUIDELINE_FIELDS = {
  id: true,
  fileName: true,
  format: true,
  title: true,
  publisher: true,
  year: true,
  doi: true,
  language: true,
  createdAt: true,
  blob: { select: { size: true, sha256: true } },
  tasks: {
    select: { id: true, state: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: MOST,
  },
  pvgs: {
    select: { id: true, number: true, state: true, createdAt: true },
    orderBy: { number: "desc" },
    take: MOST,
  },
} satisfies Prisma.GuidelineSelect;

type GuidelineRow = Prisma.GuidelineGetPayload<{ select: typeof GUIDELINE_FIELDS }>;

/** Someone else's guideline looks exactly like one that does not exist. */
export async function getGuideline(ownerId: string, id: string): Promise<Guideline> {
  const row = await db().guideline.findFirst({ where: { id, ownerId }, select: GUIDELINE_FIELDS });
  if (!row) throw new AppError("not_found");
  return toGuideline(row);
}

export async function listGuidelines(ownerId: string, { cursor, limit }: PageQuery) {
  const rows = await db().guideline.findMany({
    where: { ownerId, id: cursor && { lt: cursor } },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: GUIDELINE_FIELDS,
  });
  return toPage(rows, limit, toGuideline);
}

function toGuideline({ blob, tasks, ...row }: GuidelineRow): Guideline {
  return {
    ...row,
    sha256: blob.sha256,
    size: Number(blob.size),
    tasks: tasks.map(({ id, ...task }) => ({ taskId: id, ...task })),
  };
}
