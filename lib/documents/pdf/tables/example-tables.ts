/** A table whose every cell is known, to be typeset in many ways. */
export type ExampleTable = {
  language: "en" | "zh";
  caption: string;
  before: string;
  after: string;
  header: string[];
  rows: string[][];
};

export const DOSES: ExampleTable = {
  language: "en",
  caption: "Doses of common medicines for high blood pressure",
  before:
    "Medicines lower blood pressure by different ways. The dose is raised step by step every four weeks until the target is reached, and blood tests are repeated after each step in people with kidney disease.",
  after:
    "People who feel dizzy on standing should have their pressure measured lying and standing before the dose is raised again. The team explains what to do on days of illness.",
  header: ["Medicine", "Start (mg)", "Maximum (mg)", "Times a day", "Watch"],
  rows: [
    ["Amlodipine", "2.5–5", "10", "1", "Swollen ankles, flushing, and headache in the first weeks"],
    ["Lisinopril", "5–10", "40", "1", "Cough; potassium above 5.5 mmol/L"],
    ["Losartan", "25–50", "100", "1–2", "Potassium, creatinine"],
    ["Chlortalidone", "12.5", "25", "1", "Sodium below 130 mmol/L, gout, and raised blood sugar"],
    ["Bisoprolol", "2.5", "10", "1", "Pulse below 50 per minute"],
    ["Spironolactone", "12.5–25", "50", "1–2", "Potassium; breast tenderness"],
    ["Hydralazine", "25", "100", "2–3", "Joint pain"],
  ],
};

export const DOSES_ZH: ExampleTable = {
  language: "zh",
  caption: "常用降压药物的剂量",
  before:
    "降压药物应从小剂量开始，每四周评估一次，根据血压水平逐步加量，直至达到目标血压。合并慢性肾脏病的患者每次加量后应复查血钾和肌酐，必要时减量或停药。",
  after:
    "出现体位性低血压的患者，应在加量前分别测量卧位和立位血压。医务人员应向患者说明患病期间如何调整用药，以及何时需要就诊。",
  header: ["药物", "起始剂量（mg）", "最大剂量（mg）", "每日次数", "注意事项"],
  rows: [
    ["氨氯地平", "2.5～5", "10", "1", "踝部水肿、面部潮红，用药最初几周可有头痛"],
    ["赖诺普利", "5～10", "40", "1", "干咳；血钾＞5.5 mmol/L 时停用"],
    ["氯沙坦", "25～50", "100", "1～2", "血钾、肌酐"],
    ["氯噻酮", "12.5", "25", "1", "血钠低于 130 mmol/L、痛风、血糖升高时应减量"],
    ["比索洛尔", "2.5", "10", "1", "心率低于50次/min"],
    ["螺内酯", "12.5～25", "50", "1～2", "高血钾、乳房胀痛"],
    ["肼屈嗪", "25", "100", "2～3", "关节痛"],
  ],
};

const STYLES = {
  ruled: "stroke: 0.5pt, inset: 5pt,",
  row_rules:
    "stroke: (x, y) => (bottom: 0.5pt, top: if y == 0 { 0.5pt } else { none }), inset: (x: 6pt, y: 5pt),",
  borderless: "stroke: none, inset: (x: 6pt, y: 5pt),",
  // The header's rule and the table's last one are drawn by hand, as in scientific journals.
  three_line: "stroke: none, inset: (x: 6pt, y: 4pt),",
} as const;
export type TableStyle = keyof typeof STYLES;
export const TABLE_STYLES = Object.keys(STYLES) as TableStyle[];

type Setting = { style: TableStyle; columns?: string; repeat?: number };

/** Typst markup of the table alone. `repeat`: the rows again and again, so that it runs over pages. */
export function tableMarkup(
  { header, rows }: ExampleTable,
  { style, columns = "(auto, auto, auto, auto, 1fr)", repeat = 1 }: Setting,
): string {
  const line = style === "three_line" ? "table.hline(stroke: 0.8pt)," : "";
  const all = Array.from({ length: repeat }, () => rows).flat();
  const body = all.map((row) => row.map(cell).join(", ")).join(",\n");
  const head = `table.header(repeat: true, ${line} ${header.map((text) => `[*${escape(text)}*]`).join(", ")}, ${line})`;
  return `table(columns: ${columns}, align: left, ${STYLES[style]}\n${head},\n${body}${line ? `, ${line.replace(/,$/, "")}` : ""})`;
}

/** The table with its caption between two paragraphs. */
export function articleMarkup(example: ExampleTable, setting: Setting, before = ""): string {
  const { language, caption, before: first, after } = example;
  return `#set text(lang: "${language}")
#show figure: set block(breakable: true)
${before}
${escape(first)} ${escape(first)}

#figure(${tableMarkup(example, setting)}, caption: [${caption}], kind: table, supplement: [${language === "zh" ? "表" : "Table"}])

${escape(after)} ${escape(after)}
`;
}

function cell(text: string): string {
  return `[${escape(text)}]`;
}

function escape(text: string): string {
  return text.replace(/[*_#$@<>\\[\]]/g, (character) => `\\${character}`);
}

const NARROW = "(auto, auto, auto, auto, auto)";

/** The table in one column of a page of two. */
export function inTwoColumns(example: ExampleTable, style: TableStyle): string {
  const { before, after } = example;
  const longer = { ...example, before: before.repeat(4), after: after.repeat(8) };
  const page = "#set page(columns: 2)\n#set text(size: 6pt, hyphenate: false)\n";
  return page + articleMarkup(longer, { style, columns: NARROW });
}

/** The table at the head of a page of two columns, over both. */
export function overTwoColumns(example: ExampleTable, style: TableStyle): string {
  const open = '#place(top, scope: "parent", float: true, figure(';
  return `#set page(columns: 2)\n${wrapped(articleMarkup(example, { style }), open)}`;
}

/** The table set sideways on an upright page. */
export function turned(example: ExampleTable, style: TableStyle): string {
  return wrapped(articleMarkup(example, { style }), "#rotate(-90deg, reflow: true, figure(");
}

function wrapped(markup: string, open: string): string {
  return markup.replace("#figure(", open).replace(/supplement: \[(.*)\]\)/, "supplement: [$1]))");
}
