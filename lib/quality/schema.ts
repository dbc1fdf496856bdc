import { z } from "zod";

import { AnchorSchema } from "@/lib/documents/schema";
import { PvgDocumentSchema } from "@/lib/pvgs/document";
import { ChecklistSchema } from "@/lib/quality/checklists/schema";

/** A second model's: whether the source supports each sentence, and whether a reader finds its answers in the text. */
export const JUDGE_IDS = ["J1", "J2"] as const;

/** domain.md §5.2. A check that is registered but did not run is `not_assessed` and blocks release. */
export const CHECK_IDS = [
  "F1",
  "F2",
  "F3",
  "F4",
  "F5",
  "F6",
  "F7",
  "F8",
  "F9",
  "F10",
  "F11",
  "F12",
  "F13",
  "F14",
  "F15",
  "F16",
  "F17",
  "F18",
  "F19",
  "F20",
  "F21",
  "F22",
  "F23",
  "F24",
  ...JUDGE_IDS,
] as const;
/** Versions made before there were judges have no word of them. */
const CHECKS_WITHOUT_JUDGES = CHECK_IDS.length - JUDGE_IDS.length;
export const CheckIdSchema = z.enum(CHECK_IDS);
export type CheckId = z.infer<typeof CheckIdSchema>;

export const SeveritySchema = z.enum(["hard", "soft"]);

/** Something a check found wrong. `code` and `params` make the sentence, from the catalogue under `findings`. */
export const FindingSchema = z.object({
  check: CheckIdSchema,
  severity: SeveritySchema,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  claimId: z.string().nullable(),
  recommendationId: z.string().nullable(),
  /** What the patient version says, the part in question. */
  quote: z.string().nullable(),
  /** What the source says. */
  sourceQuote: z.string().nullable(),
  anchors: z.array(AnchorSchema),
});
export type Finding = z.infer<typeof FindingSchema>;

export const CheckStatusSchema = z.object({
  check: CheckIdSchema,
  /**
   * `not_built` is named on the patient version; `not_assessed` blocks; `not_asked` is a judge that only a thorough task
   * with a language model asks.
   */
  status: z.enum(["assessed", "not_assessed", "not_built", "not_asked"]),
  /** Claims or recommendations it looked at. */
  examined: z.int().nonnegative(),
  findings: z.int().nonnegative(),
});
export type CheckStatus = z.infer<typeof CheckStatusSchema>;

/** What would make a sentence easier to read. `code` and `params` make the sentence, from the catalogue under `advice`. */
export const ReadingAdviceSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReadingAdvice = z.infer<typeof ReadingAdviceSchema>;

export const SentenceScoreSchema = z.object({
  claimId: z.string(),
  text: z.string(),
  score: z.number(),
  /** Empty where nothing would help, and in versions made before there was any. */
  advice: z.array(ReadingAdviceSchema).default([]),
});

/** A specialist word that the booklet explains nowhere. */
export const UnexplainedTermSchema = z.object({
  /** As first printed. */
  term: z.string(),
  /** Everyday words for it, where the glossary has some. */
  plain: z.string().nullable(),
  claimIds: z.array(z.string()),
});
export type UnexplainedTerm = z.infer<typeof UnexplainedTermSchema>;

/** What a writer aimed at and whether the text reads so. */
export const ReadingTargetSchema = z.object({
  /** School grade asked for. In Chinese it only stands for lengths: no formula measures a grade there. */
  grade: z.number(),
  /** At most; null in the other language. */
  fleschKincaidGrade: z.number().nullable(),
  charactersPerSentence: z.number().nullable(),
  charactersPerClause: z.number().nullable(),
  /** Null where there is too little text to tell. */
  met: z.boolean().nullable(),
});
export type ReadingTarget = z.infer<typeof ReadingTargetSchema>;

/** English formulas never run on Chinese text and the reverse (domain.md §4). `null` means not measured in this language. */
export const ReadabilitySchema = z.object({
  language: z.enum(["en", "zh"]),
  sentences: z.int(),
  words: z.int(),
  /** False below 100 words or 30 sentences. */
  reliable: z.boolean(),
  fleschKincaidGrade: z.number().nullable(),
  smog: z.number().nullable(),
  wordsPerSentence: z.number().nullable(),
  charactersPerSentence: z.number().nullable(),
  charactersPerClause: z.number().nullable(),
  /** Share of words that are difficult, 0 to 1. */
  difficultWordShare: z.number().nullable(),
  /** Chinese only: share of characters outside the 3,755 most common ones, 0 to 1. */
  uncommonCharacterShare: z.number().nullable().default(null),
  /** Share of sentences in the passive, 0 to 1. */
  passiveShare: z.number().nullable().default(null),
  /** The most used first. */
  unexplained: z.array(UnexplainedTermSchema).default([]),
  /** Null where nothing was aimed at, as by the rules writer. */
  target: ReadingTargetSchema.nullable().default(null),
  worst: z.array(SentenceScoreSchema).max(10),
  sections: z.array(
    z.object({
      sectionId: z.string(),
      sentences: z.int(),
      fleschKincaidGrade: z.number().nullable(),
      smog: z.number().nullable().default(null),
      wordsPerSentence: z.number().nullable().default(null),
      charactersPerSentence: z.number().nullable(),
      charactersPerClause: z.number().nullable().default(null),
      difficultWordShare: z.number().nullable().default(null),
      passiveShare: z.number().nullable().default(null),
    }),
  ),
});
export type Readability = z.infer<typeof ReadabilitySchema>;

export const GateSchema = z.object({
  open: z.boolean(),
  /** Codes of the message catalogue under `gate`, with parameters. */
  blockers: z.array(
    z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type Gate = z.infer<typeof GateSchema>;

/** Sentences that went back to the model that had worded them. */
export const RepairSchema = z.object({
  rounds: z.int().nonnegative(),
  attempted: z.array(z.string()),
  repaired: z.array(
    z.object({
      claimId: z.string(),
      before: z.string(),
      after: z.string(),
      /** Codes of what was wrong with it. */
      findings: z.array(z.string()),
    }),
  ),
  /** Still wrong, and marked. */
  remaining: z.array(z.string()),
});
export type Repair = z.infer<typeof RepairSchema>;

/** Node `verify`. */
export const VerifiedDraftSchema = z.object({
  document: PvgDocumentSchema,
  findings: z.array(FindingSchema),
  checks: z.array(CheckStatusSchema).min(CHECKS_WITHOUT_JUDGES).max(CHECK_IDS.length),
  readability: ReadabilitySchema,
  /** Share of recommendation claims that are nothing but a quotation, 0 to 1. */
  quotedShare: z.number().min(0).max(1),
  gate: GateSchema,
  /** Null where nothing was sent back: the rules writer's words are the source's. */
  repair: RepairSchema.nullable().default(null),
  /** Empty in versions made before there were any. */
  checklists: z.array(ChecklistSchema).default([]),
});
export type VerifiedDraft = z.infer<typeof VerifiedDraftSchema>;
