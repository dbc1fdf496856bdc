import type { Language } from "@/lib/documents/schema";
import type { Comparator } from "@/lib/quality/language/comparators";

/** What stands on either side of a number. */
export type Around = { before: string; after: string; language: Language };

const PEOPLE =
  "(?:child(?:ren)?|infants?|bab(?:y|ies)|toddlers?|boys?|girls?|adolescents?|teenagers?|adults?|people|women|men|patients|persons|those|anyone|everyone|somebody|someone)";
const AGE_BEFORE = new RegExp(
  `\\b(?:age[sd]?(?: of)?(?: (?:at least|over|under|about|between|from))?|(?:young|old)er than|(?:not )?yet(?: turned)?|turn(?:s|ed|ing)?|${PEOPLE} (?:who are |that are |is |are )?(?:aged? )?(?:under|over|below|above|from|between|up to|at least)(?: the age of)?)\\s*$`,
  "iu",
);
const AGE_AFTER =
  /^[\s-]*(?:years?|months?)?[\s-]*(?:old\b|of age\b|(?:and|or) (?:older|over|above|younger|under)\b)|^(?:st|nd|rd|th) birthday\b/iu;
/** "When they are 4 or 5": nothing is counted there. */
const IS_SO_OLD =
  /\b(?:(?:when|once|if|until|since|before|after|while) (?:they|he|she|you|your child|a child|the child)(?: (?:is|are|was|were|has|have|turns?|reach(?:es)?|being))?|(?:they|he|she|you) (?:is|are) (?:still )?(?:under|over|below|above|not yet))(?: \d+ (?:or|to|and))?\s*$/iu;
const NOTHING_COUNTED = /^\s*(?:(?:or|to|and|–|-)\s*\d+\s*)?(?:$|[.,;:)])/iu;

export function isAge({ before, after, language }: Around): boolean {
  if (language === "zh") return /^[\s\d.～~–—至到-]*周?岁/u.test(after);
  return (
    AGE_BEFORE.test(before) ||
    AGE_AFTER.test(after) ||
    (IS_SO_OLD.test(before) && NOTHING_COUNTED.test(after))
  );
}

const BIRTHDAY = /^(?:st|nd|rd|th) birthday\b/iu;

/** "Before their 12th birthday", "not yet 12": an age that is a limit without a word that compares. */
export function birthdayLimit({ before, after, language }: Around): Comparator | null {
  if (language === "zh") return null;
  if (/\bnot yet(?: turned| reached(?: the age of)?)?\s*$/iu.test(before)) return "<";
  if (!BIRTHDAY.test(after)) return null;
  if (
    /\b(?:before|until|up to|not yet had|not (?:yet )?reached)(?: (?:the|their|his|her|your|its))?\s*$/iu.test(
      before,
    )
  )
    return "<";
  return /\b(?:from|after|since|past|on)(?: (?:the|their|his|her|your|its))?\s*$/iu.test(before)
    ? "≥"
    : null;
}
