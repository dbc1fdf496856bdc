import type { Language } from "@/lib/documents/schema";
import { withoutNotMeant } from "@/lib/quality/language/groups";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

/** Turns of phrase that take every limit away. */
const UNLIMITED: Record<Language, RegExp[]> = {
  en: [
    /\b(?:(?:at|of|for|from|in) (?:any|all|every)|(?:any|all|every)|whatever (?:your|their|his|her|the|its)|(?:regardless|irrespective) of (?:(?:your|their|the|its|what) )?|no matter (?:what|which|how|your|their)(?: your| their| the)?) (?:age|sex|gender|kind|type|form|sort|stage|degree|grade|level|severity|cause|weight|size|risk|old|young|severe|mild|bad|ill|sick|high|low|serious)s?\b/giu,
    /\bwhatever (?:your|their|his|her|the|its) (?:[\w-]+ ){0,3}?(?:score|age|risk|weight|condition|health|results?|blood pressure)\b/giu,
    /\bof whatever (?:kind|type|form|sort|stage|degree|severity|cause|age)\b|\b(?:over|above|past) a certain age\b/giu,
    /\b(?:any|every|all) (?:kinds?|types?|forms?|sorts?|stages?) of\b/giu,
    /\b(?:mild or severe|severe or mild|(?:light|slight|minor) or (?:serious|severe)|young (?:or|and) old|old (?:or|and) young|big or small|ill or well|sick or well|healthy or (?:ill|sick|not)|(?:bottle|breast)-?fed or (?:bottle|breast)-?fed|smok(?:er|ing) or not|pregnant or not|(?:with or without|whether or not|no matter (?:whether|if)|regardless of whether)(?: (?:you|they|he|she|it))?)\b/giu,
    /\bhowever (?:badly|severe(?:ly)?|mild(?:ly)?|serious(?:ly)?|old|young|ill|sick|bad|well|weak|far|long|much|little|slight(?:ly)?|high|low|advanced|scarred|big|small)\b/giu,
    /\bhowever (?!,)[a-z]+(?=,? (?:your|their|his|her|the (?:illness|disease|liver|kidneys?)|you|they|is|are|should)\b|, (?:should|must|may|can)\b)/giu,
    /\b(\w+(?:ed|ing|ly)?) or not\b(?=[,.;]| (?:should|must|may|can|is|are))/giu,
    /\b(?:the whole population|the general public|the entire population|all comers|all of us|every one of us|every single (?:person|patient|one)|one and all)\b/giu,
  ],
  zh: [
    /(?:不管|不论|无论|不分|甭管|别管)[^，。；]{0,6}?(?:年纪|年龄|多大|多老|岁|大人|小孩|男女|男的|老少|哪[一种个类型期里儿]|什么时候|什么[样类种]|何种|轻重|轻还是重|有没有|有无|是不是|是否|病情|得没得|类型|程度|分型|体重|评分|得分|谁|高低|几期|急性|严重)/gu,
    /(?:不管|不论|无论|甭管|别管)[^，。；]{1,12}(?:没有|与否|不|还是[^，。；]{1,6}|没[^，。；]{0,3})(?=[，都均])|(?:不管|不论|无论)(?:早产|足月|单胎|头胎|新旧|大小|胖瘦|左右|好坏)[^，。；]{0,6}/gu,
    /(.)[不没]\1[^，。；]{0,10}，?(?:都|也)(?:一样|可以?|能|要|应|行|推荐|建议|得)/gu,
    /(?:不管|不论|无论)[^，。；]{0,4}(?:什么|啥|哪[种个])(?:病|人|情况|原因|毛病|问题)/gu,
    /谁都|是个?人都|只要是?个?(?:人|孩子|大人|病人)|逢人|见人就|来者不拒|通通|统统/gu,
    /男女老少|老老少少|老少皆宜|大人小孩(?:都)?|谁都[可能应要得该不别禁]|任何(?:人|年龄|阶段|类型|程度|情况)|(?:每个|所有|各种|各类|全部)(?:年龄|类型|阶段|程度)|全民|全社会|普通人都/gu,
  ],
};
const ALREADY: Record<Language, RegExp> = {
  en: /\b(?:regardless|irrespective|all|every|whatever|both|whether|universal\w*|anyone|everyone|with or without|independent(?:ly)? of|any (?:age|kind|type|stage|severity)|all-cause)\b/iu,
  zh: /所有|任何|无论|不论|不管|均[可应需]|各[期型级年]|每[位名个]|不同|全部|普遍|一律|不分|是否|有无|全因/u,
};

