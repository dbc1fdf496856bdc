import { directionOf } from "@/lib/clinical/recommendations/direction";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

/** Two sentences on the same stretch of the source, one of which says do and the other do not. */
export function differingDirections(input: CheckInput, claims: Claim[]): Finding[] {
  const repeated = claims.filter((claim) =>
    claims.some((other) => other !== claim && restOnTheSame(other, claim)),
  );
  const said = repeated.flatMap((claim) => {
    const direction = directionOf(claim.text, languageOf(input, claim));
    return direction === null ? [] : [{ claim, direction }];
  });
  return said.flatMap(({ claim, direction }) => {
    const other = said.find(
      (one) => one.direction !== direction && restOnTheSame(one.claim, claim),
    );
    if (!other) return [];
    // Whose direction is the source's own is not the one to change.
    const printed = directionOf(sourceText(input, claim), input.source.language);
    if (printed === null || printed === direction) return [];
    return [
      claimFinding(input, claim, {
        check: "F18",
        severity: "hard",
        code: "direction_differs",
        params: { elsewhere: other.claim.text },
      }),
    ];
  });
}

/** Nearly all of either is what the other rests on: a part of a statement may forbid what the whole allows. */
const SAME = 0.8;

function restOnTheSame(one: Claim, other: Claim): boolean {
  const common = one.anchors.flatMap((a) =>
    other.anchors
      .filter((b) => a.passageId === b.passageId)
      .map((b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))),
  );
  const shared = common.reduce((sum, length) => sum + length, 0);
  return shared >= SAME * Math.max(lengthOf(one), lengthOf(other)) && shared > 0;
}

function lengthOf({ anchors }: Claim): number {
  return anchors.reduce((sum, { start, end }) => sum + end - start, 0);
}
