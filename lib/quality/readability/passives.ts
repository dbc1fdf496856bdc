import type { Language } from "@/lib/documents/schema";

const IRREGULAR =
  "given|taken|seen|known|shown|found|done|made|kept|held|put|sent|told|brought|chosen|cut|drawn|driven|eaten|felt|fed|forgotten|hidden|hurt|injected|laid|led|left|lost|meant|paid|proven|read|said|set|sold|spent|spread|stuck|taught|thought|understood|won|worn|written|begun|broken|built|caught|overseen|withheld|undergone";

/** What looks like a participle but tells how somebody or something is. */
const STATE =
  "need|indeed|hundred|exceed|proceed|succeed|red|bed|tired|worried|interested|married|advanced|aged|based|related|supposed|used to|pleased|excited|scared|relaxed|complicated|experienced|depressed|confused|mixed|raised|impaired|frightened|bored|sacred|naked|wicked|embarrassed|allowed to|prepared to";

const PASSIVE: Record<Language, RegExp> = {
  en: new RegExp(
    String.raw`\b(?:am|is|are|was|were|be|been|being|gets?|got|getting)\s+(?:(?:not|also|only|often|always|never|sometimes|usually|still|\w+ly)\s+){0,2}(?!(?:${STATE})\b)(?:\w{2,}ed|${IRREGULAR})\b`,
    "iu",
  ),
  // Not 棉被 and 被子, the cover of a bed, 植被 or 被动; not 由研究所, where 所 is a place.
  zh: /(?<![棉植绒夹毛])被(?![子褥套单动覆膜])[^，。；：！？、]{1,6}|由[^，。；：！？]{1,12}?(?<![诊究场厕住务院])所(?![以有在属谓])\p{Script=Han}{1,3}|为[^，。；：！？]{1,8}?(?<![诊究场厕住务院])所(?![以有在属谓])\p{Script=Han}{1,3}/u,
};

/** The words that make a sentence passive; null where somebody acts in it. */
export function passiveIn(sentence: string, language: Language): string | null {
  return PASSIVE[language].exec(sentence)?.[0] ?? null;
}
