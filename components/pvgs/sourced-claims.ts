import { anchorsOf } from "@/components/pvgs/reading";
import type { Anchor } from "@/lib/documents/schema";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import { claimsOf } from "@/lib/pvgs/claims";
import type { ClaimKind } from "@/lib/pvgs/document";
import type { Pvg } from "@/lib/pvgs/schema";
import type { Finding } from "@/lib/quality/schema";

export type ClaimFinding = { severity: Finding["severity"]; sentence: string };

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
  const labels = new Map(pvg.recommendations.map(({ id, label }) => [id, label]));
  return claimsOf(pvg.document).flatMap((claim) => {
    const anchors = anchorsOf(claim);
    if (anchors.length === 0) return [];
    const { id, text, kind, recommendationId } = claim;
    return {
      ...{ id, text, kind, anchors },
      isCalculated: claim.derived !== undefined,
      label: recommendationId === undefined ? undefined : labels.get(recommendationId),
      findings: pvg.findings
        .filter(({ claimId }) => claimId === id)
        .map(({ severity, code, params }) => ({
          severity,
          sentence: translate(locale, `findings.${code}`, params),
        })),
    };
  });
}
