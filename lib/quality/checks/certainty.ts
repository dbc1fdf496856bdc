import { CertaintySchema } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import { anchoredCues, surplus } from "@/lib/quality/anchored";
import {
  type Card,
  type Check,
  type CheckInput,
  claimFinding,
  finding,
  isSourced,
} from "@/lib/quality/check";
import { findHedges } from "@/lib/quality/language/hedges";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** F7: certainty is the source's, with both ends of a range; a lost "may" or "probably" is an upgrade. */
export const certainty: Check = {
  id: "F7",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = [
      ...input.cards.flatMap((card) => judgeCard(input, card)),
      ...claims.flatMap((claim) => judgeHedges(input, claim)),
    ];
    return { examined: input.cards.length + claims.length, findings };
  },
};

function judgeCard(input: CheckInput, card: Card): Finding[] {
  return card.recommendationIds.flatMap((id) => {
    const recommendation = input.recommendations.get(id);
    // A card without a recommendation is check F6's to report.
    if (!recommendation) return [];
    const printed = recommendation.certainty;
    const code =
      card.certainty.join() !== printed.join()
        ? "certainty_changed"
        : wordsProblem(input, card, printed);
    if (!code) return [];
    return [
      finding({
        check: "F7",
        severity: "hard",
        code,
        params: { printed: printed.join(" – ") || "–" },
        claimId: card.title.id,
        recommendationId: id,
        quote: card.gradeClaims.map(({ text }) => text).join(" "),
        sourceQuote: recommendation.label,
        anchors: recommendation.anchors,
      }),
    ];
  });
}

/** The levels a reader sees must be the printed ones, in words. */
function wordsProblem({ document }: CheckInput, card: Card, printed: string[]): string | null {
  const claim = card.gradeClaims.find(({ template }) => template?.id.startsWith("certainty."));
  if (!claim?.template) return printed.length > 0 ? "certainty_missing" : null;
  const said = Object.values(claim.template.params);
  const expected = CertaintySchema.options
    .filter((level) => printed.includes(level))
    .map((level) => renderTemplate(`certainty.level.${level}`, document.language));
  return said.toSorted().join() === expected.toSorted().join() ? null : "certainty_words_changed";
}

function judgeHedges(input: CheckInput, claim: Claim): Finding[] {
  const stated = findHedges(withoutInsertions(input, claim), input.document.language);
  const printed = anchoredCues(input, claim, findHedges);
  return [
    ...surplus(printed, stated).map(({ word }) => ({
      code: "hedge_lost",
      severity: "hard" as const,
      word,
    })),
    ...surplus(stated, printed).map(({ word }) => ({
      code: "hedge_added",
      severity: "soft" as const,
      word,
    })),
  ].map(({ code, severity, word }) =>
    claimFinding(input, claim, { check: "F7", severity, code, params: { word } }),
  );
}
