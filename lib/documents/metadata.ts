import type { Metadata, Passage } from "@/lib/documents/schema";
import type { DocumentContent } from "@/lib/documents/document-content";

/** Passages a document introduces itself in. */
const FRONT = 60;

/** What the document prints about itself; the file's own title counts only where it is printed too. */
export function readMetadata({ passages, info }: DocumentContent): Metadata {
  const front = passages.slice(0, FRONT);
  const title = printedTitle(front, info.title);
  const text = front.map((passage) => passage.text).join("\n");
  return {
    title,
    publisher: printedPublisher(text),
    year: printedYear(text, title),
    doi: /\b10\.\d{4,9}\/[^\s"<>，。；）]+/.exec(text)?.[0].replace(/[.,;)\]]+$/, "") ?? null,
    url: info.url,
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
  return headings[0]?.text ?? null;
}

function printedPublisher(text: string): string | null {
  const notice =
    /(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?:by\s+)?(?:the\s+)?([\p{Lu}][^\n,.;©\d]{5,90}?)\s*(?:[,.;\n]|\d{4})/iu.exec(
      text,
    );
  return notice?.[1]?.trim() ?? null;
}

function printedYear(text: string, title: string | null): number | null {
  const inTitle = /\b(?:19|20)\d{2}\b|(?:19|20)\d{2}(?=年|\s*版)/.exec(title ?? "")?.[0];
  const printed =
    /(?:©|copyright|published|revised|updated|发布|出版)[^\n]{0,40}?((?:19|20)\d{2})/i.exec(
      text,
    )?.[1];
  const year = inTitle ?? printed;
  return year ? Number(year) : null;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
