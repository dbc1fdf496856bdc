import { expect, test } from "vitest";

import { readText } from "@/lib/documents/text/read-text";

test("wrapped lines are joined; headings and list items stand alone", async () => {
  const { passages, sections } = await readText(
    [
      "Management of Asthma",
      "",
      "1 Treatment",
      "All of the adults with asthma should use an inhaled",
      "corticosteroid, and the dose is to be kept as low as",
      "it can be.",
      "- Rinse the mouth after each of the doses.",
      "1.1 Follow-up",
      "See the patient after 4 weeks.",
    ].join("\n"),
  );
  expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
    ["heading", "Management of Asthma"],
    ["heading", "1 Treatment"],
    [
      "paragraph",
      "All of the adults with asthma should use an inhaled corticosteroid, and the dose is to be kept as low as it can be.",
    ],
    ["list_item", "Rinse the mouth after each of the doses."],
    ["heading", "1.1 Follow-up"],
    ["paragraph", "See the patient after 4 weeks."],
  ]);
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ["Management of Asthma", 1],
    ["1 Treatment", 2],
    ["1.1 Follow-up", 3],
  ]);
});

test("Chinese lines are joined without spaces", async () => {
  const { passages } = await readText(
    "一、治疗\n推荐所有成人哮喘患者每日使用吸入性糖皮质激素进行治疗，\n并尽可能使用最低有效剂量进行长期的维持治疗。\n",
  );
  expect(passages.map(({ text }) => text)).toEqual([
    "一、治疗",
    "推荐所有成人哮喘患者每日使用吸入性糖皮质激素进行治疗，并尽可能使用最低有效剂量进行长期的维持治疗。",
  ]);
});

const SENTENCE = "The dose for the adults with asthma is to be kept low.";

test("form feeds end pages; heads and page numbers are dropped, and sentences go on across pages", async () => {
  const page = (number: number, body: string) =>
    `Asthma guideline 2026          ${number}\n\n${body}\n\n- ${number} -\n`;
  const { passages, pages, dropped } = await readText(
    [
      page(1, `${SENTENCE}\n\nAll of the adults with asthma should use an inhaled`),
      page(2, `corticosteroid every day.\n\n${SENTENCE}`),
      page(3, SENTENCE),
    ].join("\f"),
  );
  expect(passages.map(({ page: on, text }) => [on, text])).toEqual([
    [1, SENTENCE],
    [1, "All of the adults with asthma should use an inhaled corticosteroid every day."],
    [2, SENTENCE],
    [3, SENTENCE],
  ]);
  expect(pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(dropped.map(({ kind, text }) => [kind, text]).slice(0, 2)).toEqual([
    ["running_head", "Asthma guideline 2026 1"],
    ["page_number", "- 1 -"],
  ]);
});

test("heads and feet in the manner of RFCs are dropped", async () => {
  const page = (number: number) =>
    `${SENTENCE}\n\nLi              Informational              [Page ${number}]\n\nGuideline     Asthma     May 2026\n`;
  const { passages, dropped } = await readText([1, 2, 3].map(page).join("\n"));
  expect(passages.map(({ text }) => text)).toEqual([SENTENCE, SENTENCE, SENTENCE]);
  expect(dropped).toHaveLength(6);
});

test("an underlined line is a heading", async () => {
  const { sections } = await readText(
    `asthma in adults\n================\n\n${SENTENCE}\n\nwhat to do\n----------\n${SENTENCE}`,
  );
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ["asthma in adults", 1],
    ["what to do", 2],
  ]);
});

test("a hyphen at a line's end goes only from a divided word", async () => {
  const { passages } = await readText(
    "Adults should use the corticosteroid that is given here, as a cortico-\nsteroid by mouth does harm when it is used as a form of long-\nterm care for the adults.",
  );
  expect(passages[0]?.text).toContain("as a corticosteroid by mouth");
  expect(passages[0]?.text).toContain("of long-term care");
});

test("a marker that runs into a number is the next item of its list", async () => {
  const { passages } = await readText(
    "1. 呼吸频率增快的儿童；\n2. 精神反应差的儿童；\n3.3月龄以下的婴儿\n\n目标为 4.5 月的随访。",
  );
  expect(passages.map(({ list, text }) => [list?.marker, text])).toEqual([
    ["1.", "呼吸频率增快的儿童；"],
    ["2.", "精神反应差的儿童；"],
    ["3.", "3月龄以下的婴儿"],
    [undefined, "目标为 4.5 月的随访。"],
  ]);
});
