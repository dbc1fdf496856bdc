import type { Language } from "@/lib/documents/schema";

/** Where a word stands in a text. */
type Place = { start: number; end: number };

// Behind these another statement begins, which the "not" of the one before does not reach.
const NEW_STATEMENT: Record<Language, RegExp> = {
  en: /[.;:!?]\s|[,–—]\s*(?:and |but |so )?(?:it|its|they|this|that|these|you|your|we|which|there|he|she|everything)\b|[,–—]\s*(?:and|so|then)\s+$|\bbut\b/giu,
  zh: /[。；：！？，,;!?]|但是?|而是/gu,
};

const NEGATED: Record<Language, RegExp> = {
  en: /\b(?:not(?! only| just| merely)|no(?! other| doubt)|never|cannot|neither|nor|none|nothing|nobody|no one|without|hardly|rarely|seldom|unlikely|impossible|unable|fails? to|far from|instead of|rather than|lack(?:s|ing)?|there is little)\b|n['’]t\b/iu,
  zh: /不(?!仅|但|同|断|久|良|论|管|只|光|再|错|少|知不觉)|无(?!论|需担心|毒)|没有?|未(?!来|成年)|并非|非(?=绝对|百分)|难以|难(?=根治|治愈)|缺乏|切勿|勿|莫|尚无/u,
};

const DENIED_AFTERWARDS: Record<Language, RegExp> = {
  en: /^(?:(?!\b(?:if|and|when|who|that|unless|but|so|because|with)\b)[^.;,:]){0,30}\b(?:(?:is|are|was|has|have|does|do|can|will|would|may)(?: not|n['’]t| never)\b|cannot\b|(?:is|are|remains?) (?:unknown|impossible|unlikely|rare|uncertain|unproven|unclear|out of reach))/iu,
  zh: /^[^，。；！？]{0,10}(?:不可能|不存在|不现实|尚不|仍不|很难|无望|困难|几乎不|未知|不确定|不明确)/u,
};

// What is asked, supposed or warned of is not promised.
const SUPPOSED: Record<Language, RegExp> = {
  en: /\b(?:if|whether|until|even though|so that|to make sure|in order to|(?:aim(?:s|ed)?|meant|intended|designed) to|hope(?:s|d)? to|try(?:ing)? to|goal|research (?:on|into)|look(?:s|ing)? for|search(?:es|ing)? for)\b[^,;]*$/iu,
  zh: /(?:如果|若|假如|倘若|一旦|是否|能否|能不能|会不会|旨在|目标|希望|力争|争取|以期|研究(?:如何|怎样)|寻找|探索)[^，；]*$/u,
};
const WARNED_OF: Record<Language, RegExp> = {
  en: /\b(?:beware|be wary|wary of|watch out for|scams?|myths?|misconceptions?|misleading|false(?:ly)?|so-called|(?:not|n['’]t|never) (?:trust|believe|think|assume|imagine)|(?:anyone|products?|adverts?|people|websites?) (?:who|that|which)? ?(?:claims?|promis\w+|offers?|advertis\w+))\b/iu,
  zh: /警惕|谨防|当心[^，。]{0,6}(?:骗|广告|宣传)|(?:不要|切勿|勿|别|不可|不应)(?:轻信|相信|迷信|听信)|(?:别|不要|不能|不可|切勿|勿)(?:再)?(?:以为|觉得|认为)|误区|骗局|虚假|夸大|号称|所谓|谣言/u,
};

/** Whether a sentence states what stands at this place: neither denied nor asked, supposed or warned of. */
export function isAsserted(text: string, place: Place, language: Language): boolean {
  const sentence = sentenceAround(text, place);
  const before = text.slice(sentence.start, place.start);
  const after = text.slice(place.end, sentence.end);
  if (/[?？]\s*["”’」』)）]*$/u.test(text.slice(sentence.start, sentence.end).trim())) return false;
  if (WARNED_OF[language].test(before)) return false;
  const barrier = [...before.matchAll(NEW_STATEMENT[language])].at(-1);
  const clause = barrier ? before.slice(barrier.index + barrier[0].length) : before;
  return (
    !NEGATED[language].test(clause) &&
    !SUPPOSED[language].test(clause) &&
    !DENIED_AFTERWARDS[language].test(after)
  );
}

const SENTENCE_END = /[.!?](?=\s|$|["”’)])|[。！？；\n]/gu;

function sentenceAround(text: string, { start, end }: Place): Place {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  return {
    start: ends.findLast((at) => at <= start) ?? 0,
    end: ends.find((at) => at >= end) ?? text.length,
  };
}
