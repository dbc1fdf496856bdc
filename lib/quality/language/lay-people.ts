import type { Language } from "@/lib/documents/schema";
import { PLACES_OF_CARE, PROFESSIONALS } from "@/lib/quality/language/professionals";

/** Relatives, neighbours, people of other trades, the web: whoever may be near but has not learnt to treat. */
export const LAY_PEOPLE: Record<Language, RegExp> = {
  en: new RegExp(
    `\\b(?:${[
      "friends?|famil(?:y|ies)(?! (?:doctor|physician|medicine|practi|history|planning))(?: members?)?|relatives?|next of kin|parents?|grand(?:parents?|mothers?|fathers?|ma|pa|sons?|daughters?)|mums?|moms?|dads?|mothers?-in-law|brothers?|sisters?(?! (?:on|in charge))|siblings?|sons?|daughters?|aunts?|uncles?|cousins?|partners?|spouses?|husbands?|wi(?:fe|ves)|boyfriends?|girlfriends?",
      "neighbou?rs?|roommates?|flatmates?|house ?mates?|classmates?|colleagues?|co-?workers?|employers?|boss(?:es)?|managers?|landlords?|landlad(?:y|ies)|visitors?|passers?-by|bystanders?|strangers?|fellow (?:patients?|sufferers?|travellers?|passengers?)|other patients?",
      "teachers?|coach(?:es)?|trainers?|instructors?|referees?|umpires?|team ?mates?|captains?|guides?|tour (?:guides?|leaders?|operators?)|travel agents?|drivers?|pilots?|flight attendants?|hoteliers?|receptionists?|secretar(?:y|ies)|porters?|cleaners?|caretakers?|cooks?|waiters?|cashiers?|security guards?|babysitters?|nann(?:y|ies)|childminders?|au pairs?|housekeepers?|priests?|pastors?|imams?|monks?|lawyers?|insurers?",
      "shop(?: (?:assistants?|keepers?|staff|owners?))?|(?:herb|health food|pet|drug|beauty|sports) (?:shop|store)s?|market (?:traders?|stalls?)|sales(?:people|person|man|woman|m[ae]n| (?:assistants?|reps?|staff))|vendors?|hairdressers?|barbers?|beauticians?|tattooists?|personal trainers?|fitness instructors?|yoga teachers?|life coach(?:es)?|influencers?|bloggers?|fortune-?tellers?",
      "the internet|the web|search engines?|an app|online forums?|forums?|social media|chat ?(?:groups?|bots?)",
    ].join("|")})\\b`,
    "iu",
  ),
  zh: new RegExp(
    [
      "家人|家里人|家里(?:的)?老人|家属|家长|亲人|亲戚|亲友|亲属|父母|爸爸|妈妈|爹|娘家|爷爷|奶奶|外公|外婆|姥姥|姥爷|长辈|老人家|老一辈|(?:懂行|有经验|年长)的(?:老人|人)|爱人|老伴|丈夫|妻子|老公|老婆|婆婆|公公|岳[父母]|儿媳|媳妇|儿女|子女|兄弟|姐妹|亲家",
      "朋友|邻居|街坊|同事|同学|同伴|室友|舍友|老乡|老板|领导|上司|房东|路人|病友|熟人|网友|陌生人|队友|同行的人",
      "老师(?!傅)|班主任|教练|裁判|导游|领队|司机|空姐|乘务员|前台|保安|保洁|清洁工|护工|陪护|保姆|月嫂|钟点工|阿姨|家政|厨师|师傅|理发|修脚|搓澡|美容师|美发|健身教练|纹身|和尚|道士|算命|大师|神婆|跳大神",
      "店员|店主|店家|店里|老板娘|营业员|售货员|收银|销售|推销|商家|摊主|小贩|药店(?!药师)|保健品(?:店|公司)|代购|主播|博主|网红|客服|群里|群友|网上|论坛|短视频|手机软件",
    ].join("|"),
    "u",
  ),
};
const SPECIFIC: Record<Language, Record<string, RegExp>> = {
  en: {
    doctor:
      /\b(?:doctors?|physicians?|surgeons?|specialists?|consultants?|\w+(?<!psych)ologists?|psychiatrists?|p(?:a)?ediatricians?|obstetricians?|GPs?)\b/iu,
    pharmacist: /\b(?:pharmacists?|chemists?)\b/iu,
    nurse: /\b(?:nurses?|health visitors?)\b/iu,
    midwife: /\bmidwi(?:fe|ves)\b/iu,
    dietitian: /\b(?:dieti[ct]ians?|nutritionists?)\b/iu,
    dentist: /\bdentists?\b/iu,
    therapist: /\b(?:physio\w*|physical therapists?|occupational therapists?)\b/iu,
    optician: /\b(?:opticians?|optometrists?)\b/iu,
    psychologist: /\bpsycho(?:logists?|therapists?)\b/iu,
    healer: /\b(?:homeopaths?|naturopaths?|healers?|herbalists?|chiropractors?)\b/iu,
  },
  zh: {
    doctor: /医师|医生|大夫|专科|专家|[内外眼妇儿骨皮心神精]科/u,
    pharmacist: /药师|药剂师/u,
    nurse: /护士|护理人员/u,
    midwife: /助产士/u,
    dietitian: /营养师/u,
    therapist: /治疗师|康复师/u,
    psychologist: /心理咨询师/u,
    optician: /验光师/u,
    healer: /推拿师|按摩师|神医|偏方/u,
  },
};
const ANY_PROFESSIONAL: Record<Language, RegExp> = {
  en: /\b(?:clinicians?|(?:health|medical|care|clinical|multidisciplinary)[- ]?(?:care )?(?:professionals?|providers?|workers?|staff|teams?|personnel)|professionals?|prescribers?|practitioners?|teams?|hospital|clinic|experts?)\b/iu,
  zh: /医护|医务|团队|专业人员|医疗|医院|门诊|急诊|医嘱/u,
};

