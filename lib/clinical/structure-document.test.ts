import { expect, test } from "vitest";

import en from "@/lib/i18n/messages/en/structure.json";
import zh from "@/lib/i18n/messages/zh/structure.json";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

const EN = sourceOf([
  "A guideline",
  "# Guideline for asthma",
  "Opening words.",
  "## Methods",
  "We used GRADE.",
  "### Definition of levels",
  "## Treatment",
  "We recommend:",
  "- drug A",
  "- drug B",
  "Strong recommendation, high-certainty evidence",
  { cells: ["Drug", "Dose"], header: true },
  { cells: ["A", "5 mg"] },
  "## References",
  "1. Smith J. 2020.",
]);

test("every passage stands in exactly one block", () => {
  const { blocks } = structureDocument(EN);
  const ids = blocks.flatMap((block) => block.passageIds);
  expect(ids.toSorted()).toEqual(EN.passages.map(({ id }) => id).toSorted());
});

test("a section has a kind, a fate and a reason; what stands before the first heading counts as one", () => {
  const { sections } = structureDocument(EN);
  expect(sections.map(({ kind, keep, reason }) => [kind, keep, reason])).toEqual([
    ["identity", true, "front_matter"],
    ["identity", true, "front_matter"],
    ["methods", true, "methods_for_about"],
    ["methods", true, "methods_for_about"],
    ["treatment", true, "clinical_content"],
    ["references", false, "references"],
  ]);
});

test("a table keeps its header apart from its rows", () => {
  const table = structureDocument(EN).blocks.find((block) => block.type === "table");
  expect(table).toMatchObject({
    header: ["Drug", "Dose"],
    rows: [{ passageId: "p13", cells: ["A", "5 mg"] }],
  });
});

test("graded statements and references are blocks of their own", () => {
  const types = structureDocument(EN).blocks.map(({ type }) => type);
  expect(types).toContain("recommendation_box");
  expect(types).toContain("references");
});

test.each([
  ["参考文献", "references"],
  ["二、共识制定的方法", "methods"],
  ["3.5.3孕妇及哺乳期", "special_groups"],
  ["推荐意见", "recommendations"],
  ["诊断标准", "diagnosis"],
  ["四、随访", "follow_up"],
  ["利益冲突声明", "back_matter"],
  ["七、未来研究方向", "research_gaps"],
] as const)("the heading %s opens a section of kind %s", (title, kind) => {
  const { sections } = structureDocument(
    sourceOf(["# 某病诊疗指南", `## ${title}`, "正文。"], "zh"),
  );
  expect(sections.at(-1)?.kind).toBe(kind);
});

test("the English abstract of a Chinese guideline is left out", () => {
  const { sections } = structureDocument(
    sourceOf(
      ["# 某病诊疗指南", "正文。", "# Guideline for some disease", "Abstract in English."],
      "zh",
    ),
  );
  expect(sections.at(-1)).toMatchObject({ keep: false, reason: "other_language" });
});

test("every reason has a sentence in both languages", () => {
  expect(Object.keys(zh.reasons).toSorted()).toEqual(Object.keys(en.reasons).toSorted());
  const used = structureDocument(EN).sections.map(({ reason }) => reason);
  expect(used.every((reason) => reason in en.reasons)).toBe(true);
});

test("a table's block has titles, notes and caption; words of an unsafe one have no rows", () => {
  const source = sourceOf([
    "# Doses",
    "Table 1. Doses",
    { cells: ["Drug", "Dose (mg)"], header: true },
    { cells: ["A", "5"] },
    "Note: for adults.",
    "Drug B 10",
  ]);
  const [caption, , , note, unsafe] = source.passages.slice(1);
  source.passages = source.passages.map((passage) =>
    passage === unsafe ? { ...passage, pictureTableId: "t2" } : passage,
  );
  const table = {
    regions: [],
    spans: [],
    headerRows: 1,
    columns: [],
    captionPassageId: null,
    notePassageIds: [],
  };
  source.tables = [
    {
      ...table,
      id: "t1",
      reading: "grid",
      captionPassageId: caption?.id ?? null,
      notePassageIds: [note?.id ?? ""],
    },
    { ...table, id: "t2", reading: "picture" },
  ];
  const blocks = structureDocument(source).blocks.filter(({ type }) => type === "table");
  expect(blocks).toMatchObject([
    {
      tableId: "t1",
      passageIds: ["p2", "p3", "p4", "p5"],
      columns: [
        { path: ["Drug"], unit: null },
        { path: ["Dose (mg)"], unit: "mg" },
      ],
      notePassageIds: ["p5"],
    },
    { tableId: "t2", passageIds: ["p6"], reading: "picture", rows: [] },
  ]);
});

test("the words of a figure are its block, and a summary of recommendations is told", () => {
  const source = sourceOf([
    "# Summary",
    { cells: ["Recommendation", "Strength"], header: true },
    { cells: ["Use A", "Strong"] },
    "Start a medicine",
  ]);
  const last = source.passages.at(-1);
  if (last) last.figureId = "f1";
  source.figures = [
    { id: "f1", kind: "drawing", region: null, altText: null, captionPassageId: null },
  ];
  expect(structureDocument(source).blocks).toMatchObject([
    { type: "text" },
    { type: "table", isSummary: true },
    { type: "figure", figureId: "f1", passageIds: ["p4"] },
  ]);
});
