import { normalise } from "@/lib/clinical/normalise";
import type { DrugMention } from "@/lib/clinical/drugs";
import type { Dose } from "@/lib/clinical/entities/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Language, Passage } from "@/lib/documents/schema";

type DrugDose = { name: string; dose: Dose };

const NUMBER = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?";
const AMOUNT = `(?:${NUMBER})(?:\\s*(?:-|~|to|至|到|/)\\s*(?:${NUMBER}))?`;
const UNIT =
  "(?:micrograms?|milligrams?|grams?|millilit(?:er|re)s?|mg|g|[µμ]g|mcg|ug|ng|kg|IU|MU|U|units?|international units|mL|ml|mmol|mEq|puffs?|tablets?|capsules?|drops?|patch(?:es)?|万\\s*(?:IU|U|单位)|万|单位|毫克|微克|克|毫升|片|粒|支|丸|袋|滴|揿|喷|贴)(?:\\s*/\\s*(?:kg|m\\^?2|m²|d|day|h|hr|hour|min|week|次|日|天|周|小时|dose|片|支|粒|\\(kg·d\\)|\\(kg·min\\)))*(?:\\s*eq)?";
/** A concentration or a test result, not a dose. */
const NO_DOSE =
  "(?!\\s*/\\s*(?:d?L|d?l|ml|mL|mmol|24\\s*h|\\(?min)\\b|[A-Za-z]|(?:\\s*of)?\\s*(?:sodium|salt|carbohydrate|protein|alcohol)|\\s*的?(?:碳水|食盐|盐|蛋白质|脂肪|酒精))";
/** "eGFR below 30 mL/min" names a limit, not a dose. */
const NO_LIMIT = "(?<!(?:低于|高于|小于|大于|超过|below|above|than|under|over)\\s{0,2})";
const DOSE = new RegExp(
  `${NO_LIMIT}(?<![\\d.A-Za-z<>≤≥/])(${AMOUNT})\\s*(${UNIT})${NO_DOSE}`,
  "giu",
);

const FREQUENCY =
  /\b(?:(?:once|twice|(?:one|two|three|four|\d+)\s+times?)(?:\s+(?:a|per|each|every))?\s*(?:daily|day|weekly|week|monthly|month)|(?:once|twice)\s+(?:daily|weekly)|every\s+\d+(?:\s*(?:-|to)\s*\d+)?\s*(?:hours?|h|days?|weeks?|months?)|every\s+other\s+day|daily|weekly|monthly|nightly|at bedtime|as needed|per day|a day|q\.?\d{1,2}h|[bt]\.?i\.?d|q\.?i\.?d|q\.?d)\b|每(?:日|天|周|月|晚|早|次|隔\S)?\s*\d*(?:\s*[-~至]\s*\d+)?\s*(?:个?(?:小时|h|日|天|周|月))?\s*(?:给药)?\s*[一二三四两\d](?:\s*[-~]\s*\d)?\s*次|\d(?:\s*[-~]\s*\d)?\s*次\s*\/\s*(?:d|日|天|周|月)|(?:每日|每天|每晚|每周|每月|隔日|睡前|顿服|必要时)|\d+\s*周\s*1\s*次|分\s*[二三四\d]\s*次/iu;
const ROUTE =
  /\b(?:oral(?:ly)?|by mouth|PO|p\.o\.|intravenous(?:ly)?|IV|intramuscular(?:ly)?|IM|subcutaneous(?:ly)?|SC|SQ|inhaled|by inhalation|inhalation|nebuli[sz]ed|topical(?:ly)?|sublingual(?:ly)?|rectal(?:ly)?|vaginal(?:ly)?|transdermal|intranasal(?:ly)?|buccal)\b|口服|静脉(?:注射|滴注|输注|推注|泵入|给药)|静滴|静注|静推|肌(?:内|肉)?注(?:射)?|皮下注射|雾化吸入|吸入|外用|涂抹|舌下含服|含服|鼻饲|滴眼|滴鼻|灌肠|顿服/iu;
const DURATION =
  /\bfor\s+(?:(?:up to|at least|a total of)\s+)?\d+(?:\s*(?:-|to)\s*\d+)?\s*(?:hours?|days?|weeks?|months?|years?)\b|(?:疗程|连用|连续(?:使用|应用|用药)?|共|持续|维持|服用)\s*(?:为|至少|约|不超过)?\s*\d+(?:\s*[-~至]\s*\d+)?\s*(?:d|天|日|周|个?月|年|h|小时)/iu;
const MAXIMUM = new RegExp(
  `(?:\\b(?:maximum(?:\\s+(?:daily\\s+)?dose)?(?:\\s+(?:of|is))?|max\\.?|up to(?:\\s+a maximum of)?|not (?:to )?exceed(?:ing)?|no more than)|(?:每日|每天|日)?(?:最大|最高)(?:推荐)?(?:日)?(?:剂量|用量|量)?(?:不超过|为|可达)?(?:每日|每天|每周|每次)?|(?:一般)?不(?:得|宜|应)?超过)\\s*:?\\s*(?:${AMOUNT})\\s*${UNIT}(?:\\s*(?:per day|a day|daily|per dose|每日|每天))?`,
  "iu",
);

