import type { Recommendation } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { differingAmounts } from "@/lib/quality/checks/consistent-amounts";
import { differingDirections } from "@/lib/quality/checks/consistent-directions";
import { differingFigures } from "@/lib/quality/checks/consistent-figures";
import { findGradeWords } from "@/lib/quality/language/grade-words";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F18: one recommendation says one thing wherever it stands: in the key messages, on its card, in a table, in a figure.
 * Other checks hold each sentence against the source; this one holds the sentences against each other.
 */
export const consistency: Check = {
  id: "F18",
  run(input) {
    const groups = Map.groupBy(
      input.claims.filter(({ recommendationId }) => recommendationId !== undefined),
      ({ recommendationId = "" }) => recommendationId,
    );
    const findings = [...groups].flatMap(([id, claims]) => {
      const recommendation = input.recommendations.get(id);
      // A claim of an unknown recommendation is check F6's to report.
      return recommendation ? judge(input, recommendation, claims) : [];
    });
    return {
      examined: input.claims.length,
      findings: [...findings, ...differingFigures(input), ...differingNames(input)],
    };
  },
};

function judge(input: CheckInput, recommendation: Recommendation, claims: Claim[]): Finding[] {
  const sourced = claims.filter(isSourced);
  return [
    ...differingGrades(input, claims, strengthIn, "strength_differs"),
    ...differingGrades(input, claims, (claim) => certaintyIn(input, claim), "certainty_differs"),
    ...sourced.flatMap((claim) => differingWords(input, recommendation, claim)),
    ...differingAmounts(input, recommendation, sourced),
    ...differingDirections(input, sourced),
  ];
}

/** Places whose fixed sentences grade the recommendation otherwise than the first of them does. */
function differingGrades(
  input: CheckInput,
  claims: Claim[],
  gradeIn: (claim: Claim) => string | null,
  code: string,
): Finding[] {
  const graded = claims.flatMap((claim) => {
    const grade = gradeIn(claim);
    return grade === null ? [] : [{ claim, grade }];
  });
  const onCard = graded.find(({ claim }) =>
    input.cards.some(({ gradeClaims }) => gradeClaims.some(({ id }) => id === claim.id)),
  );
  const first = onCard ?? graded[0];
  return graded
    .filter(({ grade }) => grade !== first?.grade)
    .map(({ claim }) => report(input, claim, code, first?.claim.text ?? "–"));
}

function strengthIn({ template }: Claim): string | null {
  return (
    /^(?:strength|options\.advice)\.((?:strong|conditional)\.(?:for|against|unclear))/.exec(
      template?.id ?? "",
    )?.[1] ?? null
  );
}

function certaintyIn({ document }: CheckInput, { template }: Claim): string | null {
  const { level, lower, higher } = template?.params ?? {};
  switch (template?.id) {
    case "certainty.one":
    case "options.certainty.level":
      return level ?? null;
    case "certainty.range":
      return lower && higher
        ? renderTemplate("certainty.short.range", document.language, { lower, higher })
        : null;
    default:
      return null;
  }
}

/** "A strong recommendation" said in running text of one whose label is another. */
function differingWords(
  input: CheckInput,
  { strength, certainty, label }: Recommendation,
  claim: Claim,
): Finding[] {
  // What the guideline itself says twice in two ways is check F20's to report.
  if (claim.kind === "quote" || withoutInsertions(input, claim) === sourceText(input, claim))
    return [];
  return findGradeWords(claim.text, input.document.language)
    .filter((said) =>
      said.of === "strength"
        ? strength !== null && said.grade !== strength
        : certainty.length > 0 && !certainty.some((level) => level === said.grade),
    )
    .map(({ of }) => report(input, claim, `${of}_differs`, label ?? strength ?? "–"));
}

/** The condition and the source have one name in every fixed text. */
function differingNames(input: CheckInput): Finding[] {
  const { condition, source } = input.document;
  return input.claims.flatMap((claim) => {
    const { id = "", params = {} } = claim.template ?? {};
    const isOther =
      (params.condition !== undefined && params.condition !== condition) ||
      (id.startsWith("title.source") && source.title !== null && params.title !== source.title);
    return isOther
      ? [
          report(
            input,
            claim,
            "name_differs",
            params.condition === undefined ? (source.title ?? "–") : (condition ?? "–"),
          ),
        ]
      : [];
  });
}

function report(input: CheckInput, claim: Claim, code: string, elsewhere: string): Finding {
  return claimFinding(input, claim, {
    check: "F18",
    severity: "hard",
    code,
    params: { elsewhere },
  });
}
