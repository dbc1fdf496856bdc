import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

import { buildPassages, type PassageDraft } from "@/lib/documents/build-passages";
import type { DocumentContent } from "@/lib/documents/document-content";
import { isRelatedHeading } from "@/lib/documents/html/boilerplate";
import { findHiddenElements } from "@/lib/documents/html/hidden-elements";
import { HtmlPassages } from "@/lib/documents/html/html-passages";
import { pageParts } from "@/lib/documents/html/main-part";
import { readPageInfo } from "@/lib/documents/html/page-info";
import { joinCutParagraphs } from "@/lib/documents/join-cut-paragraphs";
import { detectLanguage } from "@/lib/documents/language";
import { levelsFromNumbers } from "@/lib/documents/levels-from-numbers";
import { mendGluedMarkers } from "@/lib/documents/mend-glued-markers";
import { unprintedWords } from "@/lib/documents/html/unprinted-words";
import {
  withFigureCaptions,
  withTableCaptions,
  type PlacedFigure,
} from "@/lib/documents/place-captions";

type HtmlOptions = {
  /**
   * The text was converted from pages: headings that are all marked alike take their depth from their
   * numbers, and paragraphs that a page break cut are joined.
   */
  fromPages?: boolean;
};

export async function readHtml(html: string, options: HtmlOptions = {}): Promise<DocumentContent> {
  const tree = parseHtml(html);
  const reader = new HtmlPassages(findHiddenElements(tree));
  const { read, around } = pageParts(tree);
  for (const part of read) reader.read(part);
  const shown = mendGluedMarkers(withoutRelatedLinks(reader));
  const drafts = options.fromPages ? asPrinted(shown, reader.figures) : shown;
  const { passages, sections } = buildPassages(drafts);
  // Words around the main part are listed with the rest of the page, and those hidden there as hidden.
  const rest = new HtmlPassages(findHiddenElements(tree));
  for (const part of around) rest.read(part);
  const text = passages.map((passage) => passage.text).join("\n");
  return {
    language: detectLanguage(text),
    passages,
    sections,
    tables: withTableCaptions(reader.tables, passages),
    figures: withFigureCaptions(reader.figures, passages),
    pages: [{ number: 1, width: 0, height: 0, characters: text.length, status: "text" }],
    info: readPageInfo(tree),
    unprinted: unprintedWords(tree),
    pagesNeedingOcr: [],
    dropped: [...reader.dropped, ...rest.dropped, ...asNavigation(rest.drafts)],
    hidden: [...reader.hidden, ...rest.hidden],
    warnings: [],
  };
}

export function parseHtml(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

/** Headings get the depth their numbers say, and paragraphs that a page break cut are joined; figures keep their place. */
function asPrinted(shown: PassageDraft[], figures: PlacedFigure[]): PassageDraft[] {
  const { drafts, joinedAt } = joinCutParagraphs(levelsFromNumbers(shown));
  for (const figure of figures)
    figure.place -= joinedAt.filter((index) => index < figure.place).length;
  return drafts;
}

function asNavigation(drafts: PassageDraft[]): DocumentContent["dropped"] {
  return drafts.map(({ text }) => ({ page: 1, kind: "navigation", text }));
}

/** Takes out "Related articles" with the links under it. */
function withoutRelatedLinks({ drafts, linked, dropped, figures }: HtmlPassages): PassageDraft[] {
  let isRelated = false;
  const removed = drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const begins = isRelatedHeading(draft.text) && next !== undefined && linked.has(next);
    isRelated = begins || (isRelated && linked.has(draft));
    if (isRelated) dropped.push({ page: 1, kind: "navigation", text: draft.text });
    return isRelated;
  });
  for (const figure of figures)
    figure.place -= removed.slice(0, figure.place).filter(Boolean).length;
  return drafts.filter((_, index) => !removed[index]);
}
