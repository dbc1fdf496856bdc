import type { Answers } from "@/lib/clinical/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Claim, PvgSection } from "@/lib/pvgs/document";
import { type CheckInput, claimFinding, isSourced } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

/** Sentences that say a whole section has nothing from the source. */
const EMPTY_SECTION = new Set([
  "options.none",
  "problems.none",
  "tests.none",
  "selfCare.none",
  "special.none",
]);
const TOPICS: Record<string, keyof Answers> = {
  "howMade.label.funding": "funding",
  "howMade.label.interests": "interests",
  "howMade.label.methods": "methods",
  "howMade.label.involvement": "patientInvolvement",
  "howMade.label.contact": "contact",
};

/** "Not reported" is a statement about the source too: it may not stand where something was found (RIGHT-PVG 11, 12). */
export function judgeSilence(input: CheckInput): Finding[] {
  return input.document.sections.flatMap((section) => [
    ...contradicted(input, section),
    ...doubtful(input, section),
  ]);
}

function contradicted(input: CheckInput, { blocks }: PvgSection): Finding[] {
  const claims = blocks.flatMap(claimsOfBlock);
  return claims
    .filter(({ template }) => isContradicted(template?.id, claims, input))
    .map((claim) =>
      claimFinding(input, claim, { check: "F9", severity: "hard", code: "silence_contradicted" }),
    );
}

function isContradicted(id: string | undefined, claims: Claim[], input: CheckInput): boolean {
  if (id === undefined || !EMPTY_SECTION.has(id)) return false;
  // What happens without treatment stands among the options, and is none.
  if (id === "options.none") {
    return input.claims.some(({ template }) => template?.id === "options.caption");
  }
  return claims.some(isSourced) || (id === "problems.none" && input.graph.safety.length > 0);
}

/** Passages that seem to answer, though no sentence of them was fit to be shown: an editor should look. */
function doubtful(input: CheckInput, { blocks }: PvgSection): Finding[] {
  return blocks.flatMap((block) => {
    const claims = claimsOfBlock(block);
    const silent = claims.find(({ template }) => template?.id === "value.notReportedSentence");
    const topic = claims.map(topicOf).find((found) => found !== undefined);
    const anchors = topic ? input.graph.answers[topic] : [];
    if (!silent || anchors.length === 0) return [];
    return [
      claimFinding(input, silent, {
        check: "F9",
        severity: "soft",
        code: "silence_doubtful",
        anchors,
      }),
    ];
  });
}

function topicOf({ template }: Claim): keyof Answers | undefined {
  return TOPICS[template?.id ?? ""];
}
