import type { Language } from "@/lib/documents/schema";

/**
 * Words a patient version may put in place of the source's: what it says, and what that may stand for. A claim that
 * does not hold the words gets nothing for free.
 */
type Frame = { says: RegExp; standsFor: RegExp; canonical: string };

const CARE_TEAM =
  "(?:(?:the|all|primary care) )?(?:clinicians|physicians|doctors|prescribers|(?:health[- ]?care) (?:providers|professionals|practitioners|workers)|health workers|providers|practitioners|care team)";

const FRAMES: Record<Language, Frame[]> = {
  en: [
    {
      says: /\byour care team(?= (?:should|must|can|may|could|might|will)\b)/giu,
      standsFor: new RegExp(
        `\\b${CARE_TEAM}(?= (?:should|must|can|may|could|might|will)\\b)`,
        "giu",
      ),
      canonical: "team",
    },
    {
      says: /\bthe guideline (recommend|suggest|advise)s\b/giu,
      standsFor: /\bwe (recommend|suggest|advise)\b/giu,
      canonical: "we $1",
    },
    {
      says: /^you(?= (?:should|must)\b)/giu,
      standsFor:
        /^(?:patients|people|persons|individuals|men|women|adults)(?= (?:should|must)\b)/giu,
      canonical: "you",
    },
  ],
  zh: [
    {
      says: /^指南(?=强烈推荐|强烈建议|推荐|建议|不推荐|不建议)/gu,
      standsFor: /^(?=强烈推荐|强烈建议|推荐|建议|不推荐|不建议)/gu,
      canonical: "",
    },
  ],
};

/** Both texts with the frames that the claim uses said in one and the same way. */
export function withoutFrames(
  claim: string,
  source: string,
  language: Language,
): { said: string; printed: string } {
  const used = FRAMES[language].filter(({ says }) => claim.search(says) >= 0);
  const plain = (text: string) =>
    used.reduce(
      (words, { says, standsFor, canonical }) =>
        words.replace(says, canonical).replace(standsFor, canonical),
      text,
    );
  return { said: plain(claim), printed: plain(source) };
}
