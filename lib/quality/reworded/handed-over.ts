import type { Language } from "@/lib/documents/schema";
import { LAY_PEOPLE } from "@/lib/quality/language/lay-people";
import { findOwnAct } from "@/lib/quality/language/own-acts";
import { PLACES_OF_CARE, PROFESSIONALS } from "@/lib/quality/language/professionals";
import { alignSentences, type Aligned } from "@/lib/quality/reworded/aligned";

export type HandedOver = { code: "lay_person_instead" | "actor_changed"; word: string };

/**
 * Sentence by sentence: a relative, or the reader alone, where the source has a professional act and the sentence that
 * answers it names none; and a professional where the source leaves it to the family.
 */
export function findHandedOver(
  said: string,
  printed: string,
  language: Language,
): HandedOver | null {
  const other = doneByLay(said, printed, language) ?? calledInstead(said, printed, language);
  if (other) return other;
  for (const aligned of alignSentences(said, printed, language)) {
    const found = handedDown(aligned, language) ?? takenFromFamily(aligned, said, language);
    if (found) return found;
  }
  return null;
}

/** In so little in common there is no answer to the source. */
const LEAST_SHARED: Record<Language, number> = { en: 2, zh: 1 };

function handedDown({ said, printed, shared }: Aligned, language: Language): HandedOver | null {
  const names = (text: string) =>
    PROFESSIONALS[language].test(text) || PLACES_OF_CARE[language].test(text);
  if (!names(printed) || PROFESSIONALS[language].test(said)) return null;
  const lay = LAY_PEOPLE[language].test(printed) ? null : laySubject(said, language);
  if (lay !== null) return { code: "lay_person_instead", word: lay };
  if (PLACES_OF_CARE[language].test(said) || shared < LEAST_SHARED[language]) return null;
  const own = findOwnAct(said, printed, language);
  return own === null ? null : { code: "actor_changed", word: own };
}

/** A lay person who is to act, and is not only present. */
function laySubject(text: string, language: Language): string | null {
  const lay = LAY_PEOPLE[language].source.replaceAll("\\b", "");
  const acts = new RegExp(
    language === "en"
      ? `\\b${lay} (?:members? )?(?:(?:can|may|should|must|has to|have to|needs? to|will|could|might|is to|are to)(?! (?:come|be (?:there|present|with)|join|attend|listen|read|want|support|help you (?:remember|decide|understand))\\b)|decides?\\b)|\\bby (?:a |an |the |your |their )?(?:\\w+ )?${lay}\\b`
      : `(?:由|让|请|叫)[^，。；]{0,4}(?:${lay})|(?:${lay})[^，。；]{0,3}(?:要|应|可以|必须|来|得|给|帮|决定|负责)`,
    "iu",
  );
  return acts.exec(text)?.[0] ?? null;
}

/** "Only a doctor may" where relatives may. */
function takenFromFamily(
  { said, printed }: Aligned,
  whole: string,
  language: Language,
): HandedOver | null {
  const isFamilys = FAMILY_ACTS[language].test(printed) && !PROFESSIONALS[language].test(printed);
  if (!isFamilys || LAY_PEOPLE[language].test(whole) || READER[language].test(whole)) return null;
  const professional = PROFESSIONALS[language].exec(said)?.[0];
  return professional === undefined ? null : { code: "actor_changed", word: professional };
}

const FAMILY_ACTS: Record<Language, RegExp> = {
  en: /\b(?:family(?: members?)?|families|relatives|parents?|care ?givers?|carers?|partners?|household members?) (?:(?:can|may|should|must|need to|could) )|\bby (?:the |a |their )?(?:famil\w+|relatives|parents?|care ?givers?|carers?|partners?)\b/iu,
  zh: /(?:家属|家长|家人|照护者|照料者|监护人|父母)(?:应|可|需|须|宜)/u,
};
const READER: Record<Language, RegExp> = { en: /\b(?:you|your)\b/iu, zh: /您|你/u };

/** "Done by your partner", of which the source knows nothing. */
function doneByLay(said: string, printed: string, language: Language): HandedOver | null {
  if (LAY_PEOPLE[language].test(printed)) return null;
  const lay = LAY_PEOPLE[language].source.replaceAll("\\b", "");
  const done = new RegExp(
    language === "en"
      ? `\\b(?:done|given|performed|carried out|applied|placed|inserted|injected|checked|measured|removed|fitted|prescribed|taught|led|decided|read|drawn|put (?:in|on)|taken (?:off|out)) (?:at home )?by (?:your|a|an|the|their) (?:\\w+ )?${lay}\\b`
      : `(?:由|请|让|找)(?:您的?|你的?)?(?:${lay})[^，。；]{0,4}(?:打|做|扎|测|查|调|换|拆|开|治|注射|判断|决定)`,
    "iu",
  ).exec(said)?.[0];
  return done === undefined ? null : { code: "lay_person_instead", word: done };
}

/** The reader is to seek help; in the wording help comes by itself. */
function calledInstead(said: string, printed: string, language: Language): HandedOver | null {
  const { seeks, comes } = CALLS[language];
  const found = comes.exec(said)?.[0];
  if (found === undefined || !seeks.test(printed) || comes.test(printed)) return null;
  return { code: "actor_changed", word: found };
}

const CALLS: Record<Language, { seeks: RegExp; comes: RegExp }> = {
  en: {
    seeks:
      /\b(?:seek|contact|call|report|tell|inform|notify|consult|attend|present to|go to|phone|return|see (?:a|an|their|the) )\b/iu,
    comes:
      /\b(?:(?:will|should|is going to|are going to) (?:call|ring|phone|contact|get in touch with|come (?:to|and see)|find|reach out to) you|(?:nothing|no need for anything) (?:that )?(?:you )?(?:need to|have to|must|should|for you to) do|you (?:need|have to|must) do nothing|wait (?:for|until) (?:the|your|a) (?:\w+ )?(?:team|doctor|nurse|clinic|hospital|surgery) (?:to )?(?:calls?|rings?|contacts?|phones?|gets? in touch))\b/iu,
  },
  zh: {
    seeks: /就医|就诊|联系|告知|告诉|报告|求助|急诊|拨打|咨询|返院|复诊|通知/u,
    comes:
      /(?:会|来|主动)(?:联系|找|通知|打电话给|叫)(?:您|你)|(?:您|你)?(?:什么都|啥都)?(?:不用|不必|无需)(?:做什么|管|理会|理它|去管|做任何)|等(?:着)?(?:医生|医院|护士|团队)(?:来)?(?:联系|电话|通知|找)/u,
  },
};