const ANY_AGE: Record<Language, RegExp> = {
  en: /\b(?:(?:any|all|every) ages?|(?:regardless|irrespective|independent\w*) of (?:\w+ )?age|whatever (?:your|their|the|his|her) age|no matter how (?:old|young)|young and old|old and young)\b/iu,
  zh: /(?:任何|所有|各个?|每个)年龄(?!段的?风险)|(?:不管|不论|无论|不分)[^，。；]{0,4}(?:年龄|年纪|多大|几岁|老少)|男女老少|大人小孩/u,
};
const HAS_AGE: Record<Language, RegExp> = {
  en: /\b(?:aged?|years?|months of age|adults?|child\w*|adolescen\w*|infants?|newborns?|older|elderly|young\w*)\b/iu,
  zh: /岁|月龄|成人|成年|儿童|小儿|青少年|婴|新生儿|老年/u,
};

/** Words that lift every limit where the source sets one; nothing where the source lifts limits itself. */
export function findUnlimited(said: string, printed: string, language: Language): string[] {
  const [age] = ANY_AGE[language].exec(said) ?? [];
  if (age !== undefined && HAS_AGE[language].test(printed) && !ANY_AGE[language].test(printed))
    return [age];
  if (ALREADY[language].test(printed)) return [];
  const meant = withoutNotMeant(said, language);
  return UNLIMITED[language]
    .flatMap((pattern) => meant.match(pattern) ?? [])
    .filter((phrase) => !namesBoth(phrase, said, { printed, language }));
}

const EITHER: Record<Language, RegExp> = {
  en: /\b(?:whether|if)\b(?: \w+){0,4}? ([\w-]+)(?: \w+)? or (?:\w+ ){0,3}?([\w-]+)/iu,
  zh: /(?:不管|不论|无论)(?:是|您是|你是)?([^，。；]{1,12}?)(?:还是|或是|或者?)([^，。；、都均]{1,12})/u,
};

const DENIAL = /^(?:not|no|neither|[不没无未非])/iu;

/** "Whether A or B" where the source names A and B itself. */
export function namesBoth(
  phrase: string,
  said: string,
  { printed, language }: { printed: string; language: Language },
): boolean {
  const [, one, other] = EITHER[language].exec(said.slice(said.indexOf(phrase))) ?? [];
  if (one === undefined || other === undefined || DENIAL.test(other)) return false;
  const known = sensesOf(printed, language);
  const isNamed = (name: string) =>
    printed.includes(name) || meets(sensesOf(name, language), known);
  // 顺产还是剖宫产: of two that the source joins with "or", one may have another name.
  const isJoined = language === "zh" && /或|[和及与、]/u.test(printed);
  return isJoined ? isNamed(one) || isNamed(other) : isNamed(one) && isNamed(other);
}

const ANY_THING =
  /\b(?:for|with|in|of|have|has|had|against) (?:any|every|all) ((?:[a-z]+ ){0,2}?[a-z]+)(?=[.,;]|$| (?:should|must|can|may|is|are|who|you))/giu;

/** "For any pain" where the source speaks of "chronic low back pain": the noun without what limits it. */
export function findAnyThing(said: string, printed: string): string[] {
  if (/\b(?:any|every|all|each)\b/iu.test(printed)) return [];
  return [...said.matchAll(ANY_THING)].flatMap(({ 0: phrase, 1: words = "" }) => {
    const noun = words.split(" ").at(-1)?.replace(/s$/u, "") ?? "";
    const limited = new RegExp(`((?:[\\p{L}-]+ ){1,3})${noun}s?\\b`, "iu").exec(printed)?.[1];
    const limits = (limited ?? "").split(" ").filter((word) => word.length > 3);
    const isKept = limits.some((word) =>
      said.toLowerCase().includes(word.toLowerCase().slice(0, 5)),
    );
    return limited !== undefined && limits.length > 0 && !isKept ? [phrase] : [];
  });
}
