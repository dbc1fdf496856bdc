import type { Language } from "@/lib/documents/schema";
import { findSides, type SidedCue, type SideTable } from "@/lib/quality/language/sides";

/** People whose parts may not be exchanged. A doctor or a team may stand for any professional, so they are none of them. */
const PEOPLE: Record<Language, SideTable> = {
  en: {
    person: {
      nurse: /\bnurses?\b/giu,
      pharmacist: /\b(?:pharmacists?|chemist)\b/giu,
      midwife: /\bmidwi(?:fe|ves)\b/giu,
      dentist: /\bdentists?\b/giu,
      dietitian: /\b(?:dieti[ct]ians?|nutritionists?)\b/giu,
      psychologist: /\bpsycho(?:logists?|therapists?)\b/giu,
      psychiatrist: /\bpsychiatrists?\b/giu,
      physiotherapist: /\b(?:physiotherapists?|physical therapists?)\b/giu,
      surgeon: /\bsurgeons?\b/giu,
      family:
        /\b(?:famil(?:y|ies)(?! (?:history|doctors?|physicians?|practi|medicine|planning))|relatives|care ?givers?|carers?|parents?|partners?)\b/giu,
    },
  },
  zh: {
    person: {
      nurse: /护士|护理人员/gu,
      pharmacist: /药师|药剂师/gu,
      midwife: /助产士/gu,
      dentist: /牙医|口腔(?:科)?医[生师]/gu,
      dietitian: /营养师/gu,
      psychologist: /心理(?:咨询师|治疗师|医生)/gu,
      surgeon: /外科医[生师]/gu,
      family: /家属|家人|家长|照护者|照料者|监护人|父母/gu,
    },
  },
};

export function findPeople(text: string, language: Language): SidedCue[] {
  return findSides(text, language, {
    table: PEOPLE[language],
    idioms: /\bfamily history\b|家族史/giu,
  });
}
