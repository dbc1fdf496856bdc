import { z } from "zod";

import type { Language } from "@/lib/documents/schema";

/** Whom a patient version speaks to: those it is about, in ordinary or in very plain words, or those who look after them. */
export const AudienceSchema = z.enum(["adult", "low_literacy", "carer", "older_child"]);
export type Audience = z.infer<typeof AudienceSchema>;

/**
 * School grade each audience reads at, where nobody asks for another. 7 stands for grades 6 to 8, which health bodies ask
 * for (domain.md §1.8); 5 for readers who find reading hard and for children, who are about 10 to 14 years old.
 */
export const USUAL_GRADE: Record<Audience, number> = {
  adult: 7,
  low_literacy: 5,
  carer: 7,
  older_child: 5,
};

/** The grade a version is aimed at; null for the rules writer, whose quotations read as the guideline does. */
export function aimedGrade(plan: {
  writer: { kind: string };
  audience: Audience;
  targetGrade: number | null;
}): number | null {
  return plan.writer.kind === "rules" ? null : (plan.targetGrade ?? USUAL_GRADE[plan.audience]);
}

/** What follows from grade and language. Lengths are English words or Chinese characters. */
export type ReadingLimits = {
  grade: number;
  /** Mean length of sentences. */
  mean: number;
  /** No sentence is longer. */
  longest: number;
  /** English only: Flesch-Kincaid grade the whole text may have at most. */
  fleschKincaid: number | null;
  /** Chinese only: mean length of clauses, which end at any stop or comma. */
  clause: number | null;
};

const ENGLISH = { syllablesPerWord: 1.4, longest: 30 };

/**
 * Grade 7 and above: the targets of domain.md §4.2. Grade 4: six sentences per 100 characters, where 汉语难度系数 has
 * elementary texts end. Even steps between them, clauses in proportion. These are lengths: no formula gives Chinese text
 * a school grade.
 */
const EASIEST_CHINESE = { grade: 4, mean: 16, clause: 10 };
const CHINESE = [
  EASIEST_CHINESE,
  { grade: 5, mean: 19, clause: 11 },
  { grade: 6, mean: 22, clause: 13 },
  { grade: 7, mean: 25, clause: 15 },
];

export function readingLimits(language: Language, grade: number): ReadingLimits {
  return language === "zh" ? chineseLimits(grade) : englishLimits(grade);
}

/**
 * The sentence length at which the Flesch-Kincaid formula gives the grade, with 1.4 syllables a word as in plain English:
 * 15 words for grade 7, as domain.md §1.8 has it. One grade above the target is still within its band ("6 to 8").
 */
function englishLimits(grade: number): ReadingLimits {
  const mean = Math.floor((grade + 15.59 - 11.8 * ENGLISH.syllablesPerWord) / 0.39);
  const longest = Math.min(ENGLISH.longest, 2 * mean);
  return { grade, mean, longest, fleschKincaid: grade + 1, clause: null };
}

function chineseLimits(grade: number): ReadingLimits {
  const { mean, clause } = CHINESE.findLast((row) => row.grade <= grade) ?? EASIEST_CHINESE;
  return { grade, mean, longest: 2 * mean, fleschKincaid: null, clause };
}

/** What a patient version with a reading grade is held to. */
export function limitsOf(document: {
  language: Language;
  audience: Audience;
  readingGrade: number | null;
}): ReadingLimits {
  const { language, audience, readingGrade } = document;
  return readingLimits(language, readingGrade ?? USUAL_GRADE[audience]);
}
