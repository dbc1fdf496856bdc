import type { Certainty, Effect } from "@/lib/clinical/schema";

const TIME =
  /\b(?:over|in|at|within|during|after|for|every)\s+(?:the )?(?:about |approximately |up to |a (?:median|mean) of )?\d+(?:\.\d+)?(?:\s*(?:to|-|–)\s*\d+(?:\.\d+)?)?\s*(?:hours?|days?|weeks?|months?|years?)\b(?:\s+of (?:follow-up|age|treatment))?|\bin the \d+ (?:days|weeks|months|years) after\b[^,;.]{0,30}|\d+(?:\.\d+)?\s*(?:[-~～至]\s*\d+\s*)?(?:年|个月|周|天|小时)(?:内|时|后|随访|以内|期间)/iu;
const AGE = /\b(?:aged?|older|younger|of age)\b/iu;

/** The time the numbers are for, as printed. */
export function timeOf(text: string): string | null {
  const found = TIME.exec(text)?.[0].trim();
  return found && !AGE.test(found) ? found : null;
}

const PEOPLE_EN =
  /\b(?:1,?000|10,?000|100,?000|100)\s+((?:[a-z-]+\s+){0,3}(?:people|patients|persons|women|men|adults|children|infants|babies|adolescents|smokers|person-years)(?:\s+(?:with|aged|who have|over)\s+[^,;:.]{3,50}?)?)(?=\s+(?:with(?:out)?|given|taking|receiving|treated|have|has|get|develop|die|fall|are|were|would|using|on|and|in)\b|[,;:.]|$)/iu;
const PEOPLE_IN_EN =
  /\b(?:among|in) ((?:[a-z-]+\s+){0,3}(?:people|patients|persons|women|men|adults|children|infants|adolescents|smokers)(?:\s+(?:with|aged|who|at)\s+[^,;:.()]{3,60})?)(?=[,;:.()]|$)/iu;
const PEOPLE_ZH =
  /每\s*[\d,]+\s*(?:万)?\s*(?:名|例|位|个)?([^，,。；\d]{1,30}?(?:者|患者|人|人群|女性|男性|儿童|孕妇|老年人))(?=中|，|,|可|能)/u;
const PEOPLE_IN_ZH =
  /(?:在|对于?)([^，,。；\d]{2,24}(?:患者|人群|女性|男性|儿童|孕妇|老年人|者))中/u;

/** Whom the numbers are about, as printed. */
export function populationOf(text: string): string | null {
  const found =
    PEOPLE_EN.exec(text)?.[1] ??
    PEOPLE_IN_EN.exec(text)?.[1] ??
    PEOPLE_ZH.exec(text)?.[1] ??
    PEOPLE_IN_ZH.exec(text)?.[1];
  return found?.trim() ?? null;
}

const LEVEL_EN =
  /\b(very[\s-]low|low|moderate|high)[\s-]+(?:certainty|quality|strength|confidence)(?:[\s-]+(?:of\s+)?(?:the\s+)?evidence)?\b|\b(?:certainty|quality|confidence)(?: of (?:the )?evidence)?\s*(?:[:=]|was|is)\s*(very[\s-]low|low|moderate|high)\b/giu;
const LEVEL_ZH =
  /证据(?:质量|等级|级别|确定性)\s*[:：为]?\s*(极低|很低|低|中等?|高)|(极低|低|中等?|高)(?:等级|级别|质量|确定性)\s*证据/gu;
const SYMBOLS = /[⊕⨁]{1,4}[○◯〇⊝⊖◌]{0,3}/u;

const LEVELS: Record<string, Certainty> = {
  high: "high",
  moderate: "moderate",
  low: "low",
  "very low": "very_low",
  高: "high",
  中: "moderate",
  中等: "moderate",
  低: "low",
  极低: "very_low",
  很低: "very_low",
};

/** One level printed with the numbers; two levels in a sentence do not say which is whose. */
export function certaintyOf(text: string): Certainty | null {
  const words = [...text.matchAll(LEVEL_EN), ...text.matchAll(LEVEL_ZH)].map(
    (match) => LEVELS[(match[1] ?? match[2] ?? "").toLowerCase().replace(/[\s-]+/gu, " ")],
  );
  const levels = [...new Set(words)];
  if (levels.length > 0) return levels.length === 1 ? (levels[0] ?? null) : null;
  return symbolLevel(SYMBOLS.exec(text)?.[0]);
}

/** A cell that holds nothing but a level: "Moderate", "⊕⊕○○ Low", 中等. */
export function certaintyInCell(text: string): Certainty | null {
  const word = /(very\s*low|low|moderate|high|极低|很低|低|中等|中|高)/iu.exec(text)?.[1];
  const level = word ? LEVELS[word.toLowerCase().replace(/\s+/gu, " ")] : undefined;
  return level ?? symbolLevel(SYMBOLS.exec(text)?.[0]);
}

/** GRADE's four circles: filled ones count. */
function symbolLevel(symbols: string | undefined): Certainty | null {
  if (!symbols || [...symbols].length !== 4) return null;
  const filled = [...symbols].filter((symbol) => /[⊕⨁]/u.test(symbol)).length;
  return (["very_low", "low", "moderate", "high"] as const)[filled - 1] ?? null;
}

const BAD =
  /\b(?:die|dies|died|deaths?|mortality|strokes?|attacks?|infarctions?|fail(?:ure|s)|relapses?|exacerbations?|hospitali[sz]|admitted|admissions?|bleeding|h(?:a)?emorrhages?|fractures?|broken|falls?|cancers?|infections?|thrush|nausea|diarrh|vomit|rash|dry mouth|hoarse|hypoglyc|adverse|side[- ]effects?|events?|complications?|born too early|blind|pain|ill)\b|死亡|病死|卒中|梗死|衰竭|复发|急性发作|住院|出血|骨折|跌倒|癌|感染|低血糖|不良|恶心|腹泻|呕吐|皮疹|失明|视力下降|并发症|事件|疼痛|截肢/iu;
const GOOD =
  /\b(?:cured?|remission|survival|survive|respon(?:se|d)|adherence|control(?:led)?|recover|improve(?:d|ment)?|reach(?:ed)? (?:the )?target|quit|abstinen|pain relief)\b|达标|治愈|缓解|生存|依从性|控制|康复|戒烟成功|改善/iu;

/** Benefit or harm by the printed numbers of both arms, or by the printed word; null where neither says. */
export function directionOf(
  outcome: string,
  { without, with: treated, difference }: Pick<Effect, "without" | "with" | "difference">,
): Effect["direction"] {
  const isBad = BAD.test(outcome);
  if (isBad === GOOD.test(outcome)) return null;
  const change = changeOf(without, treated) ?? wordOfChange(difference);
  if (change === null) return null;
  return change === "less" ? (isBad ? "benefit" : "harm") : isBad ? "harm" : "benefit";
}

function changeOf(without: string | null, treated: string | null): "less" | "more" | null {
  const before = figure(without);
  const after = figure(treated);
  if (before === null || after === null || before === after) return null;
  return after < before ? "less" : "more";
}

function figure(printed: string | null): number | null {
  const match = /^\D{0,8}(\d[\d,]*(?:\.\d+)?)/u.exec(printed ?? "")?.[1];
  return match ? Number(match.replaceAll(",", "")) : null;
}

function wordOfChange(difference: string | null): "less" | "more" | null {
  if (/\b(?:fewer|less)\b|减少|降低|少|避免|预防/iu.test(difference ?? "")) return "less";
  return /\b(?:more|additional|extra)\b|增加|多/iu.test(difference ?? "") ? "more" : null;
}
