import { expect, test } from "vitest";

import { cell, ENGLISH, exampleDocx, paragraph, run } from "@/lib/documents/docx/example-docx";
import { readDocx } from "@/lib/documents/docx/read-docx";
import { exampleZip } from "@/lib/documents/example-zip";

const TEXT = paragraph(run("The text of this part is for adults and not for children."));

function style(id: string, name: string, more = ""): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

function styled(id: string, text: string): string {
  return paragraph(run(text), `<w:pStyle w:val="${id}"/>`);
}

async function sections(body: string, styles = "") {
  const parts: Record<string, string> =
    styles === "" ? {} : { styles: `<w:styles>${styles}</w:styles>` };
  const read = await readDocx(exampleDocx(body, parts));
  return read.sections.map(({ title, level }) => [level, title]);
}

test.each([
  ["heading 1", "heading 2"],
  ["标题 1", "标题 2"],
  ["Titre 1", "Titre 2"],
  ["一级标题", "二级标题"],
])("headings are known by the style names “%s” and “%s”", async (first, second) => {
  const body = [styled("a", "Treatment"), TEXT, styled("b", "Doses"), TEXT, styled("a", "Tests")];
  expect(await sections(body.join(""), style("a", first) + style("b", second))).toEqual([
    [1, "Treatment"],
    [2, "Doses"],
    [1, "Tests"],
  ]);
});

test("a style of one's own based on a heading style makes headings; whole instructions in it are none", async () => {
  const styles =
    style("h", "heading 1") + style("own", "Society chapter", '<w:basedOn w:val="h"/>');
  const long =
    "Offer everyone with the condition a review by the team within the first four weeks after they leave hospital.";
  const body = [styled("own", "Care"), TEXT, styled("own", long), styled("own", "Tests"), TEXT];
  expect(await sections(body.join("") + styled("own", "End") + TEXT, styles)).toEqual([
    [1, "Care"],
    [1, "Tests"],
    [1, "End"],
  ]);
});

