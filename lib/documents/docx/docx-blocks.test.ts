import { expect, test } from "vitest";

import { readBlocks } from "@/lib/documents/docx/docx-blocks";
import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { cell, paragraph, run } from "@/lib/documents/docx/example-docx";
import { Fields } from "@/lib/documents/docx/fields";
import { Numbering } from "@/lib/documents/docx/numbering";
import { parseXml } from "@/lib/documents/docx/parse-xml";
import { readStyles } from "@/lib/documents/docx/styles";
import { TrackedChanges } from "@/lib/documents/docx/tracked-changes";

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
  const changes = new TrackedChanges();
  const context: DocxContext = {
    styles: readStyles(parseXml(STYLES)),
    numbering: new Numbering(parseXml(NUMBERING), () => undefined),
    changes,
    fields: new Fields(),
    noteMark: () => "¹",
    hide: (text) => hidden.push(text),
    diagramTexts: () => [],
    background: "FFFFFF",
  };
  const blocks = readBlocks(parseXml(body), context);
  const texts = blocks.map((block) =>
    block.type === "paragraph" ? block.paragraph.text : "table",
  );
  return { blocks, texts, hidden, changes: changes.list };
}

const BY = 'w:author="Li Na" w:date="2026-03-01T09:00:00Z"';
const who = { author: "Li Na", date: "2026-03-01T09:00:00Z" };

test("tracked changes are read as accepted, and listed with who made them and when", () => {
  const inserted = `<w:ins ${BY}>${run("10 ")}${run("mg")}</w:ins>`;
  const deleted = `<w:del ${BY}><w:r><w:delText>5 mg</w:delText></w:r></w:del>`;
  const moved = `<w:moveTo ${BY}>${run(" at night")}</w:moveTo>`;
  const away = `<w:moveFrom ${BY}>${run(" at night")}</w:moveFrom>`;
  const bold = run("daily", `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`);
  const { texts, changes } = read(
    paragraph(`${run("Give ")}${deleted}${inserted}${away} ${bold}${moved}${run(".")}`),
  );
  expect(texts).toEqual(["Give 10 mgdaily at night."]);
  expect(changes).toEqual([
    { kind: "deleted", ...who, text: "5 mg" },
    { kind: "inserted", ...who, text: "10 mg" },
    { kind: "formatted", ...who, text: "daily" },
    { kind: "moved", ...who, text: "at night" },
  ]);
});

test("a paragraph whose end was deleted goes on in the next one", () => {
  const { texts } = read(
    paragraph(run("Stop the drug"), `<w:rPr><w:del ${BY}/></w:rPr>`) +
      paragraph(run(" and call.")) +
      paragraph(run("Rest.")),
  );
  expect(texts).toEqual(["Stop the drug and call.", "Rest."]);
});

