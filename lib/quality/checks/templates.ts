import type { Claim } from "@/lib/pvgs/document";
import {
  isTemplateId,
  renderTemplate,
  type TemplateId,
} from "@/lib/pvgs/templates/render-template";
import { judgeFigures } from "@/lib/quality/checks/figures";
import { judgeFrame } from "@/lib/quality/checks/document-frame";
import { problemWithValues } from "@/lib/quality/checks/values/judge-values";
import {
  type Check,
  type CheckInput,
  claimFinding,
  finding,
  isOtherLanguage,
} from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

/** Texts no patient version may lack: one of each group (RIGHT-PVG, GIN, IPDAS). */
const MANDATORY: TemplateId[][] = [
  ["stamp.draft"],
  ["title.notSubstitute"],
  ["title.doNotChange"],
  ["title.source", "title.sourceOriginal"],
  ["title.date"],
  ["urgent.generic", "urgent.withSigns"],
  ["howMade.notReviewed"],
  ["howMade.fundingThis"],
  ["howMade.interestsThis"],
  ["howMade.noInvolvement"],
  ["howMade.contactThis"],
];

/** F13: fixed texts are byte for byte the registered ones with the right values, and the mandatory ones are there. */
export const templates: Check = {
  id: "F13",
  run(input) {
    const fixed = input.claims.filter(({ template }) => template !== undefined);
    return {
      examined: fixed.length,
      findings: [
        ...fixed.flatMap((claim) => judge(input, claim)),
        ...missing(input, fixed),
        ...judgeFrame(input),
        ...judgeFigures(input),
      ],
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const { id = "", params = {} } = claim.template ?? {};
  const { language, audience } = input.document;
  const registered = isTemplateId(id) ? renderTemplate(id, language, params, audience) : null;
  if (registered === claim.text) {
    const code = problemWithValues({ input, claim });
    return code ? [claimFinding(input, claim, { check: "F13", severity: "hard", code })] : [];
  }
  return [
    claimFinding(input, claim, {
      check: "F13",
      severity: "hard",
      code: "fixed_text_changed",
      sourceQuote: registered,
    }),
  ];
}

/** A reader of another language is told so. */
function ofLanguage(input: CheckInput): TemplateId[][] {
  return isOtherLanguage(input) ? [["title.otherLanguage"]] : [];
}

/** Whose words they are: neither text may stand in for the other. */
function authorship({ plan }: CheckInput): TemplateId[][] {
  return plan.writer.kind === "rules"
    ? [["stamp.structuredDraft"], ["howMade.howMade"]]
    : [["stamp.modelDraft"], ["howMade.byModel"]];
}

function missing(input: CheckInput, fixed: Claim[]): Finding[] {
  const { document } = input;
  const present = new Set(fixed.map(({ template }) => template?.id));
  return [...MANDATORY, ...authorship(input), ...ofLanguage(input)]
    .filter((group) => !group.some((id) => present.has(id)))
    .map(([id = "stamp.draft"]) =>
      finding({
        check: "F13",
        severity: "hard",
        code: "fixed_text_missing",
        params: { id },
        quote: document.title,
      }),
    );
}
