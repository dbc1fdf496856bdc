import type { Certainty, Direction, RecommendationKind, Strength } from "@/lib/clinical/schema";

/** One word, code or symbol of a grade label. `value` tokens mean something only under a head and a scheme. */
export type LabelToken =
  | { type: "head"; of: "strength" | "evidence" | "any" }
  | { type: "strength"; strength: Strength; direction: Direction | null; named: boolean }
  | { type: "direction"; direction: Direction }
  | { type: "certainty"; levels: Certainty[]; named: boolean }
  | { type: "code"; strength: string; evidence: string; reversed: boolean }
  | { type: "value"; value: string; to?: string; of: "strength" | "evidence" | null }
  | { type: "kind"; kind: RecommendationKind }
  | { type: "ungraded" }
  | { type: "consensus"; percent: number }
  | { type: "filler" };

type TokenRule = { pattern: RegExp; read: (match: RegExpExecArray) => LabelToken };

const FILLER: LabelToken = { type: "filler" };
const END = "(?![A-Za-z0-9])";
const LEVEL_EN = "very[\\s-]*low|low|moderate|high";
const LEVEL_ZH = "极低|很低|非常低|低|中等?|高";
const ROMAN = "I{1,3}[ab]?|IV|V";

/** In this order: the longer reading of the same words comes first. All patterns run on folded text. */
const RULES: TokenRule[] = [
  rule(
    `(?:(?:level\\s+of\\s+)?(?:consensus|agreement|vot(?:e|ing)s?)(?:\\s+(?:rate|level|strength))?|共识(?:度|率|水平|程度|强度)|(?:专家)?(?:同意|赞成|赞同|一致|支持|推荐)(?:率|度|比例))\\s*[:=为]?\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*%`,
    (match) => ({ type: "consensus", percent: Number(match[1]) }),
  ),
  rule(
    `(\\d{1,3}(?:\\.\\d+)?)\\s*%\\s*(?:consensus|agree(?:ment|d)?|(?:的?专家)?(?:同意|赞成|赞同|共识))`,
    (match) => ({ type: "consensus", percent: Number(match[1]) }),
  ),
  rule(`(?:un-?graded|not\\s+graded|no\\s+grade|未分级|不分级|无分级)${END}`, () => ({
    type: "ungraded",
  })),
  rule(
    `(?:good[\\s-]+(?:clinical[\\s-]+)?practice|best[\\s-]+practice)(?:[\\s-]+(?:statements?|points?|recommendations?|advice))?${END}|practice[\\s-]+points?${END}|(?:良好|最佳)(?:临床)?实践(?:主张|声明|陈述|推荐意见|推荐|建议|要点)?`,
    () => ({ type: "kind", kind: "good_practice" }),
  ),
  rule(`(?:GPS|GPP|BPS|BPA)${END}`, () => ({ type: "kind", kind: "good_practice" }), "u"),
  rule(
    `(?:(?:formal|informal|clinical|expert|panel|strong|working\\s+group)[\\s-]+)*(?:consensus|expert\\s+opinion)(?:[\\s-]+based)?(?:[\\s-]+(?:recommendations?|statements?|opinion))?${END}|专家(?:共识|意见|经验)(?:性)?(?:推荐意见|推荐|建议|意见)?|共识性?(?:推荐意见|推荐|建议|意见)`,
    () => ({ type: "kind", kind: "consensus" }),
  ),
  rule(
    `insufficient(?:\\s+evidence)?${END}|evidence\\s+(?:is\\s+)?insufficient${END}|no\\s+recommendation${END}|(?:knowledge|evidence)\\s+gap${END}|证据不足|(?:暂时?|故)?不作(?:出)?推荐|暂不推荐`,
    () => ({ type: "kind", kind: "insufficient" }),
  ),
  rule(`I\\s+statement${END}`, () => ({ type: "kind", kind: "insufficient" }), "u"),
  rule(
    `(?:recommended\\s+)?only\\s+in\\s+(?:the\\s+context\\s+of\\s+)?(?:a\\s+)?(?:clinical\\s+)?(?:research|trials?)(?:\\s+settings?)?${END}|research\\s+only${END}|仅(?:限)?(?:用)?(?:于)?(?:临床)?研究(?:中?使用)?`,
    () => ({ type: "kind", kind: "research_only" }),
  ),
  rule(
    `(?:for\\s+)?either\\s+the\\s+intervention\\s+or\\s+the\\s+(?:comparison|comparator|alternative)${END}`,
    () => ({ type: "direction", direction: "either" }),
  ),
  rule(
    `(strong|weak|conditional|discretionary|qualified)(?:ly)?(?:\\s+(?:recommended|recommendations?|rec\\.?))?(?:\\s+(for|against|in\\s+favou?r)(?:\\s+of)?)?${END}`,
    (match) => ({
      type: "strength",
      strength: /strong/i.test(match[1] ?? "") ? "strong" : "conditional",
      direction: directionEn(match[2]),
      named: /recommend|rec\b|for|against|favo/i.test(match[0]),
    }),
  ),
  rule(
    `(强烈?|弱|有条件(?:的)?|条件性)(反对使用|反对|不推荐|不建议|推荐使用|推荐|建议)?`,
    (match) => ({
      type: "strength",
      strength: match[1]?.startsWith("强") ? "strong" : "conditional",
      direction: directionZh(match[2]),
      named: match[2] !== undefined,
    }),
  ),
  rule(
    `(?:(?:strength|grade|class(?:ification)?|category|level|rating)\\s+of\\s+(?:the\\s+)?recommendations?|recommendations?\\s+(?:strength|grade|class|category|level|rating)|strength|(?:推荐|建议)(?:意见)?(?:强度|级别|等级|类别|分级|程度|力度))${END}`,
    () => ({ type: "head", of: "strength" }),
  ),
  rule(`(?:SOR|COR|GOR)${END}`, () => ({ type: "head", of: "strength" }), "u"),
  rule(
    `(?:overall\\s+)?(?:certainty|quality|levels?|strength|confidence|types?|grade|rating)\\s+(?:of|in)\\s+(?:the\\s+)?(?:supporting\\s+)?evidence(?:\\s+of\\s+effects?)?${END}|(?:supporting\\s+)?evidence\\s+(?:certainty|quality|levels?|strength|types?|grade|rating|category)${END}|(?:certainty|quality|confidence)${END}|证据(?:体)?(?:质量|等级|级别|确定性|可信度|水平|强度|分级|类别)(?:等级|级别|分级)?`,
    () => ({ type: "head", of: "evidence" }),
  ),
  rule(`(?:LOE|QOE|COE)${END}`, () => ({ type: "head", of: "evidence" }), "iu"),
  rule(
    `(${LEVEL_EN})(?:\\s*-?\\s*(?:to|or|and|/|-)\\s*(${LEVEL_EN}))?((?:[\\s-]*(?:certainty|quality|confidence|level|grade|strength))?(?:\\s+(?:of|in)(?:\\s+the)?)?(?:\\s*evidence)?(?:\\s+of\\s+effects?)?)${END}`,
    (match) => ({
      type: "certainty",
      levels: range([match[1], match[2]].map(levelEn)),
      named: /certainty|quality|evidence|confidence/i.test(match[3] ?? ""),
    }),
  ),
  rule(
    `(${LEVEL_ZH})(?:\\s*(?:[-~/、]|至|到|或)?\\s*(${LEVEL_ZH}))?((?:等?级别?|质量|确定性|可信度|水平)?(?:的)?(?:证据)?(?:质量)?)`,
    (match) => ({
      type: "certainty",
      levels: range([match[1], match[2]].map(levelZh)),
      named: /质量|确定性|可信度|证据/.test(match[3] ?? ""),
    }),
  ),
  rule(`(⊕{1,4})[○OoΟ]{0,3}`, (match) => ({
    type: "certainty",
    levels: range([bySymbols(match[1]?.length ?? 0)]),
    named: true,
  })),
  rule(`↑↑|↓↓|↑\\??|↓\\??`, (match) => ({
    type: "strength",
    strength: match[0].length === 2 && !match[0].endsWith("?") ? "strong" : "conditional",
    direction: match[0].startsWith("↑") ? "for" : "against",
    named: true,
  })),
  rule(`against${END}|反对|不推荐|不建议`, () => ({ type: "direction", direction: "against" })),
  rule(`(?:for|in\\s+favou?r(?:\\s+of)?)${END}|支持`, () => ({
    type: "direction",
    direction: "for",
  })),
  rule(
    `([12])\\s*[-,/|+.·、]?\\s*([ABCD])(?![A-Za-z0-9+])(?:级)?(?:证据|推荐)?`,
    (match) => codeToken(match[1], match[2], false),
    "u",
  ),
  rule(
    `([ABCD])\\s*[-,/|+·、]?\\s*([12])(?![A-Za-z0-9+.%])(?:级)?(?:推荐)?`,
    (match) => codeToken(match[2], match[1], true),
    "u",
  ),
  rule(
    `([A-D])\\s*级?\\s*[-~至到]\\s*([A-D])(?![A-Za-z0-9])\\s*级?(推荐|证据)?`,
    (match) => ({
      type: "value",
      value: match[1] ?? "",
      to: match[2] ?? "",
      of: valueOf(match[3]),
    }),
    "u",
  ),
  rule(
    `(${ROMAN}|[1-5][abc]?|[A-E])(?:-?(?:NR|R|LD|EO)${END})?\\s*(?::\\s*(?:No\\s+Benefit|Harm))?(?![A-Za-z0-9+%.])\\s*([类级]?)(?:别)?(?:的)?(推荐意见|推荐|证据|建议)?`,
    (match) => ({
      type: "value",
      value: match[1] ?? "",
      of: valueOf(match[3]),
    }),
    "u",
  ),
  rule(`(?:GRADE|grade|level|class|category|type|rating)${END}`, () => ({
    type: "head",
    of: "any",
  })),
  rule(
    `(?:evidence[\\s-]+based|benefits?\\s+(?:clearly\\s+)?outweighs?\\s+(?:the\\s+)?harms?|recommendations?|recommended|statements?|evidence|graded?|and|with|based\\s+on|by|of|the|a|on|推荐意见|推荐|建议|证据|及|和|为|基于|分级|级别|等级)`,
    () => FILLER,
  ),
  rule(`(?:\\^\\d)+|[\\s,;:/|.·+&()=\\[\\]{}、。-]+`, () => FILLER),
];

