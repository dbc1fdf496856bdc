import { anchorsOf } from "@/components/pvgs/reading";
import type { Anchor } from "@/lib/documents/schema";
import type { PvgFinding } from "@/lib/findings/schema";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import { claimsOf } from "@/lib/pvgs/claims";
import type { ClaimKind } from "@/lib/pvgs/document";
import type { Pvg } from "@/lib/pvgs/schema";

export type ClaimFinding = Pick<PvgFinding, "id" | "severity" | "state"> & { sentence: string };

/** What the source panel shows of a sentence. */
export type SourcedClaim = {
  id: string;
  text: string;
  kind: ClaimKind;
  /** At least one. */
  anchors: Anchor[];
  isCalculated: boolean;
  /** Grade as the guideline prints it, null if it prints none; undefined for what is no recommendation. */
  label?: string | null;
  findings: ClaimFinding[];
};

/** Every sentence that rests on passages of the guideline, in reading order. */
export function sourcedClaims(pvg: Pvg, locale: Locale): SourcedClaim[] {
  const findings = Map.groupBy(
    pvg.findings.map(({ id, claimId, severity, state, code, params }) => ({
      ...{ id, claimId, severity, state },
      sentence: translate(locale, `findings.${code}`, params),
    })),
    ({ claimId }) => claimId,
  );
  const labels = new Map(pvg.recommendations.map(({ id, label }) => [id, label]));
  return claimsOf(pvg.document).flatMap((claim) => {
    const anchors = anchorsOf(claim);
    if (anchors.length === 0) return [];
    const { id, text, kind, recommendationId } = claim;
    return {
      ...{ id, text, kind, anchors },
      isCalculated: claim.derived !== undefined,
      label: recommendationId === undefined ? undefined : labels.get(recommendationId),
      findings: findings.get(id) ?? [],
    };
  });
}
