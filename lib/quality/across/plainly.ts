const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

/** Other ways to print the same said in the one that both languages' readers know, sign for sign, so that places stay. */
export function plainly(text: string): string {
  return (
    text
      .replaceAll(/\/\(([^()]{1,24})\)/gu, (_, inner: string) => `/ ${inner.replaceAll("·", "/")} `)
      .replaceAll(/控制在(?=[^，。；]{0,20}(?:以下|以上|以内|左右|[～~–-]))/gu, "   ")
      .replaceAll(/不[应得能宜可](?=(?:超过|高于|大于|多于|低于|少于|小于))/gu, " 不")
      // The month of a date is a name in English; many a PDF prints spaces between.
      .replaceAll(
        /(\d{4}\s?)年(\s?\d{1,2}\s?)月(?:(\s?\d{1,2}\s?)日)?/gu,
        (_, year: string, month: string, day?: string) =>
          `${year}，${" ".repeat(month.length)}，${day ? `${day}，` : ""}`,
      )
      // "1,000 women over 5 years" is no pair as "130 over 80" is, and no age.
      .replaceAll(
        /(?<!\b(?:children|infants|toddlers|those|anyone|aged?|age of|for|than) )\bover(?= (?:the (?:next |first |last |past )?)?(?:1?\d|20|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\.\d+)?(?: (?:to|or) [a-z\d]+)? (?:second|minute|hour|day|week|month|year)s?\b(?! of age| old))/giu,
        "in  ",
      )
      // "On another day" counts no days.
      .replaceAll(/另一(?=[日天次])/gu, "另 ")
      // "Raised to 0.5 mg" is no range.
      .replaceAll(/(?<=[增减降升加调宽改])[至到]/gu, "，")
      .replaceAll(
        /(?<=\b(?:go|goes|going|went|increased?|raised?|slowly|move|build) )up to/giu,
        "  ,   ",
      )
      .replaceAll(
        /\b(stage|class|type|grade|phase|level)(\s+)(I{1,3}|IV|VI?)(?=[abc]?\b)/giu,
        (_, name: string, gap: string, roman: string) =>
          name + gap + String(ROMAN.indexOf(roman.toUpperCase()) + 1).padEnd(roman.length),
      )
  );
}
