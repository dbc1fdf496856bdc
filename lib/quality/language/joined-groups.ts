import type { Language } from "@/lib/documents/schema";

/** Two groups of people named in one breath, by which advice for one of them becomes advice for both. */
const JOINED: Record<Language, Record<string, [one: string, other: string]>> = {
  en: {
    age: [
      "(?:adults?|grown-?ups?)",
      "(?:child(?:ren)?|kids?|teen(?:agers?|s)|adolescents?|babies|infants?|young people|toddlers?)",
    ],
    sex: ["(?:m[ae]n|males?|boys?)", "(?:wom[ae]n|females?|girls?)"],
  },
  zh: {
    age: ["(?:成年?人|大人)", "(?:儿童|孩子|小孩|青少年|婴儿|宝宝|小朋友)"],
    sex: ["(?:男性|男人|男士|男的|男)", "(?:女性|女人|女士|妇女|女的|女)"],
  },
};
const AND: Record<Language, string> = {
  en: ",? (?:and|or|as well as|and also|including)(?: also)? (?:(?:the|their|older|younger|young|even) )?",
  zh: "(?:和|与|及|或|、|跟|以及|连同|还有)",
};
/** Those who come along, and those who are alike, are not those it holds for. */
const COMPANY: Record<Language, RegExp> = {
  en: /(?:\b(?:with|bring|tell|ask|your|his|her|both|between|whether|not|alike|same|than)\b[^.;,]{0,12}$)|^ ?(?:alike|differ|together)/iu,
  zh: /(?:家里|陪|带|告诉|不论|无论|不分|不管|别|不)[^，。；]{0,4}$|^(?:都可以陪|一起|一块|一样|都一样|陪)/u,
};

/** "Adults and children" where the source names the adults only. */
export function findJoinedGroup(said: string, printed: string, language: Language): string | null {
  for (const [one, other] of Object.values(JOINED[language])) {
    const word = (group: string) => (language === "en" ? `\\b${group}\\b` : group);
    const names = (group: string) => new RegExp(word(group), "iu").test(printed);
    // Both, or none of them: the source does not choose.
    if (names(one) === names(other)) continue;
    const both = new RegExp(
      `${word(one)}${AND[language]}${word(other)}|${word(other)}${AND[language]}${word(one)}`,
      "giu",
    );
    const joined = [...said.matchAll(both)].find(
      ({ 0: phrase, index }) =>
        !COMPANY[language].test(said.slice(0, index)) &&
        !COMPANY[language].test(said.slice(index + phrase.length)),
    );
    if (joined) return joined[0];
  }
  return null;
}
