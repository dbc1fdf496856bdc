import { expect, test } from "vitest";

import { examplePdf, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

/** Lines that fill their column, as running text has them. */
const FULL = Array.from(
  { length: 28 },
  () => "treatment of adults with asthma needs a plan that is written down for them all",
);
/** Menus and lists: many short lines of many lengths. */
const RAGGED = Array.from(
  { length: 50 },
  (_, index) => `rice ${"with beans and greens ".repeat(1 + (index % 3))}${index} g`,
);

test("lists of short lines in small type do not make the running text a heading", async () => {
  const text = { content: showLines(FULL, { x: 72, y: 700, size: 12 }) };
  const more = {
    content: showLines(
      [
        "GINA and other bodies publish such plans, which help their families too, and so",
        "do the people who care for them at home.",
      ],
      {
        x: 72,
        y: 700,
        size: 12,
      },
    ),
  };
  const lists = Array.from({ length: 4 }, () => ({
    content: showLines(RAGGED, { x: 72, y: 760, size: 8 }),
  }));

  const { passages } = await readPdf(examplePdf([text, more, ...lists]));

  expect(passages.find(({ text: words }) => words.includes("for them all"))).toMatchObject({
    kind: "paragraph",
    text: expect.stringContaining("for them all GINA and other bodies") as string,
  });
});

test("short statements one below the other end where they stop, as the full lines of the page show", async () => {
  const statements = [
    "Screen all adults aged 65 years or older",
    "Offer a written plan to everyone",
    "Review the plan every year",
  ];
  const page = {
    content: [
      showLines(FULL.slice(0, 20), { x: 72, y: 700 }),
      showLines(statements, { x: 72, y: 300 }),
    ].join("\n"),
  };

  const { passages } = await readPdf(examplePdf([page]));

  expect(passages.map(({ text }) => text)).toEqual(expect.arrayContaining(statements));
});

test("lines that fill their column tell how far lines stand apart, though most paragraphs have one line", async () => {
  // Each ends at a place of its own, where the long first word of the next would not fit.
  const statement = (index: number) =>
    `Statement-${index}-of-these says that everyone is given a written plan${"s".repeat(index)}.`;
  const apart = Array.from({ length: 14 }, (_, index) =>
    showLines([statement(index)], { x: 72, y: 590 - 18 * index }),
  );
  const page = { content: [showLines(FULL.slice(0, 8), { x: 72, y: 700 }), ...apart].join("\n") };

  const { passages } = await readPdf(examplePdf([page]));

  const statements = passages.filter(({ text }) => text.startsWith("Statement"));
  expect(statements).toHaveLength(apart.length);
});
