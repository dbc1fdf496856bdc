import { readFileSync } from "node:fs";
import path from "node:path";

import { z } from "zod";

import { CertaintySchema, DirectionSchema, StrengthSchema } from "@/lib/clinical/schema";
import type { Certainty, SchemeId } from "@/lib/clinical/schema";
import { corpusFolder } from "@/scripts/bench/corpus";
import type { KnownAnswers, KnownRecommendation } from "@/scripts/bench/known-answers";

const Statement = z.object({ text: z.string().min(1) });

const CdcSchema = z.object({
  recommendations: z.array(
    Statement.extend({
      number: z.string(),
      category: z.enum(["A", "B"]),
      evidenceType: z.enum(["1", "2", "3", "4"]),
    }),
  ),
});
const WhoSchema = z.object({
  recommendations: z.array(
    Statement.extend({
      number: z.string(),
      strength: StrengthSchema,
      direction: DirectionSchema,
      certainty: z.array(CertaintySchema),
    }),
  ),
});
const UspstfSchema = z.object({
  documents: z.record(
    z.string(),
    z.array(Statement.extend({ grade: z.enum(["A", "B", "C", "D", "I"]) })),
  ),
});

/** The answers that come with the corpus, each file of it in the corpus's own form. */
export function readCorpusGold(): KnownAnswers[] {
  return [readCdc(), readWho(), ...readUspstf()];
}

/** ACIP's evidence types (domain.md §2.2). */
const EVIDENCE_TYPES = { "1": "high", "2": "moderate", "3": "low", "4": "very_low" } as const;

function readCdc(): KnownAnswers {
  const { recommendations } = CdcSchema.parse(readGold("en/cdc-opioid-2022"));
  const known = recommendations.map(({ number, text, category, evidenceType }) => {
    const certainty: Certainty[] = [EVIDENCE_TYPES[evidenceType]];
    return { ...graded(number, text), strength: CATEGORIES[category], certainty };
  });
  return document("en/cdc-opioid-2022", "guideline.pdf", "CDC-ACIP", known);
}

const CATEGORIES = { A: "strong", B: "conditional" } as const;

function readWho(): KnownAnswers {
  const { recommendations } = WhoSchema.parse(readGold("en/who-hypertension-2021"));
  const known = recommendations.map((one, index) => ({
    ...graded(one.number, one.text),
    ...one,
    id: String(index + 1),
  }));
  return document("en/who-hypertension-2021", "guideline.pdf", "GRADE", known);
}

/** What each letter means (domain.md §2.2). The certainty it stands for is that of the net benefit: not judged. */
const LETTERS = {
  A: { strength: "strong", direction: "for", kind: "recommendation" },
  B: { strength: "strong", direction: "for", kind: "recommendation" },
  C: { strength: "conditional", direction: "for", kind: "recommendation" },
  D: { strength: "strong", direction: "against", kind: "recommendation" },
  I: { strength: null, direction: null, kind: "insufficient" },
} as const;

function readUspstf(): KnownAnswers[] {
  const { documents } = UspstfSchema.parse(readGold("en/uspstf"));
  return Object.entries(documents).map(([file, statements]) => {
    const known = statements.map(({ text, grade }, index) => ({
      ...graded(null, text),
      ...LETTERS[grade],
      id: String(index + 1),
    }));
    return document("en/uspstf", file, "USPSTF", known);
  });
}

type Graded = Pick<
  KnownRecommendation,
  "id" | "number" | "text" | "strength" | "kind" | "gradeStatus"
>;

function graded(number: string | null, text: string): Graded {
  const id = number ?? text;
  return { id, number, text, strength: null, kind: "recommendation", gradeStatus: "graded" };
}

function document(
  folder: string,
  file: string,
  scheme: SchemeId,
  recommendations: KnownRecommendation[],
): KnownAnswers {
  return {
    id: path.posix.join(folder, file),
    files: [path.posix.join(folder, file)],
    scheme,
    criterion: "Every statement the document labels with a grade.",
    recommendations,
    borderline: [],
    notRecommendations: [],
  };
}

function readGold(folder: string): unknown {
  return JSON.parse(readFileSync(path.join(corpusFolder(), folder, "gold.json"), "utf8"));
}
