import type { Language } from "@/lib/documents/schema";
import type { Family } from "@/lib/quality/language/cues";

/**
 * Words that look down on a person or call an illness deserved. No guideline speaks so; they block where the source does
 * not say them. Words with a sober sense too stand with the person they are said of.
 */
const PERSON_EN =
  "(?:people|persons?|patients?|adults?|folk|individuals?|wom[ae]n|m[ae]n|mothers?|mums?|moms?|fathers?|parents?|child(?:ren)?|kids?|teenagers?|smokers?|drinkers?|users?|elders?|lot)";
const UNKIND_EN =
  "lazy|greedy|gluttonous|careless|reckless|irresponsible|foolish|silly|stupid|ignorant|thoughtless|selfish|stubborn|naughty|disobedient|undisciplined|ill-disciplined|weak-willed|weak-minded|spineless|feckless|idle|filthy|dirty|unclean|disgusting|repulsive|revolting|ugly|smelly|shameful|shameless|immoral|promiscuous|loose-living|depraved|perverted|sinful|degenerate|pathetic|worthless|burdensome|senile|gaga|doddering|decrepit|neurotic|hysterical|hypochondriac(?:al)?|whin(?:ing|y)|moaning|attention-seeking|crazy|mad|insane|deranged|fat|mentally (?:weak|feeble)|feeble-?minded|self-pitying|self-indulgent|junkie|deadbeat|good-for-nothing|untrustworthy|dishonest|manipulative|uncaring|neglectful";

