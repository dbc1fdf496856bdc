import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

import type { Excerpt } from "@/lib/clinical/excerpts/read-excerpts";
import { readFonts } from "@/lib/pvgs/exports/pdf/fonts";

const WORKSPACE = "/excerpts";
const TITLES = { en: "Guideline for the management of example conditions", zh: "示例临床实践指南" };
/** Running text shows the reader how wide the columns and how far apart the lines are, as in every real guideline. */
const RUNNING = {
  en: "The burden of the disease has grown in many countries over the last three decades, and the costs of care have grown with it. People live longer with the disease than they did before, and many of them live with other diseases as well, so that care has become more complex for them and for their families. Most of the cases are seen in primary care, and a smaller number is seen in hospitals.",
  zh: "该病的疾病负担在过去三十年间在许多国家持续上升，相关的医疗费用也随之增长。患者带病生存的时间比以往更长，其中许多人同时患有其他疾病，使得照护对患者本人及其家庭来说都变得更加复杂。大多数病例在基层医疗机构就诊，少数病例在医院就诊，各地区之间的差别较大。",
};

/** Sets an excerpt as a guideline is set, with a title and some running text, in one or two columns. */
export async function printExcerpt(excerpt: Excerpt, columns: 1 | 2): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: await readFonts() }],
  });
  const main = `${WORKSPACE}/excerpt.typ`;
  compiler.addSource(main, [...setting(excerpt, columns), ...body(excerpt)].join("\n"));
  const { result } = compiler.compile({ mainFilePath: main });
  if (!result) throw new Error(`${excerpt.title} could not be set.`);
  const pdf = compiler.pdf(result);
  compiler.evictCache(0);
  return pdf;
}

function setting({ language }: Excerpt, columns: number): string[] {
  return [
    `#set page(paper: "a4", margin: 2cm, columns: ${columns}, numbering: "1")`,
    `#set text(font: ("Noto Sans", "Noto Sans SC"), size: 10pt, lang: "${language}")`,
    "#set par(justify: true)",
    "#show table: set par(justify: false)",
    "#show table: set text(size: 9pt, hyphenate: true)",
    "#show heading.where(level: 1): set text(size: 15pt)",
    "#show heading.where(level: 2): set text(size: 12.5pt)",
    heading(1, TITLES[language]),
  ];
}

function body({ lines, language }: Excerpt): string[] {
  const printed: string[] = [];
  let rows: { cells: string[]; header: boolean }[] = [];
  for (const line of lines) {
    if (typeof line !== "string") {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) printed.push(table(rows));
    rows = [];
    printed.push(...line.split("\n").map(paragraph));
  }
  if (rows.length > 0) printed.push(table(rows));
  const running = paragraph(RUNNING[language]);
  return [...printed, heading(1, language === "zh" ? "背景" : "Background"), running, running];
}

function paragraph(line: string): string {
  const [, marks = "", title = ""] = /^(#+)\s+(.*)$/u.exec(line) ?? [];
  if (marks) return heading(marks.length, title);
  const item = /^-\s+(.*)$/u.exec(line)?.[1];
  return item === undefined
    ? `#par[#${JSON.stringify(line)}]`
    : `#list([#${JSON.stringify(item)}])`;
}

function heading(level: number, title: string): string {
  return `#heading(level: ${level}, ${JSON.stringify(title)})`;
}

function table(rows: { cells: string[]; header: boolean }[]): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) =>
    columnWidth(rows.map(({ cells }) => cells[column] ?? "")),
  );
  const cells = rows.flatMap(({ cells: own, header }) =>
    columns.map((_, column) => {
      const text = `#${JSON.stringify(own[column] ?? "")}`;
      return header ? `[*${text}*]` : `[${text}]`;
    }),
  );
  return `#table(columns: (${columns.map((part) => `${part}fr,`).join("")}), ${cells.join(", ")})`;
}

const MANY_WORDS = 80;
/** A full-width character takes the room of two. */
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/gu;

/** As tables of recommendations are set: sentences have most of the room, grades as much as their longest word. */
function columnWidth(cells: string[]): number {
  const widths = (texts: string[]) => texts.map((text) => text.replace(WIDE, "mm").length);
  const longestWord = Math.max(
    ...widths(cells.flatMap((cell) => cell.split(/[\s\p{Script=Han}]+/u))),
  );
  return longestWord + 4 + Math.min(Math.max(...widths(cells)), MANY_WORDS) / 3;
}
