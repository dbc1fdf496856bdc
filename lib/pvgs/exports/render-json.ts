import { AnchorSchema } from "@/lib/documents/schema";
import type { RenderRequest } from "@/lib/pvgs/exports/rendered-file";
import { SOFTWARE } from "@/lib/pvgs/exports/software";
import { sourceLocator } from "@/lib/pvgs/exports/source-notes";

/** The verified draft for programs: every anchor also says its page, section and exact words. */
export function renderJson({ draft, source, report }: RenderRequest): string {
  const file = { software: SOFTWARE, draft: withPlaces(draft, sourceLocator(source)), report };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function withPlaces(value: unknown, locate: ReturnType<typeof sourceLocator>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withPlaces(entry, locate));
  if (typeof value !== "object" || value === null) return value;
  const anchor = AnchorSchema.safeParse(value);
  if (anchor.success) return { ...anchor.data, ...locate(anchor.data) };
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withPlaces(entry, locate)]),
  );
}
