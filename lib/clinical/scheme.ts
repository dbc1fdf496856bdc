import { findLabels } from "@/lib/clinical/grade-labels";
import { isLegend, readLegend } from "@/lib/clinical/legend";
import type { StrengthMeaning } from "@/lib/clinical/legend";
import { normalise } from "@/lib/clinical/normalise";
import type { Certainty, GradingScheme, SchemeId } from "@/lib/clinical/schema";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

/** The scheme with what its letters, figures and classes mean in this guideline. */
export type GradingRules = GradingScheme & {
  strengthOf: Map<string, StrengthMeaning>;
  certaintyOf: Map<string, Certainty>;
  /** The grade that says there is not enough evidence, such as USPSTF "I". */
  insufficient: string | null;
  /** Passages that explain grades; their grade words are no labels. */
  legendIds: Set<string>;
};

/** Reads the grading scheme from methods, legends and notes first; labels alone decide only if nothing explains them. */
export function readGradingScheme(source: SourceDocument): GradingRules {
  const legend = source.passages.filter((passage) => isLegend(passage.text));
  const legendIds = new Set(legend.map((passage) => passage.id));
  const signs = SIGNS.map((sign) => ({ ...sign, hits: hitsOf(sign, source) }));
  const found = signs.find((sign) => sign.hits.length >= sign.atLeast);
  const id = found?.id ?? schemeOfLabels(source, legendIds);
  const defaults = id === "unknown" && usesClasses(source) ? CLASSES : MEANINGS[id];
  const printed = readLegend(legend.map((passage) => normalise(passage.text).text));
  return {
    id,
    anchors: anchorsOf(found?.hits ?? [], legend),
    strengthOf: new Map([...defaults.strengthOf, ...printed.strengthOf]),
    certaintyOf: new Map([...defaults.certaintyOf, ...printed.certaintyOf]),
    insufficient: defaults.insufficient,
    legendIds,
  };
}

type Sign = {
  id: SchemeId;
  language?: SourceDocument["language"];
  /** Each pattern must be found somewhere. */
  all: RegExp[];
  /** How many passages must say so. */
  atLeast: number;
};

const SIGNS: Sign[] = [
  {
    id: "CDC-ACIP",
    all: [
      /category[\s:]+A\b/iu,
      /category[\s:]+B\b/iu,
      /(?:evidence[\s:]+types?|type)[\s:]+[1-4]\b/iu,
    ],
    atLeast: 3,
  },
  {
    id: "USPSTF",
    all: [
      /\bUSPSTF\b[^.]{0,40}\b(?:recommends|concludes|assessment)|Preventive Services Task Force/u,
    ],
    atLeast: 2,
  },
  {
    id: "ZH-CLASS",
    language: "zh",
    all: [/I{2}[ab]\s*类|III?\s*类\s*推荐|I\s*类\s*推荐/u],
    atLeast: 2,
  },
  {
    id: "ZH-GRADE",
    language: "zh",
    all: [
      /GRADE|推荐分级的?评估|(?:推荐强度|推荐级别|推荐等级)[^。]{0,60}(?:强|弱|1|2)|强推荐|弱推荐/u,
    ],
    atLeast: 1,
  },
  {
    id: "GRADE",
    language: "en",
    all: [
      /\bGRADE\b|Grading of Recommendations|\b(?:[Ss]trong|[Ww]eak|[Cc]onditional)\s+recommendations?\b|\bKDIGO\b[^.]{0,80}\bLevel 1\b/u,
    ],
    atLeast: 1,
  },
];

/** Passages that match any of the sign's patterns, if every pattern is met somewhere. */
function hitsOf({ all, language }: Sign, source: SourceDocument): Passage[] {
  if (language && language !== source.language) return [];
  const hits = new Set<Passage>();
  for (const pattern of all) {
    const matched = source.passages.filter((passage) => pattern.test(normalise(passage.text).text));
    if (matched.length === 0) return [];
    matched.forEach((passage) => hits.add(passage));
  }
  return source.passages.filter((passage) => hits.has(passage));
}

const CLASS_SIGN =
  /^(?:COR|Class(?: ?a)?)$|\bclass(?:es)? of recommendations?\b|\b(?:ACC|AHA|ESC)\b.*\bclass\b/iu;

/** ACC/AHA and ESC print classes without naming a scheme of ours; the classes are read all the same. */
function usesClasses(source: SourceDocument): boolean {
  return source.passages.some(({ text, table }) =>
    (table?.cells ?? [text]).some((part) => CLASS_SIGN.test(part.trim())),
  );
}

function schemeOfLabels(source: SourceDocument, legendIds: Set<string>): SchemeId {
  const codes = source.passages
    .filter((passage) => !legendIds.has(passage.id))
    .flatMap((passage) => findLabels(passage.text))
    .filter((label) => label.tokens.some((token) => token.type === "code"));
  if (codes.length < 2) return "unknown";
  return source.language === "zh" ? "ZH-GRADE" : "GRADE";
}

/** Where a reader can check the scheme: its legend if it has one, else the passages that name it. */
function anchorsOf(hits: Passage[], legend: Passage[]): Anchor[] {
  const shown = legend.length > 0 ? legend : hits.slice(0, 3);
  return shown.map(({ id, text }) => ({ passageId: id, start: 0, end: text.length }));
}

type Meanings = Pick<GradingRules, "strengthOf" | "certaintyOf" | "insufficient">;

const FOR: StrengthMeaning = { strength: "strong", direction: "for" };
const STRONG: StrengthMeaning = { strength: "strong", direction: null };
const CONDITIONAL: StrengthMeaning = { strength: "conditional", direction: null };
const SOFT_FOR: StrengthMeaning = { strength: "conditional", direction: "for" };
const AGAINST: StrengthMeaning = { strength: "strong", direction: "against" };

/** GRADE handbook, sections 5 and 6. */
const GRADE: Meanings = {
  strengthOf: new Map([
    ["1", STRONG],
    ["2", CONDITIONAL],
  ]),
  certaintyOf: new Map([
    ["A", "high"],
    ["B", "moderate"],
    ["C", "low"],
    ["D", "very_low"],
  ]),
  insufficient: null,
};

/** ACC/AHA 2015 and ESC classes of recommendation, which the Chinese Society of Cardiology uses too. */
const CLASSES: Meanings = {
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
  certaintyOf: new Map(),
  insufficient: null,
};

const NOTHING: Meanings = { strengthOf: new Map(), certaintyOf: new Map(), insufficient: null };

const MEANINGS: Record<SchemeId, Meanings> = {
  GRADE,
  "ZH-GRADE": GRADE,
  "ZH-CLASS": CLASSES,
  unknown: NOTHING,
  /** MMWR, GRADE for ACIP: category A applies to all persons, B to individual decisions; evidence types 1 to 4. */
  "CDC-ACIP": {
    strengthOf: new Map([
      ["A", STRONG],
      ["B", CONDITIONAL],
    ]),
    certaintyOf: new Map([
      ["1", "high"],
      ["2", "moderate"],
      ["3", "low"],
      ["4", "very_low"],
    ]),
    insufficient: null,
  },
  /** USPSTF grade definitions after July 2012. */
  USPSTF: {
    strengthOf: new Map([
      ["A", FOR],
      ["B", FOR],
      ["C", SOFT_FOR],
      ["D", AGAINST],
    ]),
    certaintyOf: new Map(),
    insufficient: "I",
  },
};
