import type { Language } from "@/lib/documents/schema";
import { type Cue, type Family, findCues } from "@/lib/quality/language/cues";

const ON_ONES_OWN =
  "(?:yoursel(?:f|ves)|themselves|himself|herself|on (?:your|their|his|her) own|by (?:yourself|themselves)|without (?:(?:a|any|your|the) )?(?:prescription|asking anyone|therapists?|doctors?|nurses?|supervision|help)|alone)";
const DEED_EN =
  "add|start|stop|begin|change|adjust|increase|raise|reduce|lower|cut|double|inject|prescribe|diagnose|treat|test|check|examine|read|interpret|switch|skip|restart|combine|mix|set|remove|take|take out|drain|lance|dose|assess|screen|work out|buy|order|obtain|get(?! (?:better|well|worse|over|back|through|up)\\b)|find|use|try|arrange|confirm|monitor|watch|keep (?:an eye|track|watch)|follow up|review|clear(?! up\\b)|manage|handle|perform|give|remove|dress|stitch|fit|turn|calculate|titrate|supervise|carry out";

/** Words by which the one cared for does alone what professionals do: buys, chooses, doses, examines. */
const SELF_SERVICE: Record<Language, Family[]> = {
  en: [
    [
      "deed",
      new RegExp(
        `\\b(?:${DEED_EN})\\b(?! (?:yourself|themselves) (?:time|a break|against|from))[^.;,?]{0,70}?\\b${ON_ONES_OWN}\\b(?! (?:at risk|or others|against|from))`,
        "giu",
      ),
    ],
    [
      "deed",
      /\b(?:buy|order|purchase|get hold of|get|pick up|obtain)\b[^.;?]{0,60}\b(?:online|on the internet|over the counter|off the shelf|without a prescription|from (?:the |a |your )?(?:internet|shop|supermarket|friend|market|drugstore|health food shop|web))\b|\b(?:should|can|may|must|could|please|just|simply|to) (?:just |simply |also |then )?buy\b/giu,
    ],
    [
      "deed",
      /\byou yoursel(?:f|ves) (?:have |can |may |should |must |will )?(?:confirm|diagnos|decid|assess|judg|check|test|remov|prescrib|adjust|set|treat|clear|review)\w*|\b(?:when|once|until|if|as soon as) you (?:yourself )?(?:feel|think|believe|judge|find|consider|are (?:sure|convinced)) (?:that )?(?:it|you|this|the time)\b/giu,
    ],
    ["deed", /\bself-(?:check|test|exam|inject|diagnos|administ|prescrib|treat)\w*/giu],
    [
      "home",
      /\b(?:start|give|inject|read|interpret|perform|carry out|remove|administer|run|set up)\b[^.;?]{0,60}\b(?:at home|in your (?:own )?home|in the kitchen)\b/giu,
    ],
    [
      "choice",
      /\b(?:you (?:alone )?(?:decide|choose|set|pick|judge)|you can (?:decide|choose|judge|set)|(?:decide|choose|pick)\b[^.;,?]{0,30}\b(?:for )?(?:yourself|themselves)|(?:is|it's|entirely) up to (?:you|them|the patient)|as (?:much|often|long) as you (?:like|want|wish|please)|(?:whenever|however|whatever) you (?:like|want|wish|please|feel)|your own (?:choice|decision|judgement|dose)|as you (?:like|wish|please|see fit)|trust your (?:own )?(?:judgement|instincts?|feeling))\b/giu,
    ],
  ],
  zh: [
    [
      "deed",
      /(?:自己|自个儿|自行|私下|私自|擅自)(?:就|可以|能|去|来|动手|在家|在家里|看着|对着|随便|随意|直接|先|到|药店|上网|网上|把|给|[^，。；]){0,12}?(?:买|抓药|配药|配制|开药|开方|加[上量药用减大倍]?|减[量药少]|停[药掉用了]?|换药|换成|调[整药量节]|判断|判读|验|测|化验|检查|诊断|打针|打(?=胰岛素|激素|药)|注射|处理|治|服药|用药|吃药|看看|查(?!房)|定剂量|选药|开始[用打吃服]|(?<!带)上药|改(?![变善])|换(?!洗|衣|气)|拆|翻身|摸索|掌握|盯着|把关|确认|监测)/gu,
    ],
    [
      "deed",
      /(?:去|到|上)?(?:药店|网上|淘宝|超市|药房|集市|菜市场)(?:自己|直接|随便)?(?:去)?(?:买|抓|配|购)|(?:买|抓|配)(?:点|些|来)?[^，。；]{0,8}(?:自己|回家)(?:吃|用|打|煎)|不用(?:开方|处方|开药方)|(?:自己|自行)?(?:网购|代购|海淘)/gu,
    ],
    [
      "home",
      /(?:不|别|绕[过开]|用不着)(?:去)?(?:找|看|问|经过?|通过|咨询|麻烦)(?:任何)?(?:医生|医师|大夫|医院)(?=[^，。；]{0,2}[，、就也直自])|自己(?:在家)?(?:里)?给自己|(?:在家|自家)(?:里|中)?(?:自己)?(?:打针|注射|输液|化验|验|判读|拆线|开始用药|处理|手术)/gu,
    ],
    [
      "choice",
      /(?:由|让|凭)?(?:您|你|患者|病人|家属|家里人)?自己(?:来|去|就|看着|估摸着?|(?:的)?感觉[^，。；]{0,8}?|觉得[^，。；]{0,8}?)?(?:可以|能)?(?:就能|就可以)?(?:来|去)?(?:决定|选|定|做主|拿主意|把握|掌握|说了算)/gu,
    ],
    [
      "whim",
      /(?:您|你|患者|自己)(?:一个人)?说了算|看着办|凭(?:感觉|经验|自己)|想(?:吃|用|停|加|减|换)就|爱(?:吃|用)(?:多少|不)|随(?:自己|您|你)(?:的)?(?:意|便|心)?/gu,
    ],
  ],
};
/** Chosen and decided by professionals, it is not left to patients. */
const CHOSEN_FOR: Record<Language, RegExp> = {
  en: /\b(?:decision|decid\w*|choos\w*|chosen|choice|select\w*)\b(?: \w+){0,3} by (?:an? |the |their )?(?:\w+ ){0,2}(?:\w+ists?|doctors?|physicians?|clinicians?|nurses?|surgeons?|teams?|specialists?|paediatricians?)\b|\b(?:\w{4,}(?:ologist|iatrist|iatrician|etist)s?|doctors?|physicians?|clinicians?|nurses?|surgeons?|teams?|specialists?|pharmacists?) (?:should |must |will |needs? to )?(?:decides?|determines?|chooses?|selects?)\b/giu,
  zh: /由[^，。；]{0,10}(?:医生|医师|药师|护士|团队|专家|科)[^，。；]{0,6}(?:决定|选择|决策)|在[^，。；]{0,16}(?:医师|医生|药师|团队|专家)[^，。；]{0,8}(?:评估|会诊|讨论|指导)[后下][^，。；]{0,4}(?:决定|选择|决策)/gu,
};
const DENIED: Record<Language, RegExp> = {
  en: /(?:\b(?:not|never|no|without|avoid(?:ing)?|rather than|instead of|against|cannot|nor|refrain|unless|before|whether|stop)\b|n['’]t\b)[^.;:]{0,90}$/iu,
  zh: /(?:不|别|勿|莫|避免|禁止|严禁|杜绝|以免|防止|没有?|无法)[^。；]{0,14}$/u,
};
const SELF_IN_SOURCE: Record<Language, RegExp> = {
  en: /\bself\b|\bself-|\bown\b|\bthemselves\b|\bover-the-counter\b|\bnon-prescription\b|\bhome\b|\bpatients? (?:can|may|should) (?:adjust|choose|decide)|\bpatient-(?:initiated|controlled|led)/iu,
  zh: /自我|自行|自己|自主|自备|自测|自查|自检|自取|自采|家庭|居家|非处方|OTC/iu,
};
const CHOICE_IN_SOURCE: Record<Language, RegExp> = {
  en: /\b(?:choice|choos\w*|prefer\w*|individual\w*|decision|decid\w*|values|shared|discuss\w*|wish\w*|informed|option\w*|as needed|on demand|optional)\b/iu,
  zh: /选择|意愿|偏好|个体化|个性化|决策|决定|商量|讨论|知情|按需|酌情/u,
};

/** What the reader is told to do alone though the source leaves nothing of the kind to patients. */
export function findSelfService(said: string, printed: string, language: Language): Cue[] {
  const allows = isAffirmed(printed, SELF_IN_SOURCE[language], language);
  const chooses = CHOICE_IN_SOURCE[language].test(printed.replaceAll(CHOSEN_FOR[language], ""));
  return findCues(said, SELF_SERVICE[language]).filter(
    ({ cue, start, word }) =>
      !printed.includes(word) &&
      !DENIED[language].test(readBefore(said, start, cue)) &&
      !(cue === "choice" ? chooses || allows : allows),
  );
}

/** 能不能 denies nothing, and "whether" leaves a choice open. */
function readBefore(said: string, start: number, cue: string): string {
  const before = said.slice(0, start).replaceAll(/(.)[不没]\1/gu, "$1$1");
  return cue === "choice" ? before.replaceAll(/\bwhether\b/giu, "if") : before;
}

/** "Patients should not stop it on their own" leaves nothing to them. */
function isAffirmed(text: string, pattern: RegExp, language: Language): boolean {
  const found = pattern.exec(text);
  return found !== null && !DENIED[language].test(text.slice(0, found.index));
}
