import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

const N_EN =
  "(?:\\d+(?:\\.\\d+)?(?:\\s*(?:-|–|to)\\s*\\d+(?:\\.\\d+)?)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|ten|fifteen)";
const SHARE_EN = `(?:${N_EN}\\s*(?:%|per ?cent)(?!\\s*(?:-| )?points?)|(?:a |one[- ])?half|(?:a|one|two|three)[- ](?:third|quarter|fifth|tenth)s?)`;
const ABOUT_EN =
  "(?:about |around |roughly |approximately |nearly |almost |more than |over |up to |as much as |at least |some |an? (?:estimated )?)?";
const CHANGE_EN =
  "(?:reduc|lower|cut|decreas|drop|fell|fall|shr[iau]nk|slash|increas|rais|ris|rose|boost|go(?:es)? (?:up|down)|went (?:up|down)|declin|grow|grew)";
const TIMES_EN =
  "(?:twice|double|triple|half|one and a half times|\\d+(?:\\.\\d+)?[ -]times|(?:two|three|four|five|six|seven|eight|nine|ten|several|many)[ -]times|(?:\\d+(?:\\.\\d+)?-?|two|three|four|five|six|ten)-?fold)";
const OUTCOME_EN =
  "risks?|chances?|likelihood|odds|probability|likely|incidence|deaths?|dying|die[sd]?|mortality|survival|strokes?|heart attacks?|infections?|attacks?|events?|fractures?|broken bones?|falls?|relapses?|recurrences?|hospital\\w*|admissions?|complications?|cancers?|miscarriages?|bleed(?:s|ing)?|clots?|flares?|exacerbations?|seizures?|stillbirths?|births?|harms?|side effects?|(?:death|mortality|event|relapse|infection|attack|failure|complication|recurrence) rates?";
// Of these a percentage or a half is an amount that is taken or measured, no effect on what happens to people.
const AMOUNT_EN =
  "doses?|dosage|dosing|intake|amounts?|salt|sodium|calories|energy|weight|volume|speed|flow|tablets?|infusions?|cholesterol|LDL|blood pressure|pressure|glucose|HbA1c|haemoglobin|hemoglobin|sugar|levels?|clearance|eGFR|function|half-li(?:fe|ves)";
const GAP_EN = `(?:(?!\\b(?:${AMOUNT_EN})\\b)[^.;]){0,70}?`;

const N_ZH =
  "(?:\\d+(?:\\.\\d+)?(?:\\s*[%％]?\\s*[-~～–至到]\\s*\\d+(?:\\.\\d+)?)?|[一二三四五六七八九十百两]+)";
const SHARE_ZH = `(?:${N_ZH}\\s*[%％](?!\\s*个?百分点)|百分之${N_ZH}|[一二两三四五六七八九半]成(?!年|人|分|为|功|熟|瘾|本|果)|一?半(?!年|个|天|衰|小时|月|数以上)|[二三四五]分之[一二三四])`;
const ABOUT_ZH = "(?:大?约|近|将近|接近|差不多|至少|超过|多达|高达|达到?|了|过|出)*\\s*";
const OUTCOME_ZH =
  "风险|危险性?|几率|机率|概率|可能性?|机会|发生率|死亡率?|病死率|死于|复发率?|住院率?|发病率?|患病率?|致残率?|卒中|中风|心梗|心肌梗死|心脏病发作|感染率?|骨折|癌|肿瘤|发作|事件|出血|并发症|早产|流产|生存率";
const AMOUNT_ZH =
  "剂量|用量|药量|减量|体重|体质量|摄入|热量|能量|盐|血压|血糖|血脂|胆固醇|肌酐|计数|尿量|流量|浓度|水平|上限|正常值|基础值|容量|体积|衰期|清除率|心率";
const GAP_ZH = `(?:(?!${AMOUNT_ZH})[^。；，]){0,24}?`;

