import type { Language } from "@/lib/documents/schema";
import { compareMeaning, type Meaning, readMeaning } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";
import { meaning, NEVER, type Raise } from "@/lib/quality/reworded/raise";
import { BINDING } from "@/lib/quality/reworded/binding-words";
import { RAISED_EVIDENCE } from "@/lib/quality/reworded/raised-evidence";

const DOUBTED: Record<Language, RegExp> = {
  en: /(?:\b(?:nobody|no one|none of us)\b[^,:]{0,40}|(?:\b(?:not|never|cannot|hard to|impossible to|too early to)|n['’]t)(?: (?:yet|be|been|know|known|say|tell|shown|quite|have|got|really|any|as))*\s*)$/iu,
  zh: /(?:谁也|没人|无法|不能|还?没有?|难以|很难|未能?)[^，。；]{0,8}$/u,
};

/** What happens, as opposed to what somebody of the care team will do. */
const OUTCOME =
  "(?:not )?(?:be |become |get |go |have |make |feel |stop |keep |need |lead |result |cause|reduc|lower|prevent|improv|cure|help|increas|rais|protect|work|harm|occur|happen|heal|reliev|ease|trigger|save|shorten|last|benefit|die|develop|experienc|suffer)";

const WILL = meaning(
  "will",
  {
    en: new RegExp(`\\b(?:will|shall)(?= ${OUTCOME})`, "giu"),
    zh: /(?<![不可才])会(?!诊|阴|厌|议|不会)|能够/gu,
  },
  {
    en: new RegExp(`\\b(?:will|shall)\\b(?! ${OUTCOME})`, "giu"),
    // "0.3% of them will" says how often, not that it is certain.
    zh: /可能会|不会|(?:[%％个人例次成]|有些|有的|少数|不少)[^，。；]{0,16}会/gu,
  },
);
const POSSIBLY = meaning(
  "possible",
  {
    en: /\b(?:can|could|may|might|possibl[ey]|potential(?:ly)?|sometimes|often|usually|generally|likely|probably|perhaps|tends? to|in some)\b/giu,
    zh: /可能|有时|常(?:常|(?![规见用温态人年染委识量模])|(?=见于))|往往|一般|通常|多数|部分|少数|有助于|倾向于|或许|也许|可(?=[使缩])/gu,
  },
  {
    en: /\b(?:risk|chance|some|many|most|few|not everyone|suggest\w*|seem\w*|appear\w*|common\w*|rare\w*)\b/giu,
    zh: /风险|机会|有的|有些|一些|不少|大多|帮助|有利于|似乎|看来|常见|少见|罕见/gu,
  },
);
const CERTAINLY = meaning(
  "certain",
  {
    en: /\b(?:certainly|definite(?:ly)?|surely|undoubtedly|inevitabl[ey]|guarantee[sd]?|without (?:a |any )?doubt|no doubt|bound to|(?:is|are) sure to|proven(?! (?:method|tool|test|way|scale|questionnaire|instrument))|proves?|absolutely|clearly(?! (?:allergic|marked|labelled|written|visible|above|below|different|defined))|certain to|sure to|(?:beyond|without) (?:(?:any|all|a|the slightest|reasonable) )*(?:doubt|question)|(?:un|in)(?:questionabl[ey]|disputabl[ey]|deniabl[ey])|for (?:sure|certain)|conclusive(?:ly)?|(?:this|that|it) (?:settles|proves) it|(?:exactly|precisely)(?= \d))\b/giu,
    zh: /必定|一定[会能可]|肯定|必然|毫无疑问|无疑|绝对(?!不(?!会)|禁|别)|不多不少|不偏不倚|足足|百分之?百|保证|定能|必能|必将|准能|准会|包管|保准|铁定|已(?:经|被|得到)*证实|证明|毋庸置疑|不容置疑|没有疑问|千真万确|[效果疗]{2}确切|确实(?=有|能|会|可)|(?:证据|效果|疗效)确凿/gu,
  },
  {
    en: /\b(?:shows?|shown|showed|demonstrat\w+|establish\w+|confirm\w*|ensur\w+|necessar\w+|high[- ](?:certainty|quality)|obvious\w*|definitive|clear(?! (?:the|your|up)\b))\b/giu,
    zh: /显示|表明|(?<![不未无])(?:明确|确定)|确认|确证|(?<![缺乏无]{1,2})高质量|显著/gu,
  },
);
const ALWAYS = meaning(
  "always",
  {
    en: /\b(?:always|in (?:every|all) cases?|every time|without fail|without exception)\b/giu,
    zh: /总是|总会|都会|每次都/gu,
  },
  {
    en: /\b(?:every|all|each|any|regular\w*|must|contra-?indicat\w+|never|at (?:least|most)|no (?:less|fewer|more|later|earlier) than|minimum|maximum|mandatory|compulsory|routine\w*)\b/giu,
    zh: /均|都|每|任何|所有|凡/gu,
  },
);
const STRONGLY = meaning(
  "strongly",
  {
    en: /\b(?:strongly|at all costs|without fail|no matter what|strictly (?:forbidden|prohibited|banned)|under (?:no|any) circumstances?|on no account|absolutely (?:must|never|forbidden|not)|without exception|never ever)\b/giu,
    zh: /强烈|强推荐|大力|无论如何|不惜|绝对(?:不|禁)|绝不|万万不|坚决不|任何情况下都?不|不容商量/gu,
  },
  {
    en: /\b(?:strong|(?:grade|class|level|recommendation) (?:1[ABCD]?|A|I)|mandatory|compulsory|contra-?indicat\w+|(?<!absolutely )(?:never|forbidden|must not)(?! ever)|(?<!strictly )(?:prohibit\w*|forbidden))\b/giu,
    zh: /强(?=推荐)|推荐强度|(?<!绝对)禁|不得|切勿|一律/gu,
  },
);
/** A ban in most cases, said as one in all. */
const NEVER_AT_ALL = meaning(
  "never",
  {
    en: /\b(?:must (?:never|not)|forbidden|prohibited|contra-?indicated)\b/giu,
    zh: /禁止|禁用|严禁|一律不|绝不|千万不|不得|不许|不准/gu,
  },
  { en: /(?<!must )\b(?:never|avoid)\b/giu, zh: NEVER },
);
const MOSTLY = meaning(
  "mostly",
  {
    en: /\b(?:routine(?:ly)?|usual(?:ly)?|normal(?:ly)?|general(?:ly)?|ordinar(?:y|ily)|in most cases)\b/giu,
    zh: /常规|一般|通常|原则上/gu,
  },
  {
    en: /\b(?:most|mostly|typically|as a rule|special|always|every)\b/giu,
    zh: /平时|平常|大多|多数|就用/gu,
  },
);
/** A choice of one's own, said as a thing for all. */
const ALL_SHOULD = meaning(
  "all should",
  {
    en: /\bshould (?:all|always)\b|\b(?:everyone|everybody|all (?:[a-z]+ )?(?:people|men|women|patients|children|adults)|every (?:[a-z]+ )?(?:person|man|woman|patient|child|adult)) (?:[a-z]+ ){0,4}?(?:should|must|needs? to|ha(?:s|ve) to)\b/giu,
    zh: /(?:人人|所有人|每个人|全都|都)(?:应|该|必须|要|得)/gu,
  },
  { en: NEVER, zh: NEVER },
);
const OWN_CHOICE = meaning(
  "own choice",
  {
    en: /\b(?:individual(?:i[sz]ed)?|shared decision|personal (?:choice|preference)|conditional|weak recommendation|preferences?)\b/giu,
    zh: /个体化|共同决策|自行决定|自主选择|弱推荐|有条件推荐|意愿/gu,
  },
  {
    en: /\b(?:decid\w+|decision|choos\w+|choice|prefer\w*|want|wish|discuss\w*|talk\w*|weigh\w*|could|might|may|consider|option)\b/giu,
    zh: /决定|选|商量|愿|考虑|可以/gu,
  },
);
const SHOULD = meaning(
  "should",
  {
    en: /\b(?:should|ought to|needs? to|ha(?:s|ve) to|must|recommend(?:s|ed)?|advised?|important to)\b/giu,
    zh: /推荐(?!意见|强度|级)|应当?(?![用激答届聘急])|应该|需要|必须|要(?=[用服做接吃打坚])|务必/gu,
  },
  { en: /\b(?:requir\w+|essential|necessary)\b/giu, zh: /宜|须|需/gu },
);
const PERMITTED = meaning(
  "permitted",
  {
    en: /\b(?:(?:may|can|could|might)(?= (?:\w+ly |also |then )?(?:be )?(?:\w+ed|given|taken|\w+n)\b)|options?|optional(?:ly)?|consider(?:s|ed|ing|ation)?|suggest(?:s|ed)?|reasonable)\b/giu,
    zh: /可(?:以|考虑|选|酌情|试|予|给予|使用|采用|用)|考虑|酌情|备选|选用|建议/gu,
  },
  {
    en: /\b(?:may|might|can|could|think about|thoughts?|thinking|suggestions?|talk|discuss\w*|offer\w*|try|choos\w+|choice|if you (?:want|wish|like))\b/giu,
    zh: /可|商量|讨论|选择|尝试|试/gu,
  },
);

/** Check F7: what may be so is said to be so. */
export const SURER: Raise[] = [
  { gained: WILL, lost: POSSIBLY },
  { gained: CERTAINLY, lost: null },
  { gained: ALWAYS, lost: null },
  { gained: { ...ALWAYS, maybe: { en: NEVER, zh: NEVER } }, lost: POSSIBLY },
  ...RAISED_EVIDENCE,
];
/** Check F6: what may be done is said to be what one should do. */
export const MORE_BINDING: Raise[] = [
  { gained: SHOULD, lost: PERMITTED },
  { gained: STRONGLY, lost: null },
  { gained: NEVER_AT_ALL, lost: MOSTLY },
  { gained: ALL_SHOULD, lost: OWN_CHOICE },
  ...BINDING,
];

/** The words by which a text says more than its source in the same language. */
export function findRaised(
  raises: Raise[],
  { stated, printed, language }: { stated: string; printed: string; language: Language },
): Cue[] {
  const change = (one: Meaning) =>
    compareMeaning(readMeaning(one, stated, language), readMeaning(one, printed, language));
  return raises.flatMap(({ gained, lost }) => {
    const { added } = change(gained);
    const gainedHere = added.filter((cue) => !isDoubted(stated, cue, language));
    return lost === null || change(lost).lost.length > 0 ? gainedHere : [];
  });
}

/** "Nobody knows for certain": the doubt is said with the word. */
function isDoubted(text: string, { word }: Cue, language: Language): boolean {
  const at = text.indexOf(word);
  const before = /[^.;。；，]*$/u.exec(text.slice(0, Math.max(0, at)))?.[0] ?? "";
  return DOUBTED[language].test(before);
}
