import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { Ink } from "@/lib/documents/pdf/text-ink";

/** Why text cannot be seen on the page. */
export type HiddenReason =
  | "invisible"
  | "tiny"
  | "off_page"
  | "transparent"
  | "clipped"
  | "covered"
  | "same_color"
  /** In the picture of a page, hardly a letter was certain. */
  | "illegible";

/** A stretch of one line set in one style, as one text object of the file. */
export type TextRun = {
  text: string;
  box: Box;
  /** Height of the font's em, from the glyph boxes: the declared size is often 1 and scaled elsewhere. */
  size: number;
  baseline: number;
  bold: boolean;
  italic: boolean;
  /** A name of the font and its weight, only ever compared. */
  font: string;
  /** What its text objects paint with; absent where the text was not read from a file's glyphs. */
  inks?: Ink[];
  /** Level of the heading the file's own structure makes it a part of; null for other text. */
  headingTag: number | null;
};

/** One line in the order of PDFium's own character stream, which decides what is text and what is not. */
export type TextLine = {
  page: number;
  text: string;
  box: Box;
  runs: TextRun[];
  size: number;
  baseline: number;
  /** Share of bold characters, 0 to 1. */
  bold: number;
  /** Of most of its characters; null where the file does not call them a heading. */
  headingTag: number | null;
  /** The line ends in a hyphen PDFium took for a division; the hyphen itself is not in the text. */
  divided: boolean;
  /** Set vertically or upside down on the page as displayed. */
  turned: boolean;
  hidden: HiddenReason | null;
};
