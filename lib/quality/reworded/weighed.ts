import type { Language } from "@/lib/documents/schema";
import { OPPOSITE_PHRASES } from "@/lib/quality/language/opposite-phrases";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

type Turn = { stated: string; printed: string };

/** One of two phrases that exclude each other, where the source has the other. */
export function findOppositePhrase(said: string, printed: string, language: Language): Turn | null {
  const turns = OPPOSITE_PHRASES[language].flatMap(([one, other]) => [
    turned([one, other], said, printed),
    turned([other, one], said, printed),
  ]);
  return turns.find((turn) => turn !== null) ?? null;
}

function turned([own, other]: [RegExp, RegExp], said: string, printed: string): Turn | null {
  const source = own.exec(printed)?.[0];
  const claim = other.exec(said)?.[0];
  return source !== undefined && claim !== undefined && !other.test(printed) && !own.test(said)
    ? { stated: claim, printed: source }
    : null;
}

const NO_DIFFERENCE: Record<Language, RegExp> = {
  en: /\b(?:little (?:or no|to no)|no (?:important |significant |clear |real |meaningful )?(?:difference|effect|benefit|change)|similar\w*|comparable|(?:did|does|do) not (?:differ|reduce|improve|change|affect|increase|prevent|lower))\b/iu,
  zh: /相近|相似|相当(?!于)|无(?:明显|显著|统计学)?(?:差异|差别|影响|作用|获益)|没有(?:明显|显著)?(?:差异|差别|影响|作用)|几乎(?:没有|无)(?:影响|作用|效果)|基本一致|作用很小或没有|影响很小/u,
};
// However a "no difference" is put in plain words, it has one of these.
const PUT_PLAINLY: Record<Language, RegExp> = {
  en: /\b(?:not?|never|none|nothing|neither|nor|little|hardly(?! any (?:trouble|symptom|problem|bother))|barely|same|similar\w*|equal\w*|alike|comparable|as (?:much|well|many|good|often|likely|strong|safe|effective|fast|long|few|bad)|as (?:\w+ )?as|no more|either way|makes? no|unchanged|scarcely|few|without|any(?: real)? difference|whichever|both)\b|n['’]t\b/iu,
  zh: /不|没|无|差不多|一样|相同|相近|相当|类似|相似|同样|都|几乎|很小|有限|难说|两[种组边者]/u,
};
const DIFFERENCE: Record<Language, RegExp> = {
  en: /\b(?:prevents?|reduc\w+|improv\w+|lower\w*|cuts?|protect\w*|works? (?:better|well)|better|worse|more|less|fewer|sorer|stronger|safer|far|much|great(?:ly|er)|a (?:good|great) deal|increas\w+|rais\w+|\w+er than)\b/iu,
  zh: /(?:得|更|要)[^，。；]{0,3}(?:多|好|差|少|低|高|厉害|轻|重)|明显|显著|大大|减轻|缓解|预防|减少|降低|改善|增加|防止|有效|避免/u,
};

/** A difference where the source found none. */
export function findInventedDifference(
  said: string,
  printed: string,
  language: Language,
): Turn | null {
  const source = NO_DIFFERENCE[language].exec(printed)?.[0];
  const claim = DIFFERENCE[language].exec(said)?.[0];
  return source !== undefined && claim !== undefined && !PUT_PLAINLY[language].test(said)
    ? { stated: claim, printed: source }
    : null;
}

const SUPERIOR: Record<Language, { better: RegExp; worse: RegExp }> = {
  en: {
    better:
      /\b(?:better|more(?: \w+){0,3}?|superior) (?:than|to)\b(?! (?:\d|once|half|one|two))|\boutperform\w*/iu,
    worse:
      /\b(?:less(?: \w+){0,3}?|fewer(?: \w+){0,3}?|worse|inferior|not as \w+|poorer) (?:than|to|as)\b(?! \d)/iu,
  },
  zh: {
    better: /优于|好于|胜过|强于|多于|高于|(?:比|较)[^，。；]{1,16}(?:更|好|强|多|高|有效|有用)/u,
    worse: /劣于|不如|不及|差于|逊于|少于|低于|(?:比|较)[^，。；]{1,16}(?:差|弱|少|低|更不)/u,
  },
};

/** "A works better than B" said as "A works less well than B" or as "B works better than A". */
export function findTurnedComparison(
  said: string,
  printed: string,
  language: Language,
): Turn | null {
  const source = comparisonIn(printed, language);
  const claim = comparisonIn(said, language);
  if (!source || !claim) return null;
  const close = (one: string, other: string) => sharedBy(one, other, language);
  const straight = close(claim.first, source.first) + close(claim.second, source.second);
  const swapped = close(claim.first, source.second) + close(claim.second, source.first);
  const [isSame, isSwapped] = [straight > swapped, swapped > straight];
  const isOther = claim.isBetter !== source.isBetter;
  return (isSame && isOther) || (isSwapped && !isOther)
    ? { stated: claim.word, printed: source.word }
    : null;
}

type Comparison = { first: string; second: string; isBetter: boolean; word: string };

function comparisonIn(text: string, language: Language): Comparison | null {
  for (const sentence of text.split(/(?<=[.!?])\s|[;。；]/u)) {
    const { better, worse } = SUPERIOR[language];
    const [good, bad] = [better.exec(sentence), worse.exec(sentence)];
    const cue = bad ?? good;
    if (!cue || (good && bad && good.index !== bad.index)) continue;
    const isInside = language === "zh" && /^[比较]/u.test(cue[0]);
    return {
      first: sentence.slice(0, cue.index),
      second: isInside ? cue[0] : sentence.slice(cue.index + cue[0].length),
      ...{ isBetter: bad === null, word: cue[0] },
    };
  }
  return null;
}

function sharedBy(one: string, other: string, language: Language): number {
  const senses = sensesOf(other, language);
  return [...sensesOf(one, language)].filter((sense) => senses.has(sense)).length;
}

const ORDERED: Record<Language, RegExp[]> = {
  en: [
    /^(.*?\b(?:first(?! thing)(?:[- ]line)?|to begin with|initial(?:ly)?|begin with|start with)\b[^.;,]*)(?:[,;.]|\band\b)(.*\b(?:then|after|afterwards|next|later|only|second(?:-line)?|reserved?|kept (?:back )?for|last resort|rescue|added|on top|in addition|(?:if|when) (?:[a-z]+ ){1,3}(?:do(?:es)? not|fails?|is not|are not|has failed)|if (?:that|this|it)|when (?:that|this|it)|unsuccessful|not enough|does not work|has not worked)\b.*)$/iu,
    /^([^.;]*?)\b(?:is |are |should be )?(?:recommended |tried |used |offered |given )?(?:before|ahead of|in preference to)\b([^.;]*)/iu,
  ],
  zh: [
    /^.*?(?:首选|先用|优先(?:选择|使用|用)?|先)(.*?)[，；。].*?(?:再|才|然后|加用|可加|无效时?|不管用|压不住)(?:考虑|用|选|吃|加)*(.*)$/u,
  ],
};

function orderIn(text: string, language: Language): [first: string, second: string] | null {
  for (const pattern of ORDERED[language]) {
    const [, first, second] = pattern.exec(text) ?? [];
    if (first && second) return [first, second];
  }
  return null;
}

/** "A first, then B" said as "B first, then A". */
export function findTurnedOrder(said: string, printed: string, language: Language): Turn | null {
  const [first, second] = orderIn(printed, language) ?? [];
  const [saidFirst, saidSecond] = orderIn(said, language) ?? [];
  if (!first || !second || !saidFirst || !saidSecond) return null;
  // What the source puts first stands in the second place and there only.
  const own = [...sensesOf(first, language)].filter(
    (sense) => !sensesOf(second, language).has(sense),
  );
  const moved = own.filter((sense) => sensesOf(saidSecond, language).has(sense));
  return moved.length > 0 &&
    !meets(moved, sensesOf(saidFirst, language)) &&
    !meets(
      [...sensesOf(second, language)].filter((sense) => !sensesOf(first, language).has(sense)),
      sensesOf(saidSecond, language),
    )
    ? { stated: saidFirst.trim(), printed: first.trim() }
    : null;
}

const PREFERRED: Record<Language, RegExp> = {
  en: /^(.*?)\b(?:rather than|instead of|in preference to|in place of|,? and not(?= (?:on|in|at|with|by|the|a|an|your)\b)|(?<=\b(?:suggest|recommend|prefer|favou?r)\w*\b[^.;]{0,80}) over)\b(?! \d)(.*)$/iu,
  zh: /^(.*?)(?:而不是|而非|，不是)(.*)$/u,
};

function preferenceIn(text: string, language: Language) {
  for (const sentence of text.split(/(?<=[.!?])\s|[;。；]/u)) {
    const [, chosen, left] = PREFERRED[language].exec(sentence) ?? [];
    if (chosen && left) return { chosen, left };
  }
  return null;
}

/** "A rather than B" said as "B rather than A": what each side alone has stands on the other. */
export function findTurnedPreference(
  said: string,
  printed: string,
  language: Language,
): Turn | null {
  const source = preferenceIn(printed, language);
  const claim = preferenceIn(said, language);
  if (!source || !claim) return null;
  const own = (one: string, other: string) =>
    [...sensesOf(one, language)].filter((sense) => !sensesOf(other, language).has(sense));
  const among = (senses: string[], text: string) =>
    senses.filter((sense) => sensesOf(text, language).has(sense)).length;
  const [chosen, left] = [own(source.chosen, source.left), own(source.left, source.chosen)];
  // Of what was chosen much else is said, for whom and when: what was left tells more.
  const isTurned =
    among(left, claim.chosen) > among(left, claim.left) &&
    among(chosen, claim.left) > among(left, claim.left);
  return isTurned ? { stated: claim.left.trim(), printed: source.left.trim() } : null;
}
