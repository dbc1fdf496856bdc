import { z } from "zod";

/** A Date in code, an ISO 8601 string on the wire; the same schema parses both. */
export const Timestamp = z.coerce
  .date()
  .meta({ override: { type: "string", format: "date-time" } });

export const Id = z.uuid().meta({ description: "Identifier, a UUID." });

export const IdParamsSchema = z.object({ id: Id });

const CursorSchema = z.uuid().meta({
  description: "`next_cursor` of the answer before; left out for the newest entries.",
});

/** Newest first; identifiers are UUIDs of version 7 and sort by time, so the last one is the cursor. */
export const PageQuerySchema = z.object({
  cursor: CursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuerySchema>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.uuid().nullable() });
}

/** Turns one row more than asked for into a page: the extra row only tells that there is a next one. */
export function toPage<T, R extends { id: string }>(
  rows: R[],
  limit: number,
  toItem: (row: R) => T,
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toItem), nextCursor: last?.id ?? null };
}
