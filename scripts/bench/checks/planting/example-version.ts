import type { Language } from "@/lib/documents/schema";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import type { TemplateId, TemplateParams } from "@/lib/pvgs/templates/render-template";

/** For tests: one card of a patient version, with a sentence in its place for what to do and some beside it. */
export function exampleVersion(
  language: Language,
  what: string,
  around: Claim[] = [],
): PvgDocument {
  const name = language === "zh" ? "推荐意见1" : "Recommendation 1";
  const [unless, ...others] = around;
  const slots = [
    { slot: "what" as const, claims: [exampleClaim("c1", what)] },
    ...(unless ? [{ slot: "unless" as const, claims: [unless] }] : []),
    ...(others.length > 0 ? [{ slot: "why" as const, claims: others }] : []),
  ];
  const level = { level: language === "zh" ? "低" : "low" };
  return {
    language,
    ...{ region: null, title: "", condition: null, audience: "adult", readingGrade: null },
    source: {
      ...{ title: null, publisher: null, year: null, doi: null, url: null, rights: null },
      ...{ sha256: "", fileName: "guideline.md", status: "unknown" },
    },
    writer: { kind: "rules", models: [], promptVersion: null },
    stamps: [exampleFixed("c90", language, "stamp.draft")],
    sections: [
      {
        ...{ id: "recommendations", kind: "recommendations", heading: "?" },
        blocks: [
          {
            type: "recommendation_card",
            recommendationIds: ["r1"],
            title: exampleFixed("c91", language, "card.title", { number: name }),
            slots,
            ...{ strength: "conditional", direction: "for", certainty: ["low"] },
            gradeClaims: [
              exampleFixed("c92", language, "strength.conditional.for"),
              exampleFixed("c93", language, "certainty.one", level),
            ],
            label: null,
          },
        ],
      },
    ],
    ...{ glossary: [], figures: [], notIncluded: [], approvals: [], changes: [] },
  };
}

export function exampleClaim(id: string, text: string, changes: Partial<Claim> = {}): Claim {
  return {
    ...{ id, text, kind: "recommendation", sources: [], keepWith: [], recommendationId: "r1" },
    ...{ author: "writer", locked: false },
    anchors: [{ passageId: `p-${id}`, start: 0, end: text.length }],
    ...changes,
  };
}

function exampleFixed(
  id: string,
  language: Language,
  template: TemplateId,
  params?: TemplateParams,
): Claim {
  return { id, ...fixedClaim(template, language, params), recommendationId: "r1" };
}