const ENGLISH: Family[] = [
  [
    "insult",
    new RegExp(
      `\\b(?:${UNKIND_EN}),? (?:(?:and |or )?[\\w-]+,? ){0,2}?${PERSON_EN}\\b(?! (?:of|to) (?:the )?(?:drug|dose))`,
      "giu",
    ),
  ],
  [
    "insult",
    /\b(?:fat|lazy|stupid|ignorant|filthy|disgusting|pathetic) (?:diabetics|asthmatics|addicts?|alcoholics?)\b|\b(?:idiots?|morons?|imbeciles?|fools|losers?|weaklings?|slobs?|couch potato(?:es)?|layabouts?|slackers?|crybab(?:y|ies)|cowards?|complainers|moaners|whiners|malingerers?|time-?wasters?|hypochondriacs|junkies|druggies|dope ?heads|potheads|boozers?|winos?|drunkards?|sluts?|whores?|perverts?|sinners?|nutters?|nutcases?|psychos?|loon(?:y|ies)|madm[ae]n|lunatics?|maniacs?|freaks?|cripples?|spastics?|retards?|fatties|fatsos?|old (?:folk who|crocks?|codgers?|biddies)|scroungers?|scum|riff-raff|the unwashed)\b/giu,
  ],
  [
    "insult",
    /\b(?:(?:too|so|just|simply|being|are|is|were|was|you're|they're) (?:too |so |just )?(?:lazy|greedy|careless|weak-willed|stubborn|foolish|stupid|irresponsible|undisciplined|ignorant|selfish|pathetic)|(?:can't|cannot|can not|won't|couldn't) be bothered|make no effort|has no (?:willpower|self-control|backbone|discipline)|have no (?:willpower|self-control|backbone|discipline)|no better than|a burden (?:on|to) (?:society|others|their famil\w+|everyone)|lack(?:s|ing)? (?:backbone|character|moral fibre))\b/giu,
  ],
  [
    "insult",
    /\b(?:bring|brings|bringing|brought) (?:it|this|that|the (?:disease|illness|problem)|[a-z]+) (?:all )?(?:up)?on (?:yoursel(?:f|ves)|themselves|himself|herself)\b|\b(?:your|their|his|her) own (?:silly |stupid )?(?:fault|doing|making|stupidity|folly)\b|\b(?:price|result|wages|consequence|punishment|penalty) (?:of|for) (?:(?:a|an|your|their|being|too much) )?(?:loose|sinful|immoral|bad|dissolute|wild|lazy|fast|sloth|laziness|gluttony|greed|sin|promiscuity|carelessness|overeating|overindulgence|self-indulgence|weakness|neglect)\b|\b(?:no one|nobody) (?:else )?(?:to blame )?but (?:yoursel(?:f|ves)|themselves)\b|\bonly (?:yoursel(?:f|ves)|themselves) to blame\b|\b(?:serves?|served) (?:you|them|him|her) right\b|\b(?:deserve[sd]?|asked|asking) (?:for it|it|to (?:suffer|be ill|get ill|die|fall ill)|what (?:you|they) (?:get|got))\b|\bought to be ashamed\b|\bshould be ashamed\b|\bshame on (?:you|them)\b|\b(?:you|they) (?:really )?should (?:have )?know(?:n)? better\b/giu,
  ],
  [
    "insult",
    /\b(?:demented|epileptic|schizophrenic|psychotic|senile|alcoholic|diabetic),? (?:and )?(?:[\w-]+,? )?(?:unpredictable|burdensome|dangerous|violent|difficult|hopeless|useless)\b|\bpoor (?:wretch\w*|souls?|creatures?|things?)\b|\b(?:wretched|pitiful|pitiable|loose|dissolute|debauched) (?:souls?|creatures?|life|lives|lifestyles?|victims?|morals?)\b/giu,
  ],
];

const CHINESE: Family[] = [
  [
    "insult",
    /自作自受|自作孽|自找(?:的|苦吃|麻烦)|咎由自取|活该|罪有应得|报应|遭报应|谁让[您你他她]|怪谁|怪不得别人|怨不得(?:别人|谁)|(?:都)?(?:怪|怨)(?:自己|你自己|您自己|他自己|患者自己)|(?:全|都)?是(?:您|你|他|她|患者|病人)?自己(?:的错|的过错|作的|惹的|害的|造成的|不好)|自己(?:作|惹|造)(?:的|出来的)(?:孽|祸|病)?|自讨苦吃|不争气|没出息|不成器|丢人|丢脸|可耻|无耻|不要脸|不知羞|不知悔改|死性不改|屡教不改|不可救药|无可救药/gu,
  ],
  [
    "insult",
    /懒惰|(?:又|很|太|偷|好吃)懒(?!得)|懒[得人汉鬼]|(?:又|太|贪)馋|好吃懒做|管不住(?:自己的?)?[嘴手腿]|管不住自己|邋遢|肮脏|龌龊|脏兮兮|又[脏丑蠢笨懒胖]|愚昧|愚蠢|愚笨|无知的?(?=人|患者|病人|家长|老|父|母)|蠢|笨(?=人|蛋|得|到)|没脑子|没文化|没素质|(?<!身体)素质(?:低|差)|没(?:有)?(?:毅力|意志力|自制力|恒心|责任心|骨气)|缺乏(?:自制力|意志力|毅力|恒心)|意志(?:力)?(?:太)?(?:薄弱|不坚定|差)|不自觉|不自律|不懂事|不负责任|粗心大意的?(?=人|患者|病人|家长|老|父|母)|不听话|不听劝|任性|作风不正|生活(?:糜烂|不检点|放荡|混乱)|放荡|淫乱|滥交|乱搞|堕落|腐化/gu,
  ],
  [
    "insult",
    /老?烟鬼|老烟枪|烟枪|酒鬼|醉鬼|酒疯子|酒蒙子|毒鬼|粉仔|瘾君子|[艾病痨瘟色]滋?鬼|毒源|毒瘤|害人(?:精|的(?=人|，|、|，))|会害人|祸害|累赘|拖累(?:家人|别人|社会)的?(?=人|老|患者|病人)|废人|残废|老糊涂|老不死|老东西|老家伙|老头子|老太婆|老痴呆|疯子|疯婆|疯(?:人|病|女|男)|癫子|羊[癫角儿]?[癫痫]?疯|羊角风|变态(?!反应)|傻[子瓜]|呆子|白痴|弱智|智障|低能(?:儿|者)|瘸子|瞎子|聋子|哑巴|瘫子|死?胖子|肥婆|肥猪|肥佬|丑八怪|癞子|(?<![溃糜腐])烂(?:人|皮|货|命)|怪物|矫情|装病|无病呻吟|作妖|娇气|胆小鬼|懦夫|窝囊/gu,
  ],
];

export const INSULTS: Record<Language, Family[]> = { en: ENGLISH, zh: CHINESE };
