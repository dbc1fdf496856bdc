import type { Language } from "@/lib/documents/schema";
import { findDoseWords } from "@/lib/quality/language/dose-words";
import { plainly } from "@/lib/quality/across/plainly";
import type { Cue } from "@/lib/quality/language/cues";

/** Families that both languages have; how many times and how many hours are amounts. */
const SHARED = new Set([
  ...["every other day", "daily", "weekly", "monthly", "yearly", "hourly"],
  ...["at bedtime", "before meals", "with meals"],
  ...["by mouth", "sublingual", "intravenous", "intramuscular", "subcutaneous", "injected"],
  ...["inhaled", "nebulised", "on the skin", "rectal", "long-acting", "short-acting"],
  ...["as needed", "maximum", "minimum"],
]);

const PERIOD = (unit: string) =>
  `(?:for|in|within|over|after|during|than|about|of|once) an? ${unit}\\b(?! or)`;

/** Words that may say the same as a family of the other language, and words of a family that may say something else. */
const MAYBE: Record<Language, Record<string, RegExp>> = {
  en: {
    daily: new RegExp(`\\bdaily (?:life|living|activit\\w+|routine)|${PERIOD("day")}`, "giu"),
    weekly: new RegExp(PERIOD("week"), "giu"),
    monthly: new RegExp(PERIOD("month"), "giu"),
    yearly: new RegExp(PERIOD("year"), "giu"),
    "before meals": /\bbefore (?:each|every|all|the)\b[^.]{0,12}\bmeals?\b|\bempty stomach\b/giu,
    "with meals": /\bwith (?:each|every|a) meal\b/giu,
    "at bedtime": /\bat night\b/giu,
    "by mouth":
      /\b(?:tablets?|capsules?|pills?|syrups?|chew\w*|swallow\w*|drink\w*|(?:modified|extended|sustained|slow|prolonged)-release|oral (?:thrush|cavity|hygiene|health|mucosa|infection)s?)\b/giu,
    intravenous: /\b(?:ven(?:ous|ipuncture)|veins?|drip(?! \d))\b/giu,
    intramuscular: /\bmuscles?\b/giu,
    subcutaneous: /\b(?:under|beneath) the skin\b/giu,
    injected: /\b(?:jabs?|shots?|needles?|syringes?)\b/giu,
    inhaled:
      /\b(?:breath(?:e|es|ed|ing) (?:it )?in|puffers?|puffs?|spacers?|soft mist)\b|(?<!\b(?:nose|nasal) )\bsprays?\b/giu,
    rectal: /\b(?:back passage|rectum)\b/giu,
    "on the skin": /\b(?<!under (?:the|your) )skin\b/giu,
    maximum: /\b(?:up to|at most|no more than|not exceed\w*|highest)\b/giu,
    minimum: /\b(?:at least|lowest)\b/giu,
    "as needed": /\b(?:if|where) (?:needed|necessary)\b/giu,
  },
  zh: {
    daily: /日常|[一1]\s*[天日]|每日每|[三3]餐|天天/gu,
    weekly: /[一1]\s*周/gu,
    monthly: /[一1]\s*个?月/gu,
    yearly: /[一1]\s*年|年度/gu,
    hourly: /[一1]\s*小时/gu,
    "at bedtime": /夜间|夜里|晚上|每晚|睡觉前/gu,
    "by mouth": /片剂|内服|服用|口含|吃|喝|(?<![舒克征])服(?!务|气)|咽|药片|胶囊|嚼/gu,
    injected:
      /打[针在进]|针(?!对|灸)|打(?!分|个?比|量|招|听|理|球|牌|鼾|颤|结|发|交|仗|印|电|乱|消|算|扰|开|破|喷|嗝|呼|电|扫|折|听|工|球|断)/gu,
    intramuscular: /肌肉/gu,
    inhaled: /气雾|(?<!鼻)喷(?!鼻|嚏)|(?<!呼)吸(?!烟|收|毒|引|氧|附)/gu,
    "on the skin": /皮肤(?!下)|抹|涂|搽|敷/gu,
    maximum: /不超过|最多|最高|最大|上限/gu,
    minimum: /至少|最低|最少|最小/gu,
    "short-acting": /快速/gu,
    "as needed": /需要时|要用时/gu,
    "before meals": /吃饭前|吃饭之前|饭前|空着肚子/gu,
    "with meals": /吃饭时|饭后|吃完饭|跟饭|边吃饭/gu,
    subcutaneous: /皮肤下面/gu,
    intravenous: /血管/gu,
    rectal: /肛/gu,
  },
};

type DoseWords = { sure: Map<string, string>; maybe: Set<string> };

/** Families of dose words a text names for sure, each with a word for it, and those it may name. */
function readDoseWords(printed: string, language: Language): DoseWords {
  const text = plainly(printed);
  const doubtful = findDoubtfulDoseWords(text, language);
  const isDoubtful = ({ cue, start, end }: Cue) =>
    doubtful.some((one) => one.cue === cue && one.start < end && start < one.end);
  const sure = findDoseWords(text, language)
    .filter((cue) => SHARED.has(cue.cue) && !isDoubtful(cue))
    .map(({ cue, word }) => [cue, word] as const);
  return { sure: new Map(sure), maybe: new Set(doubtful.map(({ cue }) => cue)) };
}

/** Words that may say the same as a family of dose words, or something else. */
export function findDoubtfulDoseWords(text: string, language: Language): Cue[] {
  return Object.entries(MAYBE[language]).flatMap(([cue, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      ...{ cue, word, start: index, end: index + word.length },
    })),
  );
}

type Text = { text: string; language: Language };

/** "daily" for 每周, 口服 for "by injection": words of a dose that only one of the texts has. */
export function compareDoseWords(stated: Text, printed: Text): { lost: string[]; added: string[] } {
  const said = readDoseWords(stated.text, stated.language);
  const source = readDoseWords(printed.text, printed.language);
  return { lost: beyond(source, said), added: beyond(said, source) };
}

function beyond(these: DoseWords, those: DoseWords): string[] {
  return [...these.sure]
    .filter(([family]) => !those.sure.has(family) && !those.maybe.has(family))
    .map(([, word]) => word);
}
