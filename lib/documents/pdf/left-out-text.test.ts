import { expect, test } from "vitest";

import { examplePdf, rule, show, showLines } from "@/lib/documents/pdf/example-pdf";
import { readPdf } from "@/lib/documents/pdf/read-pdf";

const BODY = showLines(
  [
    "The evidence for this part of the guideline is of a high quality and it",
    "was read by the group that has the task to write it for the clinicians.",
  ],
  { x: 72, y: 400 },
);

async function read(content: string) {
  const { passages, hidden, dropped } = await readPdf(
    examplePdf([{ content: `${content}\n${BODY}` }]),
  );
  return { texts: passages.map(({ text }) => text).slice(0, -1), hidden, dropped };
}

test("words that are struck through are reported and are no content; underlined ones are content", async () => {
  const struck = `${show("Give 5 mg daily.", { x: 72, y: 700 })}\n${rule(72, 702.5, 146)}`;
  const underlined = `${show("Give 10 mg daily.", { x: 72, y: 660 })}\n${rule(72, 658.5, 152)}`;
  const { texts, hidden } = await read(`${struck}\n${underlined}`);
  expect(texts).toEqual(["Give 10 mg daily."]);
  expect(hidden).toEqual([{ page: 1, text: "Give 5 mg daily.", reason: "struck_through" }]);
});

test("the line of a table that touches words strikes nothing through", async () => {
  const { texts } = await read(`${show("Dose", { x: 72, y: 700 })}\n${rule(60, 702.5, 540)}`);
  expect(texts).toEqual(["Dose"]);
});

test("reviewers' comments in the margin are dropped from the text", async () => {
  const comment = showLines(["Comment [AB1]: Is this the", "right dose?"], {
    x: 480,
    y: 700,
    size: 8,
  });
  const { texts, dropped } = await read(
    `${show("Give 10 mg daily with food.", { x: 72, y: 700 })}\n${comment}`,
  );
  expect(texts).toEqual(["Give 10 mg daily with food."]);
  expect(dropped).toEqual([
    { page: 1, kind: "comment", text: "Comment [AB1]: Is this the right dose?" },
  ]);
});

test("a paragraph that speaks of a comment stays", async () => {
  const { texts, dropped } = await read(
    show("Comment [1]: the panel did not agree on the dose for older adults.", { x: 72, y: 700 }),
  );
  expect(texts).toEqual(["Comment [1]: the panel did not agree on the dose for older adults."]);
  expect(dropped).toEqual([]);
});

test("an address that is broken at its own hyphen keeps it", async () => {
  const { texts } = await read(
    showLines(["See https://www.example.org/padua-prediction-", "score-risk for the score."], {
      x: 72,
      y: 700,
    }),
  );
  expect(texts).toEqual(["See https://www.example.org/padua-prediction-score-risk for the score."]);
});
