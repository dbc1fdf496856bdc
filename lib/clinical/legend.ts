import { normalise } from "@/lib/clinical/normalise";
import type { Certainty, Direction, Strength } from "@/lib/clinical/schema";

export type StrengthMeaning = { strength: Strength; direction: Direction | null };

const GRADE_WORD =
  /\b(?:strong|weak|conditional|category|class|grade|level|type|certainty|quality|evidence|recommendation)s?\b|推荐|证据|[A-D]\s*级|[Ⅰ-ⅣI]+[ab]?\s*[类级]/iu;
const DEFINITION =
  /true effect|(?:very|moderately) confident|confidence in the (?:effect )?estimate|most (?:informed )?(?:patients|people|individuals|persons)[^.]{0,40}(?:would|should)|recommended course of action|desirable effects|different choices will be|randomi[sz]ed (?:clinical|controlled) trials?\b[^.]{0,80}(?:limitations|evidence|meta-?analys)|clinical experience and observations|net benefit is|further research is|would want the (?:suggested|recommended)|high certainty that the net|is a recommendation (?:that|for|in)|for which there is (?:low|very low|no)|(?:recommends?(?: against)?(?: offering or)?|providing|offering|provide|offer) (?:the|this) service|based (?:up)?on (?:high|low|any|at least|one or|a systematic|expert)[^.]{0,60}\b(?:evidence|stud(?:y|ies)|opinion|consensus)|data derived from|利大于弊|弊大于利|真实(?:效应|值|疗效)|(?:非常|十分|中等程度|确信|把握)[^。]{0,12}(?:确信|把握|接近)|进一步研究|多项随机(?:临床|对照)|单项随机|随机对照试验[^。]{0,20}(?:Meta|荟萃|资料|数据)|利弊(?:平衡|相当|不确定)|效应估计值/iu;
