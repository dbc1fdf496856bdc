import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

/** What people are told to do for their safety, said to be needless. */
const WAIVED: Record<Language, RegExp> = {
  en: /\b(?:(?:there is |you have )?no (?:need|reason) (?:to|for you to)|(?:do|does)(?: not|n['’]t) (?:have|need) to|need(?: not|n['’]t)|without (?:having to|needing to|first))(?= (?:call|tell|telling|ask|asking|inform|let|see|seeing|contact|consult|consulting|check|checking|test|testing|talk|talking|wait|fear|worry|go|visit|come|be (?:seen|tested|checked|monitored|careful)|have (?:a |your |any )?(?:\w+ )?(?:test|check|scan|blood))\b)/giu,
  zh: /(?:不用|不必|无需|无须|不需要?|用不着|没必要)(?:再|先|去|专门|特意|另外|事先)*(?=告诉|告知|问|请教|咨询|联系|叫|打(?:急救|120)|看(?:医生|急诊|病)|就医|复查|检查|监测|查|测|防|怕|等|评估|担心)|就?不用(?:再)?(?:防|查|测|问)了/gu,
};
/** In these words a source says itself that something is not needed. */
const NEEDLESS: Record<Language, RegExp> = {
  en: /\b(?:no (?:need|routine|further|indication|reason|monitoring|testing|known|increased?|evidence|difference)|not (?:be )?(?:\w+ly )?(?:need\w*|requir\w+|necessary|indicated|recommended|warranted|associated|increase\w*)|(?:do|does) not (?:need|require|increase|cause)|unnecessary|need not|unlikely|safe|without (?:\w+ )?(?:testing|monitoring|prescription|prior|waiting)|instead of|rather than|unless|only (?:if|when))\b/iu,
  zh: /无需|无须|毋须|不必|不需|不用|没必要|不推荐|不建议|不常规|常规|不应|安全|不增加|不会|不影响|无关|仅|只|除非|即可/u,
};

/** "No need to call an ambulance" where nothing in the source says that anything is not needed. */
export function waivedDuties(stated: string, printed: string, language: Language): Cue[] {
  if (NEEDLESS[language].test(printed)) return [];
  return [...stated.matchAll(WAIVED[language])].slice(0, 1).map(({ 0: word, index }) => ({
    ...{ cue: "not", word: word.trim(), start: index, end: index + word.length },
  }));
}
