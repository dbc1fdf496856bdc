import { drugMentions } from "@/lib/clinical/drugs";
import CHINESE_NAMES from "@/lib/clinical/data/drug-names.zh.json";
import type { TermMention } from "@/lib/clinical/entities/term";
import type { Language } from "@/lib/documents/schema";
import { foreignMedicineNames } from "@/lib/quality/vocabulary/foreign-medicine-names";
import KNOWN_NAMES from "@/lib/quality/vocabulary/known-names.json";
import { findMedicineClasses, listedMembers } from "@/lib/quality/vocabulary/medicine-classes";
import OTHER_REMEDIES from "@/lib/quality/vocabulary/other-remedies.json";
import { patentMedicines } from "@/lib/quality/vocabulary/patent-medicines";

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
  /^(?:(?:chole|ergo|phyto)sterols?|sterols?|(?:ac|con|ex|inter|per|pre)cepts?|(?:nucle|amino|fatt|lact|ur|stom|hydrochlor)ic acids?|抗霉素|放线菌素|生物碱|强碱|酸碱|[加耐产]?酶|5?-?羟色胺|酸碱平|[丙谷蛋赖]?氨酸)$/iu;

/** Stems of international names beyond those that the guideline's own medicines are read by. */
const MORE_STEMS: Record<Language, RegExp[]> = {
  en: [
    /\b[a-z]{2,}(?:azole|mycin|micin|cycline|mab|nib|statin|dronate|glitazone|fibrate|tidine|vir|cept|fungin|gepant|pitant|oxetine|triptyline|sone|solone|onide|phylline|stigmine|peridone|apine|piprazole|faxine|gabalin|racetam|taxel|trexate|parib|limus|tropium|grel|pressin|butynin|fenacin|begron|relin|relix|steride|bendazole|giline|capone|penem|quine|caine|setron|zosin|prost|dopa|barbital|curium|tadine|oxacin|vudine|thiouracil)s?\b/giu,
    // Folic acid, hyaluronic acid.
    /\b[a-z]{4,}ic acid\b/giu,
  ],
  zh: [
    /(?:(?![或和及与药类的用吃服])\p{Script=Han}){1,4}(?:溴铵|芸香碱|莨菪碱|米松|奈德|列酮|洛芬|那敏|必利|贝特|霉素|环素|莫司|替康|司琼|利塞|那新|贝隆|瑞林|加压素|前列素|前列醇|利尤单抗|格列奈|雷司他|司他|曲班|格雷|地尔|尼丁|巴比妥|硫脲|膦酸钠?)|头孢(?!菌素|类|过|抗|药|的|和|或|等|以|都|也|来)\p{Script=Han}{2}/gu,
    /\p{Script=Han}{2}碱(?!性|化|中毒|基)/gu,
  ],
};

/** Chinese names whose beginning and end are known. */
export const CHINESE_LISTED = new Set([...CHINESE_NAMES, ...NAMED_REMEDIES.zh]);
/** 打16周度普利尤单抗: nor the word for what a number counts. */
const COUNTED = /^[周天日月年次针支片粒颗包岁]/u;
/** 能吃 is no part of 阿莫西林. */
const VERB_BEFORE =
  /^\p{Script=Han}*?[吃服用打喝给要能可选换加停的了以点种叫做是为有由对因]+(?=\p{Script=Han}{3,}$)/u;
/** Medicines of a text: by name, by the stem of an international name, by class, and by how a patent one is called. */
export function findMedicines(text: string, language: Language): TermMention[] {
  const isChinese = language === "zh";
  const byStem = [
    ...drugMentions({ id: "", text }, language).map(({ name, anchor: { start } }) => ({
      ...{ name, start },
    })),
    ...MORE_STEMS[language].flatMap((stem) =>
      [...text.matchAll(stem)].map(({ 0: name, index: start }) => ({ name, start })),
    ),
    ...(isChinese ? foreignMedicineNames(text).filter(({ name }) => !holdsListed(name)) : []),
  ].filter(({ name }) => !NO_MEDICINE.test(name));
  const classes = findMedicineClasses(text, language).map(({ name, start, end }) => ({
    ...{ key: name, start, end },
  }));
  const single = byStem.map(({ name, start }) => {
    const isCounted =
      /[\d一两三四五六七八九十几]个?$/u.test(text.slice(0, start)) && COUNTED.test(name);
    const cut = isChinese ? Math.max(foreignPart(name), isCounted ? 1 : 0) : 0;
    return { key: name.slice(cut), start: start + cut, end: start + name.length };
  });
  const patent = isChinese ? patentMedicines(text) : [];
  return [...classes, ...single, ...patent].map((one) => ({ kind: "drug", ...one }));
}

/** Where the name of a medicine begins among the words that stand before it: 因为青霉素. */
function foreignPart(name: string): number {
  for (let at = 0; at < name.length - 1; at++) {
    if (CHINESE_LISTED.has(name.slice(at))) return at;
  }
  const spelled = foreignMedicineNames(name).find(
    (one) => one.start + one.name.length === name.length,
  );
  return spelled?.start ?? VERB_BEFORE.exec(name)?.[0].length ?? 0;
}

/** 阿司匹林来 is 阿司匹林 and a word behind it; the list finds it. */
function holdsListed(name: string): boolean {
  return [...name].some((_, from) =>
    [...name].some((_, to) => to - from > 1 && CHINESE_LISTED.has(name.slice(from, to + 1))),
  );
}
