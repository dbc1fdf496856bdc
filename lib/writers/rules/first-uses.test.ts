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

function firstUses(abbreviation?: { short: string; long: string }): FirstUses {
  const anchor = { passageId: "p1", start: 0, end: 1 };
  return new FirstUses(
    {
      abbreviations: abbreviation ? [{ ...abbreviation, anchor }] : [],
    } as unknown as ClinicalGraph,
    { language: "en", passages: [{ text: "Costs in Australian dollars." }] } as SourceDocument,
  );
}
