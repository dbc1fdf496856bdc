import { expect, test } from "vitest";

import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { checkInput } from "@/lib/quality/check";
import { quotes } from "@/lib/quality/checks/quotes";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";

type Draft = ReturnType<typeof exampleDraft>;

/** What F11 says about one changed sentence of a draft that is otherwise faithful. */
function findings(change: (claim: Claim, draft: Draft) => void, id = "c3") {
  const draft = exampleDraft();
  const claim = claimsOf(draft.document).find((candidate) => candidate.id === id);
  if (!claim) throw new RangeError(`The example has no claim ${id}.`);
  change(claim, draft);
  return quotes
    .run(checkInput(draft))
    .findings.map(({ code, severity, params }) => [severity, code, params.words]);
}

test("a sentence that the source does not hold is found behind one that it does", () => {
  expect(
    findings((claim) => {
      claim.text += ". It is safe for everyone";
    }),
  ).toEqual([["hard", "words_not_in_source", "It is safe for everyone"]]);
});

test("a word put between the source's words is found, and one taken out", () => {
  expect(
    findings((claim) => {
      claim.text = "should safely take amlodipine 5 mg daily";
    }),
  ).toEqual([
    ["hard", "words_not_in_source", "safely"],
    ["hard", "words_left_out", "once"],
  ]);
});

test("the same words in another order are found", () => {
  expect(
    findings((claim) => {
      claim.text = "should take 5 mg amlodipine once daily";
    }),
  ).not.toEqual([]);
});

test("an abbreviation may be written out right behind itself and nowhere else", () => {
  const explain = (said: string) =>
    findings((claim, draft) => {
      restOn(draft, claim, "take drug AML 5 mg once daily");
      const anchor = { passageId: "p9", start: 0, end: 3 };
      draft.graph.abbreviations = [{ short: "AML", long: "calcium blocker", anchor }];
      claim.text = said;
    });

  expect(explain("take drug AML (calcium blocker) 5 mg once daily")).toEqual([]);
  expect(explain("take drug AML 5 mg once daily (calcium blocker)")).toHaveLength(1);
});

test("reference marks may be left out, amounts may not", () => {
  const cite = (mark: string) =>
    findings((claim, draft) => {
      restOn(draft, claim, `Testing is painless${mark}`);
      claim.text = "Testing is painless";
    });

  expect(cite(" [12,13]")).toEqual([]);
  expect(cite("¹²,¹³⁻¹⁵")).toEqual([]);
  expect(cite(" (see Table 3)")).toEqual([]);
  expect(cite(" (10 mg)")).toEqual([["hard", "words_left_out", "10 mg"]]);
});

test("only the care team may be renamed, and only in front of its verb", () => {
  const say = (printed: string, said: string) =>
    findings((claim, draft) => {
      restOn(draft, claim, printed);
      claim.text = said;
    });

  expect(say("clinicians should test", "Your care team should test.")).toEqual([]);
  expect(say("we suggest testing", "The guideline suggests testing.")).toEqual([]);
  expect(say("we suggest testing", "The guideline recommends testing.")).not.toEqual([]);
  expect(say("the family should test", "Your care team should test.")).not.toEqual([]);
});

test("a person who rewords a sentence is told, not stopped", () => {
  expect(
    findings((claim) => {
      claim.author = "person";
      claim.text = "should take amlodipine 5 mg once daily with water";
    }),
  ).toEqual([["soft", "words_not_in_source", "with water"]]);
});

test("a table row may name its columns, but no cell may change its column", () => {
  const row = (said: string) =>
    findings((claim, { source }) => {
      const table = { id: "t1", row: 0, header: true, cells: ["Medicine", "Start", "Most"] };
      const cells = ["amlodipine", "5 mg", "10 mg"];
      const [head, body] = source.passages;
      if (!head || !body) throw new RangeError("The example has two passages.");
      Object.assign(head, { kind: "table_row", text: table.cells.join(" | "), table });
      Object.assign(body, {
        kind: "table_row",
        text: cells.join(" | "),
        table: { id: "t1", row: 1, header: false, cells },
      });
      claim.anchors = [
        { passageId: "p2", start: 0, end: body.text.length },
        { passageId: "p1", start: 0, end: head.text.length },
      ];
      claim.text = said;
    }).filter(([, code]) => code !== "anchor_outside_source");

  expect(row("amlodipine: start: 5 mg; most: 10 mg.")).toEqual([]);
  expect(row("amlodipine: start: 10 mg; most: 5 mg.")).not.toEqual([]);
});
