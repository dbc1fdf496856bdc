import { normalise } from "@/lib/clinical/normalise";
import type { RecommendationKind } from "@/lib/clinical/schema";

type Marker = {
  /** As printed: "1", "3.2", "推荐意见5"; null if the marker has none. */
  number: string | null;
  kind: RecommendationKind;
  /** Offset in the passage where the statement begins; the text's length if the marker stands alone. */
  end: number;
};

const NUMBER_EN = "(\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?|[IVX]{1,5})";
const NAMED_EN = new RegExp(
  `^((?:(?:key|clinical|practice|formal|graded|ungraded|strong|weak|conditional)\\s+)*(?:recommendation|good (?:clinical )?practice (?:statement|point|recommendation)|best practice (?:advice|statement)|practice (?:point|statement)|(?:consensus|guideline|position|key action) statement|statement|consensus recommendation))(?:\\s*(?:no\\.?|number|#)?\\s*${NUMBER_EN}(?![\\d%-]))?(\\s*[:.)\\]]\\s*|\\s*-\\s+|\\s*$|\\s+(?=[A-Z([])|\\s*(?=[([]))`,
  "iu",
);
const BRACKETED_EN =
  /^[\[【]\s*((?:recommendation|good practice statement|consensus statement|statement)s?)\s*(\d{1,3}(?:\.\d{1,3})*[a-z]?)?\s*[\]】]\s*:?\s*/iu;
const SHORT_EN =
  /^(?:R|BPA|GPS|PP|CQ|KQ)\s?(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:\s*[:.)]\s*|\s*-\s+|\s+(?=[A-Z([]))/u;
const NUMBER_ZH = "(\\d{1,3}(?:[.-]\\d{1,3}){0,3}[a-z]?|[一二三四五六七八九十]{1,3})";
const WORD_ZH =
  "(?:(?:核心|关键|专家|共识|临床|循证|指南|主要)*(?:推荐|建议|共识|指导)(?:意见|建议|要点|内容|陈述|声明|条目)?|陈述|(?:良好|最佳)(?:临床)?实践(?:主张|声明|陈述|建议))";
const BRACKETED_ZH = new RegExp(
  `^[\\[【(〔]\\s*(${WORD_ZH}\\s*${NUMBER_ZH}?)\\s*[\\]】)〕]\\s*[:、.]?\\s*`,
  "u",
);
const COLON_ZH = new RegExp(`^(${WORD_ZH}\\s*${NUMBER_ZH}?)\\s*(?=[:([【])(?::\\s*)?`, "u");
const NUMBERED_ZH = new RegExp(
  `^((?:推荐|共识|建议|陈述)(?:意见|建议|要点|内容|陈述)?\\s*${NUMBER_ZH})(?:\\s*[、.]\\s*|\\s+(?=\\S)|\\s*$)`,
  "u",
);
/** "推荐意见 首选…": the name, a space and the statement. */
const SPACED_ZH =
  /^((?:核心|共识|循证)?(?:推荐意见|推荐建议|推荐内容|共识意见))\s+(?=\p{Script=Han}{4})/u;
/** The same without the space, which reading a PDF takes out between two characters; the grade at the end tells it apart. */
const GLUED_ZH =
  /^((?:共识)?推荐意见)(?=\p{Script=Han}{4})(?![的是由和与及中共为按均分经见如都仅将]|形成|制[定订]|来[源自]|汇总|总结|列表|说明|强度|等级|级别)(?=.*[（(【[][^（(【[]*(?:推荐|证据)[^（(【[]*[)）\]】][.。]?\s*$)/u;
const OWN_LINE_ZH = /^((?:核心|关键|专家|共识|循证)*(?:推荐|共识)(?:意见|建议|要点|陈述))$/u;

const LONGEST_LINE = 240;

/** The name and number in front of a recommendation: "Recommendation 3.", "【推荐意见1】", "推荐意见2：". */
export function readMarker(text: string): Marker | null {
  // "CQ1. Is early surgery recommended?" numbers a question.
  if (/[?？]\s*$/u.test(text)) return null;
  const folded = normalise(text.slice(0, LONGEST_LINE));
  const start = folded.text.length - folded.text.trimStart().length;
  const line = folded.text.slice(start);
  const found = english(line) ?? chinese(line);
  if (!found) return null;
  const end = folded.toSource(start, start + found.length).end;
  return { number: found.number, kind: found.kind, end: Math.min(end, text.length) };
}

export type PlacedMarker = Marker & { start: number };

/** Where a marker may stand inside a paragraph that prints several recommendations one after the other. */
const INSIDE =
  /(?<=[.。;；)）\]】\n]\s*)(?=[【[(（〔［]?\s*(?:推荐意见|推荐|共识意见|共识|建议)\s*[\d一二三四五六七八九十]{1,3}(?:[.-]\d+)?\s*[】\])）〕］:：])|(?<=[.)\]\n]\s*)(?=(?:Recommendation|Practice Point|Good Practice Statement)\s+\d+(?:\.\d+)*[a-z]?\s*[:.])/gu;

/** All markers of a paragraph with the offsets they start at; empty unless it begins with one. */
export function readMarkers(text: string): PlacedMarker[] {
  const first = readMarker(text);
  if (!first) return [];
  const later = [...text.matchAll(INSIDE)].flatMap(({ index }) => {
    const marker = index >= first.end ? readMarker(text.slice(index)) : null;
    return marker?.number ? [{ ...marker, start: index, end: index + marker.end }] : [];
  });
  return [{ ...first, start: 0 }, ...later];
}

type Found = { number: string | null; kind: RecommendationKind; length: number };

function english(line: string): Found | null {
  const bracketed = BRACKETED_EN.exec(line);
  if (bracketed) {
    const [whole, name = "", number = null] = bracketed;
    return { number, kind: kindOf(name), length: whole.length };
  }
  const named = NAMED_EN.exec(line);
  if (named) {
    const [whole, name = "", number] = named;
    const hasNumber = number !== undefined;
    const closes = /[:.)\]-]\s*$/u.test(named[3] ?? "") || whole.length === line.length;
    if (!hasNumber && !closes && !/^\s*[([]/u.test(line.slice(whole.length))) return null;
    if (!closes && /^\p{Ll}/u.test(line.slice(whole.length))) return null;
    // "Strong recommendation: …" without a number is a label, not a name.
    if (!hasNumber && /strong|weak|conditional/iu.test(name)) return null;
    if (/^[IVX]+$/iu.test(number ?? "") && number !== number?.toUpperCase()) return null;
    return { number: number ?? null, kind: kindOf(name), length: whole.length };
  }
  const short = SHORT_EN.exec(line);
  return short && { number: short[1] ?? null, kind: kindOf(short[0]), length: short[0].length };
}

function chinese(line: string): Found | null {
  for (const pattern of [BRACKETED_ZH, COLON_ZH, NUMBERED_ZH, SPACED_ZH, GLUED_ZH, OWN_LINE_ZH]) {
    const match = pattern.exec(line);
    if (!match) continue;
    const name = (match[1] ?? "").trim();
    const number = match[2] === undefined ? null : name.replace(/\s+/gu, "");
    if (number === null && pattern === COLON_ZH && !/[:]/u.test(match[0])) continue;
    return { number, kind: kindOf(name), length: match[0].length };
  }
  return null;
}

function kindOf(name: string): RecommendationKind {
  if (/practice (?:statement|point|recommendation|advice)|GPS|BPA|^PP|实践/iu.test(name))
    return "good_practice";
  if (/consensus|共识/iu.test(name) && !/推荐/u.test(name)) return "consensus";
  return "recommendation";
}
