import { quoteOf } from "@/lib/documents/quote";
import type { Claim } from "@/lib/pvgs/document";
import { type Check, type CheckInput, claimFinding, fits } from "@/lib/quality/check";
import { judgeBackground, judgeEntry } from "@/lib/quality/checks/background";
import { judgeWording } from "@/lib/quality/checks/wording";
import type { Finding } from "@/lib/quality/schema";

/** F11: every clinical sentence leads to its source, and every quotation is the source's own words. */
export const quotes: Check = {
  id: "F11",
  run(input) {
    return {
      examined: input.claims.length,
      findings: [
        ...input.claims.flatMap((claim) => judge(input, claim)),
        ...input.document.glossary.flatMap((entry) => judgeEntry(input, entry)),
      ],
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const report = (code: string) => [
    claimFinding(input, claim, { check: "F11", severity: "hard", code }),
  ];
  if (!claim.anchors.every((anchor) => fits(input, anchor))) return report("anchor_outside_source");
  switch (claim.kind) {
    case "fixed":
    case "notReported":
      return claim.template ? [] : report("claim_without_anchor");
    case "background":
      return judgeBackground(input, claim);
    case "quote":
      if (claim.anchors.length === 0) return report("claim_without_anchor");
      return isVerbatim(input, claim) ? [] : report("quote_altered");
    case "recommendation":
    case "safety":
    case "evidence":
      if (claim.anchors.length === 0) return report("claim_without_anchor");
      return judgeWording(input, claim);
  }
}

/** Several anchors are one quotation where a passage breaks at a page or column; only the white space between is free. */
function isVerbatim({ passages }: CheckInput, { text, anchors }: Claim): boolean {
  const parts = anchors.map((anchor) => quoteOf(passages, anchor));
  if (parts.length === 1) return text === parts[0];
  const withoutSpace = (words: string) => words.replaceAll(/\s+/g, "");
  return withoutSpace(text) === withoutSpace(parts.join(""));
}
