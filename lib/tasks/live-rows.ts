import { db } from "@/lib/db/client";
import { LanguageSchema } from "@/lib/documents/schema";
import type { LiveText } from "@/lib/tasks/live-frames";
import { TASK_EVENTS_CHANNEL } from "@/lib/tasks/log";

/** Where a task's live text is kept for those who follow it. */
export type LiveRows = {
  /** By part: what to show of it now, or null to show it no more. */
  write: (news: ReadonlyMap<string, LiveText | null>) => Promise<void>;
  clear: () => Promise<void>;
};

export function liveRows(taskId: string): LiveRows {
  return {
    write: (news) => writeRows(taskId, news),
    clear: async () => {
      await db().liveText.deleteMany({ where: { taskId } });
      await db().$executeRaw`SELECT pg_notify(${TASK_EVENTS_CHANNEL}, ${`${taskId}:text`})`;
    },
  };
}

/** In the order in which the parts began. */
export async function readLiveTexts(taskId: string): Promise<LiveText[]> {
  const rows = await db().liveText.findMany({
    where: { taskId },
    orderBy: [{ startedAt: "asc" }, { part: "asc" }],
    select: { part: true, section: true, heading: true, language: true, text: true },
  });
  return rows.map((row) => ({ ...row, language: LanguageSchema.parse(row.language) }));
}

async function writeRows(
  taskId: string,
  news: ReadonlyMap<string, LiveText | null>,
): Promise<void> {
  const shown = [...news.values()].filter((text) => text !== null);
  const done = [...news].flatMap(([part, text]) => (text ? [] : [part]));
  // PostgreSQL stores no NUL.
  const column = (name: keyof LiveText) => shown.map((text) => text[name].replaceAll("\0", ""));
  await db().$transaction(async (tx) => {
    // The task's row is locked first, as where a task ends: nothing is shown of a task that has ended.
    await tx.$executeRaw`
      INSERT INTO "LiveText" ("taskId", "part", "section", "heading", "language", "text")
      SELECT task.id, shown.*
      FROM
        (SELECT id FROM "Task" WHERE id = ${taskId}::uuid
          AND "state" NOT IN ('succeeded', 'failed', 'cancelled', 'timed_out') FOR SHARE) AS task,
        unnest(${column("part")}::text[], ${column("section")}::text[], ${column("heading")}::text[],
          ${column("language")}::text[], ${column("text")}::text[]) AS shown
      ON CONFLICT ("taskId", "part") DO UPDATE SET "text" = excluded."text"`;
    await tx.liveText.deleteMany({ where: { taskId, part: { in: done } } });
    await tx.$executeRaw`SELECT pg_notify(${TASK_EVENTS_CHANNEL}, ${`${taskId}:text`})`;
  });
}
