import { normalise } from "@/lib/clinical/normalise";
import type { SchemeId } from "@/lib/clinical/schema";
import type { Passage, SourceDocument } from "@/lib/documents/schema";

type Sign = {
  id: SchemeId;
  language?: SourceDocument["language"];
  /** Each pattern must be found somewhere. */
  all: RegExp[];
  /** How many passages must say so. */
  atLeast: number;
};

const CLASS_SYSTEM =
  /\bclass(?:es)? of recommendations?\b|\bCOR\b|^Class(?: ?[a-d*†])?$|\bclass I, ?IIa\b|\(class (?:I{1,3}|II[ab]|[123][ab]?)\b[^)]{0,40}\b(?:level|LOE)|^Class (?:I{1,3}|II[ab])(?::|$)/imu;
const CLASS_VALUES = /\bIIa\b|\b2a\b/u;
const NICE_STATEMENT =
  /^\d{1,2}\.\d{1,2}\.\d{1,3}(?:\.\d{1,3})?\s+(?:[^.]{0,160}?, )?(?:offer|consider|do not|advise|refer)\b/iu;
const ADA_STATEMENT = /^\d{1,2}\.\d{1,2}[a-z]?\s.{20,}\s[ABCE]$/u;
const WORDED_LABEL =
  /\b(?:strong|weak|conditional) recommendation(?: for| against)?[^.;]{0,30}\b(?:low|moderate|high)\b/iu;

/** In this order: a scheme that its own legend gives away before one whose name others mention too. */
const SIGNS: Sign[] = [
  { id: "KDIGO", all: [/\bKDIGO\b|Practice Point \d/u, /\bLevel [12]\b/u], atLeast: 1 },
  { id: "GRADE", language: "en", all: [WORDED_LABEL], atLeast: 4 },
  { id: "HICPAC", all: [/category[\s:]+IA\b/iu, /category[\s:]+IB\b/iu], atLeast: 2 },
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
    id: "NCCN",
    all: [/\bNCCN\b/u, /category 2A\s*[:(-]?\s*based|category 2A unless/iu],
    atLeast: 1,
  },
  { id: "CSCO", language: "zh", all: [/CSCO/u, /I{1,3}\s*级(?:专家)?推荐/u], atLeast: 1 },
  {
    id: "ADA",
    all: [
      /American Diabetes Association|\bADA\b/u,
      /evidence-grading system|\bA, B, C,? (?:or |and )?E\b|\bE[,:]? expert/u,
    ],
    atLeast: 1,
  },
  {
    id: "ADA",
    all: [/American Diabetes Association|\bADA\b|Standards of (?:Medical )?Care/u, ADA_STATEMENT],
    atLeast: 4,
  },
  { id: "AAN", all: [/\bLevel U\b|levels? of obligation/iu, /\bLevel A\b/u], atLeast: 1 },
  {
    id: "ACOG",
    all: [/good and consistent scientific evidence|primarily on consensus and expert opinion/iu],
    atLeast: 1,
  },
  {
    id: "ESMO",
    all: [/[[(](?:I{1,3}|IV|V), ?[A-E][\])]/u, /never recommended|\bESMO\b/u],
    atLeast: 2,
  },
  {
    id: "ASCO",
    all: [/\bEvidence quality\b/iu, /\bStrength of recommendation\b/iu, /\bType\s*:|\bASCO\b/u],
    atLeast: 2,
  },
  {
    id: "IDSA",
    all: [/\b(?:Good|Moderate) evidence to support a recommendation/iu],
    atLeast: 1,
  },
  {
    id: "NICE",
    all: [
      /\bNICE guideline|National Institute for Health and (?:Care|Clinical) Excellence|Making decisions using NICE/u,
      NICE_STATEMENT,
    ],
    atLeast: 3,
  },
  {
    id: "SIGN",
    all: [/\b1\+\+/u, /\bSIGN\b|meta-analyses|grades? of recommendations?|2\+\+/iu],
    atLeast: 1,
  },
  {
    id: "OXFORD",
    all: [
      /Oxford Cent(?:re|er) for Evidence|\bO?CEBM\b|\bOxford 20\d\d\b|牛津/u,
      /\b[1-3][ab]\b|levels? [1-5]\b|[1-5][ab]/iu,
    ],
    atLeast: 1,
  },
  { id: "ESC", language: "en", all: [/\bESC\b/u, CLASS_SYSTEM, CLASS_VALUES], atLeast: 3 },
  {
    id: "ACC-AHA",
    language: "en",
    all: [/\b(?:ACC|AHA|ACCF|AHA\/ASA)\b|American (?:Heart|College|Stroke)|\bCOR\b/u, CLASS_SYSTEM],
    atLeast: 2,
  },
  { id: "ESC", language: "en", all: [CLASS_SYSTEM, CLASS_VALUES], atLeast: 2 },
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
    atLeast: 1,
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
    all: [/(?<![\d.])1\s*\(strong\b/iu, /(?<![A-Za-z])A\s*\((?:strong|high)\b/u],
    atLeast: 1,
  },
  {
    id: "GRADE",
    language: "en",
    all: [
      /\bGRADE\b|Grading of Recommendations|\b(?:[Ss]trong|[Ww]eak|[Cc]onditional)\s+recommendations?\b/u,
    ],
    atLeast: 1,
  },
];

/** The scheme the guideline's own words point to, with the passages that do. */
export function schemeBySigns(source: SourceDocument): { id: SchemeId; hits: Passage[] } | null {
  const folded = source.passages.map((passage) => ({
    passage,
    parts: partsOf(passage).map((part) => normalise(part).text),
  }));
  for (const { id, all, atLeast, language } of SIGNS) {
    if (language && language !== source.language) continue;
    const matched = all.map((pattern) =>
      folded.filter(({ parts }) => parts.some((part) => pattern.test(part))),
    );
    if (matched.some((found) => found.length === 0)) continue;
    const hits = folded.filter((one) => matched.some((found) => found.includes(one)));
    if (hits.length >= atLeast) return { id, hits: hits.map(({ passage }) => passage) };
  }
  return null;
}

/** A cell is read by itself, so that the title "Class" is more than a word of a row. */
function partsOf({ text, table, list }: Passage): string[] {
  const marked = list ? `${list.marker} ${text}` : text;
  return table ? [text, ...table.cells.map((cell) => cell.trim())] : [marked];
}
