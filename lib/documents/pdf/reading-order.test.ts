import { expect, test } from "vitest";

import { examplePdf, show } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const WORDS = "the evidence for this part of the guideline was read by the group".split(" ");

/** A column of full lines, each beginning with its own name. */
function column(name: string, { x, y, width }: { x: number; y: number; width: number }): string[] {
  return Array.from({ length: 14 }, (_, index) => {
    let text = `${name}${index}`;
    while (text.length < width) text += ` ${WORDS[(index + text.length) % WORDS.length]}`;
    return show(text.slice(0, width), { x, y: y - 12 * index });
  });
}

const LEFT = column("L", { x: 60, y: 600, width: 46 });
const RIGHT = column("R", { x: 320, y: 600, width: 46 });
const TITLE = [
  show("Guideline for asthma in adults and children", { x: 120, y: 720, size: 18, bold: true }),
  show("An abstract of the guideline that reaches over both columns of it.", {
    x: 60,
    y: 680,
    size: 14,
  }),
];
const NAMES = [..."LR"].flatMap((side) =>
  Array.from({ length: 14 }, (_, index) => `${side}${index}`),
);

async function readNames(operators: string[]): Promise<{ first: string; names: string[] }> {
  const { passages } = await readPdf(examplePdf([{ content: operators.join("\n") }]));
  const text = passages.map((passage) => passage.text).join(" ");
  return { first: passages[0]?.text ?? "", names: text.match(/\b[LR]\d+\b/g) ?? [] };
}

test.each([
  ["column by column", [...TITLE, ...LEFT, ...RIGHT]],
  ["across both columns, line by line", [...TITLE, ...LEFT.flatMap((l, i) => [l, RIGHT[i] ?? ""])]],
  ["backwards", [...TITLE, ...LEFT, ...RIGHT].reverse()],
])(
  "two columns under a title are read in order where the file has them %s",
  async (_, operators) => {
    const { first, names } = await readNames(operators);
    expect(first).toBe("Guideline for asthma in adults and children");
    expect(names).toEqual(NAMES);
  },
);

test("the file's own order is kept where it can be a reading order", async () => {
  const { names } = await readNames([...TITLE, ...RIGHT, ...LEFT]);
  expect(names.slice(0, 3)).toEqual(["R0", "R1", "R2"]);
});

test("a table of two columns is read row by row", async () => {
  const rows = Array.from({ length: 10 }, (_, index) => [
    show(`L${index} a drug with a name ${"of it ".repeat(index % 4)}`, {
      x: 60,
      y: 600 - 14 * index,
    }),
    show(`R${index} the dose ${"and more ".repeat(index % 3)}`, { x: 320, y: 600 - 14 * index }),
  ]);
  const { names } = await readNames([...TITLE, ...rows.flat()]);
  expect(names.slice(0, 4)).toEqual(["L0", "R0", "L1", "R1"]);
});

test("a title written after all the text under it is read first", async () => {
  const title = [
    show("Cleaning of devices", { x: 60, y: 700, size: 14 }),
    show("(continued)", { x: 210, y: 700, size: 14 }),
  ];
  const { passages } = await readPdf(examplePdf([{ content: [...LEFT, ...title].join("\n") }]));
  expect(passages[0]?.text).toContain("Cleaning of devices");
  expect(passages.at(-1)?.text).toContain("L13");
});

test("the second column stays the second where it begins higher than the first", async () => {
  const higher = column("R", { x: 320, y: 624, width: 46 });
  const { names } = await readNames([...LEFT, ...higher]);
  expect(names).toEqual(NAMES);
  const short = await readNames([...LEFT, ...higher.slice(0, 2)]);
  expect(short.names.slice(-2)).toEqual(["R0", "R1"]);
});
