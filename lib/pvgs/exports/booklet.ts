import type { Language } from "@/lib/documents/schema";
import type { CardSlotId, ClaimKind } from "@/lib/pvgs/document";
import type { SourceNote } from "@/lib/pvgs/exports/source-notes";

/** `short` stands for the word where a list repeats it at every entry and has explained it once. */
export type Tag = { kind: "origin" | "problem"; word: string; short?: string };

/** One claim as it is printed: words in quotation marks if quoted, a word before it, source numbers after it. */
export type Run = {
  id: string;
  text: string;
  kind: ClaimKind;
  /** Said before the text: "Background", or that a check found the sentence wrong. Empty for most. */
  tags: Tag[];
  notes: number[];
};

/** Meaning by words and symbol, never by colour alone (WCAG 2.2, 1.4.1). */
export type Badge = { kind: "strength" | "certainty"; symbol: string; words: string };

export type CardSlot = { slot: CardSlotId; name: string; runs: Run[] };

export type BookletCard = {
  type: "card";
  title: Run;
  statement: CardSlot | null;
  badges: Badge[];
  gradeRuns: Run[];
  /** The grade as the source prints it, after a word that says so. */
  label: { name: string; run: Run } | null;
  slots: CardSlot[];
};

/** `quote` are the words a drawing of figures rests on; null where the drawing itself prints its words. */
export type BookletFigure = {
  svg: string;
  alt: string;
  title: string;
  caption: Run;
  quote: string | null;
};

export type BookletBlock =
  | { type: "paragraph"; runs: Run[] }
  | { type: "list"; ordered: boolean; items: Run[][] }
  | { type: "table"; caption: Run; header: Run[]; rows: Run[][][] }
  | BookletCard
  | { type: "callout"; tone: "info" | "caution" | "urgent" | "draft"; name: string; runs: Run[] }
  /** Side by side where the page is wide enough. */
  | { type: "figures"; figures: BookletFigure[] };

export type BookletSection = {
  id: string;
  /** Null for the opening section, which stands under the title itself. */
  heading: string | null;
  blocks: BookletBlock[];
  /** Says once what the short mark at the entries of the glossary means; null if none carries it. */
  glossaryKey: string | null;
  glossary: { term: string; expansion: string | null; definition: Run }[];
};

/** What HTML, PDF and Markdown print, in order, with every label already in the reader's language. */
export type Booklet = {
  language: Language;
  /** Language tag of the document, such as zh-CN. */
  locale: string;
  /** Language tag of quotations where the source is in another language; null if it is the same. */
  quoteLocale: string | null;
  title: string;
  /** Date of the last approval, from the data; null for a draft, so the same draft gives the same file. */
  date: { year: number; month: number; day: number } | null;
  status: {
    title: string;
    stamps: Run[];
    notChecked: string | null;
    blocked: { title: string; reasons: string[] } | null;
    /** Every hard finding, with the claim it is about; none is left unsaid. */
    findings: { text: string; claimId: string | null }[];
    notBuilt: string | null;
    superseded: string | null;
    approvals: string[];
  };
  /** For whom it is, and what reading level was aimed at and measured; null where nothing was aimed at. */
  readers: string | null;
  howToRead: string;
  sections: BookletSection[];
  notes: (SourceNote & { place: string })[];
  about: { name: string; value: string }[];
  words: {
    contents: string;
    skipToContent: string;
    sources: string;
    sourcesNote: string;
    backToText: string;
    close: string;
    about: string;
    figureDescription: string;
    /** ICU-free patterns for the typesetter: `{page}` and `{pages}` are replaced there. */
    pageOf: string;
  };
};
