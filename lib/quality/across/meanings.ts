import type { Language } from "@/lib/documents/schema";
import type { Meaning } from "@/lib/quality/across/cues";
import type { Cue } from "@/lib/quality/language/cues";
import { findDuties } from "@/lib/quality/language/duties";
import { findHedges } from "@/lib/quality/language/hedges";
import { findLimits } from "@/lib/quality/language/limits";
import { findNegations } from "@/lib/quality/language/negations";

type Finder = (text: string, language: Language) => Cue[];

/** Words of these families, in each language by its own reader. */
function inBoth(find: Finder, ...families: string[]): Meaning["surely"] {
  const wanted = (text: string, language: Language) =>
    find(text, language).filter(({ cue }) => families.includes(cue));
  return { en: (text) => wanted(text, "en"), zh: (text) => wanted(text, "zh") };
}

/** What a finding about it is called by. */
type NamedMeaning = Meaning & { name: "negation" | "exception" };

export const NOT: NamedMeaning = {
  name: "negation",
  surely: inBoth(findNegations, "not", "without", "instead", "avoid", "against", "contraindicated"),
  maybe: {
    en: /\b(?:abstain\w*|refrain\w*|forgo\w*|un(?!til|less|der|it|iversal|ion|ique|derst)[a-z]{3,}|in(?:ability|accurate|active|adequate|advisable|appropriate|capable|complete|consistent|effective|eligible|frequent|significant|sufficient|tolerant)\w*|im(?:possible|proper|practical)\w*|ir(?:regular|relevant|reversible)\w*|asymptomatic|non-?[a-z]{4,}|rarely|seldom|hardly|lack\w*|absence|absent|fail\w*|refus\w+|nor|stay(?:ing)? away|keep(?:ing)? (?:off|away|from)|steer clear|refrain\w*|skip\w*|leave out|rather than|instead of|in place of|(?:un)?avoidable|prevent\w*|(?<!(?:recommend|suggest|advi[sc]e|decide|advis|evidence)[^.]{0,24}|for or )against)\b/giu,
    zh: /以免|免得|没(?=[得患有做打用吃戴练接喝查上][^，。；]{0,2}过)|从没|从来没|(?<![差区性级类特分个识鉴辨告])别(?![的人处名])|远离|没[用效]|无效|不管用|不重|不严重|轻症|没什么|不清(?!楚)|不稳|不齐|不规则|不少(?!于)|不断|不久|不易|难以|不足|缺乏|缺少|拒绝|否则|若否|防止|代替|而不是|非(?=布|那|诺|索|洛|甾|典型)|[有能是会该要][没不][有能是会该要]/gu,
  },
};

const STOP: NamedMeaning = {
  name: "negation",
  surely: inBoth(findNegations, "stop"),
  maybe: {
    en: /\b(?:quit\w*|giv(?:e|ing) up|paus\w+|interrupt\w*|suspend\w*|ceas\w+|hold(?:ing)?|break)\b/giu,
    zh: /戒|暂停|停(?!用|药|止)|中断/gu,
  },
};

const CAUTION: NamedMeaning = {
  name: "negation",
  surely: inBoth(findNegations, "caution"),
  maybe: { en: /\b(?:careful\w*|with care|attention|watch\w*)\b/giu, zh: /注意|小心|当心/gu },
};

const UNLESS: NamedMeaning = {
  name: "exception",
  surely: inBoth(findLimits, "unless"),
  maybe: {
    en: /\b(?:exceptions?|(?:is|are|do|does) not (?:appl\w+|includ\w+|for)|not if|leaves? out|without|exclu\w+|other than|apart from|aside from|but not|ruled? out|differ\w* (?:for|in|if|when|with)|another matter)\b/giu,
    zh: /不包括|不在其内|不在此列|不算|不适用|除了|排除|例外|另当别论|另说|除[^，。；]{1,30}?(?:以?外|之外)[^。；]{0,3}[还也]/gu,
  },
};

const ONLY: NamedMeaning = {
  name: "exception",
  surely: inBoth(findLimits, "only"),
  maybe: { en: /\b(?:alone|just|limited to|restricted)\b/giu, zh: /单独|单用|才|只要|不仅|仅供/gu },
};

/** Check F4: each is compared by itself, so that a lost "stop" is not made up for by an added "not". */
export const POLARITY: NamedMeaning[] = [NOT, STOP, CAUTION, UNLESS, ONLY];

/** Check F6. What sounds more binding than the source; a "recommend" made weaker is judged too. */
export const DUTIES: Record<"must" | "recommend" | "suggest" | "consider", Meaning> = {
  must: {
    surely: inBoth(findDuties, "must"),
    maybe: {
      en: /\b(?:contra-?indicat\w+|do not|never|avoid\w*|prohibit\w*|requir\w+|need(?:s|ed)? to|ha(?:s|ve) to|mandatory|compulsory)\b/giu,
      zh: /不得|禁止|严禁|禁用|禁忌|切勿|(?<!必)需要?/gu,
    },
  },
  recommend: {
    surely: inBoth(findDuties, "recommend"),
    maybe: { en: /\brecommendations?\b/giu, zh: /推荐意见|推荐强度|推荐级/gu },
  },
  suggest: {
    surely: inBoth(findDuties, "suggest"),
    maybe: {
      en: /\b(?:advi[sc]\w+|consider\w*|could|may|might|can|options?|talk|discuss\w*|think about|suggestions?|advice|idea|try)\b/giu,
      zh: /提示|建议[者人]|(?<=[本该此条述项上]|这[条项个])建议|最好|可以|商量|讨论|考虑/gu,
    },
  },
  consider: {
    surely: inBoth(findDuties, "consider"),
    maybe: {
      en: /\b(?:think about|thought|viewed as|weigh\w*|considered (?:as|to be)|talk|discuss\w*|options?|could|may|might|can|suggest\w*|tr(?:y|ied|ying)|worth\w*)\b/giu,
      zh: /认为|权衡|斟酌|视为|商量|讨论|要不要|可以|选择|看看|试|[看视按][^，。；]{0,6}(?:情况|情形)|适当|灵活/gu,
    },
  },
};

/** Check F7: asserted, probably, may and unclear are levels of their own. */
export const CERTAINTY: Meaning[] = [
  {
    surely: inBoth(findHedges, "probably"),
    maybe: {
      en: /\b(?:(?:more|less|most|as|how|un)[\s-]?likely|likelihood)\b/giu,
      zh: /更可能|可能性/gu,
    },
  },
  {
    surely: inBoth(findHedges, "may"),
    maybe: {
      en: /\b(?:can|chances?|possib(?:le|ility)|sometimes|occasionally|now and then|at times|in some|some (?:people|patients|users|women|men|children)|not (?:yet )?(?:certain|sure|clear)|unsure|far from (?:sure|certain)|risks?|could not|(?:is|are|it['’]s|that['’]s) (?:fine|ok(?:ay)?|all right|no problem|allowed|permitted|good enough)|may be (?:given|offered|used|considered|taken|started|stopped))\b/giu,
      zh: /可(?!能)|有时|偶尔?|有人|有的人|有些人|少数人|说不准|未必|不一定|把握|更可能|可能性|不太可能|不大可能|能否|是否/gu,
    },
  },
  {
    surely: inBoth(findHedges, "unclear"),
    maybe: {
      en: /\b(?:do(?:es)? not (?:yet )?know|not (?:yet )?(?:clear|certain|sure|known|proven))\b/giu,
      zh: /不明(?!确)|尚无定论|未明/giu,
    },
  },
];
