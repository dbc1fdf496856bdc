import type { Metadata, Passage } from "@/lib/documents/schema";
import type { DocumentContent } from "@/lib/documents/document-content";
import { printedPublisher } from "@/lib/documents/printed-publisher";

/** Passages a document introduces itself in. */
const FRONT = 60;
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
export function readMetadata({ passages, info }: DocumentContent): Metadata {
  const front = passages.slice(0, FRONT);
  const title = printedTitle(front, info.title);
  return {
    title,
    publisher: printedPublisher(front, title),
    year: printedYear(front, title),
    doi: printedDoi(passages.slice(0, DOI_WITHIN)),
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
  return headings.find(({ text }) => !RUBRIC.test(text))?.text ?? null;
}

/** In the title, beside a word that says so, or as a date alone on the cover. */
function printedYear(front: Passage[], title: string | null): number | null {
  const inTitle = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`).exec(title ?? "")?.[0];
  const text = front
    .map((passage) => passage.text)
    .filter(({ length }) => length <= LONGEST_IMPRINT)
    .join("\n");
  const labelled = new RegExp(
    `(?:©|copyright|published|publication date|revised|updated|\\byear\\b|发布|出版|年份)[^\\n]{0,40}?(${YEAR})(?!\\d)`,
    "i",
  ).exec(text)?.[1];
  const date = front
    .slice(0, COVER)
    .filter((passage) => passage.text.length <= LONGEST_DATE)
    .map((passage) =>
      new RegExp(`(?:^|[\\s,，（(])(${YEAR})(?:\\s?年版?)?[)）.]?$`).exec(passage.text),
    )
    .find((match) => match !== null)?.[1];
  const year = inTitle ?? labelled ?? date;
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
