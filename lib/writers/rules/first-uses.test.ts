import { expect, test } from "vitest";

import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { FirstUses } from "@/lib/writers/rules/first-uses";

test("an abbreviation is written out where it first comes, and only there", () => {
  const uses = firstUses({ long: "inhaled corticosteroid", short: "ICS" });

  expect(uses.explain("Use an ICS daily.")).toBe("Use an ICS (inhaled corticosteroid) daily.");
  expect(uses.explain("Never stop the ICS.")).toBe("Never stop the ICS.");
  expect([...uses.abbreviations.keys()]).toEqual(["ICS"]);
});

test("an abbreviation that the sentence writes out itself gets no second expansion", () => {
  const uses = firstUses({ long: "inhaled corticosteroid", short: "ICS" });

  expect(uses.explain("An inhaled corticosteroid (ICS) helps.")).toBe(
    "An inhaled corticosteroid (ICS) helps.",
  );
});

test("a medical term is explained in brackets once, and listed for the glossary", () => {
  const uses = firstUses();
  const first = uses.explain("Treat hypertension.");

  expect(first).toMatch(/^Treat hypertension \(.+\)\.$/);
  expect(uses.explain("Treat hypertension.")).toBe("Treat hypertension.");
  expect(uses.terms.has("hypertension")).toBe(true);
});

test("a short form with another meaning in this source is left alone", () => {
  expect(firstUses().explain("It cost AUD 2588.")).toBe("It cost AUD 2588.");
});

test("a depressed nervous system is not explained as low mood", () => {
  expect(firstUses().explain("It causes central nervous system depression.")).not.toContain("mood");
});

test("everyday words get no bracket", () => {
  const text = "Smoking cessation and a vaccine prevent infection.";

  expect(firstUses().explain(text)).toBe(text);
});

test("two medicines of one kind are explained once", () => {
  const said = firstUses().explain("Beta-blockers such as propranolol are not used.");

  expect(said.match(/\(/g)).toHaveLength(1);
});

test("a bracket never comes between the parts of a combination", () => {
  const text = "Use budesonide–formoterol or budesonide/formoterol.";
  const uses = firstUses({ short: "ICS", long: "inhaled corticosteroid" });

  expect(uses.explain(text)).toBe(text);
  expect(uses.explain("ICS–LABA is used.")).toBe("ICS–LABA is used.");
});

test.each([
  ["ACOG", "and Gynecologists"],
  ["RAL", "则换成拉替拉韦"],
])("%s is not written out by words cut from a sentence", (short, long) => {
  expect(firstUses({ short, long }).explain(`${short} is named.`)).toBe(`${short} is named.`);
});

function firstUses(abbreviation?: { short: string; long: string }): FirstUses {
  const anchor = { passageId: "p1", start: 0, end: 1 };
  return new FirstUses(
    {
      abbreviations: abbreviation ? [{ ...abbreviation, anchor }] : [],
    } as unknown as ClinicalGraph,
    { language: "en", passages: [{ text: "Costs in Australian dollars." }] } as SourceDocument,
  );
}
