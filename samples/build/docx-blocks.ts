import {
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

import type { GuidelineBlock, Inline, ListItem } from "@/samples/build/guideline-model";

type Footnotes = Record<string, { children: Paragraph[] }>;

/** The flowchart is left out: the numbered steps it is drawn from stand right before it. */
export function createDocxBlocks(guidelineBlocks: GuidelineBlock[]) {
  const footnotes: Footnotes = {};
  let listInstance = 0;
  const blocks = guidelineBlocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case "heading": {
        const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
        return [new Paragraph({ heading, text: block.text })];
      }
      case "paragraph":
        return [new Paragraph({ children: runs(block.inlines, footnotes) })];
      case "recommendation":
        return [recommendationBox(block)];
      case "list":
        listInstance += 1;
        return block.items.flatMap((item) =>
          listItem(item, numbering(block.ordered, listInstance), footnotes),
        );
      case "table":
        return table(block);
      case "flowchart":
        return [];
    }
  });
  return { blocks, footnotes };
}

function runs(inlines: Inline[], footnotes: Footnotes): ParagraphChild[] {
  return inlines.map((inline) => {
    if (inline.kind === "text") return new TextRun({ text: inline.text, bold: inline.bold });
    const id = Object.keys(footnotes).length + 1;
    footnotes[id] = { children: [new Paragraph({ children: runs(inline.inlines, footnotes) })] };
    return new FootnoteReferenceRun(id);
  });
}

function recommendationBox(block: Extract<GuidelineBlock, { kind: "recommendation" }>) {
  const gap = block.number.endsWith("：") ? "" : " ";
  return new Paragraph({
    style: "Recommendation",
    children: [
      new TextRun({ text: block.number, bold: true }),
      new TextRun(`${gap}${block.statement}${gap}`),
      new TextRun({ text: block.label, bold: true }),
    ],
  });
}

function numbering(ordered: boolean, instance: number) {
  return { reference: ordered ? "numbers" : "bullets", level: 0, instance };
}

function listItem(
  { inlines, branches }: ListItem,
  marker: NonNullable<IParagraphOptions["numbering"]>,
  footnotes: Footnotes,
): Paragraph[] {
  return [
    new Paragraph({ numbering: marker, children: runs(inlines, footnotes) }),
    ...branches.map(
      (branch) =>
        new Paragraph({
          numbering: { reference: "bullets", level: 1 },
          indent: { left: 840, hanging: 420 },
          children: runs(branch, footnotes),
        }),
    ),
  ];
}

function table({ caption, header, rows }: Extract<GuidelineBlock, { kind: "table" }>) {
  const ruled = { style: BorderStyle.SINGLE, size: 4, color: "5B6670" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const grid = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: ruled,
      bottom: ruled,
      left: none,
      right: none,
      insideHorizontal: ruled,
      insideVertical: none,
    },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
  const title = caption ? [new Paragraph({ style: "Caption", text: caption })] : [];
  return [...title, grid, new Paragraph("")];
}

function row(cells: string[], isHeader: boolean): TableRow {
  return new TableRow({
    ...(isHeader && { tableHeader: true }),
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          children: [
            new Paragraph({
              style: "TableText",
              children: [new TextRun({ text, bold: isHeader })],
            }),
          ],
        }),
    ),
  });
}
