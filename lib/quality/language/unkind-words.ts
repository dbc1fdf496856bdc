import type { Language } from "@/lib/documents/schema";
import type { Family } from "@/lib/quality/language/cues";

/** What is said of people's character and mind to look down on them. */
const MINDED =
  "lazy|greedy|gluttonous|careless|reckless|irresponsible|foolish|silly|stupid|dumb|dim-?witted|ignorant|uneducated|thoughtless|selfish|stubborn|undisciplined|weak-willed|weak-minded|feeble-?minded|spineless|feckless|shameless|immoral|promiscuous|depraved|perverted|sinful|degenerate|senile|deranged|insane|cowardly|gutless|unwashed|work-?shy";
const UNKIND = `${MINDED}|badly[- ]behaved|ill-mannered|naughty|spoil(?:t|ed)|disobedient|idle|filthy|dirty|disgusting|repulsive|disgraceful|loose-living|pathetic|worthless|useless|hopeless|pitiful|gaga|doddering|decrepit|neurotic|hysterical|whiny|whining|moaning|crazy|mad|demented|bonkers|loony|weird|creepy|untrustworthy|dishonest|manipulative|neglectful|slovenly|smelly|vulgar|uncivili[sz]ed|feral|nagging|tiresome|unruly|dim`;
const PERSON =
  "(?:people|persons?|patients?|adults?|folk|individuals?|wom[ae]n|m[ae]n|mothers?|mums?|moms?|fathers?|dads?|parents?|child(?:ren)?|kids?|boys?|girls?|lads?|lasses|teenagers?|teens|youths?|youngsters?|students?|pupils?|famil(?:y|ies)|households?|couples?|ladies|gentlemen|guys?|blokes?|smokers?|drinkers?|users?|elders?|elderly|pensioners?|seniors|old folk|workers?|travell?ers?|athletes?|migrants?|refugees?|foreigners?|prisoners?|lot|types|sorts?|souls?|creatures?|brats?|carers?|sufferers?|carriers?|diabetics|addicts?|cases)";
/** More of the same, and no "in" or "of": dirty wounds in adults are no insult. */
const BETWEEN =
  "(?:(?:and |or )?(?!(?:in|of|for|to|with|on|by|from|at|than|that|among|are|is|can|may)\\b)[\\w-]+,? )";
const NAMES =
  "wimps?|simpletons?|dimwits?|dunces?|numbskulls?|blockheads?|fools?|nuisances?|whingers?|softies|softy|siss(?:y|ies)|oafs?|brutes?|savages?|tramps?|degenerates?|deviants?|sluggards?|misfits?|oddballs?|weirdos?|creeps?|weaklings?|lost causes?|layabouts?|good-for-nothings?|scaredy-?cats?|cry-?bab(?:y|ies)|lunatics?|madm[ae]n|maniacs?|nutters?|half-?wits?|gluttons?|slobs?|sluts?|junkies?|winos?|boozers?|drunkards?|piss-?heads?|pill-?poppers?|bums?|spongers?|freeloaders?|hypochondriacs?|drama queens?|fatsos?|fatties|lardy|porkers?";
const FAULTS =
  "willpower|will power|self-control|self-discipline|discipline|backbone|strength of character|common sense|decency|self-respect";

