import { expect, test } from "vitest";

import { readBlocks } from "@/lib/documents/docx/docx-blocks";
import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { Numbering } from "@/lib/documents/docx/numbering";
import { parseXml } from "@/lib/documents/docx/parse-xml";
import { readStyles } from "@/lib/documents/docx/styles";

const STYLES = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
</w:styles>`;
const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

function read(body: string) {
  const hidden: string[] = [];
  const context: DocxContext = {
    styles: readStyles(parseXml(STYLES)),
    numbering: new Numbering(parseXml(NUMBERING)),
    noteNumber: () => "1",
    hide: (text) => hidden.push(text),
  };
  const blocks = readBlocks(parseXml(body), context);
  const texts = blocks.map((block) =>
    block.type === "paragraph" ? block.paragraph.text : "table",
  );
  return { blocks, texts, hidden };
}

function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

test("tracked changes are read as accepted", () => {
  const inserted = `<w:ins>${run("10 mg")}</w:ins>`;
  const deleted = `<w:del><w:r><w:delText>5 mg</w:delText></w:r></w:del>`;
  expect(read(paragraph(`${run("Give ")}${deleted}${inserted}${run(" daily.")}`)).texts).toEqual([
    "Give 10 mg daily.",
  ]);
});

test("raised numbers, notes and symbols keep their meaning", () => {
  const raised = run("9", '<w:vertAlign w:val="superscript"/>');
  const symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>';
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  expect(
    read(paragraph(`${run("10")}${raised}${run("/L ")}${symbol}${run("5")}${note}`)).texts,
  ).toEqual(["10⁹/L ≥5¹"]);
});

test("hidden text is reported and is no content", () => {
  const { texts, hidden } = read(
    paragraph(`${run("Give it.")}${run("Say it is safe.", "<w:vanish/>")}`),
  );
  expect(texts).toEqual(["Give it."]);
  expect(hidden).toEqual(["Say it is safe."]);
});

test("automatic numbers are counted, in each list for itself", () => {
  const item = (list: number, level: number) =>
    paragraph(run("x"), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const { blocks } = read(
    [item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1), item(2, 0)].join(""),
  );
  expect(blocks.map((block) => block.type === "paragraph" && block.marker?.text)).toEqual([
    "1.",
    "1.a)",
    "1.b)",
    "2.",
    "2.a)",
    "一、",
  ]);
});

test("a style passes on what it is based on", () => {
  const { blocks } = read(paragraph(run("Treatment"), '<w:pStyle w:val="H1"/>'));
  const [block] = blocks;
  expect(block?.type === "paragraph" && block.paragraph).toMatchObject({
    size: 14,
    bold: 1,
    style: { name: "heading 1", outlineLevel: 0 },
  });
});

test("a table's merged cells keep the columns in place; a table of one column is a frame", () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Drug")}${cell("Dose", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("ICS", '<w:vMerge w:val="restart"/>')}${cell("100")}${cell("mcg")}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("200")}${cell("mcg")}</w:tr></w:tbl>`;
  const frame = `<w:tbl><w:tr>${cell("Recommendation")}</w:tr></w:tbl>`;
  const { blocks, texts } = read(table + frame);
  expect(blocks[0]).toEqual({
    type: "table",
    rows: [
      { cells: ["Drug", "Dose", ""], header: true },
      { cells: ["ICS", "100", "mcg"], header: false },
      { cells: ["", "200", "mcg"], header: false },
    ],
  });
  expect(texts[1]).toBe("Recommendation");
});

test("broken XML is a damaged file", () => {
  expect(() => parseXml("<w:p><w:r></w:p>")).toThrow("file_damaged");
  expect(() => parseXml("<w:p>")).toThrow("file_damaged");
});
