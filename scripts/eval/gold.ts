import { z } from "zod";

import type { ClinicalGraph } from "@/lib/clinical/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import given from "@/scripts/eval/gold.json" with { type: "json" };

const GoldSchema = z.object({
  file: z.string(),
  /** Its printed number. */
  recommendation: z.int().positive(),
  question: z.string(),
  /** Facts that the patient version must keep, each in one of the ways divided by "|". */
  expected: z.array(z.string()).min(1),
});
type Gold = z.infer<typeof GoldSchema>;

export const GOLD = z.array(GoldSchema).parse(given);

/** The samples, whose answers are known, and one small guideline more. */
export const FILES = [...new Set(GOLD.map(({ file }) => file)), "e2e/files/small-en.md"];

type Lost = Pick<Gold, "recommendation" | "question"> & { facts: string[] };

/** Whether the expected facts stand where a patient looks for them: in what is said of the recommendation. */
export function judgeGold(
  file: string,
  document: PvgDocument,
  graph: ClinicalGraph,
): { count: number; lost: Lost[] } {
  const asked = GOLD.filter((one) => one.file === file);
  const lost = asked.flatMap(({ recommendation, question, expected }) => {
    const said = fold(saidOf(recommendation, document, graph));
    const facts = expected.filter(
      (fact) => !fact.split("|").some((way) => said.includes(fold(way))),
    );
    return facts.length > 0 ? [{ recommendation, question, facts }] : [];
  });
  return { count: asked.length, lost };
}

function saidOf(number: number, { sections }: PvgDocument, graph: ClinicalGraph): string {
  const ids = graph.recommendations
    .filter((one) => /\d+/.exec(one.number ?? "")?.[0] === String(number))
    .map(({ id }) => id);
  const cards = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "recommendation_card")
    .filter(({ recommendationIds }) => recommendationIds.some((id) => ids.includes(id)));
  // The label quotes the source and says nothing to a patient.
  return cards
    .flatMap((card) => claimsOfBlock({ ...card, label: null }))
    .map(({ text }) => text)
    .join("\n");
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[–—]/g, "-").replaceAll(/\s/g, "");
}
