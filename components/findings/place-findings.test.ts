import { expect, test } from "vitest";

import { placeFindings } from "@/components/findings/place-findings";
import { toPvgFinding } from "@/lib/findings/shown-finding";
import { claimsOf, claimsOfBlock } from "@/lib/pvgs/claims";
import { exampleRequest } from "@/lib/pvgs/exports/example-request";
import type { Pvg } from "@/lib/pvgs/schema";
import { finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

const { draft } = exampleRequest("en");
const { document } = draft;
const owner = { isOwner: true, isSecondPerson: false };
const passage = { id: "p1", page: 7, text: "Take it daily.", headings: [] };

function place(parts: Partial<Finding>, format = "pdf") {
  const one = finding({ check: "F1", severity: "hard", code: "number_lost", ...parts });
  const shown = toPvgFinding({ ...one, id: "f1", decisions: [] }, owner);
  const pvg = { document, findings: [shown], guideline: { format }, passages: [passage] };
  return placeFindings(pvg as unknown as Pvg)[0];
}

test("the finding of a sentence stands in the sentence's section", () => {
  for (const { id, blocks } of document.sections) {
    for (const claim of blocks.flatMap(claimsOfBlock))
      expect(place({ claimId: claim.id })?.sectionId).toBe(id);
  }
  const stamp = claimsOf(document)[0];
  expect(place({ claimId: stamp?.id })?.sectionId).toBeNull();
});

test("a finding about a recommendation stands where its card is, one about neither with the whole document", () => {
  const section = document.sections.find(({ blocks }) =>
    blocks.some(({ type }) => type === "recommendation_card"),
  );
  const [card] = section?.blocks.filter(({ type }) => type === "recommendation_card") ?? [];
  const recommendationId = card && "recommendationIds" in card ? card.recommendationIds[0] : null;

  expect(place({ recommendationId })?.sectionId).toBe(section?.id);
  expect(place({})?.sectionId).toBeNull();
});

test("the guideline's page is told where its format has pages, and a place it does not have is not shown", () => {
  const anchors = [{ passageId: "p1", start: 0, end: 4 }];

  expect(place({ anchors })).toMatchObject({ page: 7, anchors });
  expect(place({ anchors }, "html")?.page).toBeNull();
  expect(place({ anchors: [{ passageId: "p1", start: 0, end: 99 }] })).toMatchObject({
    ...{ page: null, anchors: [] },
  });
  expect(place({ anchors: [{ passageId: "gone", start: 0, end: 1 }] })?.anchors).toEqual([]);
});
