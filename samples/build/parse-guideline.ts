import type { RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

import type { Language } from "@/lib/documents/schema";
import type {
  Guideline,
  GuidelineBlock,
  ListItem,
  Recommendation,
} from "@/samples/build/guideline-model";
import { LABELS } from "@/samples/build/labels";
import { parseFlowchart } from "@/samples/build/parse-flowchart";
import { type Footnotes, parseInlines, plainText } from "@/samples/build/parse-inlines";

const RECOMMENDATION = /^(Recommendation \d+\.|推荐意见\d+：)\s*(.+?)\s*([（(][^（）()]+[)）])$/su;
const CAPTION = /^(?:Table \d+\.|表\d+)\s/u;

/** Everything before the first second-level heading is the cover. */
export function parseGuideline(markdown: string, language: Language): Guideline {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const footnotes: Footnotes = new Map();
  for (const node of children) {
    if (node.type === "footnoteDefinition") footnotes.set(node.identifier, node);
  }
  const bodyStart = children.findIndex((node) => node.type === "heading" && node.depth === 2);
  const [title = "", notice = "", ...cover] = children
    .slice(0, bodyStart)
    .map((node) => toString(node));
  if (notice !== LABELS[language].notice) throw new Error(`${title}: the notice is missing.`);
  const blocks = children
    .slice(bodyStart)
    .flatMap((node, index, body) => parseBlock(node, body[index + 1], { language, footnotes }));
  return {
    language,
    title,
    notice,
    cover,
    contents: LABELS[language].contents,
    blocks: attachCaptions(blocks),
  };
}

export function parseRecommendation(text: string): Recommendation {
  const [, number, statement, label] = RECOMMENDATION.exec(text) ?? [];
  if (!number || !statement || !label) throw new Error(`Not a graded recommendation: ${text}`);
  return { number, statement, label };
}

type Context = { language: Language; footnotes: Footnotes };

function parseBlock(
  node: RootContent,
  next: RootContent | undefined,
  { language, footnotes }: Context,
): GuidelineBlock[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth - 1, text: toString(node) }];
    case "paragraph":
      return [{ kind: "paragraph", inlines: parseInlines(node.children, footnotes) }];
    case "blockquote":
      return [{ kind: "recommendation", ...parseRecommendation(toString(node)) }];
    case "table":
      return [parseTable(node)];
    case "list": {
      const items = node.children.map((item) => parseItem(item.children, footnotes));
      const list: GuidelineBlock = { kind: "list", ordered: node.ordered === true, items };
      const isAlgorithm = items.every(({ branches }) => branches.length === 2);
      return isAlgorithm ? [list, parseFlowchart(items, language)] : [list];
    }
    case "footnoteDefinition":
      return [];
    default:
      throw new Error(`The samples do not use "${node.type}" (before "${toString(next)}").`);
  }
}

function parseItem(nodes: RootContent[], footnotes: Footnotes): ListItem {
  const [first, nested] = nodes;
  if (first?.type !== "paragraph") throw new Error("A list item starts with a paragraph.");
  const branches =
    nested?.type === "list"
      ? nested.children.map((item) => parseItem(item.children, footnotes).inlines)
      : [];
  return { inlines: parseInlines(first.children, footnotes), branches };
}

function parseTable(node: Table): GuidelineBlock {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => toString(cell)),
  );
  return { kind: "table", caption: null, header, rows };
}

function attachCaptions(blocks: GuidelineBlock[]): GuidelineBlock[] {
  return blocks.flatMap((block, index): GuidelineBlock[] => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    if (after?.kind === "table" && captionOf(block)) return [];
    if (block.kind === "table") return [{ ...block, caption: captionOf(before) }];
    return [block];
  });
}

function captionOf(block: GuidelineBlock | undefined): string | null {
  if (block?.kind !== "paragraph") return null;
  const text = plainText(block.inlines);
  return CAPTION.test(text) ? text : null;
}
