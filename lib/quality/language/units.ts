/** Units as printed in either language → one name. Different units are never converted into each other. */
const UNITS: Record<string, string[]> = {
  mg: ["mg", "milligrams?", "毫克"],
  µg: ["µg", "μg", "mcg", "ug", "micrograms?", "微克"],
  ng: ["ng", "nanograms?", "纳克"],
  pg: ["pg", "picograms?", "皮克"],
  g: ["g", "grams?", "克"],
  kg: ["kg", "kilograms?", "kilos?", "千克", "公斤"],
  斤: ["(?<!公)斤"],
  lb: ["lbs?", "pounds?", "磅"],
  oz: ["oz", "ounces?", "盎司"],
  mL: ["mL", "ml", "millilit(?:er|re)s?", "毫升"],
  µL: ["µL", "μL", "uL", "µl", "μl", "微升"],
  L: ["L", "lit(?:er|re)s?", "升"],
  dL: ["dL", "dl", "分升"],
  IU: ["IU", "international units?", "国际单位"],
  unit: ["units?", "U", "单位"],
  mmol: ["mmol", "毫摩尔"],
  µmol: ["µmol", "μmol", "umol", "微摩尔"],
  nmol: ["nmol", "纳摩尔"],
  pmol: ["pmol", "皮摩尔"],
  mol: ["mol", "摩尔"],
  mEq: ["mEq", "毫当量"],
  mmHg: ["mm ?Hg", "毫米汞柱"],
  kPa: ["kPa", "千帕"],
  kcal: ["kcal", "kilocalories", "[Cc]alories", "千卡", "大卡"],
  kJ: ["kJ", "千焦"],
  Gy: ["c?Gy"],
  mSv: ["mSv"],
  mm: ["mm", "毫米"],
  cm: ["cm", "centimet(?:er|re)s?", "厘米"],
  km: ["km", "kilomet(?:er|re)s?", "公里", "千米"],
  m: ["m", "met(?:er|re)s?", "米"],
  inch: ["inch(?:es)?", "英寸"],
  "°C": ["°\\s?C", "℃", "degrees Celsius", "摄氏度"],
  "°F": ["°\\s?F", "℉"],
  "%": ["%", "％", "percent", "per cent"],
  "percentage point": ["percentage[- ]points?", "个?百分点"],
  "‰": ["‰"],
  million: ["million", "百万"],
  billion: ["billion"],
  thousand: ["thousand"],
  万: ["万"],
  亿: ["亿"],
  point: ["points?", "分(?!钟|之|别)"],
  second: ["seconds?", "secs?", "s", "秒"],
  minute: ["minutes?", "mins?", "min", "分钟"],
  hour: ["hours?", "hrs?", "h", "个?小时", "个?钟头"],
  day: ["days?", "d", "天", "日"],
  week: ["weeks?", "wks?", "wk", "周(?!岁)", "个?星期", "个?礼拜"],
  month: ["months?", "mos?", "个月", "月"],
  year: ["years?", "yrs?", "y", "年", "周?岁"],
  "pack-year": ["pack[- ]years?", "包年"],
  time: ["times?", "次", "回(?!复|升|落|访)", "下(?=$|[，。；、就或的时者]|以[上下])"],
  fold: ["-?fold", "倍"],
  dose: ["doses?", "jabs?", "shots?", "剂", "针(?!对|灸|头|筒)"],
  tablet: ["tablets?", "片"],
  box: ["box(?:es)?", "盒"],
  bottle: ["bottles?", "瓶"],
  sachet: ["sachets?", "袋"],
  capsule: ["capsules?", "粒"],
  puff: ["puffs?", "inhalations?", "喷", "吸"],
  drop: ["drops?", "滴"],
  drink: ["drinks?"],
  serving: ["servings?", "份"],
  cup: ["cups?", "杯"],
  spoon: ["勺"],
  copy: ["copies", "拷贝"],
  cell: ["cells?"],
  case: ["cases?", "例"],
  person: ["people", "persons?", "人"],
  type: ["型"],
  stage: ["期"],
  grade: ["级"],
  class: ["类"],
  line: ["线"],
  MME: ["MME", "morphine milligram equivalents?"],
};

const NAMES = Object.entries(UNITS)
  .flatMap(([name, forms]) => forms.map((form) => ({ name, form })))
  .sort((one, other) => other.form.length - one.form.length)
  .map(({ name, form }) => ({
    name,
    pattern: new RegExp(`^${form}${/[a-zA-Z?)]$/.test(form) ? "(?![A-Za-z])" : ""}`, "u"),
  }));

const DIVISION =
  /^\s*(?:\/|per\b|(?:a|each|every)\b(?=\s*(?:minute|hour|day|week|month|year)\b)|每)\s*/u;
const EVERY_UNIT = /^\s*(?:daily|weekly|monthly|yearly|nightly)\b/u;
const ADVERBS: Record<string, string> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  nightly: "day",
};

/** The unit printed right after a number, such as "mg/kg/day"; null where none follows. */
export function unitAfter(text: string): string | null {
  let rest = text.replace(/^[\s-]+/u, "");
  const parts: string[] = [];
  for (;;) {
    const found = NAMES.find(({ pattern }) => pattern.test(rest));
    if (!found) break;
    // 毫升/分.
    parts.push(found.name === "point" && parts.length > 0 ? "minute" : found.name);
    rest = rest.slice(found.pattern.exec(rest)?.[0].length ?? 0);
    const power = /^m$|^[ck]m$|^mm$/u.test(found.name) ? /^[²³]/u.exec(rest)?.[0] : undefined;
    if (power) {
      parts.push(power);
      rest = rest.slice(power.length);
    }
    const division = DIVISION.exec(rest);
    if (!division) break;
    rest = rest.slice(division[0].length);
  }
  const adverb = EVERY_UNIT.exec(rest)?.[0].trim();
  if (parts.length > 0 && adverb) parts.push(ADVERBS[adverb] ?? adverb);
  return parts.length > 0 ? parts.join("/") : null;
}
