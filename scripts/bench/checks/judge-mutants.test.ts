import { expect, test } from "vitest";

import type { Finding } from "@/lib/quality/schema";
import { exampleDraft } from "@/lib/quality/example-draft";
import { finding } from "@/lib/quality/check";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { companies, judgeMutants, newFindings } from "@/scripts/bench/checks/judge-mutants";
import { applyEdits } from "@/scripts/bench/checks/planting/apply-edits";
import type { Mutant } from "@/scripts/bench/checks/planting/mutant";
import type { Version } from "@/scripts/bench/checks/versions";

/** A model's words, so that no check compares them one by one. */
function exampleOf(): Version {
  const draft = exampleDraft();
  draft.plan.writer.kind = "claude";
  return { guideline: "example.md", writer: "model", language: "en", subject: draft };
}

function saying(claimId: string, before: string, after: string): Mutant {
  return {
    ...{ class: "number", how: `${before} → ${after}`, about: [claimId], before, after },
    edits: [{ type: "text", claimId, text: after }],
  };
}

const DOSE = "should take amlodipine 5 mg once daily";
const OVERDOSE = saying("c3", DOSE, DOSE.replace("5 mg", "50 mg"));
const WARNING = "Amlodipine may cause swelling of the ankles and is contraindicated in shock.";
const SURE = saying("c5", WARNING, WARNING.replace("may cause", "causes"));
const OTHER_CHANGE = saying("c5", WARNING, WARNING.replace("swelling", "colouring"));
const DROPPED: Mutant = {
  ...{ class: "contraindication dropped", how: "", about: null, before: WARNING, after: "" },
  edits: [{ type: "drop", claimIds: ["c5"] }],
};

test("what a check blocks is found, what none knows of is missed", () => {
  const { verdicts } = judgeMutants(exampleOf(), [OVERDOSE, OTHER_CHANGE, SURE, DROPPED]);

  expect(verdicts.map(({ found }) => found)).toEqual([
    expect.arrayContaining(["F1"]),
    [],
    expect.arrayContaining(["F7"]),
    expect.arrayContaining(["F9"]),
  ]);
});

test("a remark is enough where no check may block, and nowhere else", () => {
  const doubtful = saying("c5", WARNING, WARNING.replace("is contra", "is probably contra"));
  const renamed = { ...doubtful, class: "term switched" as const };
  const { verdicts } = judgeMutants(exampleOf(), [doubtful, renamed]);

  expect(verdicts.map(({ found }) => found.length > 0)).toEqual([false, true]);
});

test("a finding about another claim finds nothing", () => {
  const elsewhere: Mutant = { ...OVERDOSE, about: ["c5"] };

  expect(judgeMutants(exampleOf(), [elsewhere]).verdicts[0]?.found).toEqual([]);
});

test("in company the verdicts are those of verifying each alone", () => {
  const version = exampleOf();
  const mutants = [OVERDOSE, OTHER_CHANGE, SURE, DROPPED];
  const alone = mutants.map(({ edits, about }) => {
    const document = applyEdits(version.subject.document, edits);
    const { findings } = verifyDraft({ ...version.subject, document, enabled: true });
    return findings.some(
      ({ severity, claimId }) =>
        severity === "hard" && (about === null || about.includes(claimId ?? "")),
    );
  });
  const { verdicts, foundOnlyInCompany } = judgeMutants(version, mutants);

  expect(verdicts.map(({ found }) => found.length > 0)).toEqual(alone);
  expect(foundOnlyInCompany).toBe(0);
});

test("no two of a company touch the same block, recommendation, passage or claim", () => {
  const { document } = exampleOf().subject;

  expect(companies(document, [OVERDOSE, SURE, OTHER_CHANGE, DROPPED])).toEqual([
    [OVERDOSE],
    [SURE],
    [OTHER_CHANGE],
  ]);
});

test("what was found before is no news, unless it is found once more", () => {
  const one = (changes: Partial<Finding>) =>
    finding({
      check: "F1",
      severity: "hard",
      code: "number_not_in_source",
      claimId: "c1",
      ...changes,
    });
  const before = [one({ quote: "before" })];

  expect(newFindings([one({ quote: "after" })], before)).toEqual([]);
  expect(newFindings([one({}), one({})], before)).toHaveLength(1);
  expect(newFindings([one({ claimId: "c2" })], before)).toHaveLength(1);
  expect(newFindings([one({ severity: "soft" })], before)).toHaveLength(1);
});
