import type { Language } from "@/lib/documents/schema";
import { checkInput } from "@/lib/quality/check";
import { certainty } from "@/lib/quality/checks/certainty";
import { comparators } from "@/lib/quality/checks/comparators";
import { doses } from "@/lib/quality/checks/doses";
import { leftovers } from "@/lib/quality/checks/leftovers";
import { numbers } from "@/lib/quality/checks/numbers";
import { polarity } from "@/lib/quality/checks/polarity";
import { strength } from "@/lib/quality/checks/strength";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";

/** Checks that compare a single sentence with the line it rests on. */
const CHECKS = [numbers, doses, comparators, polarity, strength, certainty, leftovers];

type Worded = { line: string; from: Language; text: string; language: Language };

/** What the checks refuse of a line said as this text. */
export function findingsAbout({ line, from, text, language }: Worded) {
  const draft = exampleDraft();
  draft.source.language = from;
  draft.document.language = language;
  const claim = checkInput(draft).claims.find(({ id }) => id === "c3");
  if (!claim) throw new RangeError("The example has a claim c3.");
  restOn(draft, claim, line);
  claim.text = text;
  const input = checkInput(draft);
  return CHECKS.flatMap((check) => check.run(input).findings)
    .filter(({ claimId, severity }) => claimId === "c3" && severity === "hard")
    .map(({ code, params }) => ({ code, params }));
}
