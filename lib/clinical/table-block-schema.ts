import { z } from "zod";

import { SourceFlowSchema, SourceTableSchema } from "@/lib/documents/schema";

export const TableBlockSchema = z.object({
  id: z.string(),
  type: z.literal("table"),
  sectionId: z.string(),
  passageIds: z.array(z.string()),
  /** Id in the source document; its picture, where there is one, has the same name. */
  tableId: z.string(),
  captionPassageId: z.string().nullable(),
  notePassageIds: z.array(z.string()),
  /** `picture`: rows and columns are not certain; there are none here, and the words are read in reading order. */
  reading: z.enum(["grid", "picture"]),
  /** The first row of titles; `columns` has all of them. */
  header: z.array(z.string()),
  columns: SourceTableSchema.shape.columns,
  rows: z.array(z.object({ passageId: z.string(), cells: z.array(z.string()) })),
  spans: SourceTableSchema.shape.spans,
  /** Lists the guideline's recommendations, as a summary does. */
  isSummary: z.boolean(),
});

export const FigureBlockSchema = z.object({
  id: z.string(),
  type: z.literal("figure"),
  sectionId: z.string(),
  /** Its caption, and words lettered in it: never running text. */
  passageIds: z.array(z.string()),
  figureId: z.string(),
  captionPassageId: z.string().nullable(),
  altText: z.string().nullable(),
  flow: SourceFlowSchema.nullable(),
});
