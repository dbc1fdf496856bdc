import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

import { AppError } from "@/lib/errors";
import type { DocumentContent } from "@/lib/documents/document-content";
import { readHtml } from "@/lib/documents/html/read-html";
import { mathToText } from "@/lib/documents/markdown/math-text";
import { markdownToHtml } from "@/lib/documents/markdown/to-html";

export async function readMarkdown(markdown: string): Promise<DocumentContent> {
  if (isEndless(markdown)) throw new AppError("file_too_complex");
  const tree = unified()
    .use(remarkParse)
    // "10~15 mg" is a range, not text struck out.
    .use(remarkGfm, { singleTilde: false })
    .parse(mathToText(withoutFrontMatter(markdown)));
  return readHtml(`<body>${markdownToHtml(tree)}</body>`, { fromPages: true });
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
}

/** Marks that are matched with each other, and indentation: the parser's time grows with the square of both. */
const LONGEST_RUN = 1_000;
const DEEPEST = 200;
const ENDLESS = new RegExp(
  `([*_~\\[\\]<>])\\1{${LONGEST_RUN}}|^[ \\t>]{${DEEPEST},}(?:[-+*>]|\\d+[.)])`,
  "m",
);

/** Whether the text is nested or marked as no document is. */
function isEndless(markdown: string): boolean {
  return ENDLESS.test(markdown);
}
