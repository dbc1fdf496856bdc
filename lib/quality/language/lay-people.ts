import type { Language } from "@/lib/documents/schema";

const PROFESSIONALS: Record<Language, RegExp> = {
  en: /\b(?:doctors?|physicians?|clinicians?|GPs?|nurses?|midwi(?:fe|ves)|pharmacists?|dentists?|surgeons?|specialists?|consultants?|\w+ologists?|psychiatrists?|\w*therapists?|dieti[ct]ians?|paediatricians?|pediatricians?|obstetricians?|optometrists?|counsellors?|prescribers?|practitioners?|paramedics?|(?:health|medical|trained|care|clinical|qualified)[- ]?(?:care )?(?:professionals?|providers?|workers?|staff|teams?|personnel|experts?)|professionals?|experts?|medical (?:advice|supervision|guidance|help|attention)|hospital|clinic)\b/iu,
  zh: /医生|医师|医护|大夫|护士|护理人员|药师|药剂师|专家|专科|专业人员|治疗师|营养师|咨询师|助产士|技师|团队|医务|医院|门诊|急诊|就医|医嘱|医疗/u,
};
const LAY_PEOPLE: Record<Language, RegExp> = {
  en: /\b(?:friends?|famil(?:y|ies)(?! (?:doctor|physician|medicine|practi|history|planning))(?: members?)?|relatives?|neighbou?rs?|grand(?:parents?|mothers?|fathers?|ma|pa)|parents?|partners?|spouses?|husbands?|wi(?:fe|ves)|colleagues?|teachers?|shop (?:assistants?|keepers?|staff)|sales(?:people|person|man|woman| assistants?)|hairdressers?|beauticians?|personal trainers?|the internet|an app|online forums?|social media|chat groups?)\b/iu,
  zh: /家人|家里人|家属|家长|朋友|亲戚|亲友|邻居|爷爷|奶奶|长辈|老人家|店员|店主|销售|推销|老板|网友|病友|同事|父母|爱人|老伴|丈夫|妻子|老公|老婆|群里|网上|手机软件|保姆|美容师|教练|老师(?!傅)/u,
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

/** A lay person named where only professionals act in the source, and none of these is named any more. */
export function findLayPerson(said: string, printed: string, language: Language): string | null {
  const lay = LAY_PEOPLE[language].exec(said)?.[0];
  return lay !== undefined &&
    PROFESSIONALS[language].test(printed) &&
    !PROFESSIONALS[language].test(said) &&
    !LAY_PEOPLE[language].test(printed)
    ? lay
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
  const gained = professions.find(({ stated, printed: source }) => stated && !source)?.stated;
  const lost = professions.find(({ stated, printed: source }) => source && !stated)?.printed;
  const isKept = professions.some(({ stated, printed: source }) => stated && source);
  return gained && lost && !isKept ? { stated: gained, printed: lost } : null;
}
