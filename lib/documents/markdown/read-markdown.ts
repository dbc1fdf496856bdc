import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

import type { DocumentContent } from "@/lib/documents/document-content";
import { readHtml } from "@/lib/documents/html/read-html";
import { mathToText } from "@/lib/documents/markdown/math-text";
import { markdownToHtml } from "@/lib/documents/markdown/to-html";

export async function readMarkdown(markdown: string): Promise<DocumentContent> {
  const tree = unified()
    .use(remarkParse)
    // "10~15 mg" is a range, not text struck out.
    .use(remarkGfm, { singleTilde: false })
    .parse(mathToText(withoutFrontMatter(markdown)));
  return readHtml(`<body>${markdownToHtml(tree)}</body>`, { numberedLevels: true });
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
}
