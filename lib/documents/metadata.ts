import { headingNumber } from "@/lib/documents/heading-number";
import type { Metadata, Passage } from "@/lib/documents/schema";
import type { DocumentContent } from "@/lib/documents/document-content";
import { printedPublisher } from "@/lib/documents/printed-publisher";

/** Passages a document introduces itself in. */
const FRONT = 60;
/** Passages of the back cover, where older series print when they were revised. */
const BACK = 5;
/** Passages of the cover, or of the head of an article. */
const COVER = 12;
/** Passages of which a DOI is the document's own; later ones may be those of its references. */
const DOI_WITHIN = 25;
const LONGEST_DATE = 60;
/** Longer passages are running text, which names years of other works. */
const LONGEST_IMPRINT = 160;

const YEAR = "(?:19|20)\\d{2}";
const DOI = /\b10\.\d{4,9}\/[\w.;()/:<>+-]+/g;
/** The section of a journal, printed above a title. */
const RUBRIC = /^[·•.]\s*[^·•.]+\s*[·•.]$/;
const URL_LABEL =
  /^(?:url|web ?site|available (?:online )?(?:at|from)|网址|网站)\s*[:：]?\s*(https?:\/\/[^\s，。；）]+)/i;

/** What the document prints about itself; the file's own title counts only where it is printed too. */
export function readMetadata({ passages, info, dropped }: DocumentContent): Metadata {
  const front = passages.slice(0, FRONT);
  const back = passages.slice(FRONT).slice(-BACK);
  const title = printedTitle(front, info.title);
  const doi = printedDoi(passages.slice(0, DOI_WITHIN));
  const others = dropped.map(({ text }) => text);
  const printed = [...front, ...back]
    .map(({ text }) => text)
    .concat(others)
    .join("\n");
  return {
    title,
    publisher: printedPublisher(passages, title) ?? whatIsPrinted(info.publisher, printed),
    year: printedYear(front, { title, back }) ?? printedDate(info.date, printed) ?? yearOfDoi(doi),
    doi,
    url: info.url ?? printedUrl(front),
  };
}

function printedTitle(front: Passage[], fileTitle: string | null): string | null {
  const headings = front.filter((passage) => passage.kind === "heading" && passage.page <= 3);
  if (
    fileTitle &&
    fold(front.map(({ text }) => text).join("")).includes(fold(fileTitle)) &&
    fileTitle.length > 8
  ) {
    return fileTitle;
  }
  // A numbered heading is one of a chapter: the file begins in the middle of a document.
  const titles = headings.filter(({ text }) => !RUBRIC.test(text) && headingNumber(text) === null);
  return titles[0]?.text ?? null;
}

/** In the title, beside a word that says so, as a date alone on the cover, or on the back cover. */
function printedYear(
  front: Passage[],
  { title, back }: { title: string | null; back: Passage[] },
): number | null {
  const inTitle = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`).exec(title ?? "")?.[0];
  const date = front
    .slice(0, COVER)
    .filter((passage) => passage.text.length <= LONGEST_DATE)
    .map((passage) =>
      new RegExp(`(?:^|[\\s,，（(])(${YEAR})(?:\\s?年版?)?[)）.]?$`).exec(passage.text),
    )
    .find((match) => match !== null)?.[1];
  const year = inTitle ?? labelledYear(front) ?? date ?? labelledYear(back);
  return year ? Number(year) : null;
}

/** Beside "revised" before beside "published": the later edition is the one that was printed. */
function labelledYear(passages: Passage[]): string | undefined {
  const text = passages
    .map((passage) => passage.text)
    .filter(({ length }) => length <= LONGEST_IMPRINT)
    .join("\n");
  const beside = (labels: string, between: string) =>
    new RegExp(`(?:${labels})${between}(${YEAR})(?!\\d)`, "i").exec(text)?.[1];
  return (
    beside("\\brevised|\\bupdated|修订|更新", "[^\\n\\d]{0,25}?") ??
    beside(
      "©|copyright|published|publication date|revised|updated|\\byear\\b|发布|出版|年份",
      "[^\\n]{0,40}?",
    )
  );
}

/** What the file says about itself, if the document prints the same. */
function whatIsPrinted(value: string | null | undefined, printed: string): string | null {
  return value && fold(value).length > 2 && fold(printed).includes(fold(value)) ? value : null;
}

function printedDate(date: string | null | undefined, printed: string): number | null {
  const year = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`).exec(date ?? "")?.[0];
  return year && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(printed) ? Number(year) : null;
}

/** Chinese journals build a DOI from their ISSN, the year and the issue: j.issn.1007-9572.2022.0537. */
function yearOfDoi(doi: string | null): number | null {
  const year = /\.issn\.\d{4}-?\d{3}[\dX]\.((?:19|20)\d\d)\./i.exec(doi ?? "")?.[1];
  return year ? Number(year) : null;
}

/** Of a passage that prints one DOI; a list of references prints many. */
function printedDoi(front: Passage[]): string | null {
  for (const { text } of front) {
    const found = [...text.matchAll(DOI)].map(([doi]) => doi.replace(/[.,;:)\]]+$/, ""));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

function printedUrl(front: Passage[]): string | null {
  for (const { text } of front) {
    const url = URL_LABEL.exec(text)?.[1];
    if (url) return url.replace(/[.,;)]+$/, "");
  }
  return null;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