test("without heading styles size, weight and automatic numbers make the tree", async () => {
  const big = (text: string) => paragraph(run(text, '<w:b/><w:sz w:val="32"/>'));
  const numbered = (text: string, level: number) =>
    paragraph(
      run(text, '<w:b/><w:sz w:val="24"/>'),
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`,
    );
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const body = [
    big("Asthma guideline"),
    numbered("Treatment", 0),
    TEXT,
    numbered("Doses", 1),
    TEXT,
    numbered("Follow-up", 0),
    TEXT,
  ];
  const read = await readDocx(exampleDocx(body.join(""), { numbering }));
  expect(read.sections.map(({ title, level }) => [level, title])).toEqual([
    [1, "Asthma guideline"],
    [2, "1 Treatment"],
    [3, "1.1 Doses"],
    [2, "2 Follow-up"],
  ]);
});

test("notes are numbered in the order of reference, foot- and endnotes each for themselves", async () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}>`;
  const body = paragraph(
    run("Dose") +
      reference("footnote", 7) +
      run(" and time") +
      reference("footnote", 3) +
      run(" and end") +
      reference("endnote", 1),
  );
  const { passages } = await readDocx(
    exampleDocx(body, {
      footnotes: `<w:footnotes>${note("footnote", 3, "Second.")}${note("footnote", 7, "First.")}</w:footnotes>`,
      endnotes: `<w:endnotes>${note("endnote", 1, "Last.")}${note("endnote", 9, "Never referred to.")}</w:endnotes>`,
    }),
  );
  expect(passages[0]?.text).toBe("Dose¹ and time² and endⁱ");
  expect(passages.filter(({ kind }) => kind === "footnote").map(({ text }) => text)).toEqual([
    "¹ First.",
    "² Second.",
    "ⁱ Last.",
  ]);
});

test("a cell over several rows has its text once and its extent is known; captions find their table and figure", async () => {
  const picture =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1" descr="Steps of care"/><pic:pic/></wp:inline></w:drawing></w:r>';
  const row = (content: string) => `<w:tr>${content}</w:tr>`;
  const table = [
    row(cell("Drug") + cell("Age") + cell("Dose")),
    row(cell("ICS", '<w:vMerge w:val="restart"/>') + cell("adult") + cell("200")),
    row(cell("", "<w:vMerge/>") + cell("child") + cell("100")),
    row(cell("Not in pregnancy", '<w:gridSpan w:val="3"/>')),
  ];
  const body = [
    paragraph(run("Table 1. Doses")),
    `<w:tbl>${table.join("")}</w:tbl>`,
    paragraph(picture),
    paragraph(run("Figure 1. Steps")),
  ];
  const { passages, tables, figures } = await readDocx(exampleDocx(body.join("")));
  expect(passages.flatMap((passage) => (passage.table ? [passage.table.cells] : []))).toEqual([
    ["Drug", "Age", "Dose"],
    ["ICS", "adult", "200"],
    ["", "child", "100"],
    ["Not in pregnancy", "", ""],
  ]);
  expect(tables).toMatchObject([
    {
      id: "t1",
      regions: [],
      captionPassageId: "p1",
      reading: "grid",
      spans: [
        { row: 1, column: 0, rows: 2, columns: 1 },
        { row: 3, column: 0, rows: 1, columns: 3 },
      ],
    },
  ]);
  expect(figures).toEqual([
    { id: "f1", kind: "picture", region: null, altText: "Steps of care", captionPassageId: "p6" },
  ]);
});

test("lines broken by hand before a marker are items of their own", async () => {
  const content = `<w:r><w:t>1. 戒烟</w:t><w:br/><w:t>2. 每天运动30分钟，</w:t><w:br/><w:t>每周5天</w:t></w:r>`;
  const { passages } = await readDocx(exampleDocx(paragraph(content)));
  expect(passages.slice(0, 2).map(({ list, text }) => [list?.marker, text])).toEqual([
    ["1.", "戒烟"],
    ["2.", "每天运动30分钟，每周5天"],
  ]);
});

test("lists made from one definition go on counting, and start anew only where told", async () => {
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="5">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (list: number) =>
    paragraph(run("x."), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
  const body = [item(1), item(2), item(3), item(3)].join("");
  const { passages } = await readDocx(exampleDocx(body, { numbering }));
  expect(passages.slice(0, 4).map(({ list }) => list?.marker)).toEqual([
    "（一）",
    "（二）",
    "（一）",
    "（二）",
  ]);
});

test("the main part is found under any name, and a diagram's words are read where it stands", async () => {
  const relationships = (...entries: [string, string, string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Diagram"/><dgm:relIds r:dm="rId9"/></wp:inline></w:drawing></w:r></w:p>';
  const bytes = exampleZip({
    "_rels/.rels": relationships(["r1", "officeDocument", "/word/document2.xml"]),
    "word/_rels/document2.xml.rels": relationships(["rId9", "diagramData", "diagrams/data1.xml"]),
    "word/document2.xml": `<w:document><w:body>${drawing}${ENGLISH}</w:body></w:document>`,
    "word/diagrams/data1.xml":
      "<dgm:dataModel><dgm:t><a:p><a:r><a:t>Fever above 39</a:t></a:r></a:p></dgm:t><dgm:t><a:p><a:r><a:t>Refer</a:t></a:r></a:p></dgm:t></dgm:dataModel>",
  });
  const { passages, figures } = await readDocx(bytes);
  expect(passages.slice(0, 2).map(({ text }) => text)).toEqual(["Fever above 39", "Refer"]);
  expect(figures?.map(({ kind }) => kind)).toEqual(["drawing"]);
});

test("tracked changes come with the document", async () => {
  const inserted = `<w:ins w:author="Li Na">${run("10 mg")}</w:ins>`;
  const { trackedChanges } = await readDocx(exampleDocx(paragraph(inserted)));
  expect(trackedChanges).toEqual([
    { kind: "inserted", author: "Li Na", date: null, text: "10 mg" },
  ]);
});