const ENGLISH: Family[] = [
  [
    "insult",
    new RegExp(
      `\\b(?:${UNKIND}),? ${BETWEEN}{0,2}?${PERSON}\\b(?! (?:of|to) (?:the )?(?:drug|dose))`,
      "giu",
    ),
  ],
  [
    "insult",
    new RegExp(
      `\\bthe (?:(?:morbidly|mentally|hopelessly|grossly|simply|plain|terminally) )?(?:fat|${MINDED})(?= (?:should|must|can|may|who|are|will|need|often|and)\\b|[.,;:]|$)`,
      "giu",
    ),
  ],
  [
    "insult",
    new RegExp(
      `\\b(?:too|so) (?:${MINDED}) (?:to|that)\\b|\\btoo dim to (?:follow|understand)\\b|\\b(?:${MINDED}) enough to\\b`,
      "giu",
    ),
  ],
  // Germs and worms are parasites; only people are called so.
  [
    "insult",
    /\b(?:are|is|being|such|like|little|social|human|lazy) (?:an? |the )?parasites?\b(?! (?:infect|that (?:cause|live|infect)|spread))/giu,
  ],
  ["insult", new RegExp(`\\b(?:${NAMES})\\b(?! (?:disease|scale|test))`, "giu")],
  ["insult", /\b(?:an?|the|every|any|those|these|such) drunks?\b(?! (?:driv|person))/giu],
  [
    "insult",
    new RegExp(
      `\\b(?:lack(?:s|ed|ing)?(?: of)?|ha(?:s|ve|ving) no|without any|no|little) (?:the |any |enough )?(?:${FAULTS})\\b(?! (?:scan|injur|tumou?r|damage|swelling|bleed|surgery))`,
      "giu",
    ),
  ],
  [
    "insult",
    /\b(?:(?:your|their|his|her) (?:own )?(?:greed|laziness|stupidity|carelessness|vices?|sins?|gluttony|sloth|folly|foolishness|selfishness|bad lifestyle|bad habits|filthy habits)|(?:filthy|dirty|disgusting|shameful|disgraceful) (?:habits?|diseases?|illness(?:es)?|secrets?|behaviou?rs?|conditions?|infections?|ways?|li(?:fe|ves))|let(?:s|ting)? (?:yoursel(?:f|ves)|themselves|himself|herself) go\b|(?:will|would|do|does) not help (?:yourself|themselves)|won['’]t help themselves)/giu,
  ],
  [
    "insult",
    /\b(?:gorg(?:e|es|ed|ing) (?:on|yoursel\w+|themselves)|stuff(?:s|ed|ing)? (?:yoursel(?:f|ves)|themselves|your face|their faces)|pig(?:s|ging|ged)? out|poison(?:s|ed|ing)? (?:yoursel(?:f|ves)|themselves) with|(?:eat|live|drink|behave|smell)(?:s|ing)? like (?:a |an )?(?:pigs?|animals?|fish|dogs?|savages?)|los(?:e|ing|t) (?:your|their|his|her) marbles|not (?:quite )?(?:right in the head|all there)|(?:a )?screw loose|out of (?:your|their) (?:tiny )?minds?|keep (?:their|your) (?:trousers up|pants on|legs closed)|weak (?:nerves(?! in| of)|character|will)|hopeless cases?|problem patients?|a bit of (?:pain|discomfort) (?:like|without)|cannot take a (?:bit of|little) pain)\b/giu,
  ],
  [
    "insult",
    /\b(?:an? )?(?:drain|burden|strain|nuisance|drag|liability) (?:on|to|for) (?:the |your |their )?(?:health (?:service|system)|NHS|taxpayers?|staff|society|famil(?:y|ies)|relatives|everyone|others|community|state)\b/giu,
  ],
];

const CHINESE: Family[] = [
  [
    "insult",
    /烂醉如泥|不自爱|贪吃(?=的?(?:人|鬼|孩子|病人|患者|老))|嘴馋|馋鬼|脑子(?:有(?:毛病|问题)|不正常|坏了|进水|不好使)|精神不正常的?(?=人)|缺心眼|少根筋|一根筋|二百五|窝囊废?|笨蛋|蠢货|饭桶|糊涂[蛋虫]|软骨头|没(?:骨气|志气|教养|良心|廉耻|羞耻心)|不知廉耻|胖墩|肥仔|(?:就|只)知道(?:吃|睡|玩|喝)(?=的|，)|心理(?:阴暗|扭曲|变态)|怪人|怪物|吃饱了撑|懒[到成]|懒得(?:动|走|管|运动|锻炼|吃药)|装可怜|装疯卖傻|装病|无赖|赖皮|混混|二流子|败家|浪荡|花心|水性杨花|不(?:规矩|正经|检点|三不四)|老流氓|下贱|贱货|讨债鬼|扫把星|丧门星|晦气|病秧子|[痨病]鬼|老不(?:死|正经)|老废物|死老[头太]/gu,
  ],
  [
    "insult",
    /(?:讨人?嫌|讨厌|烦人|淘气|调皮|捣蛋|顽劣|熊)的?[坏臭死小]?(?=孩子|小孩|患儿|病人|患者|老人|家伙)|[坏臭熊死]孩子|不(?:讲卫生|爱干净|要脸|自重|懂事|长记性)的?(?=人|家|孩子|病人|患者|老|女|男|、|，)|脏得[长有]|脏兮兮|不要脸|(?:拖累|连累)(?:了)?(?:全家|家人|家里|别人|大家|社会)的?(?=人|瘫|老|病人|患者)|(?:没文化|没知识|没素质|素质低|土包子|乡巴佬|穷鬼|要饭的)/gu,
  ],
];

export const UNKIND_WORDS: Record<Language, Family[]> = { en: ENGLISH, zh: CHINESE };