/** The tokens of a stretch that says nothing but a grade; null if any other word stands in it. */
export function tokeniseLabel(text: string): LabelToken[] | null {
  const tokens: LabelToken[] = [];
  let at = 0;
  while (at < text.length) {
    const found = matchRule(text, at);
    if (!found) return null;
    if (found.token.type !== "filler") tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function matchRule(text: string, at: number): { token: LabelToken; end: number } | null {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0].length > 0) return { token: read(match), end: pattern.lastIndex };
  }
  return null;
}

function rule(source: string, read: TokenRule["read"], flags = "iu"): TokenRule {
  return { pattern: new RegExp(source, `${flags}y`), read };
}

function codeToken(
  strength: string | undefined,
  evidence: string | undefined,
  reversed: boolean,
): LabelToken {
  return { type: "code", strength: strength ?? "", evidence: evidence ?? "", reversed };
}

function directionEn(word: string | undefined): Direction | null {
  if (!word) return null;
  return /against/i.test(word) ? "against" : "for";
}

function directionZh(word: string | undefined): Direction | null {
  if (!word) return null;
  // "强推荐" names the strength of advice in either direction.
  return /反对|不/.test(word) ? "against" : null;
}

function levelEn(word: string | undefined): Certainty | null {
  if (!word) return null;
  if (/very/i.test(word)) return "very_low";
  return word.toLowerCase() as Certainty;
}

function levelZh(word: string | undefined): Certainty | null {
  if (!word) return null;
  if (/极低|很低|非常低/.test(word)) return "very_low";
  if (word === "低") return "low";
  return word === "高" ? "high" : "moderate";
}

function bySymbols(count: number): Certainty | null {
  return (["very_low", "low", "moderate", "high"] as const)[count - 1] ?? null;
}

const ORDER: Certainty[] = ["high", "moderate", "low", "very_low"];

/** Best first, each level once. */
function range(levels: (Certainty | null)[]): Certainty[] {
  return ORDER.filter((level) => levels.includes(level));
}

function valueOf(noun: string | undefined): "strength" | "evidence" | null {
  if (!noun) return null;
  return noun === "证据" ? "evidence" : "strength";
}
