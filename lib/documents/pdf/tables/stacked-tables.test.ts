import { expect, test } from "vitest";

import { examplePdf, rule, show } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

/** Lines of a table drawn in full: at these heights, and upright at these places. */
function drawn(heights: number[], places: number[]): string {
  const [top = 0, bottom = 0] = [Math.max(...heights), Math.min(...heights)];
  return [
    ...heights.map((y) => rule(Math.min(...places), y, Math.max(...places))),
    ...places.map((x) => `${x} ${top} m ${x} ${bottom} l S`),
  ].join("\n");
}

test("tables of one width, one below the other, keep columns of their own", async () => {
  const classes = drawn([700, 670, 640, 550], [72, 160, 400, 500]);
  const advice = drawn([520, 490, 460, 430], [72, 380, 440, 500]);
  const content = [
    classes,
    advice,
    ...[
      ["Class", "Meaning", "Wording"],
      ["Class I", "It works and is of use", "Is given"],
      ["Class III", "It does not work", "Is not given"],
    ].flatMap((row, at) =>
      row.map((text, column) =>
        show(text, { x: [80, 168, 408][column] ?? 0, y: 682 - 30 * at, bold: at === 0 }),
      ),
    ),
    show("4. Diagnosis", { x: 72, y: 530, size: 14, bold: true }),
    ...[
      ["Recommendations", "Class", "Level"],
      ["A tracing is recorded in all people with palpitations", "I", "C"],
      ["A recorder is considered in people who faint often", "IIa", "B"],
    ].flatMap((row, at) =>
      row.map((text, column) =>
        show(text, { x: [80, 388, 448][column] ?? 0, y: 502 - 30 * at, bold: at === 0 }),
      ),
    ),
  ];
  const { passages } = await readPdf(examplePdf([{ content: content.join("\n") }]));
  const rows = passages.flatMap(({ table }) => (table ? [table.cells] : []));
  expect(rows).toEqual([
    ["Class", "Meaning", "Wording"],
    ["Class I", "It works and is of use", "Is given"],
    ["Class III", "It does not work", "Is not given"],
    ["Recommendations", "Class", "Level"],
    ["A tracing is recorded in all people with palpitations", "I", "C"],
    ["A recorder is considered in people who faint often", "IIa", "B"],
  ]);
});
