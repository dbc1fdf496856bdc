import type { Language } from "@/lib/documents/schema";
import type { Family } from "@/lib/quality/language/cues";
import { UNKIND_WORDS } from "@/lib/quality/language/unkind-words";

/**
 * Words that look down on a person or call an illness deserved. No guideline speaks so; they block where the source does
 * not say them. Words with a sober sense too stand with the person they are said of.
 */
const PERSON_EN =
  "(?:people|persons?|patients?|adults?|folk|individuals?|wom[ae]n|m[ae]n|mothers?|mums?|moms?|fathers?|parents?|child(?:ren)?|kids?|teenagers?|smokers?|drinkers?|users?|elders?|lot|brats?|carers?|sufferers?|carriers?|diabetics|addicts?)";
const UNKIND_EN =
  "badly[- ]behaved|ill-mannered|bratty|dirty-minded|lazy|greedy|gluttonous|careless|reckless|irresponsible|foolish|silly|stupid|ignorant|thoughtless|selfish|stubborn|naughty|disobedient|undisciplined|ill-disciplined|weak-willed|weak-minded|spineless|feckless|idle|filthy|dirty|unclean|disgusting|repulsive|revolting|ugly|smelly|shameful|shameless|immoral|promiscuous|loose-living|depraved|perverted|sinful|degenerate|pathetic|worthless|burdensome|senile|gaga|doddering|decrepit|neurotic|hysterical|hypochondriac(?:al)?|whin(?:ing|y)|moaning|attention-seeking|crazy|mad|insane|deranged|fat|mentally (?:weak|feeble)|feeble-?minded|self-pitying|self-indulgent|junkie|deadbeat|good-for-nothing|untrustworthy|dishonest|manipulative|uncaring|neglectful";

