/** Units as printed in either language → one name. Different units are never converted into each other. */
const UNITS: Record<string, string[]> = {
  mg: ["mg", "milligrams?", "毫克"],
  µg: ["µg", "μg", "mcg", "ug", "micrograms?", "微克"],
  g: ["g", "grams?", "克"],
  kg: ["kg", "kilograms?", "千克", "公斤"],
  mL: ["mL", "ml", "millilit(?:er|re)s?", "毫升"],
  L: ["L", "lit(?:er|re)s?", "升"],
  dL: ["dL", "dl", "分升"],
  IU: ["IU", "international units?", "国际单位"],
  unit: ["units?", "U", "单位"],
  mmol: ["mmol", "毫摩尔"],
  µmol: ["µmol", "μmol", "umol", "微摩尔"],
  mmHg: ["mm ?Hg", "毫米汞柱"],
  kcal: ["kcal", "千卡"],
  mm: ["mm", "毫米"],
  cm: ["cm", "centimet(?:er|re)s?", "厘米"],
  m: ["m", "met(?:er|re)s?"],
  "%": ["%", "％", "percent", "per cent"],
  point: ["points?", "分"],
  minute: ["minutes?", "mins?", "分钟"],
  hour: ["hours?", "hrs?", "h", "小时"],
  day: ["days?", "d", "天", "日"],
  week: ["weeks?", "wks?", "周", "星期"],
  month: ["months?", "个月", "月"],
  year: ["years?", "yrs?", "y", "年", "岁", "周岁"],
  time: ["times?", "次"],
  fold: ["-?fold", "倍"],
  tablet: ["tablets?", "片", "粒"],
  puff: ["puffs?", "inhalations?", "喷", "吸"],
  MME: ["MME", "morphine milligram equivalents?"],
};

const NAMES = Object.entries(UNITS)
  .flatMap(([name, forms]) => forms.map((form) => ({ name, form })))
  .sort((one, other) => other.form.length - one.form.length)
  .map(({ name, form }) => ({
    name,
    pattern: new RegExp(`^${form}${/[a-zA-Z?)]$/.test(form) ? "(?![A-Za-z])" : ""}`, "u"),
  }));

const DIVISION = /^\s*(?:\/|per\b|a\b(?=\s*(?:day|week|month|year))|每)\s*/u;
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
    parts.push(found.name);
    rest = rest.slice(found.pattern.exec(rest)?.[0].length ?? 0).replace(/^[²³]/u, "");
    const division = DIVISION.exec(rest);
    if (!division) break;
    rest = rest.slice(division[0].length);
  }
  const adverb = EVERY_UNIT.exec(rest)?.[0].trim();
  if (parts[0] === "time" && adverb) parts.push(ADVERBS[adverb] ?? adverb);
  return parts.length > 0 ? parts.join("/") : null;
}
