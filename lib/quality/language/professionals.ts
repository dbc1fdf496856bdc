import type { Language } from "@/lib/documents/schema";

/** People who have learnt to treat, by name, and the groups that they work in. */
export const PROFESSIONALS: Record<Language, RegExp> = {
  en: /\b(?:doctors?|physicians?|clinicians?|GPs?|nurses?|midwi(?:fe|ves)|pharmacists?|dentists?|surgeons?|specialists?|consultants?|\w{3,}(?:ologist|iatrist|iatrician|odontist|etrist|etist|herapist)s?|therapists?|(?:obstetr|opt|phys|techn|diet)icians?|dieti[ct]ians?|counsellors?|counselors?|prescribers?|whoever prescribes|practitioners?|paramedics?|radiographers?|phlebotomists?|health visitors?|(?:health|medical|trained|care|clinical|qualified|treating|treatment|nursing|ward|hospital|ambulance|theatre|[a-z]+ology)[- ]?(?:care )?(?:professionals?|providers?|workers?|staff|teams?|personnel|experts?)|staff|teams?|professionals?|experts?|who(?:ever)? (?:is |are )?(?:treat|look|car|prescrib|operat)\w*|(?:someone|somebody|anyone) who knows|medical (?:advice|supervision|guidance|help|attention))\b/iu,
  zh: /医生|医师|医护|大夫|[校厂队牙村]医|护士|护理人员|药师|药剂师|专家|专业人员|治疗师|康复师|营养师|咨询师|助产士|技师|团队|医务|医嘱|专人|[管给]您(?:看病|治病|治疗|开药)?的人|[内外眼妇儿骨皮心神精肾肝耳肿泌感麻产口][科]/u,
};

/** Where they are found; that something happens in hospital does not say who does it. */
export const PLACES_OF_CARE: Record<Language, RegExp> = {
  en: /\b(?:hospitals?|clinics?|(?:service|unit|centre|center|department)s?)\b/iu,
  zh: /专科|医院|门诊|急诊|就医|就诊|医疗|科室|中心/u,
};