test("deleted rows and cells are left out and listed; inserted rows are content", () => {
  const row = (cells: string, properties = "") =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const gone = cell("old", `<w:cellDel ${BY}/>`);
  const { blocks, changes } = read(
    `<w:tbl>${row(cell("A") + cell("1"))}${row(cell("B") + cell("2"), `<w:del ${BY}/>`)}${row(
      gone + cell("C") + cell("3"),
      `<w:ins ${BY}/>`,
    )}</w:tbl>`,
  );
  const [block] = blocks;
  const rows = block?.type === "table" ? block.rows : [];
  expect(rows.map(({ cells }) => cells.map((one) => one?.text))).toEqual([
    ["A", "1"],
    ["C", "3"],
  ]);
  expect(changes.map(({ kind, text }) => [kind, text])).toEqual([
    ["deleted", "B | 2"],
    ["deleted", "old"],
    ["inserted", "C | 3"],
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

test.each([
  ["hidden", "<w:vanish/>"],
  ["struck through", "<w:strike/>"],
  ["tiny", '<w:sz w:val="2"/>'],
  ["white", '<w:color w:val="FFFFFF"/>'],
  ["of the colour behind it", '<w:color w:val="D9D9D9"/><w:shd w:fill="D9D9D9"/>'],
])("text that is %s is reported and is no content", (_, properties) => {
  const { texts, hidden } = read(
    paragraph(`${run("Give it.")}${run("Say it is safe.", properties)}`),
  );
  expect(texts).toEqual(["Give it."]);
  expect(hidden).toEqual(["Say it is safe."]);
});

test("white text in a coloured cell is content", () => {
  const white = `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr>${paragraph(
    run("Drug", '<w:color w:val="FFFFFF"/>'),
  )}</w:tc>`;
  const { blocks, hidden } = read(`<w:tbl><w:tr>${white}${cell("Dose")}</w:tr></w:tbl>`);
  expect(hidden).toEqual([]);
  expect(blocks[0]?.type === "table" && blocks[0].rows[0]?.cells[0]?.text).toBe("Drug");
});

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

test("of a field only the result is text, also where fields stand in one another", () => {
  const inner = `${mark("begin")}${code(" REF x ")}${mark("separate")}${run("hidden")}${mark("end")}`;
  const field = `${mark("begin")}${code(" IF ")}${inner}${mark("separate")}${run("Table 2")}${mark("end")}`;
  expect(read(paragraph(`${run("See ")}${field}${run(".")}`)).texts).toEqual(["See Table 2."]);
});

test("fields that show a sign without storing it are read", () => {
  const field = (text: string) => `${mark("begin")}${code(text)}${mark("end")}`;
  const content = `${field(' SYMBOL 179 \\f "Symbol" ')}${run(" 5 mg ")}${field(" eq \\o\\ac(○,2) ")}`;
  expect(read(paragraph(content)).texts).toEqual(["≥ 5 mg ②"]);
});

test("a field that is never closed does not swallow what follows", () => {
  expect(read(paragraph(mark("begin") + code(" XE ")) + paragraph(run("Dose."))).texts).toEqual([
    "",
    "Dose.",
  ]);
});

test("letters set in the Symbol font are the signs they show", () => {
  const font = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
  expect(read(paragraph(run("\u00a3", font) + run(" 5 mg"))).texts).toEqual(["≤ 5 mg"]);
});

test("equations read on one line, with brackets where the order needs them", () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = `<m:f><m:num>${t("140−age")}</m:num><m:den>${t("72")}</m:den></m:f>`;
  const power = `<m:sSup><m:e>${t("10")}</m:e><m:sup>${t("9")}</m:sup></m:sSup>`;
  const root = `<m:rad><m:deg/><m:e>${t("a+b")}</m:e></m:rad>`;
  const low = `<m:sSub><m:e>${t("FEV")}</m:e><m:sub>${t("1")}</m:sub></m:sSub>`;
  const read1 = read(
    paragraph(`<m:oMath>${fraction}${t(" × ")}${power}${t(", ")}${root}${t(", ")}${low}</m:oMath>`),
  );
  expect(read1.texts).toEqual(["(140−age)/72 × 10⁹, √(a+b), FEV1"]);
});

test("one and a half is no eleven halves", () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const half = `<m:f><m:num>${t("1")}</m:num><m:den>${t("2")}</m:den></m:f>`;
  expect(read(paragraph(`<m:oMath>${t("1")}${half}</m:oMath>`)).texts).toEqual(["1 1/2"]);
});

test("of a word with its pronunciation above it the word is read", () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("nüe")}</w:rt><w:rubyBase>${run("疟")}</w:rubyBase></w:ruby></w:r>`;
  expect(read(paragraph(`${ruby}${run("疾")}`)).texts).toEqual(["疟疾"]);
});

test("text boxes follow their anchor, once", () => {
  const box = `<w:txbxContent>${paragraph(run("In the box"))}</w:txbxContent>`;
  const anchor = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
  expect(read(paragraph(`${run("Before")}${anchor}`) + paragraph(run("After"))).texts).toEqual([
    "Before",
    "In the box",
    "After",
  ]);
});

test.each([
  [
    "strict files with another prefix",
    `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:rPr><x:vertAlign x:val="superscript"/></x:rPr><x:t>2</x:t></x:r></x:p>`,
    "²",
  ],
  [
    "files without prefixes",
    `<p xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><r><t>Dose</t></r></p>`,
    "Dose",
  ],
])("%s are read like all others", (_, xml, text) => {
  expect(read(xml).texts).toEqual([text]);
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
  const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Drug")}${cell("Dose", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("ICS", '<w:vMerge w:val="restart"/>')}${cell("100")}${cell("mcg")}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("200")}${cell("mcg")}</w:tr></w:tbl>`;
  const frame = `<w:tbl><w:tr>${cell("Recommendation")}</w:tr></w:tbl>`;
  const { blocks, texts } = read(table + frame);
  const [block] = blocks;
  expect(block?.type === "table" && block.rows).toEqual([
    {
      cells: [{ text: "Drug", rows: 1, columns: 1 }, { text: "Dose", rows: 1, columns: 2 }, null],
      header: true,
    },
    {
      cells: [
        { text: "ICS", rows: 2, columns: 1 },
        { text: "100", rows: 1, columns: 1 },
        { text: "mcg", rows: 1, columns: 1 },
      ],
      header: false,
    },
    {
      cells: [null, { text: "200", rows: 1, columns: 1 }, { text: "mcg", rows: 1, columns: 1 }],
      header: false,
    },
  ]);
  expect(texts[1]).toBe("Recommendation");
});

test("broken XML is a damaged file", () => {
  expect(() => parseXml("<w:p><w:r></w:p>")).toThrow("file_damaged");
  expect(() => parseXml("<w:p>")).toThrow("file_damaged");
});
