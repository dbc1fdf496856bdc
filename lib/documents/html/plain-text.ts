import type { Nodes } from "hast";

/** All text below a node, white space folded. */
export function plainText(node: Nodes): string {
  return collect(node).replace(/\s+/g, " ").trim();
}

function collect(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(collect).join(" ") : "";
}
