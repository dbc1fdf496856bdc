import { beforeAll, describe, expect, test } from "vitest";

import { dice } from "@/e2e/providers/dice";
import { claimsOf } from "@/lib/pvgs/claims";
import { type Claim, type PvgDocument, PvgDocumentSchema } from "@/lib/pvgs/document";
import { applyEdits } from "@/scripts/bench/checks/planting/apply-edits";
import { findMutants } from "@/scripts/bench/checks/planting/find-mutants";
import { type Mutant, MUTANT_CLASSES } from "@/scripts/bench/checks/planting/mutant";
import { type Version, writeVersions } from "@/scripts/bench/checks/versions";

const SAMPLES = ["samples/asthma-adults-en.md", "samples/type-2-diabetes-zh.md"];
/** Of thousands, so many of each class are looked at. */
const LOOKED_AT = 5;

let planted: { version: Version; mutants: Mutant[] }[];
beforeAll(async () => {
  const { versions } = await writeVersions(SAMPLES);
  planted = versions.map((version) => {
    const { subject, guideline } = version;
    const mutants = findMutants(subject.document, (...what) => dice(1, guideline, ...what));
    return { version, mutants };
  });
}, 120_000);

test("both samples have a place for every class, in the words of both writers", () => {
  expect(planted.map(({ version }) => `${version.language} ${version.writer}`)).toEqual([
    "en rules",
    "en model",
    "zh rules",
    "zh model",
  ]);
  for (const { mutants } of planted) {
    const found = new Set(mutants.map((mutant) => mutant.class));
    expect(MUTANT_CLASSES.filter((name) => !found.has(name))).toEqual([]);
  }
});

describe.each(MUTANT_CLASSES)("%s", (name) => {
  test("changes what it says it changes, and nothing else", () => {
    for (const { version, mutants } of planted) {
      const { document } = version.subject;
      const ofClass = mutants.filter((mutant) => mutant.class === name);
      const step = Math.ceil(ofClass.length / LOOKED_AT);
      for (const mutant of ofClass.filter((_, index) => index % step === 0)) {
        const changed = applyEdits(document, mutant.edits);
        expect(PvgDocumentSchema.safeParse(changed).error).toBeUndefined();
        expectOnly(mutant, document, changed);
      }
    }
  });
});

/** Every claim, heading and grade is as before but for those that the mutant names. */
function expectOnly({ edits, before, after, about }: Mutant, old: PvgDocument, now: PvgDocument) {
  const edited = new Map(
    edits.flatMap((edit) => (edit.type === "text" ? [[edit.claimId, edit.text] as const] : [])),
  );
  const dropped = new Set(edits.flatMap((edit) => (edit.type === "drop" ? edit.claimIds : [])));
  // A sentence from a template names the template that its new words come from.
  const asJson = (claims: Claim[]) =>
    claims.map((claim) => JSON.stringify({ ...claim, template: 0 }));
  const expected = claimsOf(old)
    .filter(({ id }) => !dropped.has(id))
    .map((claim) => ({
      ...claim,
      text: edited.get(claim.id) ?? claim.text,
      keepWith: claim.keepWith.filter((id) => !dropped.has(id)),
    }));

  expect(before).not.toBe(after);
  expect(asJson(claimsOf(now))).toEqual(asJson(expected));
  if (about !== null) expect([...edited.keys()].filter((id) => !about.includes(id))).toEqual([]);

  const headings = edits.filter((edit) => edit.type === "heading");
  expect(now.sections.map(({ heading }) => heading)).toEqual(
    old.sections.map(
      ({ id, heading }) => headings.find(({ sectionId }) => sectionId === id)?.text ?? heading,
    ),
  );
  const grades = edits.filter((edit) => edit.type === "grade");
  const changedGrades = gradesOf(now).filter((grade, index) => grade !== gradesOf(old)[index]);
  expect(changedGrades.length).toBeLessThanOrEqual(grades.length);
  // A card is graded anew only where its sentence says so too.
  if (grades.length > 0) expect(edited.size).toBe(1);
}

function gradesOf({ sections }: PvgDocument): string[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === "recommendation_card"
        ? [JSON.stringify([block.title.id, block.strength, block.direction, block.certainty])]
        : [],
    );
}
