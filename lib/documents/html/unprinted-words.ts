import type { Nodes } from "hast";

const METAS = /^(?:description|keywords|subject|abstract|og:title|og:description|citation_title)$/i;

/** Comments of the markup, and what the page's head says about it. */
export function unprintedWords(node: Nodes): string[] {
  if (node.type === "comment") return [node.value];
  if (node.type === "element" && node.tagName === "meta") {
    const { name, property, content } = node.properties;
    return METAS.test(String(name ?? property ?? "")) ? [String(content ?? "")] : [];
  }
  if (node.type === "element" && node.tagName === "title") {
    return node.children.flatMap((child) => (child.type === "text" ? child.value : []));
  }
  return "children" in node ? node.children.flatMap(unprintedWords) : [];
}
