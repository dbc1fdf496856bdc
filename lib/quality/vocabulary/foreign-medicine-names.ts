type ForeignName = { name: string; start: number };

/** Signs that spell foreign and chemical names and are rare in other words. */
const SPELLING =
  "丁丙乙亚仑他伊伏伐伦佐佩佳依兰利劳匹卡卢司吉吡吩吲呋呫咪哌唑啶喷喹嗪嘌嘧噻坦埃培塞夫奈奎奥妥姆尔尼川己巴帕庚康恩戈戊扎托拉拜斯昔普曲曼替林桂氟氨氯汀沃沙泊泛泼洛溴滨炔烯烷玛环瑞瓦甲皂砜硝硫硼碘碱磺福米粟索纳维缩罂罗羟肼肽胍胺脲膦舍舒艾芦芬苄苏苯苷茚茶莨莫菪萘蒙蒽螺西诺贝赖赛辛达那酐酚酞酮酯酰酶酸醇醌醚钙钠钾铂铋铵锌镁镧阿雷韦马魏麦黏";
/** Signs that spell such names too and are words of every day besides. */
const ALSO_WORDS =
  "万三丹亨仁倍克兹净列刚别前加化华单南占去双可叶君四地多夸子孟宁它安定宾尤左布希平库度廷异必息愈抗文新星春朗杉来松柏格比氧法波泰泽海特班瓜甘生石磷立素紫罕美群考育胞腾色芩苦英菌血轮轻酒金长门隆霉青非高齐龙";
const CHEMICAL = /[唑啶嗪胺酯酰醇苷碱酚烷肽酶砜嘧吩呋咪氟氯溴碘羟汀滨酮铵]/u;
const RUN = new RegExp(`[${SPELLING}${ALSO_WORDS}]{3,9}`, "gu");

/** Words beside a name: 可利伐沙班, 利伐沙班来. */
const LEADING = /^[可去三双]+/u;
const TRAILING = /[来可长平抗单去]+$/u;

/**
 * Medicines in a Chinese text that no list has: their names are spelled with few signs, by sound. Three are only enough
 * where they are all of that kind or one is a chemist's.
 */
export function foreignMedicineNames(text: string): ForeignName[] {
  return [...text.matchAll(RUN)]
    .map(({ 0: run, index }) => {
      const before = LEADING.exec(run)?.[0].length ?? 0;
      return { name: run.slice(before).replace(TRAILING, ""), start: index + before };
    })
    .filter(({ name }) => isSpelledBySound(name));
}

function isSpelledBySound(name: string): boolean {
  const count = [...name].filter((sign) => SPELLING.includes(sign)).length;
  if (count < Math.max(2, name.length / 2)) return false;
  return name.length > 3 || count === 3 || CHEMICAL.test(name);
}
