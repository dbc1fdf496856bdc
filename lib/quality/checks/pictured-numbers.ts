import type { Anchor, Passage } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type Check, type CheckInput, claimFinding, finding, isSourced } from "@/lib/quality/check";
import { findNumbers } from "@/lib/quality/language/numbers";
import type { Finding } from "@/lib/quality/schema";

/**
 * F24: a number read from the picture of a page stands only where a person confirmed it (domain.md §5.2). Who wrote or
 * locked a sentence has confirmed it.
 */
export const picturedNumbers: Check = {
  id: "F24",
  run(input) {
    return {
      examined: input.claims.length,
      findings: [
        ...input.claims.flatMap((claim) => judge(input, claim)),
        ...input.document.figures.flatMap(({ alt, anchors }) => {
          const parts = about(input, { text: alt, anchors });
          return parts ? [finding({ ...parts, quote: alt, anchors })] : [];
        }),
      ],
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  if (!isSourced(claim) || claim.author === "person" || claim.locked) return [];
  const parts = about(input, claim);
  return parts ? [claimFinding(input, claim, parts)] : [];
}

type Said = { text: string; anchors: Anchor[] };

/** Which numbers came from a picture, of which page, and how certain the least certain passage is. */
function about({ passages }: CheckInput, { text, anchors }: Said) {
  const pictured = anchors
    .flatMap(({ passageId }) => passages.get(passageId) ?? [])
    .filter((passage): passage is Passage & Required<Pick<Passage, "ocr">> => Boolean(passage.ocr));
  const numbers = [...new Set(findNumbers(text).map(({ value }) => value))];
  const [first] = pictured;
  if (!first || numbers.length === 0) return null;
  const confidence = Math.min(...pictured.map(({ ocr }) => ocr.confidence));
  return {
    check: "F24",
    severity: "hard",
    code: "number_from_picture",
    params: {
      numbers: numbers.join(", "),
      page: first.page,
      confidence: Math.floor(confidence),
    },
  } as const;
}