const RELATIVE: Record<Language, Family[]> = {
  en: [
    ["change", new RegExp(`\\b${CHANGE_EN}[a-z]*\\b${GAP_EN}\\bby ${ABOUT_EN}${SHARE_EN}`, "giu")],
    [
      "change",
      new RegExp(`\\b(?:cut|reduced|slashed|fell|drops?)\\b${GAP_EN}\\bin half\\b`, "giu"),
    ],
    [
      "change",
      new RegExp(
        `(?<![\\d.])${SHARE_EN} (?:relative )?(?:lower|higher|less|more|fewer|greater|smaller|reduced|increased|reduction|decrease|increase|drop|fall|rise|cut|risk reduction)\\b(?! than ${N_EN})`,
        "giu",
      ),
    ],
    [
      "change",
      new RegExp(
        `\\b(?:reduction|decrease|increase|drop|fall|rise|decline)s? (?:in [^.;,]{3,50} )?of ${ABOUT_EN}${SHARE_EN}`,
        "giu",
      ),
    ],
    [
      "times",
      new RegExp(
        `\\b${TIMES_EN} (?:as (?:likely|many|often|common|high|great|frequent|much)|(?:the|their|your|his|her) (?:risk|chances?|odds|rate|number|likelihood|normal risk|usual risk)|(?:more|less|higher|lower|greater|fewer)\\b|(?:increase|decrease|reduction|risks?|rates?|rise))`,
        "giu",
      ),
    ],
    [
      "times",
      new RegExp(
        `\\b(?:halv|doubl|tripl|trebl|quadrupl)(?:es?|ed|ing)\\b(?!-| of\\b)(?:(?!\\b(?:${AMOUNT_EN})\\b)[^.;]){0,40}?\\b(?:${OUTCOME_EN})\\b`,
        "giu",
      ),
    ],
    [
      "times",
      new RegExp(
        `\\b(?:${OUTCOME_EN})\\b(?:(?!\\b(?:${AMOUNT_EN})\\b)[^.;,]){0,40}?\\b(?:halv|doubl|tripl|trebl|quadrupl)(?:es|ed|ing)\\b`,
        "giu",
      ),
    ],
    [
      "ratio",
      /\b(?:relative risk|risk ratio|odds ratio|hazard ratio|rate ratio|relative risk reduction|RRR)\b|\b(?:a?RR|a?OR|a?HR)\b(?=\s*[=:,]?\s*\d)/gu,
    ],
  ],
  zh: [
    [
      "change",
      new RegExp(
        `(?:(?:降低|减少|减低|下降|升高|增加|提高|上升|增高|减小|缩小)${GAP_ZH}|[降减少低高多])${ABOUT_ZH}${SHARE_ZH}`,
        "gu",
      ),
    ],
    ["change", new RegExp(`${SHARE_ZH}的?(?:降幅|减幅|增幅|降低|减少|下降|增加|升高)`, "gu")],
    ["times", /减半|减至一半|只有[^，。；]{0,12}一半|翻(?:了|一|两)?[番倍]|成倍/gu],
    [
      "times",
      new RegExp(`(?:${N_ZH}|几|数|一)(?:多|余)?倍(?!率|体|他|受|性|美)|(?<![剂用]量)加倍`, "gu"),
    ],
    [
      "ratio",
      /相对(?:风险|危险度?)|比值比|风险比|危害比|(?<![A-Za-z])(?:RR|OR|HR)(?=\s*[=：:为]?\s*\d)/gu,
    ],
  ],
};

const OUTCOME: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${OUTCOME_EN})\\b`, "giu"),
  zh: new RegExp(OUTCOME_ZH, "gu"),
};
const AMOUNT: Record<Language, RegExp> = {
  en: new RegExp(`\\b(?:${AMOUNT_EN})\\b`, "giu"),
  zh: new RegExp(AMOUNT_ZH, "gu"),
};
const CLAUSE: Record<Language, RegExp> = {
  en: /[.;:]\s|,\s|\n/gu,
  zh: /[。；，：\n]/gu,
};

/** How much more or less often something happens, without how often it does: "by 30 %", "half", 翻倍. */
export function findRelativeEffects(
  text: string,
  language: Language,
  /** The source compares how many have it: then what no word tells to be an amount is their share. */
  isCompared = false,
): Cue[] {
  return findCues(text, RELATIVE[language]).filter((cue) =>
    isOfOutcome(text, cue, { language, isCompared }),
  );
}

/** Of what happens to people, and not of a dose or a laboratory value: whichever is named last before the share. */
function isOfOutcome(
  text: string,
  { start, end }: Cue,
  { language, isCompared }: { language: Language; isCompared: boolean },
): boolean {
  const ends = [...text.matchAll(CLAUSE[language])].map(({ index }) => index + 1);
  const from = ends.findLast((at) => at <= start) ?? 0;
  const until = ends.find((at) => at >= end) ?? text.length;
  // Of 成倍降低 the thing follows, whatever was measured before it.
  if (/^成倍/u.test(text.slice(start, end))) {
    const rest = text.slice(end, until);
    const [happens, taken] = [OUTCOME, AMOUNT].map((words) =>
      rest.search(new RegExp(words.zh, "u")),
    );
    return taken === -1 || (happens !== -1 && (happens ?? 0) < (taken ?? 0));
  }
  const said = text.slice(from, end);
  const [outcome, amount] = [OUTCOME, AMOUNT].map(
    (words) => [...said.matchAll(words[language])].at(-1)?.index ?? -1,
  );
  if (outcome !== amount) return (outcome ?? -1) > (amount ?? -1);
  if (isCompared) return true;
  return [...text.slice(end, until).matchAll(OUTCOME[language])].length > 0;
}

// What may say the same share in other words: then the claim's own is no invention.
const ANY_SHARE =
  /%|％|per ?cent|\b(?:half|halv\w+|doubl\w+|twice|tripl\w+|thirds?|quarters?|ratio|RR|OR|HR)\b|fold\b|\btimes\b|半|倍|翻|百分|分之|成(?!年|人|功)|比值|风险比/u;

const MULTIPLE =
  /\b(?:half|halv\w+|doubl\w+|twice|tripl\w+|thirds?|quarters?|ratio|RR|OR|HR)\b|fold\b|\btimes\b|半|倍|翻|分之|比值|风险比/u;

/** Whether it prints a multiple: a percentage of something else does not make "twice as many" its own. */
export function printsMultiple(text: string): boolean {
  return MULTIPLE.test(text);
}

/** Whether a text of the source prints any share, multiple or ratio at all. */
export function printsShare(text: string): boolean {
  return ANY_SHARE.test(text);
}