const LEGEND_SHAPE =
  /^(?:[•●▪\-*]\s*)?(?:(?:category|class|grade|level|type)\s+(?:[A-EU]|[1-5][A-Ca-c]?|I[ABC]|I{1,3}[ab]?)\b|no\s+recommendation|an?\s+(?:strong|weak|conditional)|(?:strong|weak|conditional|high|moderate|low|very low)\b|[1-5A-D][\s|]|[（(]?[Ⅰ-Ⅳ]|[A-D]\s*级|高|中|低|极低|强|弱)/iu;

/** "⊕○○○ denotes very low quality; ⊕⊕○○, low quality": two values or more, each with its meaning. */
const KEY =
  /\b(?:denotes?|indicates?|signif(?:y|ies)|stands? for|use the (?:phrase|term|word)|corresponds? to|shown as)\b/iu;
const GRADE_VALUE =
  /⊕|"?we (?:recommend|suggest)"?|\b(?:Level|Class|Grade|Category) (?:[A-EU]|[1-5]|I{1,3}[ab]?)\b|\b(?:strong|weak|conditional) recommendations?\b|\b(?:high|moderate|low|very low)[ -](?:quality|certainty)/giu;
const DEFINED_ZH =
  /(?:^|[:。;；])\s*(?:I{1,3}[ab]?|IV|[A-D]|[1-5][ab]?)\s*[级类](?:推荐|证据)?\s*[(:,：，（]/gu;

/** "分为强推荐和弱推荐": two words of one scale, and the verb that divides it. */
const DIVIDED_ZH = /(?:分为|分成|划分|分级为|定义为)/u;
const SCALE_ZH =
  /强推荐|弱推荐|有条件推荐|(?<!\p{Script=Han})(?:强|弱|高|中|低|极低)(?!\p{Script=Han})/gu;
const TITLE_ZH = /(?:推荐(?:等级|级别|强度|类别)|证据(?:类别|等级|级别|水平))[^。;]{0,12}:/u;
const LEVEL_ZH = /I{1,3}[ab]?\s*[级类](?:专家)?推荐|IV级推荐|[123][AB]?\s*类|[A-D]\s*级/gu;

/** "1 (strong) or 2 (weak)", "A (high), B (moderate)": values with their words behind them. */
const DEFINED_EN =
  /(?<![A-Za-z\d.])[A-D1-4]\s*\(["']?(?:strong|weak|conditional|high|moderate|low|very low)\b/giu;

/** "Ⅰ类（强推荐）、Ⅱ类（弱推荐）" */
const WORDED_ZH =
  /(?:I{1,3}[ab]?|IV|[A-D]|[1-5][ab]?)\s*[级类](?:推荐|证据)?\s*\((?:强|弱|有条件|极低|低|中|高)/gu;

function definesSeveral(text: string): boolean {
  const folded = normalise(text).text;
  if (new Set(folded.match(WORDED_ZH) ?? []).size >= 2) return true;
  if (new Set(folded.match(DEFINED_EN) ?? []).size >= 2) return true;
  if (DIVIDED_ZH.test(folded) && new Set(folded.match(SCALE_ZH) ?? []).size >= 2) return true;
  if (TITLE_ZH.test(folded) && new Set(folded.match(LEVEL_ZH) ?? []).size >= 3) return true;
  if ([...folded.matchAll(DEFINED_ZH)].length >= 2) return true;
  if (!KEY.test(folded)) return false;
  return new Set((folded.match(GRADE_VALUE) ?? []).map((value) => value.toLowerCase())).size >= 2;
}

/** "For 'strong' recommendations … the group is confident that": what a grade lets the panel say. */
const PANEL_CONFIDENCE =
  /['‘’"“”]?(?:strong|conditional|weak)['‘’"“”]?\s+recommendations?\b[^.]{0,200}\b(?:confident|majority|most (?:people|patients))/iu;

/** Whether a passage explains what grades mean instead of grading something. */
export function isLegend(text: string): boolean {
  if (/true effect|confiden\w+ in the (?:effect )?estimate|效应估计值|真实(?:效应|值)/iu.test(text))
    return true;
  if (definesSeveral(text) || PANEL_CONFIDENCE.test(text)) return true;
  if (!DEFINITION.test(text) || !GRADE_WORD.test(text)) return false;
  return (
    LEGEND_SHAPE.test(text) ||
    /推荐强度|证据(?:质量|等级|级别)|\bGRADE\b|evidence types?/u.test(text)
  );
}

type PrintedLegend = {
  strengthOf: Map<string, StrengthMeaning>;
  /** "C (low or very low)" says two. */
  certaintyOf: Map<string, Certainty[]>;
};

const CODE = "([A-D]|[1-4]|I[ABC]|I{1,3}[ab]?|IV)";
const STRENGTH_WORD = "(强|弱|[Ss]trong|[Ww]eak|[Cc]onditional)";
const LEVEL_WORD =
  "(极低|低|中等?|高|[Vv]ery low|[Ll]ow(?: (?:or|to) very low)?|[Mm]oderate|[Hh]igh)";
const GAP = "(?:\\s*(?:级|类)?\\s*[|(:=,、-]\\s*|\\s*(?:级|类)\\s*)";

/** Reads pairs such as "强推荐（1）" or "A | 高" from the folded text of legends. */
export function readLegend(texts: string[]): PrintedLegend {
  const legend: PrintedLegend = { strengthOf: new Map(), certaintyOf: new Map() };
  for (const text of texts) {
    const strengths = pairs(text, STRENGTH_WORD);
    // "1 (strong) … A (strong), B (moderate)": where figures grade the advice, letters rate the evidence.
    const areFigures = strengths.some(([code]) => /^[12]$/u.test(code));
    for (const [code, word] of strengths) {
      if (areFigures && /^[A-D]$/u.test(code)) continue;
      const strength = /强|strong/iu.test(word) ? "strong" : "conditional";
      legend.strengthOf.set(code, { strength, direction: null });
    }
    for (const [code, word] of pairs(text, LEVEL_WORD)) {
      legend.certaintyOf.set(code, levelsOf(word));
    }
  }
  return legend;
}

function pairs(text: string, word: string): [string, string][] {
  const codeFirst = new RegExp(
    `(?<![A-Za-z0-9])${CODE}(?![A-Za-z0-9])${GAP}${word}(?:级|质量|推荐|quality|certainty|recommendation)?(?![A-Za-z])`,
    "gu",
  );
  const wordFirst = new RegExp(
    `${word}\\s*(?:级|质量|推荐|quality|certainty|recommendation)?\\s*[|(]\\s*${CODE}(?:级|类)?\\s*(?:[|)]|$)`,
    "gu",
  );
  return [
    ...[...text.matchAll(codeFirst)].map((m): [string, string] => [m[1] ?? "", m[2] ?? ""]),
    ...[...text.matchAll(wordFirst)].map((m): [string, string] => [m[2] ?? "", m[1] ?? ""]),
  ];
}

function levelsOf(word: string): Certainty[] {
  if (/low (?:or|to) very/iu.test(word)) return ["low", "very_low"];
  if (/极低|very/iu.test(word)) return ["very_low"];
  if (/低|low/iu.test(word)) return ["low"];
  return /高|high/iu.test(word) ? ["high"] : ["moderate"];
}
