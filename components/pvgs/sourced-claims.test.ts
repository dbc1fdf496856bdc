import { expect, test } from "vitest";

import { sourcedClaims } from "@/components/pvgs/sourced-claims";
import { claimsOf } from "@/lib/pvgs/claims";
import { exampleRequest } from "@/lib/pvgs/exports/example-request";
import type { PvgFinding } from "@/lib/findings/schema";
import type { Pvg } from "@/lib/pvgs/schema";

const { draft } = exampleRequest("en");
const pvg = { ...draft, recommendations: [], passages: [] } as unknown as Pvg;

test("every sentence that rests on a passage can show it, and no other", () => {
  const shown = sourcedClaims(pvg, "en").map(({ id }) => id);
  const anchored = claimsOf(draft.document)
    .filter(({ anchors, derived }) => anchors.length > 0 || derived)
    .map(({ id }) => id);

  expect(shown.length).toBeGreaterThan(0);
  expect(shown).toEqual(anchored);
});

test("a sentence brings its findings as sentences in the language of the interface", () => {
  const claimId = sourcedClaims(pvg, "en")[0]?.id ?? null;
  const finding = {
    ...({ check: "F11", severity: "hard", code: "quote_altered", params: {}, claimId } as const),
    ...{ recommendationId: null, quote: null, sourceQuote: null, anchors: [], id: "f1" },
    ...({ dismissal: "never", state: "open", acts: [], decisions: [] } as const),
  } satisfies PvgFinding;

  const [english] = sourcedClaims({ ...pvg, findings: [finding] }, "en");
  const [chinese] = sourcedClaims({ ...pvg, findings: [finding] }, "zh");

  expect(english?.findings).toEqual([
    {
      ...{ id: "f1", claimId, severity: "hard", state: "open" },
      sentence: expect.stringMatching(/^This quotation/),
    },
  ]);
  expect(chinese?.findings[0]?.sentence).toMatch(/\p{Script=Han}/u);
});
