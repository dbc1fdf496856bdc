import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Block, Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { ABSOLUTE, RELATIVE } from "@/lib/quality/language/relative-effects";
import { findShares } from "@/lib/quality/reworded/same-amount";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F16: how much more or less is said with of how many (domain.md §3). It blocks where the source gives the people or says
 * nothing relative itself; where it only has the relative figure, an editor is told. Groups that are compared have one
 * size.
 */
export const relativeEffects: Check = {
  id: "F16",
  run(input) {
    const claims = input.claims.filter((claim) => isSourced(claim) && claim.kind !== "quote");
    const blocks = input.document.sections.flatMap((section) => section.blocks);
    return {
      examined: claims.length,
      findings: [
        ...claims.flatMap((claim) => judge(input, claim)),
        ...blocks.flatMap((block) => mixedSizes(input, block)),
      ],
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const word = firstOf(RELATIVE[language], withoutInsertions(input, claim));
  if (word === null) return [];
  const together = input.companions(claim).map(({ text }) => text);
  if ([claim.text, ...together].some((text) => firstOf(ABSOLUTE[language], text) !== null))
    return [];
  const printed = sourceText(input, claim);
  const isPrinted = firstOf(RELATIVE[input.source.language], printed) !== null;
  const hasPeople =
    firstOf(ABSOLUTE[input.source.language], printed) !== null || hasArms(input, claim);
  const isHidden = !isPrinted || hasPeople;
  return [
    claimFinding(input, claim, {
      ...{ check: "F16", severity: isHidden ? "hard" : "soft" },
      code: !isPrinted ? "relative_effect_added" : hasPeople ? "people_left_out" : "relative_only",
      params: { word },
    }),
  ];
}

function firstOf(patterns: RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const [found] = text.match(pattern) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}

/** An effect that the claim rests on, of which the guideline prints how many with and without. */
function hasArms({ graph }: CheckInput, { anchors }: Claim): boolean {
  return graph.effects.some(
    (effect) =>
      effect.without !== null &&
      effect.with !== null &&
      anchors.some(({ passageId, start, end }) => {
        const [own] = effect.anchors;
        return own?.passageId === passageId && own.start < end && start < own.end;
      }),
  );
}

/** "3 in 100" beside "5 in 1,000". */
function mixedSizes(input: CheckInput, block: Block): Finding[] {
  const groups = block.type === "list" ? block.items : [claimsOfBlock(block)];
  return groups.flatMap((claims) => {
    const sized = claims.filter(isSourced).flatMap((claim) => {
      const language = languageOf(input, claim);
      const shares = findShares(claim.text, language).map(({ start, end }) =>
        wholeOf(claim.text.slice(start, end)),
      );
      return shares.length > 0 ? [{ claim, wholes: new Set(shares), language }] : [];
    });
    const all = new Set(sized.flatMap(({ wholes }) => [...wholes]));
    if (all.size < 2) return [];
    const [first] = sized;
    if (!first) return [];
    const printed = findShares(sourceText(input, first.claim), input.source.language);
    const isOneInSource =
      first.wholes.size > 1 &&
      printed.length > 1 &&
      new Set(
        printed.map(({ start, end }) => wholeOf(sourceText(input, first.claim).slice(start, end))),
      ).size === 1;
    return [
      claimFinding(input, first.claim, {
        ...{ check: "F16", severity: isOneInSource ? "hard" : "soft", code: "mixed_group_sizes" },
        params: { sizes: [...all].join(", ") },
      }),
    ];
  });
}

/** The larger number of a share. */
function wholeOf(share: string): number {
  const numbers = [...share.matchAll(/\d[\d,]*/gu)].map(([digits]) =>
    Number(digits.replaceAll(",", "")),
  );
  return Math.max(...numbers);
}
