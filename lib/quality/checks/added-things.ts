import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";
import { findAddedHarms, findAddedScans } from "@/lib/quality/vocabulary/added-harms";
import { findAddedRemedies } from "@/lib/quality/vocabulary/added-remedies";
import { findNeighbouringTerms } from "@/lib/quality/vocabulary/neighbouring-terms";
import { mayExplain } from "@/lib/quality/vocabulary/term-meanings";
import type { Claim } from "@/lib/pvgs/document";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Everyday things that a freely worded claim brings in: a home remedy, a harm, a scan of another organ. */
export function addedThings(input: CheckInput, claim: Claim): Finding[] {
  const language = languageOf(input, claim);
  const [said, printed] = [withoutInsertions(input, claim), sourceText(input, claim)];
  const senses = sensesOf(printed, language);
  const parts = findNeighbouringTerms(printed, language);
  const speaksOf = (organ: string) =>
    meets(sensesOf(organ, language), senses) ||
    findNeighbouringTerms(organ, language).some((one) =>
      parts.some(({ family, member }) => family === one.family && member === one.member),
    );
  const names = [
    ...findAddedRemedies(said, printed, language),
    ...findAddedHarms(said, printed, language),
    ...(language === "en" ? findAddedScans(said, speaksOf) : []),
  ];
  const unexplained = names.filter((name) => !mayExplain(name, printed, language));
  return unexplained.map((name) =>
    claimFinding(input, claim, {
      ...{ check: "F10", severity: "hard", code: "thing_invented" },
      params: { name, printed: "–" },
    }),
  );
}
