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
