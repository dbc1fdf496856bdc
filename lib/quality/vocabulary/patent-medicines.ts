type PatentMedicine = { key: string; start: number; end: number };

/** Words that end before a name begins. */
const NAME = "(?:(?![吃服用打喝给选换加停的了次和或及与含予证宜可以先再每即、])\\p{Script=Han})";
const FORMS: { form: RegExp; least: number }[] = [
  { form: formOf("颗粒|胶囊|口服液|合剂|注射液|冲剂|糖浆|滴丸|丸"), least: 2 },
  { form: formOf("片|汤|散|饮|丹|膏|液"), least: 3 },
];
/** Signs that the names of Chinese patent medicines are made of: herbs, organs of that medicine, what it does. */
const SIGNS =
  /[清肺化痰养阴益气补肾健脾活血祛瘀通络宣解毒咳喘安神舒肝疏柴胡银翘桑菊麻黄杏仁石膏甘草桂枝参苓白术当归芍药地芪丹红花牛冰麝犀角龙虎骨川芎贝母枇杷板蓝根连莲双穿心复方香砂六味逍遥天首乌温胆承泻护元宝鸡排金妇科千独仙灵葆壮节尪痹四妙防风圣感冒橘急支蛇百合固令宽胸冠苏宁正滞胃痛润肠磨青大枣附理中脑阿胶钩藤止消食鹿茸茯苓半夏陈皮薄荷藿酸]/gu;

/** Chinese patent medicines of a text, by their dosage form and the signs their names are made of. */
export function patentMedicines(text: string): PatentMedicine[] {
  return FORMS.flatMap(({ form, least }) =>
    [...text.matchAll(form)].flatMap(({ 0: whole, index: start, groups }) => {
      const name = groups?.name ?? "";
      const signs = name.match(SIGNS)?.length ?? 0;
      // The form may be said or left out.
      return signs >= least ? [{ key: name, start, end: start + whole.length }] : [];
    }),
  );
}

function formOf(forms: string): RegExp {
  return new RegExp(`(?<name>${NAME}{2,8}?)(?:${forms})(?!剂|\\p{Script=Han}?面)`, "gu");
}
