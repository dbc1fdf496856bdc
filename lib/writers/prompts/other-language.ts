import type { Language } from "@/lib/documents/schema";

/** Rules for lines in one language and texts in the other; they stand behind the instructions of every prompt. */
const RULES: Record<Language, string> = {
  en: `The lines are in Chinese ("from"), and you write English. Say each line in English; leave no Chinese words, but for a
printed name in brackets. Where these rules say more than those above, these hold.

- Numbers and units in digits as printed: mg stays mg, mmol/L stays mmol/L; 岁 years, 天/日 days, 周 weeks, 个月 months, 年 years,
  次 times, 片 tablets, 人/例/名 people. 1万 is 10,000. Never convert: 1 g is not 1000 mg.
- Amounts of one kind stay in the order of the lines. A range keeps both ends.
- ≥, 至少, 不少于, 及以上, 以上: at least, or … or more / or older. ≤, 不超过, 最多, 及以下, 以下, 以内: at most, up to, or less.
  超过, 高于, 大于: more than, above. 低于, 少于, 小于, 不足: less than, below. 以上 and 以下 include the number itself.
- 推荐: recommend. 建议: suggest. 考虑: consider. 应: should. 必须, 须: must. 可, 可以: can.
- 很可能: probably. 可能: may. 尚不清楚, 不确定: not known, uncertain. No hedge: no hedge.
- 不, 无, 未: not, no, without. 禁用: must not be used. 避免: avoid. 慎用: use with caution. 停用: stop. 除非: unless. 仅, 只: only.
- 每日2次: twice a day. 每12小时: every 12 hours. 疗程5天: for 5 days. 口服: by mouth. 餐前: before meals. 最大剂量: maximum dose.
- Medicines and diseases: the usual English generic name, the printed name in brackets where it is first used in a
  text: metformin (二甲双胍). A brand name, or a name whose English name you do not know for certain, stays as printed,
  in brackets behind what kind of thing it is: a herbal medicine (连花清瘟). Never guess a name.
- Short forms such as HbA1c or eGFR stay. An organisation: its English name with the printed one in brackets.`,
  zh: `各行原文是英文（"from"），你写的是中文。每行都要用中文说出来，除括号里的原文名称外，不留英文词句。以下规则与上面不一致时，以这里为准。

- 数字和单位照原文写成数字：mg仍写mg，mmol/L仍写mmol/L；years 岁或年，days 天，weeks 周，months 个月，times 次，
  tablets 片，people 人。不换算：1 g 不等于 1000 mg。
- 同一类数量按原文的先后写。范围的两端都要写。
- at least, or more, or older, ≥：至少、及以上。at most, up to, no more than, or less, within, ≤：不超过、以内、及以下。
  more than, above, over：超过、高于。less than, below, under：少于、低于。“以上”“以下”包括本数，more than 不能写成“以上”。
- recommend：推荐。suggest：建议。consider：考虑。should：应。must：必须。can：可以。may（允许）：可以。
- probably, likely：很可能。may, might, could（不确定）：可能。not known, uncertain：尚不清楚、不确定。原文没有这些词时不要加。
- not, no, without：不、无、没有。must not, contraindicated：禁用、不得。avoid：避免。caution：慎用、谨慎。stop：停用。
  unless, except：除非、除外。only：仅、只。
- twice daily：每日2次。every 12 hours：每12小时。for 5 days：用5天。by mouth：口服。before meals：餐前。maximum dose：最大剂量。
- 药名、病名：用通用中文名，在一段文字中第一次出现时在括号里写原文名，如：二甲双胍（metformin）。商品名，或者没有把握的
  名称，保留原文，放在括号里，前面说明是什么，如：一种吸入药（Trelegy）。绝不猜测名称。
- HbA1c、eGFR 等缩写保留。机构：写中文名，括号里写原文名。`,
};

/** How to say lines of the other language in `language`. */
export function otherLanguageRules(language: Language): string {
  return RULES[language];
}
