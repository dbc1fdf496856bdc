import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

const BARRED: Record<Language, RegExp> = {
  en: /\b(?:contra-?indicat(?:ed|ions?)|(?:must|should|may|can) (?:not|never)|cannot|do not|don['’]t|never|avoid(?:ed|ing)?|not (?:be )?(?:recommended|suitable|used|given|advised|allowed|licensed|safe|for)|forbidden|prohibited|unsuitable|off[- ]limits|out of the question|banned|keep (?:off|away)|stay (?:off|away)|steer clear|rul(?:e|es|ed) out|unsafe)\b/iu,
  zh: /禁|忌|不得|不应|不宜|不可|不能|不要|不许|不准|不推荐|不建议|不适合|不适宜|避免|慎用|别[用吃打服做]|千万别|碰不得|用不得|不用/u,
};
const SEAMS: Record<Language, RegExp> = {
  en: /,\s*(?:and|or)?|\b(?:and|or|as well as|plus|nor)\b|(?<=[a-z]{3})\/(?=[a-z]{4})/iu,
  zh: /[、及和或与跟]|以及|还有|或者|另外/u,
};
const GROUP_BEHIND: Record<Language, RegExp> = {
  en: /\b(?:in|for|to|during|with|if|when|while|by)\b(?! (?:a|the) (?:dose|day)\b)(.*)$/iu,
  zh: /(?:禁用于|忌用于|不得用于|不应用于|不宜用于|不推荐用于|不用于|禁忌[症证]?(?:为|是|包括|有|：))(.*)$/u,
};
const GROUP_BEFORE: Record<Language, RegExp> = {
  en: /\b(?:people|patients|persons|individuals|adults|those|women|men|children|anyone) (?:with|who (?:have|are)|on|taking) (.*)$/iu,
  zh: /^(?:对于?|在)?(.*)$/u,
};
// Of "children with influenza or chickenpox" the children are said once for both.
const HEAD: Record<Language, RegExp> = {
  en: /^.*\b(?:with|who have|who are|taking)\b/iu,
  zh: /^.*?(?:患有?|(?<!伴)有)(?=[^，]{2})/u,
};

/** How long ago and how sure says nothing of what it is. */
const ONCE: Record<Language, RegExp> = {
  en: /\b(?:an? )?(?:personal |known |previous |past )?history of\b|\b(?:known|previous|prior|suspected|confirmed)\b/giu,
  zh: /既往|曾有?|有?.{0,1}(?:病)?史$/gu,
};

/** Of a wording only what joins groups; a comma may end its "if you have …". */
const JOINERS: Record<Language, RegExp> = {
  en: /\b(?:and|or|nor|as well as|plus)\b|,(?! (?:you|it|they|do|this|these|the|never|talk|ask|then|(?:[\w-]+ ){1,3}(?:is|are|must|should|may|can))\b)/iu,
  zh: SEAMS.zh,
};
/** "Moderate or severe" is one group, not two. */
const DEGREES: Record<Language, RegExp> = {
  en: /\b(?:mild|moderate|severe)(?:ly)?(?:,| or| to| and)+ (?:mild|moderate|severe)(?:ly)?\b/giu,
  zh: /[轻中重]度?(?:[或到至、和]|或者)[轻中重]度/gu,
};

type Barred = { groups: string[]; sentence: string };

/** Those whom a sentence shuts out, one by one. */
function barredIn(sentence: string, language: Language): Barred | null {
  const cue = BARRED[language].exec(sentence);
  if (!cue) return null;
  const behind = GROUP_BEHIND[language].exec(
    language === "zh" ? sentence : sentence.slice(cue.index + cue[0].length),
  )?.[1];
  const before = GROUP_BEFORE[language].exec(sentence.slice(0, cue.index))?.[1];
  const isListed = (text: string | undefined) => text !== undefined && SEAMS[language].test(text);
  const groups = isListed(before) && !isListed(behind) ? before : (behind ?? before);
  if (groups === undefined) return null;
  const parts = groups.split(SEAMS[language]).map((part) => withoutHead(part, language));
  const isGroup = (part: string) =>
    !/^(?:[除有无如存在]|医学|临床|绝对|相对|明确|任何|其他)*$/u.test(part) &&
    sensesOf(part, language).size > 0 &&
    !TIMES[language].test(part);
  return { groups: parts.filter(isGroup), sentence };
}

/** "During treatment and for six months afterwards" says when, not who. */
const TIMES: Record<Language, RegExp> = {
  en: /^\s*(?:(?:the|this|that|your|their|its|whole|entire|for|up to|at least|about|first|last|next|a|an|of|\d+|one|two|three|four|six|twelve|few|several|active|ongoing) )*(?:treatment|therapy|course|use|period|time|meantime|procedure|months?|weeks?|days?|hours?|years?|season|night|day|morning|evening)(?: (?:afterwards?|after\w*|before\w*|of \w+|with \w+|period|course|itself|longer|thereafter))*[.,\s]*$/iu,
  zh: /^(?:在|于)?(?:治疗|用药|服药|给药|疗程|手术|检查)(?:期间?|过程中|时|前|后|中)?$|^[\d一二三四五六七八九十两数几]+(?:个)?(?:天|日|周|月|年|小时)(?:内|后|前)?$/u,
};

function withoutHead(part: string, language: Language): string {
  const rest = part.replace(HEAD[language], "");
  return sensesOf(rest, language).size > 0 ? rest : part;
}

/**
 * Groups that a source shuts out and a free wording does not name: of several, where it lists fewer; of one alone, where
 * it forbids less often.
 */
export function lostBarredGroups({
  said,
  printed,
  beside,
  language,
}: {
  said: string;
  printed: string;
  beside: string;
  language: Language;
}): string[] {
  const shown = sensesOf(`${said}\n${beside}`, language);
  const saidBarred = sentencesOf(said, language).filter((one) => BARRED[language].test(one));
  const sourceBarred = sentencesOf(printed, language).filter((one) => BARRED[language].test(one));
  const listed = (text: string) =>
    text.replaceAll(DEGREES[language], "").split(JOINERS[language]).length;
  return sourceBarred.flatMap((sentence) => {
    const barred = barredIn(sentence, language);
    if (!barred) return [];
    const { groups } = barred;
    const lost = groups.filter((group) => {
      const others = sensesOf(printed.replace(group, " "), language);
      const ownOf = (text: string) =>
        [...sensesOf(text, language)].filter((sense) => groups.length === 1 || !others.has(sense));
      const named = ownOf(group.replaceAll(ONCE[language], " "));
      const own = named.length > 0 ? named : ownOf(group);
      return own.length > 0 && !meets(own, shown);
    });
    if (lost.length === 0) return [];
    if (groups.length === 1) return saidBarred.length < sourceBarred.length ? lost : [];
    const answering = saidBarred.toSorted(
      (one, other) => overlap(other, sentence, language) - overlap(one, sentence, language),
    )[0];
    const isShorter =
      answering === undefined || listed(beforeBar(answering, language)) < groups.length;
    const strange = strangeParts(answering ?? "", sentence, language);
    return isShorter && lost.length < groups.length && lost.length > strange ? lost : [];
  });
}

/** Parts of a wording that the source does not explain: one of them may name a group in words unknown here. */
function strangeParts(answering: string, sentence: string, language: Language): number {
  const known = new Set(
    [...sensesOf(sentence, language)].filter((sense) => !DEGREE_SENSES[language].has(sense)),
  );
  return answering
    .replaceAll(DEGREES[language], "")
    .split(SEAMS[language])
    .filter((part) => sensesOf(part, language).size > 1 && !meets(known, sensesOf(part, language)))
    .length;
}

const DEGREE_SENSES: Record<Language, ReadonlySet<string>> = {
  en: sensesOf("severe serious badly mild slight moderate significant risk symptoms", "en"),
  zh: sensesOf("严重轻度中度重度明显风险症状", "zh"),
};

/** In Chinese what is barred stands behind the "not", and its own list counts for nothing. */
function beforeBar(sentence: string, language: Language): string {
  return language === "zh"
    ? sentence.slice(0, BARRED.zh.exec(sentence)?.index ?? sentence.length)
    : sentence;
}

function overlap(one: string, other: string, language: Language): number {
  const senses = sensesOf(other, language);
  return [...sensesOf(one, language)].filter((sense) => senses.has(sense)).length;
}

function sentencesOf(text: string, language: Language): string[] {
  return splitSentences(text, language).flatMap(({ start, end }) =>
    text.slice(start, end).split(/[;；]/u),
  );
}
