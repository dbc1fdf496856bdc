import { expect, test } from "vitest";

import { groupLines } from "@/lib/documents/pdf/group-lines";
import { makeLine } from "@/lib/documents/pdf/make-line";
import { mendBullets } from "@/lib/documents/pdf/mend-bullets";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";
import { measureTextStyle } from "@/lib/documents/pdf/text-style";

const SIZE = 10;

function run(
  text: string,
  { x, y, font = "Song" }: { x: number; y: number; font?: string },
): TextRun {
  const box: TextRun["box"] = [x, y, x + SIZE * text.length, y + SIZE];
  const style = { size: SIZE, baseline: y + 9, bold: false, italic: false, headingTag: null };
  return { text, box, font, ...style };
}

function line(runs: TextRun[]): TextLine {
  return makeLine(runs, { page: 1, divided: false, turned: false, hidden: null });
}

/** Chinese lines, 15 points apart, with the place each begins at. */
function grouped(texts: [number, string][]): string[] {
  const lines = texts.map(([x, text], index) => line([run(text, { x, y: 100 + 15 * index })]));
  const style = measureTextStyle(lines, []);
  return groupLines(lines, { style, tables: [] }).map((block) =>
    block.lines.map(({ text }) => text).join(""),
  );
}

test("an item of a Chinese list begins indented and goes on at the margin", () => {
  expect(
    grouped([
      [70, "（1）支气管舒张试验阳性且第一秒用力呼气容积绝对"],
      [50, "值增加二百毫升以上。"],
      [70, "（2）平均每日昼夜变异率大于百分之十。"],
    ]),
  ).toEqual([
    "（1）支气管舒张试验阳性且第一秒用力呼气容积绝对值增加二百毫升以上。",
    "（2）平均每日昼夜变异率大于百分之十。",
  ]);
});

test("two Chinese paragraphs of one line each stay two", () => {
  const [first, second] = [
    "推荐意见甲：疑似哮喘的成人应做支气管舒张试验。",
    "推荐意见乙：控制不佳者应转诊。",
  ];
  expect(
    grouped([
      [50, "工作组检索了全部文献并评价了证据质量之后形成推荐意见"],
      [50, "共十二条。"],
      [70, first],
      [70, second],
    ]),
  ).toEqual(["工作组检索了全部文献并评价了证据质量之后形成推荐意见共十二条。", first, second]);
});

test("a numbered heading in the type of the text stays apart from the number below it", () => {
  expect(
    grouped([
      [50, "3.1 药物治疗"],
      [50, "3.1.1 吸入性糖皮质激素"],
      [50, "首选低剂量吸入性糖皮质激素每日二次吸入并定期复诊评估"],
    ]).slice(0, 2),
  ).toEqual(["3.1 药物治疗", "3.1.1 吸入性糖皮质激素"]);
});

test("a bracket set in another font than the number in it is no bullet", () => {
  const lines = [1, 2, 3].map((number) =>
    line([
      run("（", { x: 50, y: 100 * number }),
      run(`${number}）口服药物`, { x: 60, y: 100 * number, font: "Times" }),
    ]),
  );
  expect(mendBullets(lines).map(({ text }) => text[0])).toEqual(["（", "（", "（"]);
});

test("a bracket that is read after a bullet of a symbol font and never closed is no text", () => {
  const item = (text: string, y: number) =>
    line([
      run("[", { x: 50, y, font: "DeltaSymbol" }),
      run("[", { x: 60, y, font: "Frutiger" }),
      run(text, { x: 75, y, font: "Frutiger" }),
    ]);
  const lines = [item("Counsel the patient", 100), item("1] Counsel the patient", 120)];
  const mended = mendBullets(lines);
  expect(mended.map(({ text }) => text)).toEqual([
    "• Counsel the patient",
    "• [1] Counsel the patient",
  ]);
  expect(mended[0]?.runs.map(({ text }) => text).join("")).not.toContain("[");
});

test("a bullet of a symbol font is one before the shortest word", () => {
  const item = line([
    run("[", { x: 50, y: 100, font: "DeltaSymbol" }),
    run("MI", { x: 60, y: 100, font: "Frutiger" }),
  ]);
  expect(mendBullets([item])[0]?.text).toBe("• MI");
});

test("a note spaced wider than the table above it goes on while its lines are full", () => {
  const [full, rest] = ["注甲为口服葡萄糖耐量试验典型糖尿病症状包", "括烦渴多饮多尿。"];
  const lines = [full, full, rest].map((text, index) =>
    line([run(text, { x: 50, y: 100 + 17 * index })]),
  );
  const style = { ...measureTextStyle(lines, []), pitch: () => 13 };
  expect(groupLines(lines, { style, tables: [] })).toHaveLength(1);
});

test("entries of one width, each with a capital, stay entries where they are spaced wider", () => {
  const entries = ["Infection Control Training", "Injection Safety and Hands"];
  const lines = entries.map((text, index) => line([run(text, { x: 50, y: 100 + 17 * index })]));
  const style = { ...measureTextStyle(lines, []), pitch: () => 13 };
  expect(groupLines(lines, { style, tables: [] })).toHaveLength(2);
});

test("a label such as 注： begins a note of its own below a source that ends early", () => {
  expect(
    grouped([
      [50, "引自世界卫生组织二零一七年版防治指南"],
      [50, "注：空腹血糖受损和糖耐量减低统称为糖调节受损也"],
      [50, "称糖尿病前期。"],
    ]),
  ).toEqual([
    "引自世界卫生组织二零一七年版防治指南",
    "注：空腹血糖受损和糖耐量减低统称为糖调节受损也称糖尿病前期。",
  ]);
});

test("a grade on a line of its own belongs to the statement above it, however short that line ends", () => {
  expect(
    grouped([
      [50, "We recommend that the care team refer people to a clinic"],
      [50, "for high doses."],
      [50, "(Strong recommendation, low certainty)"],
      [50, "Rationale. Specialist teams confirm it."],
    ]),
  ).toEqual([
    "We recommend that the care team refer people to a clinicfor high doses.(Strong recommendation, low certainty)",
    "Rationale. Specialist teams confirm it.",
  ]);
});
