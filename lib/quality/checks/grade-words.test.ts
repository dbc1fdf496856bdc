import { expect, test } from "vitest";

import type { Claim } from "@/lib/pvgs/document";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import type { TemplateId, TemplateParams } from "@/lib/pvgs/templates/render-template";
import { checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { strength } from "@/lib/quality/checks/strength";
import { exampleDraft, type ExampleDraft } from "@/lib/quality/example-draft";

/** What F6 and F7 say about one more fixed sentence outside the card. */
function codes(
  id: TemplateId,
  { params = {}, about = "r1" }: { params?: TemplateParams; about?: string | null },
  change: (draft: ExampleDraft) => void = () => undefined,
): string[] {
  const draft = exampleDraft();
  const claim: Claim = {
    id: "c90",
    ...fixedClaim(id, "en", params),
    ...(about && { recommendationId: about }),
  };
  draft.document.sections[0]?.blocks.push({ type: "paragraph", claims: [claim] });
  change(draft);
  const input = checkInput(draft);
  return [strength, certainty].flatMap((check) =>
    check.run(input).findings.map(({ code }) => code),
  );
}

test("words about strength fit the recommendation wherever they stand", () => {
  expect(codes("options.advice.strong.for", {})).toEqual([]);
  expect(codes("options.advice.conditional.for", {})).toEqual(["strength_words_changed"]);
});

test("words about strength or certainty that belong to no recommendation are found", () => {
  expect(codes("strength.strong.for", { about: null })).toEqual(["strength_words_changed"]);
  expect(codes("certainty.none", { about: null })).toEqual(["certainty_words_changed"]);
});

// The card's own sentence, "strong for", is wrong then and counts once.
test("a scheme with wording of its own gets that wording and no other", () => {
  const uspstf = (draft: ExampleDraft) => {
    draft.graph.scheme.id = "USPSTF";
    for (const recommendation of draft.graph.recommendations) {
      Object.assign(recommendation, { strength: "strong", direction: "against" });
    }
  };

  expect(
    codes("strength.strong.against", {}, uspstf).filter(
      (code) => code === "strength_words_changed",
    ),
  ).toHaveLength(2);
  expect(
    codes("strength.strong.against.USPSTF", {}, uspstf).filter(
      (code) => code === "strength_words_changed",
    ),
  ).toHaveLength(1);
});

test("the level in the table of options is the printed one", () => {
  expect(codes("options.certainty.level", { params: { level: "moderate" } })).toEqual([]);
  expect(codes("options.certainty.level", { params: { level: "high" } })).toEqual([
    "certainty_words_changed",
  ]);
  expect(codes("options.certainty.none", {})).toEqual(["certainty_words_changed"]);
});
