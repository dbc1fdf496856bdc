import type { Element, Nodes, Root } from "hast";

import { elementRole } from "@/lib/documents/html/element-role";
import { plainText } from "@/lib/documents/html/plain-text";

/** A page's main part is taken alone only if it holds most of the text. */
const LEAST_MAIN_SHARE = 0.5;

export type PageParts = {
  /** To be read, in order. */
  read: Nodes[];
  /** What stands around it: part of the site, not of the text. */
  around: Element[];
};

/** The part of a page that is its text: what it marks as such, if that is most of it, else the whole body. */
export function pageParts(tree: Root): PageParts {
  const body = findAllElements(tree, ({ tagName }) => tagName === "body")[0] ?? tree;
  const words = (node: Nodes) => wordsOf(node).length;
  const main = mainElement(tree);
  if (!main || main === body || words(main) < LEAST_MAIN_SHARE * words(body))
    return { read: [body], around: [] };
  const title = titleOutside(body, main);
  const read = title ? [title, main] : [main];
  return { read, around: siblingsAround(body, read) };
}

function mainElement(tree: Root): Element | undefined {
  const main = findAllElements(
    tree,
    ({ tagName, properties }) => tagName === "main" || properties.role === "main",
  );
  if (main[0]) return main[0];
  // WeChat puts title, date and text of an article into one element.
  const wechat = findAllElements(tree, ({ properties }) => properties.id === "img-content");
  if (wechat[0]) return wechat[0];
  const articles = findAllElements(tree, ({ tagName }) => tagName === "article");
  return articles.length === 1 ? articles[0] : undefined;
}

/** A main heading that stands above the main part which has none of its own. */
function titleOutside(body: Nodes, main: Element): Element | undefined {
  const isTitle = ({ tagName }: Element) => tagName === "h1";
  if (findAllElements(main, isTitle).length > 0) return undefined;
  const titles = findAllElements(body, isTitle);
  return titles.length === 1 ? titles[0] : undefined;
}

/** Everything in the body that is neither read nor around what is read. */
function siblingsAround(node: Nodes, read: Element[]): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== "element" || read.includes(child)) return [];
    return read.some((part) => contains(child, part)) ? siblingsAround(child, read) : [child];
  });
}

function contains(node: Nodes, wanted: Element): boolean {
  return (
    "children" in node && node.children.some((child) => child === wanted || contains(child, wanted))
  );
}

/** Text without scripts and navigation. */
function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value.replace(/\s+/g, "");
  if (node.type === "element" && elementRole(node) !== "content") return "";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

export function findAllElements(node: Nodes, matches: (element: Element) => boolean): Element[] {
  const own = node.type === "element" && matches(node) ? [node] : [];
  if (!("children" in node)) return own;
  return [...own, ...node.children.flatMap((child) => findAllElements(child, matches))];
}

export function elementText(element: Element | undefined): string | null {
  return element ? plainText(element) || null : null;
}
