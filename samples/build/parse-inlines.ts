import type { FootnoteDefinition, PhrasingContent } from "mdast";

import type { Inline } from "@/samples/build/guideline-model";

export type Footnotes = Map<string, FootnoteDefinition>;

export function parseInlines(nodes: PhrasingContent[], footnotes: Footnotes): Inline[] {
  return nodes.flatMap((node) => parseInline(node, footnotes, false)).map(withoutGapAfterColon);
}

export function plainText(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
}

function parseInline(node: PhrasingContent, footnotes: Footnotes, bold: boolean): Inline[] {
  switch (node.type) {
    case "text":
      return [{ kind: "text", text: node.value, bold }];
    case "strong":
      return node.children.flatMap((child) => parseInline(child, footnotes, true));
    case "link":
      return node.children.flatMap((child) => parseInline(child, footnotes, bold));
    case "footnoteReference":
      return [{ kind: "footnote", inlines: footnoteText(node.identifier, footnotes) }];
    default:
      throw new Error(`The samples do not use "${node.type}".`);
  }
}

function footnoteText(identifier: string, footnotes: Footnotes): Inline[] {
  const paragraph = footnotes.get(identifier)?.children[0];
  if (paragraph?.type !== "paragraph") throw new Error(`Footnote "${identifier}" has no text.`);
  return parseInlines(paragraph.children, footnotes);
}

/** Markdown needs a space after a bold "推荐理由：", print does not. */
function withoutGapAfterColon(inline: Inline, index: number, all: Inline[]): Inline {
  const before = all[index - 1];
  if (inline.kind !== "text" || before?.kind !== "text" || !before.text.endsWith("：")) {
    return inline;
  }
  return { ...inline, text: inline.text.trimStart() };
}
