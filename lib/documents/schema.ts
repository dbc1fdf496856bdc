import { z } from "zod";

import { GuidelineFormat } from "@/lib/db/generated/enums";

/** BCP 47 primary language of a guideline, and the language of a patient version. */
export const LanguageSchema = z.enum(["en", "zh"]);
export type Language = z.infer<typeof LanguageSchema>;

export const DocumentFormatSchema = z.enum(GuidelineFormat);
export type DocumentFormat = z.infer<typeof DocumentFormatSchema>;

/** [left, top, right, bottom] in points on the page as displayed, origin top left. */
export const BoxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Where one printed line of a passage stands. `start` and `end` are UTF-16 offsets in the passage's text. */
export const LineBoxSchema = z.object({
  page: z.int().positive(),
  box: BoxSchema,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type LineBox = z.infer<typeof LineBoxSchema>;

export const PassageKindSchema = z.enum([
  "heading",
  "paragraph",
  "list_item",
  "table_row",
  "caption",
  "footnote",
]);
export type PassageKind = z.infer<typeof PassageKindSchema>;

/** The smallest citable piece of the source. Everything a patient version says is anchored in passages. */
export const PassageSchema = z.object({
  /** `p1`, `p2`, … in reading order; stable for the same bytes. */
  id: z.string(),
  kind: PassageKindSchema,
  /** As printed: superscripts kept as superscripts, nothing normalised but white space and line ends. */
  text: z.string().min(1),
  /** First page, 1-based; 1 for formats without pages. */
  page: z.int().positive(),
  /** Empty for formats without pages. */
  lines: z.array(LineBoxSchema),
  /** The section the passage belongs to; null before the first heading. A heading belongs to its own section. */
  sectionId: z.string().nullable(),
  /** List items: nesting depth from 0, and the printed marker such as "1." or "•". */
  list: z.object({ depth: z.int().nonnegative(), marker: z.string() }).optional(),
  /** Table rows: which table, row number from 0, and the cells; `text` is the cells joined by " | ". */
  table: z
    .object({
      id: z.string(),
      row: z.int().nonnegative(),
      header: z.boolean(),
      cells: z.array(z.string()),
    })
    .optional(),
  /** The figure it is lettering of, and no running text. */
  figureId: z.string().optional(),
  /** The table it stands in whose cells could not be read safely; rows and columns of its words are not known. */
  pictureTableId: z.string().optional(),
  /** Share of the passage set in bold, 0 to 1, where the format tells. */
  bold: z.number().min(0).max(1).optional(),
  /** Read from a picture of the page, with the engine's own confidence, 0 to 100. Its numbers need a person's look. */
  ocr: z.object({ confidence: z.number().min(0).max(100) }).optional(),
});
export type Passage = z.infer<typeof PassageSchema>;

/** One entry of the heading tree. `level` counts from 1. */
export const SectionSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  level: z.int().positive(),
  title: z.string(),
  page: z.int().positive(),
  headingPassageId: z.string(),
});
export type Section = z.infer<typeof SectionSchema>;

export const PageSchema = z.object({
  number: z.int().positive(),
  /** Points, as displayed. */
  width: z.number(),
  height: z.number(),
  characters: z.int().nonnegative(),
  /** `ocr`: its text was read from its picture. `needs_ocr`: there is ink but no usable text, and it was not read. */
  status: z.enum(["text", "ocr", "needs_ocr", "blank"]),
  /** Mean confidence of the words read from the page's picture, 0 to 100. */
  ocrConfidence: z.number().min(0).max(100).optional(),
});
export type Page = z.infer<typeof PageSchema>;

/** What the document prints about itself; null where it prints nothing. Never guessed. */
export const MetadataSchema = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  year: z.int().nullable(),
  doi: z.string().nullable(),
  url: z.string().nullable(),
});
export type Metadata = z.infer<typeof MetadataSchema>;

/** A stretch of a page, to be shown as a picture. */
export const RegionSchema = z.object({ page: z.int().positive(), box: BoxSchema });
export type Region = z.infer<typeof RegionSchema>;

