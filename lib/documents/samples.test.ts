import path from "node:path";

import { expect, test } from "vitest";

import { readDocument } from "@/lib/documents/read-document";
import type { Section, SourceDocument } from "@/lib/documents/schema";

function read(fileName: string): Promise<SourceDocument> {
  return readDocument({ path: path.join("samples", fileName), fileName });
}

/** "4 Diagnosis › 4.1 Tests"; spaces are set differently in each format. */
function sectionPaths({ sections }: SourceDocument): string[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const pathOf = (section: Section): string[] => {
    const parent = section.parentId === null ? undefined : byId.get(section.parentId);
    return [...(parent ? pathOf(parent) : []), section.title.replace(/\s/g, "")];
  };
  return sections.map((section) => pathOf(section).slice(1).join("›"));
}

function isContents(sectionPath: string): boolean {
  return /^(?:Contents|目录)$/.test(sectionPath);
}

test.each(["asthma-adults-en", "type-2-diabetes-zh"])(
  "%s has the same sections as PDF, DOCX and Markdown",
  async (sample) => {
    const [markdown, pdf, docx] = await Promise.all([
      read(`${sample}.md`),
      read(`${sample}.pdf`),
      read(`${sample}.docx`),
    ]);
    const expected = sectionPaths(markdown);
    expect(expected.length).toBeGreaterThan(40);
    expect(sectionPaths(pdf).filter((one) => !isContents(one))).toEqual(expected);
    expect(sectionPaths(docx).filter((one) => !isContents(one))).toEqual(expected);
  },
);

test.each([
  ["asthma-adults-en", "CPG2PVG sample guideline group"],
  ["type-2-diabetes-zh", "CPG2PVG示例指南工作组"],
])("the PDF of %s says who published it and when", async (sample, publisher) => {
  const { metadata } = await read(`${sample}.pdf`);
  expect(metadata.publisher?.replace(/\s(?=\p{Script=Han})/gu, "")).toBe(publisher);
  expect(metadata.year).toBe(2026);
});