const ENGLISH: Family[] = [
  [
    "insult",
    new RegExp(
      `\\b(?:${UNKIND_EN}),? (?:(?:and |or )?(?!(?:in|of|for|to|with|on|by|from|at|than|that|among|are|is|can|may)\\b)[\\w-]+,? ){0,2}?${PERSON_EN}\\b(?! (?:of|to) (?:the )?(?:drug|dose))`,
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

/** Names for people who use a substance or live with an illness that no guideline calls them by. */
const NAMES_EN: Family[] = [
  [
    "insult",
    /\b(?:(?:drug|heroin|opioid|cocaine|painkiller|pill|alcohol|sex|food|sugar|crack|meth|morphine|tablet|nicotine|gambling) addicts?|addicts?(?=[,.;]|$| (?:who|should|must|can|may|need|with|and|are|is|in)\b)|drug abusers?|substance abusers?|(?:an? |the |every |any |these |those |such )drunks?(?= (?:who|should|must|can|may|needs?|with|and|are|is|in)\b)|junkies?|boozers?|druggies?|psychotics|schizos?|(?:so |are |is |being |as )crazy(?! (?:amount|about))|psychopaths?|brats?|fatties|gluttons?|guzzlers?|slackers?|pill[- ]poppers?|bed[- ]wetters?|moaning minnies?|drama queens?|scaredy[- ]cats?|attention[- ]seekers?|oldies|old (?:dears?|fogeys?|geezers?)|mental cases?|basket cases?|weirdos?|mongols?|mongoloids?|imbeciles?|half-?wits?|(?:abnormal|useless|hopeless|feeble) (?:people|patients|children|child|kids|women|men|creatures?)|(?:abnormal|wrong) (?:about|with) (?:(?:the|these|such) )?(?:children|people|kids) (?:who|with|afflicted))\b/giu,
  ],
  [
    "insult",
    /\b(?:(?:HIV|AIDS|stroke|cancer|hepatitis|TB|HIV-infected|infected|diseased|helpless|hapless|pathetic) victims?|(?:dangerous|filthy|dirty|promiscuous) (?:\w+ )?(?:carriers?|spreaders?)|(?:a|the) (?:danger|threat) to (?:everyone|society|the public)|a (?:menace|plague|liability|nuisance|drain|burden) (?:to|on|for) (?:everyone|others|society|those around|the public|the system)|afflicted (?:by|with)|contaminated (?:people|person|patient)s?)\b/giu,
  ],
];

/** Ways to say that somebody is to blame, pretends or makes too much of it. */
const BLAME_EN: Family[] = [
  [
    "insult",
    /\b(?:(?:gave|caused) (?:themselves|yoursel(?:f|ves)|himself|herself) (?:this|that|the (?:disease|illness)|(?:long\S*|chronic|liver|lung|heart|type) \w+|hep\w*|HIV|AIDS|gout|diabetes|cancer|cirrhosis|obesity|COPD)\b|(?:brought|bring\w*) (?:\w+ )?(?:up)?on (?:themselves|yoursel(?:f|ves)|himself|herself)|(?:ate|drank|drunk|eaten|smoked|slept|gorged|partied|drugged|snacked)(?: and (?:ate|drank|smoked|slept))? (?:their|your|his|her) way (?:in)?to|sle(?:pt|eps?|eping) around|sleeping with (?:everyone|anyone)|out of (?:sheer |pure )?(?:laziness|carelessness|stupidity|greed|vanity|spite|stubbornness)|through (?:their|your) own (?:fault|carelessness|laziness|folly|neglect))\b/giu,
  ],
  [
    "insult",
    /\b(?:(?:imagin|invent|fak|feign|exaggerat|dramati[sz])\w+ (?:things|(?:their|your) (?:pains?|illness|symptoms?|complaints?|troubles?)|being (?:ill|sick|in pain))|mak(?:e|es|ing) things up|(?:put|puts|putting) it on|ma(?:k\w+|de) (?:such )?(?:a|too much) (?:fuss|song and dance|drama|scene|to-do)|(?:moan|whin|bleat|whing)(?:e|s|es|ed|ing|eing)? about|complain(?:s|ing|ed)? (?:all the time|endlessly|constantly|about nothing)|get off work|skive\w*|shirk\w*|malinger\w*|all in (?:your|their) (?:head|mind)|pull yourself together|snap out of it|too (?:lazy|stupid|careless|stubborn|cowardly)|cannot control (?:yourself|themselves)|(?:bad|selfish|uncaring) (?:mothers?|parents?|fathers?)|good (?:mothers?|parents?) (?:do|would|know|never|always)|only (?:selfish|lazy|stupid|careless|bad) (?:ones|people|mothers|parents))\b/giu,
  ],
];

const BLAME_ZH: Family[] = [
  [
    "insult",
    /(?:这种|这类|那种|得了|染上|沾上|传上|惹上)[^，。；]{0,8}(?:脏病|丑病|见不得人|风流病|花柳病)|(?<![心肾肝内肺脾五器])脏病|怪胎|(?:这种|这类|那种|^|[，。；])(?:不正常|有毛病|傻乎乎|不成器|欠管教|没教养|缺管教|讨人?嫌|烦人|调皮捣蛋)的?(?:孩子|小孩|患儿|人|病人|患者|老人)|发[疯神]经?(?=打|骂|闹|的|，|、)|发疯|犯神经|神经兮兮|神经质|疑神疑鬼的(?=人|病人|患者|老)|自己吓(?:唬)?自己|脑子有病|脑残|有病态|(?:怕疼|怕痛|怕死|怕苦|怕累)(?:怕得|得)?(?:要命|要死|厉害|不行)?的(?=[^，。；]{0,6}(?:人|病人|患者|孩子))|(?:让人|令人|叫人)(?:作呕|讨厌|厌恶|反感|嫌弃)的?|(?:让人|令人|叫人)恶心的(?=[^，。；]{0,8}(?:人|病人|患者|孩子))|丑(?:陋|得)|难看得|臭(?=病|毛病|人)|小题大做|大惊小怪|装模作样|故意装|没事找事|老爱喊|动不动就(?:喊|叫|哭|闹)|娇滴滴|没用的?(?=人|老|病人|男|女|东西)|脾气(?:古怪|暴躁|坏|差)的|老女人|老男人|不中用|老东西|老不|(?:喝|贪?吃|抽|玩|睡|懒|作|惯|馋)出来的(?!水|量|尿)|(?:都|全)(?:是|怪|怨)(?:[^，。；]{0,4})(?:吃|喝|抽|懒|惯|作)(?:出来)?的|乱来(?=的|，|染|得)|乱搞|不检点|不干不净|不三不四|不知(?:好歹|爱惜|节制)|不长记性|不把[^，。；]{0,8}当回事的?(?=人|病人|患者|老)|胡吃海[喝塞]|贪杯|嗜酒如命|烟酒不离手/gu,
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

export const INSULTS: Record<Language, Family[]> = {
  en: [...ENGLISH, ...NAMES_EN, ...BLAME_EN, ...UNKIND_WORDS.en],
  zh: [...CHINESE, ...BLAME_ZH, ...UNKIND_WORDS.zh],
};
