import { z } from "zod";

import { BoxSchema, LanguageSchema } from "@/lib/documents/schema";

export const OcrWordSchema = z.object({
  text: z.string().min(1),
  box: BoxSchema,
  /** The engine's own, 0 to 100. */
  confidence: z.number().min(0).max(100),
});
export type OcrWord = z.infer<typeof OcrWordSchema>;

export const OcrLineSchema = z.object({
  words: z.array(OcrWordSchema).min(1),
  /** Of the type, estimated from the height of its small letters, in points. */
  size: z.number().positive(),
  baseline: z.number(),
  /** Mean thickness of its strokes, as a share of the type size; bold type has thicker ones. */
  stroke: z.number().nonnegative(),
});
export type OcrLine = z.infer<typeof OcrLineSchema>;

/**
 * What stands in the picture of a page. Points on the page turned and straightened so that its text runs across;
 * `width` and `height` are those of the turned page.
 */
export const OcrPageSchema = z.object({
  page: z.int().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** Quarter turns clockwise between the page as displayed and as read. */
  turn: z.int().min(0).max(3),
  /** How far the lines fall to the right per point; the coordinates are those of the page turned level. */
  slope: z.number(),
  /** The language it was read in. */
  language: LanguageSchema,
  /** Mean of its words, 0 to 100; null where there are none. */
  confidence: z.number().min(0).max(100).nullable(),
  lines: z.array(OcrLineSchema),
});
export type OcrPage = z.infer<typeof OcrPageSchema>;

/** What the caller knows when it asks for a page to be read from its picture. */
export type OcrRequest = {
  path: string;
  /** From 1. */
  page: number;
  /** Language of the document; null to find out from the page. */
  language: z.infer<typeof LanguageSchema> | null;
  /** Quarter turns clockwise the pages before it had to be read with. */
  turn: number;
};

export type RecognisedPage = {
  page: OcrPage;
  /** PNG of the page as displayed. */
  picture: Uint8Array;
};

/** What was read from the pictures of pages so far, or that the reader shall ask for it. */
export type OcrReadings = OcrPage[] | "ask";
