import { drugMentions } from "@/lib/clinical/drugs";
import CHINESE_NAMES from "@/lib/clinical/data/drug-names.zh.json";
import type { TermMention } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import KNOWN_NAMES from "@/lib/quality/vocabulary/known-names.json";
import { findMedicineClasses, listedMembers } from "@/lib/quality/vocabulary/medicine-classes";
import OTHER_REMEDIES from "@/lib/quality/vocabulary/other-remedies.json";

/** Medicines and other remedies that are known by name. */
export const NAMED_REMEDIES: Record<Language, string[]> = {
  en: namedIn("en"),
  zh: namedIn("zh"),
};

function namedIn(language: Language): string[] {
  return [
    ...KNOWN_NAMES[language].medicine,
    ...OTHER_REMEDIES[language],
    ...listedMembers(language),
  ];
}

/** Endings that medicines share with other words. */
const NO_MEDICINE =
  /^(?:(?:chole|ergo|phyto)sterols?|sterols?|(?:ac|con|ex|inter|per|pre)cepts?|(?:nucle|amino|fatt|lact|ur|stom|hydrochlor)ic acids?|抗霉素|放线菌素|生物碱|强碱|酸碱|[加耐产]?酶)$/iu;

/** Stems of international names beyond those that the guideline's own medicines are read by. */
const MORE_STEMS: Record<Language, RegExp[]> = {
  en: [
    /\b[a-z]{2,}(?:azole|mycin|micin|cycline|mab|nib|statin|dronate|glitazone|fibrate|tidine|vir|cept|fungin|gepant|pitant|oxetine|triptyline|sone|solone|onide|phylline|stigmine|peridone|apine|piprazole|faxine|gabalin|racetam|taxel|trexate|parib|limus|tropium|grel|pressin|butynin|fenacin|begron|relin|relix|steride|bendazole|giline|capone|penem|quine|caine|setron|zosin|prost|dopa|barbital|curium|tadine|oxacin|vudine|thiouracil)s?\b/giu,
    // Folic acid, hyaluronic acid.
    /\b[a-z]{4,}ic acid\b/giu,
  ],
  zh: [
    /(?:(?![或和及与药类的用吃服])\p{Script=Han}){1,4}(?:溴铵|芸香碱|莨菪碱|米松|奈德|列酮|洛芬|那敏|必利|贝特|霉素|环素|莫司|替康|司琼|利塞|那新|贝隆|瑞林|加压素|前列素|前列醇|利尤单抗|格列奈|雷司他|司他|曲班|格雷|地尔|尼丁|巴比妥|硫脲|膦酸钠?)|头孢(?!菌素)\p{Script=Han}{2}/gu,
    // Foreign names are spelled with few signs; a chemical one among them tells a medicine from a place.
    /(?=[^唑啶嗪胺酮酯酰氟氯溴羟醇苷碱酚烷烯炔肽酶]{0,5}[唑啶嗪胺酮酯酰氟氯溴羟醇苷碱酚烷烯炔肽酶])[阿埃艾安奥巴拜班贝比吡苄别波泊布茶川达丁度恩尔伐法泛非芬夫氟伏福甘格瓜桂哈环吉己加甲卡康考克奎喹拉来赖兰劳雷利林膦硫仑罗洛氯马麦曼美米莫姆纳奈尼诺哌帕培佩喷匹普羟曲炔瑞噻塞沙舍舒司斯索他坦特替酮托妥维文沃西昔烯辛溴亚依乙异吲英尤愈扎泽兹左唑啶嗪胺酯酰醇苷碱酚烷肽酶]{4,8}/gu,
    /\p{Script=Han}{2}碱(?!性|化|中毒|基)/gu,
  ],
};

/** Chinese names whose beginning and end are known. */
export const CHINESE_LISTED = new Set([...CHINESE_NAMES, ...NAMED_REMEDIES.zh]);
/** 能吃 is no part of 阿莫西林. */
const VERB_BEFORE =
  /^\p{Script=Han}*?[吃服用打喝给要能可选换加停的了以点种叫做是为有由对因]+(?=\p{Script=Han}{3,}$)/u;
/** Dosage forms of Chinese patent medicines, of names made of the signs that such names are made of. */
const PATENT =
  /(?:(?![吃服用打喝给选换加停的了和或及与含予证宜可以先再每即、])\p{Script=Han}){2,8}?(?:丸|颗粒|胶囊|片|汤|散|口服液|合剂|注射液|冲剂|糖浆|饮|丹|膏)(?!\p{Script=Han}?面|剂)/gu;
const PATENT_SIGNS =
  /[清肺化痰养阴益气补肾健脾活血祛瘀通络宣解毒咳喘安神舒肝疏柴胡银翘桑菊麻黄杏仁石膏甘草桂枝参苓白术当归芍药地芪丹红花牛冰麝犀角龙虎骨川芎贝母枇杷板蓝根连花金莲双穿心复方香砂六味逍遥天麻首乌温胆承泻心护元宝乌鸡益母]/gu;

/** Medicines of a text: by name, by the stem of an international name, by class, and by how a patent one is called. */
export function findMedicines(text: string, language: Language): TermMention[] {
  const byStem = [
    ...drugMentions({ id: "", text }, language).map(({ name, anchor: { start } }) => ({
      ...{ name, start },
    })),
    ...MORE_STEMS[language].flatMap((stem) =>
      [...text.matchAll(stem)].map(({ 0: name, index: start }) => ({ name, start })),
    ),
  ].filter(({ name }) => !NO_MEDICINE.test(name));
  const classes = findMedicineClasses(text, language).map(({ name, start, end }) => ({
    ...{ key: name, start, end },
  }));
  const single = byStem.map(({ name, start }) => {
    const cut = language === "zh" ? foreignPart(name) : 0;
    return { key: name.slice(cut), start: start + cut, end: start + name.length };
  });
  const patent = language === "zh" ? patentMedicines(text) : [];
  return [...classes, ...single, ...patent].map((one) => ({ kind: "drug", ...one }));
}

/** Where the name of a medicine begins among the words that stand before it: 因为青霉素. */
function foreignPart(name: string): number {
  for (let at = 0; at < name.length - 1; at++) {
    if (CHINESE_LISTED.has(name.slice(at))) return at;
  }
  return VERB_BEFORE.exec(name)?.[0].length ?? 0;
}

function patentMedicines(text: string) {
  return [...text.matchAll(PATENT)].flatMap(({ 0: name, index: start }) => {
    const signs = name.slice(0, -1).match(PATENT_SIGNS)?.length ?? 0;
    return signs >= 3 ? [{ key: name, start, end: start + name.length }] : [];
  });
}