/** "A doctor, not the coach", "bring a friend along": named, but not to act. */
const STANDS_BY: Record<Language, RegExp> = {
  en: /(?:\b(?:not|never|rather than|instead of|nor|bring)\b|n['’]t\b)(?: \w+){0,3} $/iu,
  zh: /(?:不[要能可该是准许得]?|别|勿|而非|没有)[^，。；]{0,6}$/u,
};
const ALONG: Record<Language, RegExp> = {
  en: /^[^.;,]{0,20}\b(?:along|with you|come too)\b/iu,
  zh: /^[^，。；]{0,6}(?:陪|一起|一块|也可以来)/u,
};
/** What says whose place or kind a lay person is: "hospital porter". */
const WORD_BEFORE = /[a-z]+ $/iu;

/** A lay person named where only professionals act in the source, and none of these is named any more. */
export function findLayPerson(said: string, printed: string, language: Language): string | null {
  if (!namesCare(printed, language) || LAY_PEOPLE[language].test(printed)) return null;
  const [lay] = [...said.matchAll(new RegExp(LAY_PEOPLE[language], "giu"))].filter(
    ({ 0: word, index }) =>
      !STANDS_BY[language].test(said.slice(0, index)) &&
      !ALONG[language].test(said.slice(index + word.length)),
  );
  if (!lay) return null;
  const before = said.slice(0, lay.index).replace(WORD_BEFORE, "");
  const rest = `${before} ${said.slice(lay.index + lay[0].length)}`;
  return namesCare(rest, language) ? null : lay[0];
}

function namesCare(text: string, language: Language): boolean {
  return PROFESSIONALS[language].test(text) || PLACES_OF_CARE[language].test(text);
}

// A mother's part is not a father's: birth, breast and skin to skin are named by the mother alone.
const MOTHER: Record<Language, RegExp> = {
  en: /\b(?:mothers?|mums?|moms?|maternal)\b/iu,
  zh: /母亲|妈妈|产妇/u,
};
const FATHER: Record<Language, RegExp> = {
  en: /\b(?:the|a|your|baby's) (?:father|dad)(?:'s|’s)?\b(?! (?:can|may) (?:help|support|too|also))/iu,
  zh: /父亲|爸爸/u,
};
const BOTH: Record<Language, RegExp> = {
  en: /\b(?:fathers?|dads?|paternal|parents?|partners?|men|husbands?)\b/iu,
  zh: /父|爸|家长|配偶|丈夫|男/u,
};

/** The father where the source has the mother only, and the mother no longer at that place. */
export function findOtherParent(said: string, printed: string, language: Language): string | null {
  const father = FATHER[language].exec(said)?.[0];
  const mothers = (text: string) => [...text.matchAll(new RegExp(MOTHER[language], "giu"))].length;
  return father !== undefined &&
    MOTHER[language].test(printed) &&
    !BOTH[language].test(printed) &&
    mothers(said) < mothers(printed)
    ? father
    : null;
}

/** One profession in the place of another; a name that stands for any of them keeps both. */
export function findOtherProfession(
  said: string,
  printed: string,
  language: Language,
): { stated: string; printed: string } | null {
  if (ANY_PROFESSIONAL[language].test(said) || ANY_PROFESSIONAL[language].test(printed))
    return null;
  const professions = Object.values(SPECIFIC[language]).map((pattern) => ({
    stated: pattern.exec(said)?.[0],
    printed: pattern.exec(printed)?.[0],
  }));
  const lesser = lesserHelp(said, printed, language);
  if (lesser !== null) return lesser;
  const gained = professions.find(({ stated, printed: source }) => stated && !source)?.stated;
  const lost = professions.find(({ stated, printed: source }) => source && !stated)?.printed;
  const isKept = professions.some(({ stated, printed: source }) => stated && source);
  return gained && lost && !isKept ? { stated: gained, printed: lost } : null;
}

const SPECIALIST: Record<Language, RegExp> = {
  en: /\b(?:\w{4,}(?:ologist|iatrist|iatrician|odontist|aesthetist|esthetist)s?|obstetricians?|surgeons?|specialists?|consultants?)\b/iu,
  zh: /[\p{Script=Han}]{1,4}科(?:医[师生]|大夫)|专科医[师生]|专家/u,
};
const STILL_SPECIALIST: Record<Language, RegExp> = {
  en: /\b(?:\w{4,}(?:ologist|iatrist|iatrician|odontist|aesthetist|esthetist)s?|obstetricians?|surgeons?|specialists?|consultants?|experts?|(?!family|your|the|a|any|local|primary|care|regular|usual|own|same|or|by|see|and\b)[a-z]+ doctors?)\b/iu,
  zh: /[\p{Script=Han}]科|专科|专家|专门/u,
};
const LESSER: Record<Language, RegExp> = {
  en: /\b(?:opticians?|optometrists?|nurses?|pharmacists?|chemists?|healers?|herbalists?|chiropractors?|homeopaths?|naturopaths?|dieti[ct]ians?|masseurs?|receptionists?|students?)\b/iu,
  zh: /护士|药师|药剂师|验光师|配镜师|推拿师|按摩师|理疗师|护工|实习生/u,
};

/** A nurse or an optician where the source has a specialist, whom "your doctor" beside them is not. */
function lesserHelp(said: string, printed: string, language: Language) {
  const specialist = SPECIALIST[language].exec(printed)?.[0];
  const lesser = LESSER[language].exec(said)?.[0];
  if (specialist === undefined || lesser === undefined || LESSER[language].test(printed))
    return null;
  return STILL_SPECIALIST[language].test(said) ? null : { stated: lesser, printed: specialist };
}
