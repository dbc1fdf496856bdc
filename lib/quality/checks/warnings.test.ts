import { expect, test } from "vitest";

import { claimsOf } from "@/lib/pvgs/claims";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { checkInput } from "@/lib/quality/check";
import { coverage } from "@/lib/quality/checks/coverage";
import { exampleDraft, type ExampleDraft, STATEMENT } from "@/lib/quality/example-draft";

function findings(change: (draft: ExampleDraft) => void): string[] {
  const draft = exampleDraft();
  change(draft);
  return coverage
    .run(checkInput(draft))
    .findings.map(({ code, severity }) => `${severity} ${code}`);
}

function warning({ document }: ExampleDraft) {
  const found = claimsOf(document).find(({ safetyId }) => safetyId !== undefined);
  if (!found) throw new RangeError("The example has a warning.");
  return found;
}

test("a sentence that only calls itself the warning is not the warning", () => {
  expect(
    findings((draft) => {
      warning(draft).anchors = [{ passageId: "p1", start: 0, end: STATEMENT.length }];
    }),
  ).toEqual(["hard warning_dropped"]);
});

test("half of a warning is enough only for the sentence that carries it", () => {
  const shorten = (end: number) =>
    findings((draft) => {
      warning(draft).anchors = [{ passageId: "p2", start: 0, end }];
    });

  expect(shorten(60)).toEqual([]);
  expect(shorten(20)).toEqual(["hard warning_dropped"]);
});

test("a claim about another recommendation does not belong into a card", () => {
  expect(
    findings(({ document }) => {
      for (const claim of claimsOf(document)) if (claim.id === "c3") claim.recommendationId = "r2";
    }),
  ).toEqual(["hard claim_in_wrong_card"]);
});

test("a reason for leaving out must be one that the product knows", () => {
  expect(
    findings(({ plan, document }) => {
      const out = { recommendationId: "r1", reason: "because" };
      plan.ledger = [{ ...out, included: false, sectionKind: null }];
      document.notIncluded = [out];
      document.sections[0]?.blocks.shift();
    }),
  ).toEqual(["hard recommendation_left_out_silently"]);
});

test("silence about what the source says is found", () => {
  expect(
    findings(({ document }) => {
      const claim = {
        id: "c90",
        ...fixedClaim("problems.none", "en"),
        kind: "notReported",
      } as const;
      document.sections[0]?.blocks.push({ type: "paragraph", claims: [claim] });
    }),
  ).toEqual(["hard silence_contradicted"]);
  expect(
    findings(({ document, graph }) => {
      graph.answers.funding = [{ passageId: "p1", start: 0, end: 10 }];
      const label = { id: "c90", ...fixedClaim("howMade.label.funding", "en") };
      const silent = { id: "c91", ...fixedClaim("value.notReportedSentence", "en") };
      document.sections[0]?.blocks.push({ type: "paragraph", claims: [label, silent] });
    }),
  ).toEqual(["soft silence_doubtful"]);
});