/** A table of the source. Its words are the passages whose `table.id` it has, if they could be read safely. */
export const SourceTableSchema = z.object({
  id: z.string(),
  /** Where it stands, one region a page; empty for formats without pages. */
  regions: z.array(RegionSchema),
  captionPassageId: z.string().nullable(),
  /** `grid`: rows and columns are certain. `picture`: they are not; the words are read in reading order only. */
  reading: z.enum(["grid", "picture"]),
  /** First rows that are titles of columns; a head printed again on a later page is not in the rows. */
  headerRows: z.int().nonnegative().default(0),
  /** Per column its titles from the widest to its own, and the unit they print; empty where there is no head. */
  columns: z
    .array(z.object({ path: z.array(z.string()), unit: z.string().nullable() }))
    .default([]),
  /** What is printed below it and explains its marks and abbreviations. */
  notePassageIds: z.array(z.string()).default([]),
  /** Cells that reach over more than one row or column; row and column of the first, from 0. */
  spans: z.array(
    z.object({
      row: z.int().nonnegative(),
      column: z.int().nonnegative(),
      rows: z.int().positive(),
      columns: z.int().positive(),
    }),
  ),
});
export type SourceTable = z.infer<typeof SourceTableSchema>;

/** Boxes with their words and the arrows between them, with the words printed at an arrow such as "Yes". */
export const SourceFlowSchema = z.object({
  nodes: z.array(z.object({ id: z.string(), passageIds: z.array(z.string()).min(1) })),
  edges: z.array(
    z.object({ from: z.string(), to: z.string(), labelPassageId: z.string().nullable() }),
  ),
});

/** A picture or drawing of the source with its caption. */
export const SourceFigureSchema = z.object({
  id: z.string(),
  kind: z.enum(["picture", "drawing"]),
  region: RegionSchema.nullable(),
  altText: z.string().nullable(),
  captionPassageId: z.string().nullable(),
  /** A flow chart whose boxes and arrows are certain. */
  flow: SourceFlowSchema.optional(),
});
export type SourceFigure = z.infer<typeof SourceFigureSchema>;

/** A change somebody tracked in the file; the document is read as if all were accepted. */
export const TrackedChangeSchema = z.object({
  kind: z.enum(["inserted", "deleted", "moved", "formatted"]),
  author: z.string().nullable(),
  /** ISO 8601, as the file has it. */
  date: z.string().nullable(),
  text: z.string(),
});
export type TrackedChange = z.infer<typeof TrackedChangeSchema>;

/** What was read and what was not: tells an editor how far to trust the result. */
export const IntakeReportSchema = z.object({
  pageCount: z.int().nonnegative(),
  characterCount: z.int().nonnegative(),
  pagesNeedingOcr: z.array(z.int().positive()),
  /** Text kept out of the passages: running heads, page numbers, markup that is never content. */
  dropped: z.array(
    z.object({
      page: z.int().positive(),
      kind: z.enum([
        "running_head",
        "page_number",
        "line_number",
        "watermark",
        "navigation",
        "script",
        "comment",
        /** The head of a table, printed again on a later page. */
        "repeated_header",
        /** Words to a program that reads the file: on a page, in a comment, or in what the file says about itself. */
        "instruction",
      ]),
      text: z.string(),
      box: BoxSchema.optional(),
    }),
  ),
  /** Invisible, tiny or off-page text. Flagged, never used as content. */
  hidden: z.array(
    z.object({
      page: z.int().positive(),
      text: z.string(),
      reason: z.string(),
      box: BoxSchema.optional(),
    }),
  ),
  trackedChanges: z.array(TrackedChangeSchema).default([]),
  /** Codes of the message catalogue under `intake`, with parameters. */
  warnings: z.array(
    z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type IntakeReport = z.infer<typeof IntakeReportSchema>;

/** Node `parse`: the guideline as read, in reading order. */
export const SourceDocumentSchema = z.object({
  format: DocumentFormatSchema,
  fileName: z.string(),
  /** Of the file's bytes, lower-case hex. */
  sha256: z.string(),
  language: LanguageSchema,
  metadata: MetadataSchema,
  pages: z.array(PageSchema),
  sections: z.array(SectionSchema),
  passages: z.array(PassageSchema),
  tables: z.array(SourceTableSchema).default([]),
  figures: z.array(SourceFigureSchema).default([]),
  intake: IntakeReportSchema,
});
export type SourceDocument = z.infer<typeof SourceDocumentSchema>;

/** A stretch of one passage, UTF-16 offsets, end exclusive. The quote is always cut from the passage. */
export const AnchorSchema = z.object({
  passageId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Anchor = z.infer<typeof AnchorSchema>;
