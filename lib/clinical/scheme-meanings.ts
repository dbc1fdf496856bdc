import type { StrengthMeaning } from "@/lib/clinical/legend";
import type { Certainty, SchemeId } from "@/lib/clinical/schema";

/** What the values of a scheme mean where the guideline's own legend does not say otherwise. */
export type SchemeMeanings = {
  strengthOf: Map<string, StrengthMeaning>;
  certaintyOf: Map<string, Certainty[]>;
  /** The grade that says there is not enough evidence, such as USPSTF "I". */
  insufficient: string | null;
  /** Values that grade the advice, mapped above or not. */
  strengthValues: RegExp | null;
  /** Values that rate the evidence; those without an entry above name its kind, not how sure it is. */
  evidenceValues: RegExp | null;
  /** How "1A" is read: strength and certainty (GRADE), or one value of strength or of evidence. */
  code: "pair" | "strength" | "evidence";
};

const FOR: StrengthMeaning = { strength: "strong", direction: "for" };
const STRONG: StrengthMeaning = { strength: "strong", direction: null };
const CONDITIONAL: StrengthMeaning = { strength: "conditional", direction: null };
const SOFT_FOR: StrengthMeaning = { strength: "conditional", direction: "for" };
const SOFT_AGAINST: StrengthMeaning = { strength: "conditional", direction: "against" };
const AGAINST: StrengthMeaning = { strength: "strong", direction: "against" };

const NOTHING: SchemeMeanings = {
  strengthOf: new Map(),
  certaintyOf: new Map(),
  insufficient: null,
  strengthValues: null,
  evidenceValues: null,
  code: "pair",
};

/** GRADE handbook, sections 5 and 6. */
const GRADE: SchemeMeanings = {
  ...NOTHING,
  strengthOf: new Map([
    ["1", STRONG],
    ["2", CONDITIONAL],
  ]),
  certaintyOf: new Map([
    ["A", ["high"]],
    ["B", ["moderate"]],
    ["C", ["low"]],
    ["D", ["very_low"]],
  ]),
  strengthValues: /^[12]$/u,
  evidenceValues: /^[A-D]$/u,
};

/** ACC/AHA 2015 and ESC classes of recommendation, which the Chinese Society of Cardiology uses too. */
const CLASSES: SchemeMeanings = {
  ...NOTHING,
  strengthOf: new Map([
    ["I", FOR],
    ["IIa", SOFT_FOR],
    ["IIb", SOFT_FOR],
    ["III", AGAINST],
    ["1", FOR],
    ["2a", SOFT_FOR],
    ["2b", SOFT_FOR],
    ["3", AGAINST],
  ]),
  strengthValues: /^(?:I|II[ab]?|III|[1-3]|2[ab])$/u,
  evidenceValues: /^[A-C]$/u,
};

/** SIGN 50 and Oxford CEBM: grades A to D follow the evidence and "do not reflect clinical importance". */
const LETTERS_OF_EVIDENCE: SchemeMeanings = {
  ...NOTHING,
  evidenceValues: /^(?:[A-D]|[1-5][abc]?|[12](?:\+{1,2}|-)|I{1,3}[abc]?|IV|V)$/u,
};

export const MEANINGS: Record<SchemeId, SchemeMeanings> = {
  GRADE,
  "ZH-GRADE": GRADE,
  KDIGO: GRADE,
  "ZH-CLASS": CLASSES,
  "ACC-AHA": CLASSES,
  ESC: CLASSES,
  unknown: NOTHING,
  /** MMWR, GRADE for ACIP: category A applies to all persons, B to individual decisions; evidence types 1 to 4. */
  "CDC-ACIP": {
    ...NOTHING,
    strengthOf: new Map([
      ["A", STRONG],
      ["B", CONDITIONAL],
    ]),
    certaintyOf: new Map([
      ["1", ["high"]],
      ["2", ["moderate"]],
      ["3", ["low"]],
      ["4", ["very_low"]],
    ]),
    strengthValues: /^[AB]$/u,
    evidenceValues: /^[1-4]$/u,
  },
  /** HICPAC 2009 and 2019: IA, IB and IC are strong, II is weak; what they say of the evidence is in their legend. */
  HICPAC: {
    ...NOTHING,
    strengthOf: new Map([
      ["IA", STRONG],
      ["IB", STRONG],
      ["IC", STRONG],
      ["II", CONDITIONAL],
    ]),
    strengthValues: /^(?:I[ABC]|II)$/u,
  },
  /** USPSTF grade definitions after July 2012. */
  USPSTF: {
    ...NOTHING,
    strengthOf: new Map([
      ["A", FOR],
      ["B", FOR],
      ["C", SOFT_FOR],
      ["D", AGAINST],
    ]),
    insufficient: "I",
    strengthValues: /^[A-DI]$/u,
  },
  /** The manual of NICE: the verb carries the grade (verb-grades.ts). */
  NICE: NOTHING,
  SIGN: LETTERS_OF_EVIDENCE,
  OXFORD: LETTERS_OF_EVIDENCE,
  /** NCCN categories say how much the panel agreed on which evidence, not how strong the advice is. */
  NCCN: { ...NOTHING, strengthValues: /^(?:1|2[AB]|3)$/u, code: "strength" },
  /** CSCO levels weigh evidence, access and price; only the document's own legend may call one strong. */
  CSCO: {
    ...NOTHING,
    strengthValues: /^I{1,3}$/u,
    evidenceValues: /^(?:[12][AB]|3)$/u,
    code: "evidence",
  },
  /** Standards of Care in Diabetes: the letters rate the evidence, E is expert opinion. */
  ADA: { ...NOTHING, evidenceValues: /^[ABCE]$/u },
  /** ASCO: strength and quality are printed as words; "moderate" strength has no equal in our two. */
  ASCO: NOTHING,
  /** ESMO, adapted from the IDSA system: A strongly, B generally recommended, D generally not, E never. */
  ESMO: {
    ...NOTHING,
    strengthOf: new Map([
      ["A", FOR],
      ["B", SOFT_FOR],
      ["D", SOFT_AGAINST],
      ["E", AGAINST],
    ]),
    strengthValues: /^[A-E]$/u,
    evidenceValues: /^(?:I{1,3}|IV|V)$/u,
  },
  /** AAN 2017: A "must", C "may", U insufficient; B "should" stands between our two strengths. */
  AAN: {
    ...NOTHING,
    strengthOf: new Map([
      ["A", STRONG],
      ["C", CONDITIONAL],
    ]),
    insufficient: "U",
    strengthValues: /^[ABCU]$/u,
  },
  /** ACOG: levels A to C name the scientific basis of the advice. */
  ACOG: { ...NOTHING, evidenceValues: /^[A-C]$/u },
  /** IDSA before GRADE: letters for the strength of the evidence behind the advice, figures for its quality. */
  IDSA: {
    ...NOTHING,
    strengthValues: /^[A-E]$/u,
    evidenceValues: /^I{1,3}$/u,
  },
};
