import { expect, test } from "vitest";

import type { DocumentContent } from "@/lib/documents/document-content";
import { readMetadata } from "@/lib/documents/metadata";

function content(lines: string[], info: Partial<DocumentContent["info"]> = {}): DocumentContent {
  return {
    language: "en",
    pages: [],
    sections: [],
    info: { title: null, author: null, url: null, ...info },
    passages: lines.map((text, index) => ({
      id: `p${index + 1}`,
      kind: index === 0 ? "heading" : "paragraph",
      text,
      page: 1,
      lines: [],
      sectionId: null,
    })),
    pagesNeedingOcr: [],
    dropped: [],
    hidden: [],
    warnings: [],
  };
}

test.each([
  ["Publisher: Sample guideline group", "Sample guideline group"],
  ["发布单位：示例指南工作组", "示例指南工作组"],
  ["© World Health Organization 2021", "World Health Organization"],
  ["Centers for Disease Control and Prevention", "Centers for Disease Control and Prevention"],
  ["国家卫生健康委办公厅", "国家卫生健康委办公厅"],
  [
    "10.12114/j.issn.1007-9572.2022.0537中华医学会全科医学分会，中华医学会精神医学分会通讯作者：司天梅",
    "中华医学会全科医学分会",
  ],
])("the publisher of “%s” is %s", (line, publisher) => {
  expect(readMetadata(content(["Management of asthma", line])).publisher).toBe(publisher);
});

test("the body that issues a guideline comes before the department above it", () => {
  const lines = ["Opioids", "U.S. Department of Health and Human Services", "Institute of Pain"];
  expect(readMetadata(content(lines)).publisher).toBe("Institute of Pain");
});

test("sentences that mention a society or protection by copyright name no publisher", () => {
  const lines = [
    "Asthma",
    "The society of the past had no inhalers.",
    "This work is not subject to copyright protection in the United States.",
  ];
  expect(readMetadata(content(lines)).publisher).toBeNull();
});

test.each([
  ["10.12114/j.issn.1007-9572.2022.0537", 2022],
  ["10.3760/cma.j.issn.0376-2491.2019.03.001", 2019],
  ["10.1016/S0140-6736(20)30183-5", null],
])("without a printed year the DOI %s tells %s", (doi, year) => {
  expect(readMetadata(content(["共识", doi])).year).toBe(year);
});

test("a printed year comes before the one in the DOI", () => {
  const lines = ["共识（2023年版）", "10.12114/j.issn.1007-9572.2022.0537"];
  expect(readMetadata(content(lines)).year).toBe(2023);
});

test("a DOI ends where Chinese text begins, and references give none", () => {
  expect(readMetadata(content(["共识", "10.12114/j.issn.1007-9572.2022.0537中华医学会"])).doi).toBe(
    "10.12114/j.issn.1007-9572.2022.0537",
  );
  expect(readMetadata(content(["Title", "1. 10.1000/a1 2. 10.1000/b2"])).doi).toBeNull();
});

test.each([
  ["Asthma guideline 2024", "Text", 2024],
  ["Asthma", "Publication date April 2018", 2018],
  ["Asthma", "November 4, 2022", 2022],
  ["糖尿病食养指南", "（2023 年版）", 2023],
  ["Asthma", "About 2000 people took part.", null],
])("the year of %s / %s is %s", (title, line, year) => {
  expect(readMetadata(content([title, line])).year).toBe(year);
});

test.each([
  ["USPSTF, US Preventive Services Task Force.", "US Preventive Services Task Force"],
  [
    "The US Preventive Services Task Force (USPSTF) concludes.",
    "US Preventive Services Task Force",
  ],
  ["Nothing of the kind.", "USPSTF"],
])("the imprint “USPSTF, 2024” with “%s” names %s", (line, publisher) => {
  const read = readMetadata(content(["Asthma: Screening", "USPSTF, 2024", line]));
  expect([read.publisher, read.year]).toEqual([publisher, 2024]);
});

test("a division printed after its body is no part of the publisher's name", () => {
  const line = "National Center for Infectious Diseases Division of Healthcare Quality";
  expect(readMetadata(content(["Infections", line])).publisher).toBe(
    "National Center for Infectious Diseases",
  );
});

test("a guideline that says from whom it is names its publisher", () => {
  const title = "Guidelines from the National Asthma Education Program";
  expect(readMetadata(content([title, "Text."])).publisher).toBe(
    "National Asthma Education Program",
  );
});

test("the year of revision on the back cover counts, not that of the first print", () => {
  const lines = ["Asthma", ...Array.from({ length: 70 }, () => "Text of the guideline.")];
  const back = "NIH Publication No. 12-5075 Originally Printed June 2002 Revised September 2012";
  expect(readMetadata(content([...lines, back])).year).toBe(2012);
});

test("what a page says in its data counts only where it is printed too", () => {
  const info = { publisher: "Lung Society of Nowhere", date: "2023-05-01" };
  expect(readMetadata(content(["Asthma", "Text."], info))).toMatchObject({
    publisher: null,
    year: null,
  });
  const printed = ["Asthma", "This text was made at the Lung Society of Nowhere in May 2023."];
  expect(readMetadata(content(printed, info))).toMatchObject({
    publisher: "Lung Society of Nowhere",
    year: 2023,
  });
});

test.each(["2.3 Signs and symptoms", "三、诊断标准"])(
  "“%s” is the heading of a chapter and no title",
  (heading) => {
    expect(readMetadata(content([heading, "Typical symptoms are wheeze."])).title).toBeNull();
  },
);
