import type { Element, Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

import { buildPassages } from "@/lib/documents/build-passages";
import type { DocumentContent } from "@/lib/documents/document-content";
import { HtmlPassages } from "@/lib/documents/html/html-passages";
import { levelsFromNumbers } from "@/lib/documents/levels-from-numbers";
import { plainText } from "@/lib/documents/html/plain-text";
import { detectLanguage } from "@/lib/documents/language";

/** A page's main part is taken alone only if it holds most of the text. */
const LEAST_MAIN_SHARE = 0.5;

type HtmlOptions = {
  /** Take the depth of headings from their numbers where all are marked alike, as converters to Markdown do. */
  numberedLevels?: boolean;
};

export async function readHtml(html: string, options: HtmlOptions = {}): Promise<DocumentContent> {
  const tree = parseHtml(html);
  const reader = new HtmlPassages();
  reader.read(mainPart(tree));
  const drafts = options.numberedLevels ? levelsFromNumbers(reader.drafts) : reader.drafts;
  const { passages, sections } = buildPassages(drafts);
  const text = passages.map((passage) => passage.text).join("\n");
  return {
    language: detectLanguage(text),
    passages,
    sections,
    pages: [{ number: 1, width: 0, height: 0, characters: text.length, status: "text" }],
    info: readHead(tree),
    pagesNeedingOcr: [],
    dropped: reader.dropped,
    hidden: reader.hidden,
    warnings: [],
  };
}

export function parseHtml(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

function mainPart(tree: Root): Nodes {
  const body = findElement(tree, ({ tagName }) => tagName === "body") ?? tree;
  const main = findElement(tree, isMain);
  if (!main) return body;
  const share = plainText(main).length / Math.max(1, plainText(body).length);
  return share >= LEAST_MAIN_SHARE ? main : body;
}

function isMain({ tagName, properties }: Element): boolean {
  return tagName === "main" || properties.role === "main";
}

function readHead(tree: Root): DocumentContent["info"] {
  const title = findElement(tree, ({ tagName }) => tagName === "title");
  const canonical = findElement(
    tree,
    ({ tagName, properties }) =>
      tagName === "link" && [properties.rel].flat().includes("canonical"),
  );
  const url = canonical?.properties.href;
  return {
    title: title ? plainText(title) || null : null,
    author: null,
    url: typeof url === "string" && /^https?:/.test(url) ? url : null,
  };
}

function findElement(node: Nodes, matches: (element: Element) => boolean): Element | undefined {
  if (node.type === "element" && matches(node)) return node;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, matches);
    if (found) return found;
  }
  return undefined;
}
