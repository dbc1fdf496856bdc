import type { Language } from "@/lib/documents/schema";

/** Of a person, a body or a product. */
export type ProperName = {
  printed: string;
  /** Built like the name of a body or a person; others are words with a capital. */
  isBody: boolean;
  start: number;
  end: number;
};

const BODY =
  "University|College|Hospital|Clinic|Institute|Institutes|Society|Association|Foundation|Federation|Academy|Agency|Administration|Authority|Ministry|Department|Council|Committee|Commission|Organi[sz]ation|Alliance|Network|Center|Centre|Group|Trust|Board|Inc|Ltd|Corporation|Company|Pharma|Pharmaceuticals?|Laboratories|Labs|Trial|Study|Registry|Consortium";
const NAME = "(?:[A-Z][\\p{Ll}]+|[A-Z]{2,})";
const NAMES: Record<Language, RegExp[]> = {
  en: [
    new RegExp(
      `\\b(?:${NAME}(?:[ -]| of | for | and )){1,6}(?:${BODY})\\b(?: (?:of|for) ${NAME}(?: ${NAME})*)?`,
      "gu",
    ),
    new RegExp(`\\b(?:${BODY}) (?:of|for) (?:the )?${NAME}(?: (?:and )?${NAME})*`, "gu"),
    new RegExp(`\\b(?:Drs?|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\\.? ${NAME}(?: ${NAME})?`, "gu"),
    /\b\p{Lu}[\p{L}\d]+(?:®|™|\(R\))/gu,
  ],
  zh: [
    /\p{Script=Han}{2,12}?(?:大学|学会|协会|研究所|研究院|公司|集团|基金会|联盟|卫健委|药监局|制药|药业|诊所)/gu,
    /(?:\p{Script=Han}{2,4}(?:省|市|县|区|州)(?:第[一二三四五六七八九十]+)?|北京|上海|天津|重庆|协和|同济|华西|湘雅|瑞金|仁济|华山|中山|梅奥|附属第?[一二三四五六七八九十]?|解放军|武警)\p{Script=Han}{0,8}?医院/gu,
    /[李王张刘陈杨赵黄周吴徐孙胡朱林郭马罗梁宋郑谢韩唐冯董萧袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪范姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟钱汤尹黎贺赖龚][\p{Script=Han}]{0,2}?(?:教授|院士|主任|博士|大夫)/gu,
    /[\p{Script=Han}A-Za-z]{2,8}(?:®|™|牌)/gu,
  ],
};
/** Words before a name that are none of it. */
const NOT_PART =
  /^(?:.*(?:由|根据|按照|联系|前往|来自|这份|该|请到|请去|转诊到|转诊至|转至)(?=\p{Script=Han}{4,}$)|(?:据|由|到|在|去|向|和|与|及|或|的|请|经|包括|建议)+)/u;
/** "(2) Ten days" and "b) Ask" open one too. */
const SENTENCE_START = /(?:^|[.!?:;“"(|]\s*|\n|(?<![\p{L}\d])[\da-z]{1,2}\)\s*)$/u;

/** Proper names of bodies, people and products, by the way they are built. */
export function findNames(text: string, language: Language): ProperName[] {
  const built = NAMES[language].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const cut = language === "zh" ? (NOT_PART.exec(found)?.[0].length ?? 0) : 0;
      const printed = found.slice(cut);
      const isBare =
        /^(?:医院|大学|学会|协会|公司|诊所|研究所)$/u.test(printed) || printed.length < 3;
      return isBare
        ? []
        : [{ printed, isBody: true, start: index + cut, end: index + found.length }];
    }),
  );
  const single = language === "en" ? capitalised(text) : latinNames(text);
  return [
    ...built,
    ...single.filter((one) =>
      built.every(({ start, end }) => one.end <= start || end <= one.start),
    ),
  ];
}

/** Capitals inside a sentence; the word that opens one has its capital for that. */
function capitalised(text: string): ProperName[] {
  return [...text.matchAll(/(?<![\p{L}\d-])\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}{2,})*/gu)].flatMap(
    ({ 0: found, index }) => {
      const opens = SENTENCE_START.test(text.slice(0, index));
      const cut = opens ? (/^\p{L}+[ -]?/u.exec(found)?.[0].length ?? 0) : 0;
      const printed = found.slice(cut);
      if (printed === "") return [];
      return [{ printed, isBody: false, start: index + cut, end: index + found.length }];
    },
  );
}

/** In Chinese text a word in Latin letters with a capital is a name. */
function latinNames(text: string): ProperName[] {
  return [...text.matchAll(/(?<![A-Za-z\d-])[A-Z][a-z]{3,}(?:[ -][A-Z]?[a-z]{2,})*/gu)].map(
    ({ 0: printed, index }) => ({
      ...{ printed, isBody: false, start: index },
      end: index + printed.length,
    }),
  );
}
