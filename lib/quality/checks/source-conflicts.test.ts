import { expect, test } from "vitest";

import type { Conflict } from "@/lib/clinical/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { checkInput } from "@/lib/quality/check";
import { sourceConflicts } from "@/lib/quality/checks/source-conflicts";
import { exampleDraft, type ExampleDraft, STATEMENT } from "@/lib/quality/example-draft";

const OTHER_PRINT = "Adults should take amlodipine 10 mg once daily.";

/** The example guideline prints its recommendation a second time and contradicts itself. */
function contradicting(
  kind: Conflict["kind"],
  change: (claim: Claim, draft: ExampleDraft) => void = () => undefined,
) {
  const draft = exampleDraft();
  const [first] = draft.source.passages;
  if (!first) throw new RangeError("The example has passages.");
  draft.source.passages.push({ ...first, id: "p8", text: OTHER_PRINT });
  draft.graph.conflicts = [
    {
      kind,
      recommendationId: "r1",
      anchors: [
        { passageId: "p1", start: 0, end: STATEMENT.length },
        { passageId: "p8", start: 0, end: OTHER_PRINT.length },
      ],
    },
  ];
  const claim = claimsOf(draft.document).find(({ id }) => id === "c3");
  if (!claim) throw new RangeError("The example says what to do.");
  change(claim, draft);
  return sourceConflicts.run(checkInput(draft)).findings;
}

test("both places are shown and an editor is asked", () => {
  expect(contradicting("number")).toMatchObject([
    {
      ...{ severity: "soft", code: "conflict_in_source_number", recommendationId: "r1" },
      ...{ quote: STATEMENT, sourceQuote: OTHER_PRINT },
    },
  ]);
});

test("own words that state one of two printed numbers block, until a person has decided", () => {
  const reword = (claim: Claim) => {
    claim.text = "Take 5 mg of amlodipine every day.";
  };
  expect(contradicting("number", reword)[0]?.severity).toBe("hard");
  const decide = (claim: Claim, { document }: ExampleDraft) => {
    reword(claim);
    for (const one of claimsOf(document)) one.locked = true;
  };
  expect(contradicting("number", decide)[0]?.severity).toBe("soft");
});

test("own words without the disputed number are a remark", () => {
  const reword = (claim: Claim) => {
    claim.text = "Your doctor may prescribe amlodipine.";
  };
  expect(contradicting("number", reword)[0]?.severity).toBe("soft");
});

test("a card that says for or against takes a side in a conflict of direction", () => {
  expect(contradicting("direction")[0]?.severity).toBe("hard");
});

test.each(["grade", "rationale", "verb", "unknown_grade"] as const)(
  "a conflict of %s is a remark, because the label is shown as printed",
  (kind) => {
    expect(contradicting(kind).map(({ severity }) => severity)).toEqual(["soft"]);
  },
);

test("a conflict about what the booklet leaves out is nobody's here", () => {
  const leaveOut = (_claim: Claim, { document }: ExampleDraft) => {
    document.sections.length = 0;
  };
  expect(contradicting("number", leaveOut)).toEqual([]);
});
