import { expect, test } from "vitest";

import { examplePdf, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { groupLines } from "@/lib/documents/pdf/group-lines";
import { makeLine } from "@/lib/documents/pdf/make-line";
import { readPdf } from "@/lib/documents/pdf/read-pdf";
import type { TextRun } from "@/lib/documents/pdf/text-line";
import { measureTextStyle } from "@/lib/documents/pdf/text-style";

const BODY = showLines(
  [
    "The evidence for this part of the guideline is of a high quality and it",
    "was read by the group that has the task to write it for the clinicians.",
  ],
  { x: 72, y: 400 },
);

/** An item, its marker at 72 and its text at 84, and a line below it at `x`. */
async function read(marker: string, { below, x = 84, step = 12 }: Below) {
  const content = [
    show(marker, { x: 72, y: 700 }),
    show("Seek medical care if there is no response to treatment.", { x: 84, y: 700 }),
    show(below, { x, y: 700 - step }),
    show(marker.replace("1", "2"), { x: 72, y: 660 }),
    show("Take a reliever with you wherever you go and whatever you do today.", { x: 84, y: 660 }),
  ].join("\n");
  const { passages } = await readPdf(examplePdf([{ content: `${content}\n${BODY}` }]));
  return passages[0]?.text.replace("Seek medical care if there is no response to treatment.", "…");
}

type Below = { below: string; x?: number; step?: number };

const MORE = "Give specific instructions on who to call.";

test("a sentence on a new line where a bullet's text begins goes on with the item", async () => {
  expect(await read("\x95", { below: MORE })).toBe(`… ${MORE}`);
  expect(await read("-", { below: MORE })).toBe(`… ${MORE}`);
});

test("farther below, at another place or with a label of its own, it is a paragraph", async () => {
  expect(await read("\x95", { below: MORE, step: 15 })).toBe("…");
  expect(await read("\x95", { below: MORE, x: 72 })).toBe("…");
  expect(await read("\x95", { below: "Rationale: it was asked for." })).toBe("…");
});

test("what stands below a numbered statement stays apart from it", async () => {
  expect(await read("1.", { below: "Strong recommendation, low certainty." })).toBe("…");
});

test("an indented Chinese paragraph is none of the item above it", () => {
  const placed = (text: string, x: number, y: number): TextRun => {
    const box: TextRun["box"] = [x, y, x + 10 * text.length, y + 10];
    const style = { size: 10, baseline: y + 9, bold: false, italic: false, headingTag: null };
    return { text, box, font: "Song", ...style };
  };
  const lines = [
    [placed("●", 50, 100), placed("控制不佳者应转诊.", 70, 100)],
    [placed("工作组检索了全部文献并评价了证据质量之后形成意见.", 70, 112)],
  ].map((runs) => makeLine(runs, { page: 1, divided: false, turned: false, hidden: null }));
  expect(groupLines(lines, { style: measureTextStyle(lines, []), tables: [] })).toHaveLength(2);
});
