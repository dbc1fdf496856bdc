import type { Element, Root } from "hast";

import type { FileInfo } from "@/lib/documents/document-content";
import { elementText, findAllElements } from "@/lib/documents/html/main-part";

/** What the page's head and its data for search engines say; used only where the page prints the same. */
export function readPageInfo(tree: Root): FileInfo {
  const data = linkedData(tree);
  const metas = findAllElements(tree, ({ tagName }) => tagName === "meta");
  const title = findAllElements(tree, ({ tagName }) => tagName === "title")[0];
  const url = canonicalUrl(tree);
  return {
    title:
      textOf(data, "headline") ??
      meta(metas, "citation_title") ??
      meta(metas, "og:title") ??
      elementText(title),
    author: null,
    url,
    publisher:
      publisherOf(data) ??
      meta(metas, "citation_publisher") ??
      meta(metas, "dc.publisher") ??
      meta(metas, "og:site_name"),
    date:
      textOf(data, "datePublished") ??
      meta(metas, "citation_publication_date") ??
      meta(metas, "article:published_time") ??
      meta(metas, "pubdate"),
  };
}

function canonicalUrl(tree: Root): string | null {
  const canonical = findAllElements(
    tree,
    ({ tagName, properties }) =>
      tagName === "link" && [properties.rel].flat().includes("canonical"),
  )[0];
  const url = canonical?.properties.href;
  return typeof url === "string" && /^https?:/.test(url) ? url : null;
}

function meta(metas: Element[], name: string): string | null {
  const found = metas.find(({ properties }) => {
    const key = properties.name ?? properties.property;
    return String(key ?? "").toLowerCase() === name;
  });
  return String(found?.properties.content ?? "").trim() || null;
}

type LinkedData = Record<string, unknown>;

/** Articles described in JSON-LD; data that cannot be parsed says nothing. */
function linkedData(tree: Root): LinkedData[] {
  return findAllElements(
    tree,
    ({ tagName, properties }) => tagName === "script" && properties.type === "application/ld+json",
  ).flatMap((script) => {
    const source = script.children.map((child) => (child.type === "text" ? child.value : ""));
    return objectsIn(parseJson(source.join("")));
  });
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function objectsIn(value: unknown): LinkedData[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value["@graph"])];
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(data: LinkedData[], key: string): string | null {
  const found = data.map((one) => one[key]).find((value) => typeof value === "string");
  return typeof found === "string" ? found.trim() || null : null;
}

function publisherOf(data: LinkedData[]): string | null {
  const publishers = data.map(({ publisher }) => publisher).filter(isObject);
  return textOf(publishers, "name");
}
