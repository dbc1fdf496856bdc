import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

/** Words that set an upper limit, and words that lift one. */
const LIMITS: Record<Language, RegExp> = {
  en: /\b(?:(?:not|never|n['’]t)[^.;,]{0,30}?(?:exceed\w*|go (?:over|above|beyond)|(?:more|longer|higher) than|over|beyond)|no (?:more|longer|higher|later) than|(?:a )?maximum|at most|up to)\b/iu,
  zh: /(?:不[应得能宜可要]?(?:要|以)?|别|勿)[^，。；]{0,8}?(?:超过|超出|高于|大于|多于)|最多|最长|以内|上限/u,
};
const LIFTED: Record<Language, RegExp> = {
  en: /\b(?:(?:can|may|could|is fine to|(?:free|safe|all right|ok|okay) to) (?:[a-z]+ ){0,3}?(?:exceed|go (?:over|above|beyond)|(?:more|longer|higher) than|for more than)|no (?:upper )?limit|as (?:much|long|often|many(?: \w+)?) as you (?:like|want|wish)|without (?:any )?limit|indefinitely|(?<!not )(?:stay on|carry on|keep (?:on )?(?:taking|using)|continue|still (?:be )?(?:given|used|taken))\b[^.;]{0,60}\b(?:after|beyond|past|once)(?= (?:\d|the|that|those|a|one|two|three|four|five|six|seven)))\b/giu,
  zh: /(?<!不)(?:可以?|能)(?![^，。；]{0,8}不)[^，。；]{0,8}?(?:超过|超出|高于|多于)|(?<![不未别])(?:可以|能|可)(?:一直|无限|随便|长期|不限)|不限(?:量|次|时)|想(?:吃|用)多[少久]|过了?[^，。；]{0,8}[天周月时年][^，。；不]{0,4}(?:也|还|再|仍)[^，。；不别]{0,4}(?:该|可以|(?<![功可])能|要|继续|接着)/gu,
};

/** What is kept for a few, or for the worst, and what opens it to any time. */
const RESERVED: Record<Language, RegExp> = {
  en: /\b(?:reserved?|kept for|only (?:for|if|when|in|as)|last resort|rescue|restricted to|limited to)\b/iu,
  zh: /仅(?:用于|限|在)|只(?:用于|限|在|有)|保留|限于|抢救|急救/u,
};
const OPENED: Record<Language, RegExp> = {
  en: /\b(?:at any time|any time|whenever|as a matter of course|straight from the start|in any case|for everyone)\b/iu,
  zh: /平时也|随时|任何时候|随便|一上来就|照常用|谁都(?:可以|能)/u,
};

/** Words by which a text lifts a limit that its source sets: "not more than 4 weeks" said as "as long as you like". */
export function liftedLimits(stated: string, printed: string, language: Language): Cue[] {
  const reserved = RESERVED[language].exec(printed);
  const opened = OPENED[language].exec(stated);
  if (reserved && opened && !OPENED[language].test(printed) && !RESERVED[language].test(stated)) {
    return [{ ...{ cue: "not", word: reserved[0] }, ...{ start: reserved.index, end: 0 } }];
  }
  const limit = LIMITS[language].exec(printed);
  if (!limit || [...printed.matchAll(LIFTED[language])].length > 0) return [];
  return [...stated.matchAll(LIFTED[language])].slice(0, 1).map(() => ({
    ...{ cue: "not", word: limit[0] },
    ...{ start: limit.index, end: limit.index + limit[0].length },
  }));
}