/** How far behind a drug's name its dose may stand. */
const REACH = 90;

/** Doses printed with a drug in one passage; a dose belongs to the last drug named before it in its sentence. */
export function findDoses(
  passage: Passage,
  mentions: DrugMention[],
  language: Language,
): DrugDose[] {
  if (mentions.length === 0) return [];
  return scopesOf(passage, language).flatMap((scope) => {
    const inScope = mentions.filter(
      ({ anchor }) => anchor.start >= scope.start && anchor.end <= scope.end,
    );
    const hits = doseStarts(passage.text.slice(scope.start, scope.end)).map((hit) => ({
      ...hit,
      start: hit.start + scope.start,
      end: hit.end + scope.start,
    }));
    return hits.flatMap((hit, index) => {
      const owner = inScope.findLast(({ anchor }) => anchor.end <= hit.start);
      if (!owner || hit.start - owner.anchor.end > REACH) return [];
      const nextDrug = inScope.find(({ anchor }) => anchor.start >= hit.end)?.anchor.start;
      const next = hits[index + 1]?.start;
      const end = Math.min(nextDrug ?? scope.end, next ?? scope.end);
      const start = Math.max(owner.anchor.end, hits[index - 1]?.end ?? 0);
      const dose = readDose(passage, { hit, ...withinCell(passage, { start, hit, end }) });
      return [{ name: owner.name, dose }];
    });
  });
}

type Hit = { start: number; end: number; amount: string; unit: string };
type Span = { start: number; end: number };

/** Table rows are one scope; elsewhere a sentence is. */
function scopesOf(passage: Passage, language: Language): Span[] {
  return passage.table
    ? [{ start: 0, end: passage.text.length }]
    : splitSentences(passage.text, language);
}

function doseStarts(text: string): Hit[] {
  const folded = normalise(text);
  const maximum = [...folded.text.matchAll(new RegExp(MAXIMUM, "giu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...folded.text.matchAll(DOSE)].flatMap((match) => {
    if (maximum.some((span) => match.index >= span.start && match.index < span.end)) return [];
    const before = folded.text.slice(Math.max(0, match.index - 40), match.index);
    if (/^m[lL]\s*\/\s*min/u.test(match[2] ?? "") && CLEARANCE.test(before)) return [];
    const { start, end } = folded.toSource(match.index, match.index + match[0].length);
    const amountEnd = folded.toSource(match.index, match.index + (match[1]?.length ?? 0)).end;
    return [
      { start, end, amount: text.slice(start, amountEnd), unit: text.slice(amountEnd, end).trim() },
    ];
  });
}

/** "Creatinine clearance of 50 mL/min or less" is a limit. */
const CLEARANCE = /clearance|\be?GFR|CrCl|清除率|滤过率/iu;

const BETWEEN_CELLS = " | ";

/** In a table the parts of a dose stand in the cell of its amount. */
function withinCell(
  passage: Passage,
  { start, hit, end }: { start: number; hit: Hit; end: number },
): Span {
  if (!passage.table) return { start, end };
  const opened = passage.text.lastIndexOf(BETWEEN_CELLS, hit.start);
  const closed = passage.text.indexOf(BETWEEN_CELLS, hit.end);
  return {
    start: opened === -1 ? start : Math.max(start, opened + BETWEEN_CELLS.length),
    end: closed === -1 ? end : Math.min(end, closed),
  };
}

/** Route and frequency may stand before the amount ("每次口服 0.5 g") or behind it. */
function readDose(
  passage: Passage,
  { hit, start, end }: { hit: Hit; start: number; end: number },
): Dose {
  const before = { start, end: hit.start };
  const after = { start: hit.end, end };
  const find = (pattern: RegExp): Found | null =>
    findIn(passage, after, pattern) ?? findIn(passage, before, pattern);
  const frequency = find(FREQUENCY);
  const route = find(ROUTE);
  const duration = find(DURATION);
  const maximum = findIn(passage, after, MAXIMUM);
  const parts = [frequency, route, duration, maximum].filter((part) => part !== null);
  return {
    amount: hit.amount,
    unit: hit.unit === "" ? null : hit.unit,
    route: route?.text ?? null,
    frequency: frequency?.text ?? null,
    duration: duration?.text ?? null,
    maximum: maximum?.text ?? null,
    anchor: {
      passageId: passage.id,
      start: Math.min(hit.start, ...parts.map((part) => part.start)),
      end: Math.max(hit.end, ...parts.map((part) => part.end)),
    },
  };
}

type Found = Span & { text: string };

function findIn(passage: Passage, span: Span, pattern: RegExp): Found | null {
  const text = passage.text.slice(span.start, span.end);
  const folded = normalise(text);
  const match = pattern.exec(folded.text);
  if (!match) return null;
  const { start, end } = folded.toSource(match.index, match.index + match[0].length);
  return {
    start: span.start + start,
    end: span.start + end,
    text: text.slice(start, end),
  };
}
