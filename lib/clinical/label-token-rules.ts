import {
  byCircles,
  codeToken,
  directionEn,
  directionZh,
  levelEn,
  levelZh,
  range,
  valueOf,
} from "@/lib/clinical/label-words";
import type { LabelToken } from "@/lib/clinical/label-tokens";

type TokenRule = { pattern: RegExp; read: (match: RegExpExecArray) => LabelToken };

const FILLER: LabelToken = { type: "filler" };
const END = "(?![A-Za-z0-9])";
const LEVEL_EN = "very[\\s-]*low|low|moderate|high";
const LEVEL_ZH = "极低|很低|非常低|低|中等?|高";
const ROMAN = "I{1,3}[abc]?|IV|V";

/** In this order: the longer reading of the same words comes first. All patterns run on folded text. */
export const TOKEN_RULES: TokenRule[] = [
  rule(
    `(?:(?:level\\s+of\\s+)?(?:consensus|agreement|vot(?:e|ing)s?)(?:\\s+(?:rate|level|strength))?|(?:专家|组内|投票)?共识(?:度|率|水平|程度|强度)|(?:专家)?(?:同意|赞成|赞同|一致|支持|推荐)(?:率|度|比例))\\s*[:=为]?\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*%`,
    (match) => ({ type: "consensus", percent: Number(match[1]) }),
  ),
  rule(
    `(\\d{1,3}(?:\\.\\d+)?)\\s*%\\s*(?:consensus|agree(?:ment|d)?|(?:的?专家)?(?:同意|赞成|赞同|共识))`,
    (match) => ({ type: "consensus", percent: Number(match[1]) }),
  ),
  rule(
    `(?:LoA|LOA|level\\s+of\\s+agreement)\\s*[:=]?\\s*\\(?\\d{1,2}(?:\\.\\d+)?\\)?(?:\\s*\\(?(?:±|SD)\\s*\\d(?:\\.\\d+)?\\)?)?(?:\\s*/\\s*10)?(?![\\d.%])`,
    () => FILLER,
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
    `(?:(?:formal|informal|clinical|expert|panel|strong|working\\s+group)[\\s-]+)*(?:consensus|expert\\s+(?:opinion|agreement))(?:[\\s-]+based)?(?:[\\s-]+(?:recommendations?|statements?|opinion))?${END}|专家(?:共识|意见|经验)(?:性)?(?:推荐意见|推荐|建议|意见)?|共识性?(?:推荐意见|推荐|建议|意见)`,
    () => ({ type: "kind", kind: "consensus" }),
  ),
  rule(
    `insufficient(?:\\s+evidence)?${END}|evidence\\s+(?:is\\s+)?insufficient${END}|no\\s+recommendation(?:\\s*/\\s*unresolved\\s+issue)?${END}|unresolved\\s+issue${END}|(?:knowledge|evidence)\\s+gap${END}|证据不足|(?:暂时?|故)?不作(?:出)?推荐|暂不推荐`,
    () => ({ type: "kind", kind: "insufficient" }),
  ),
  rule(`I\\s+statement${END}`, () => ({ type: "kind", kind: "insufficient" }), "u"),
  rule(
    `(?:recommended\\s+)?only\\s+in\\s+(?:the\\s+context\\s+of\\s+)?(?:a\\s+)?(?:clinical\\s+)?(?:research|trials?)(?:\\s+settings?)?${END}|research\\s+only${END}|research-context\\s+recommendation${END}|仅(?:限)?(?:用)?(?:于)?(?:临床)?研究(?:中?使用)?`,
    () => ({ type: "kind", kind: "research_only" }),
  ),
  rule(`neither\\s+for\\s+nor\\s+against${END}`, () => ({ type: "kind", kind: "insufficient" })),
  rule(
    `(?:reviewed|not\\s+reviewed|new-(?:replaced|added)|not\\s+changed|amended|deleted)(?:\\s*,\\s*)?${END}`,
    () => FILLER,
  ),
  rule(`(?:for\\s+)?either(?!\\s+the)${END}`, () => ({ type: "direction", direction: "either" })),
  rule(
    `(?:for\\s+)?either\\s+the\\s+intervention\\s+or\\s+the\\s+(?:comparison|comparator|alternative)${END}`,
    () => ({ type: "direction", direction: "either" }),
  ),
  rule(
    `(strong|weak|conditional|discretionary|qualified|context-specific)(?:ly)?(?:\\s+(?:recommended|recommendations?|rec\\.?))?(?:\\s+(for|against|in\\s+favou?r)(?:\\s+of)?)?${END}`,
    (match) => ({
      type: "strength",
      strength: /strong/i.test(match[1] ?? "") ? "strong" : "conditional",
      direction: directionEn(match[2]),
      named: /recommend|rec\b|\bfor|against|favo/i.test(match[0]),
    }),
  ),
  rule(
    `(强烈?|弱|有条件(?:的)?|条件性?)(反对使用|反对|不推荐|不建议|推荐使用|推荐|建议)?`,
    (match) => ({
      type: "strength",
      strength: match[1]?.startsWith("强") ? "strong" : "conditional",
      direction: directionZh(match[2]),
      named: match[2] !== undefined,
    }),
  ),
  rule(
    `(?:(?:strength|grade|class(?:ification)?|category|level|rating)\\s+of\\s+(?:the\\s+)?recommendations?|rec(?:ommendations?|\\.)\\s*(?:strength|grade|class|category|level|rating)|strength(?!\\s+(?:of|in)\\s+(?:the\\s+)?(?:supporting\\s+)?evidence))${END}|(?:推荐|建议)(?:意见)?(?:强度|级别|等级|类别|分级|程度|力度)`,
    () => ({ type: "head", of: "strength" }),
  ),
  rule(`(?:S[Oo]R|C[Oo]R|G[Oo]R|GR)${END}`, () => ({ type: "head", of: "strength" }), "u"),
  rule(
    `(?:overall\\s+)?(?:certainty|quality|levels?|strength|confidence|types?|grade|rating)\\s+(?:of|in)\\s+(?:the\\s+)?(?:supporting\\s+)?evidence(?:\\s+of\\s+effects?)?${END}|(?:supporting\\s+)?evidence\\s+(?:certainty|quality|levels?|strength|types?|grade|rating|category)${END}|(?:certainty|quality|confidence)${END}|证据(?:体)?(?:质量|等级|级别|确定性|可信度|水平|强度|分级|类别)(?:等级|级别|分级)?`,
    () => ({ type: "head", of: "evidence" }),
  ),
  rule(`(?:LOE|QOE|COE|LE|EL)${END}`, () => ({ type: "head", of: "evidence" }), "iu"),
  rule(
    `(${LEVEL_EN})(?:\\s*-?\\s*(?:to|or|and|/|-)\\s*(${LEVEL_EN}))?((?:[\\s-]*(?:certainty|quality|confidence|level|grade|strength))?(?:\\s+(?:of|in)(?:\\s+the)?)?(?:\\s*(?:evidence|(?:effect\\s+)?estimates?))?(?:\\s+of\\s+effects?)?)${END}`,
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
    levels: range([byCircles(match[1]?.length ?? 0)]),
    named: true,
  })),
  rule(`↑↑|↓↓|↑\\??|↓\\??`, (match) => ({
    type: "strength",
    strength: match[0].length === 2 && !match[0].endsWith("?") ? "strong" : "conditional",
    direction: match[0].startsWith("↑") ? "for" : "against",
    named: true,
  })),
  rule(`against${END}|not\\s+recommended${END}|反对|不推荐|不建议`, () => ({
    type: "direction",
    direction: "against",
  })),
  rule(`(?:for|in\\s+favou?r(?:\\s+of)?)${END}|支持`, () => ({
    type: "direction",
    direction: "for",
  })),
  rule(
    `([12](?:\\+\\s?\\+|\\+|-))(?=\\s*(?:[.,;:)\\]|]|$))`,
    (match) => ({ type: "value", value: match[1]?.replace(" ", "") ?? "", of: "evidence" }),
    "u",
  ),
  rule(
    `(I[ABC])(?![A-Za-z0-9+%.])`,
    (match) => ({ type: "value", value: match[1] ?? "", of: null }),
    "u",
  ),
  rule(
    `(?<!(?:[Ll]evel|L[Oo]E)\\s*:?\\s*)([12])\\s*[-,/|+.·、]?\\s*([ABCD])(?![A-Za-z0-9+]|-(?:NR|R|LD|EO))(?:\\s*[级类])?(?:证据|推荐)?`,
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
    `(${ROMAN}|[1-5][abc]?|[A-EU])(?:-?(?:NR|R|LD|EO)${END})?\\s*(?::\\s*(?:No\\s+Benefit|Harm))?(?![A-Za-z0-9+%.])\\s*([类级]?)(?:别)?(?:的)?(?:专家)?(推荐意见|推荐|证据|建议)?`,
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
    `(?:evidence[\\s-]+based|benefits?\\s+(?:clearly\\s+)?outweighs?\\s+(?:the\\s+)?harms?|harms?\\s+(?:clearly\\s+)?outweighs?\\s+(?:the\\s+)?benefits?|the\\s+intervention|recommendations?|recommended|statements?|evidence|graded?|and|with|despite|due\\s+to|based\\s+on|by|of|the|a|on|推荐意见|推荐|建议|证据|及|和|为|基于|分级|级别|等级)`,
    () => FILLER,
  ),
  rule(
    `ESMO-MCBS(?:\\s+v[\\d.]+)?(?:\\s+score)?\\s*:?\\s*[\\dA-C]${END}|ESCAT(?:\\s+score)?\\s*:?\\s*[IV]+(?:-[A-C])?${END}`,
    () => FILLER,
  ),
  rule(`(?:\\^\\d)+|[\\s,;:/|.·+&()=\\[\\]{}、。†‡§-]+`, () => FILLER),
];

function rule(source: string, read: TokenRule["read"], flags = "iu"): TokenRule {
  return { pattern: new RegExp(source, `${flags}y`), read };
}
