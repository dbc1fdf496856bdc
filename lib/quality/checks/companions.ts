import { quoteOf } from "@/lib/documents/quote";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  finding,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { warningsMoved } from "@/lib/quality/checks/placed-warnings";
import { type Surrounding, surroundings } from "@/lib/quality/checks/expected-companions";
import { judgeAnnounced } from "@/lib/quality/checks/announced-warnings";
import { type Shown, shownPlaces } from "@/lib/quality/checks/shown-places";
import { speaksOfBenefit, speaksOfHarm, thoughtsOf, weighs } from "@/lib/quality/language/harms";
import { stemsOf } from "@/lib/quality/language/stems";
import { cutHarm } from "@/lib/quality/nearly-verbatim/cut-harms";
import { lostHarms } from "@/lib/quality/reworded/lost-harms";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** F22: a benefit is shown with its harm, and what is kept together stands together. */
export const companions: Check = {
  id: "F22",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const show = shownPlaces(input, claims);
    const inCards = new Set(input.cards.flatMap(claimsOfBlock));
    // Said in a chapter on what is unknown or how it was made, a harm does not stand beside its benefit.
    const showBeside = shownPlaces(
      input,
      claims.filter((claim) => inCards.has(claim) || claim.kind === "safety"),
    );
    const findings = [
      ...brokenTies(input),
      ...judgeAnnounced(input, show),
      ...surroundings(input).flatMap((surrounding) => harmsLeftOut(input, surrounding, showBeside)),
      ...warningsMoved(input),
      ...claims
        .filter((claim) => claim.kind !== "quote" && !isAcross(input, claim))
        .flatMap((claim) =>
          isReworded(input, claim) ? harmUnsaid(input, claim) : harmHalfLost(input, claim),
        ),
    ];
    return { examined: claims.length, findings };
  },
};

/** A tie to a sentence that is gone, or that stands in another block. */
function brokenTies({ document }: CheckInput): Finding[] {
  const blocks = document.sections.flatMap(({ blocks }) => blocks.map(claimsOfBlock));
  const home = new Map(blocks.flatMap((claims, at) => claims.map(({ id }) => [id, at] as const)));
  return blocks.flat().flatMap((claim) =>
    claim.keepWith
      .filter((id) => home.get(id) !== home.get(claim.id))
      .map((id) =>
        finding({
          ...{ check: "F22", severity: "hard", claimId: claim.id, quote: claim.text },
          code: home.has(id) ? "companion_apart" : "companion_missing",
          recommendationId: claim.recommendationId ?? null,
          anchors: claim.anchors,
        }),
      ),
  );
}

/**
 * A card that shows what is good about a recommendation shows as many of its harms as a booklet has room for. Where a
 * model has chosen other sentences, fewer of them are for a person to judge, unless there is none at all.
 */
function harmsLeftOut(
  input: CheckInput,
  { recommendationId, benefits, harms, chosen }: Surrounding,
  show: Shown,
): Finding[] {
  const benefit = benefits.map(show).find((claim) => claim !== undefined);
  const missing = chosen.harms.filter((anchor) => !show(anchor));
  const isShown = harms.filter((anchor) => show(anchor)).length;
  if (!benefit || missing.length === 0 || isShown >= chosen.harms.length) return [];
  const isOwnChoice = isShown > 0 && !chosen.others.every((anchor) => show(anchor));
  return missing.map((anchor) =>
    claimFinding(input, benefit, {
      ...{ check: "F22", code: "harm_left_out", recommendationId },
      severity: isOwnChoice ? "soft" : "hard",
      sourceQuote: quoteOf(input.passages, anchor),
      anchors: [anchor],
    }),
  );
}

/** The same of a claim in words of its own; a mere reason may be left out where a person agrees. */
function harmUnsaid(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const others = input.companions(claim).filter(({ id }) => id !== claim.id);
  const texts = {
    ...{ said: claim.text, printed: sourceText(input, claim), language },
    beside: others.map(({ text }) => text).join("\n"),
  };
  const cut = cutHarm({
    ...texts,
    said: withoutInsertions(input, claim),
    beside: sharingAnchors(input, claim),
  });
  return [
    ...(cut === null ? [] : [{ text: cut, isReason: false }]),
    ...lostHarms(texts).filter(() => cut === null),
  ].map(({ text, isReason }) =>
    claimFinding(input, claim, {
      ...{ check: "F22", severity: isReason ? "soft" : "hard", code: "harm_half_lost" },
      params: { part: text },
    }),
  );
}

/** What else a reader finds of the same stretch of the source, in the same section. */
function sharingAnchors(input: CheckInput, claim: Claim): string {
  const own = new Set(claim.anchors.map(({ passageId }) => passageId));
  const section = input.document.sections
    .map(({ blocks }) => blocks.flatMap(claimsOfBlock))
    .find((claims) => claims.some(({ id }) => id === claim.id));
  return (section ?? [])
    .filter(
      ({ id, anchors }) => id !== claim.id && anchors.some(({ passageId }) => own.has(passageId)),
    )
    .map(({ text }) => text)
    .join("\n");
}

/**
 * "Lowers the risk but causes bleeding" may not become "lowers the risk". A thought of the claim that shares no word
 * with the source may be the harm in other words; then nothing is said.
 */
function harmHalfLost(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const stems = (text: string) => [...stemsOf(text, language)];
  const said = withoutInsertions(input, claim);
  if (weighs(said, language)) return [];
  const thoughts = thoughtsOf(sourceText(input, claim), language);
  const saidStems = new Set(stems(said));
  const isSaid = (thought: string) => stems(thought).some((stem) => saidStems.has(stem));
  const isBad = (thought: string) =>
    speaksOfHarm(thought, language) && !speaksOfBenefit(thought, language);
  // "Risk" in "lowers the risk" does not say "raises the risk of bleeding".
  const shared = new Set(thoughts.filter((thought) => !isBad(thought)).flatMap(stems));
  const ownStems = (thought: string) => stems(thought).filter((stem) => !shared.has(stem));
  const lost = thoughts.filter(
    (thought) =>
      isBad(thought) &&
      ownStems(thought).length > 0 &&
      !ownStems(thought).some((stem) => saidStems.has(stem)),
  );
  if (lost.length === 0 || !thoughts.some(isSaid)) return [];
  const sourceStems = new Set(thoughts.flatMap(stems));
  const isOtherwiseSaid = thoughtsOf(said, language).some(
    (thought) => !stems(thought).some((stem) => sourceStems.has(stem)),
  );
  if (isOtherwiseSaid) return [];
  const others = input.companions(claim).filter(({ id }) => id !== claim.id);
  return lost
    .filter((thought) => !others.some((other) => sourceText(input, other).includes(thought)))
    .map((thought) =>
      claimFinding(input, claim, {
        ...{ check: "F22", severity: "hard", code: "harm_half_lost" },
        params: { part: thought.trim() },
      }),
    );
}
