import type { Language } from "@/lib/documents/schema";
import type { Cue } from "@/lib/quality/language/cues";

/** What words of advice say about an act: do it, do not, or take care with it. */
export type Stance = "for" | "against" | "caution";

/** A word of advice; `isElliptic` where it names an act only to set it aside ("rather than", "instead of"). */
export type StanceCue = Cue & { cue: Stance; isElliptic: boolean };

const ADVERBS = "(?:[a-z]+ly |also |still |now |then |often |ever |just |all |both |first |yet )*";
const ADVISED =
  "(?:recommended|advised|advisable|indicated|suggested|preferred|suitable|appropriate|allowed|able to|permitted|ok(?:ay)?|fine|safe|acceptable|all right|needed|necessary|required|called for|warranted|justified|worthwhile|encouraged|supported|used|given|offered|prescribed|taken|tried|started|begun|combined|added|eaten|drunk|injected|repeated|performed|done|introduced|treated|considered|continued|vaccinated|for (?:you|people|anyone|women|men|children|adults|patients)|right for|an option|a (?:good )?(?:choice|idea)|the (?:first|right|best|main|standard|usual) |first[- ]line)";
const ACT =
  "(?:take|use|have|get|give|offer|prescribe|drink|eat|start|begin|go|keep|continue|rely|receive|try|choose|combine|undergo|wear|do|add|switch|consider|think about|swallow|inject|apply|be (?:[a-z]+ly )?(?:given|taken|used|offered|started|begun|prescribed|tried|considered|added|continued|combined|introduced|eaten|drunk|injected|repeated|done|performed|vaccinated|treated|fine|safe|suitable|an option)|be$|share|breastfeed|drive|sleep|bathe|swim|work|rest|exercise|travel|wait|stay|return|mix|crush|chew)";
const ORDERS =
  "(?:take|use|have(?! you\\b)|get|give|start|begin|keep|continue|try|go|eat|drink|offer|prescribe|check|measure|test|treat|apply|inject|consider|add|choose|aim|limit|combine|wear|swallow|put|rub|spread|wait|repeat|replace|switch|inhale|chew|introduce|screen|monitor|refer|vaccinate|immuni[sz]e|arrange|examine|encourage|assess|perform|administer|reduce|increase|lower|wash|clean|insert|exercise|walk|weigh|watch|look|record|review|rinse|cover|dress|place|lie|rest|feed|breastfeed|separate|leave)";
const NO = "(?:not|never|n['’]t)";

const CONTRARIES_EN =
  "(?:forget|hesitate|skip(?:ped)?|miss(?:ed)?|stop(?:ped|ping)?|avoid(?:ed)?|discontinu\\w+|withh\\w+|withdraw\\w*|cut off|taken (?:away|off)|delay(?:ed)?|hold(?:ing)? up|get in the way|stand in the way|put(?:ting)? off|postpone\\w*|refuse|exclude\\w*|neglect|com(?:e|ing) off|halt|drop|cease|give up|quit|interrupt\\w*|contra-?indicated|forbidden|off limits|ruled out|left out|leave out|go without|run out|break off|cut short)";

/** The longest wordings first: "do not stop" tells to go on. */
const STANCES: Record<Language, [stance: Stance | "none", pattern: RegExp][]> = {
  en: [
    // What says how much, no matter whether, and "not only … but also" advise neither.
    [
      "none",
      /\b(?:not only|whether or not|no (?:more|less|fewer|later|longer)(?: [a-z]+)? than|not (?:more|less|later|longer) than|(?:should|must|shall|may|do|does|can|need|is|are)(?: not|n['’]t)\b[^.;,]{0,60}?\b(?:(?:longer|more|later|higher|greater|more often) than|beyond) (?=\d|every |necessary|needed|a |one |two |three |four |five |six |seven |eight |nine |ten )|(?:should|must|do|may) not (?:go (?:over|above|beyond)|exceed|be (?:more|less|higher|lower|longer|later))|never (?:go )?(?:over|above|beyond|more than)|recommend\w* against\b[^.;,]{0,80}?\b(?:(?:longer|more|later) than|beyond) (?=\d|a |one |two |three |four |five |six )|(?:do|does) not go away|(?:(?:does|will) not|(?:won|doesn)['’]t) (?:stop|settle)(?! [a-z]+ing| (?:the|your|it|them|any))|(?:do not|don['’]t|never) (?:keep|leave) [a-z ]{1,30}? in\b|no doubt|(?:wish|want|like|try|tr(?:ied|ying)|ready|willing|hope|plan|decided?|motivated|help(?:s|ed|ing)?(?: (?:you|people|them|smokers))?) (?:\w+ )?(?:to )?(?:quit|stop|give up|come off|cut out))\b/giu,
    ],
    [
      "for",
      new RegExp(
        `\\b(?:do|should|must|need|can|may|cannot|is|are)?\\s*(?:${NO}|cannot|no need to|no longer|no reason to|without)\\s+(?:be |have to |need to |just |suddenly |abruptly )?${CONTRARIES_EN}(?![a-z])|\\b(?:no (?:problem|harm)|nothing wrong)\\b|\\bcannot do without\\b`,
        "giu",
      ),
    ],
    [
      "against",
      new RegExp(
        [
          `\\b(?:should|must|shall|ought|need)\\s*${NO}(?![a-z])`,
          `\\b(?:may|can|could|might)\\s*${NO} ${ADVERBS}${ACT}\\b|\\bcannot ${ADVERBS}${ACT}\\b`,
          `(?<=^|\\b(?:and|or|so|then|please|but|however)\\s)\\s*(?:please |so |then |also |and |or |but )*(?:do not|don['’]t|never)\\s+(?!(?:know|get better|improve|feel|help|work|respond|suit)\\b)[a-z]+`,
          `\\b(?:do|does|will|wo)\\s*${NO} (?:[a-z]+ly |always |often )?(?:need|require|have to|want to|recommend|advise|suggest|offer)\\b`,
          `\\b(?:is|are|be)\\s*${NO} ${ADVERBS}(?:to be|meant|supposed|${ADVISED})`,
          // "Were never vaccinated" tells who they are.
          `\\b(?:was|were)\\s*${NO} ${ADVERBS}(?:to be|meant|supposed|recommended|advised|allowed)`,
          "\\b(?:is|are) (?:left out|not included|excluded)\\b",
          `\\bnot ${ADVERBS}(?:recommended|advised|advisable|indicated|suitable|appropriate|allowed|permitted|needed|necessary|required|an option)\\b`,
          "\\b(?:contra-?indicat(?:ed|ions?)|forbidden|prohibited|banned|off[- ]limits|out of bounds|taboo|a no-no|ruled out|out of the question|unsuitable|inappropriate|unsafe|inadvisable|unnecessary|unneeded|a no-go)\\b",
          "(?:(?<!\\bto )|(?<=\\b(?:needs?|ha(?:s|ve)|ought|advised|recommended|best|important|try|tried|trying|told|asked|wise|is|are) to |^\\W*(?:advise|tell|warn|urge|ask|instruct|encourage|recommend)\\b.{0,60}\\bto ))\\b(?:avoid(?:s|ed|ing)?(?! (?:harm|damage|infection)\\b)|refrain\\w*|abstain\\w*|steer(?:ing)? clear|(?:stay|keep)(?:s|ing)? (?:well )?(?:away|off|clear)|hold(?:ing)? off|withh(?:old|eld)|discourag(?:e|es|ed|ing)|leave out|do without|go without)\\b",
          "\\bbe (?:\\w+ly )?(?:stopped|discontinued|delayed|postponed|deferred|withdrawn|paused|interrupted)\\b|\\b(?:stop(?! [^.;,]{0,60}\\bfrom [a-z]+ing\\b)|discontinue|quit|delay|postpone|pause)\\b(?= (?:tak|us|giv|smok|drink|treat|the|your|all|any|it|this|these|right|straight|at once|immediate|sudden|now|cold)|$)|\\bcome off\\b",
          "\\b(?:take|use|drink|eat|have|give|need|get|add|wear)s? (?:absolutely )?no\\b(?! (?:more|longer|later|less|fewer)\\b)",
          "\\b(?:is|are|be|was|were|makes?) (?:no|not (?:the|an?|your|really)) (?:[a-z]+ )?(?:first|right|good|best|medicines?|drugs?|treatments?|choice|option|answer|place|thing)\\b",
          "^\\W*(?:please |then )?stop (?!at|by|and|if|the (?:bleeding|pain)|bleeding)[a-z]+|^\\W*(?:please |then |so |also )*(?:skip|omit|leave out|miss out|pass on|refuse)\\b|\\bstays? out\\b|\\boff the (?:table|menu)\\b",
          "\\b(?:advis|recommend|suggest)\\w* (?:that you )?(?:stopping|to stop|quitting|discontinuing|coming off)\\b",
          "\\b(?:you|they|he|she) (?:must |should |need to |have to |then |first )?(?:stop|pause|skip)\\b(?! (?:by|at))|\\bkept (?:away|off|apart|out)\\b",
          "\\bnot what [^.;,]{0,30}(?:recommend|advis|suggest)\\w*",
          "\\bha(?:s|ve) to go$|\\b(?:is|are|be) left (?:alone|untouched|in place|in peace|as (?:it|they) (?:is|are)|where (?:it|they) (?:is|are))\\b|^\\W*never$|\\bleave (?:it|them|[a-z]+) alone\\b|\\b(?:do|does) not belong\\b|\\bprotected from\\b",
          "\\bno (?:[a-z0-9]+ ){1,6}?(?:is|are) (?:needed|necessary|required|called for)\\b|\\bnor (?:does|do|should|must|may|can|is|are|need)\\b|(?<!who )\\b(?:you|they) (?:do not|don['’]t) (?:take|use|get|give)\\b",
          "\\bno longer (?:needs?|needed|ha(?:s|ve) to|recommended|advised|necessary|required|used|offered)\\b",
          "\\b(?:can|could|may|might) (?:also |just |simply |safely |now |always )*(?:stop(?! [^.;,]{0,60}\\bfrom [a-z]+ing\\b)|skip|miss|come off|discontinue|quit|leave out|be (?:stopped|skipped|discontinued|left out))\\b",
          "^\\W*(?:no(?: one|body| [a-z]+(?: [a-z]+){0,3})|neither|none|nothing)\\b(?! or)[^,;.]{0,60}?\\b(?:should|may|must|can)\\b",
          "\\b(?:no|without) (?:need|reason|point|place|role|call|grounds)\\b",
          "\\b(?:keep|leave|hold)s? (?:it|them|[a-z]+(?: [a-z]+){0,3}) (?:well )?(?:away|out|off|alone|aside)\\b|\\b(?:best|better) (?:left|avoided|off without|without|not)\\b|\\b(?:put|place|insert|apply|give|take|eat|drink|swallow|use|add)s? nothing\\b|\\bspeaks? against\\b|\\bunder no circumstances\\b|\\bnot one for\\b",
          "\\b(?:recommend|advis|suggest|caution|warn|decid|speak|evidence is)\\w*\\b[^.;]{0,30}\\bagainst\\b",
        ].join("|"),
        "giu",
      ),
    ],
    [
      "caution",
      /\b(?:caution|cautious(?:ly)?|careful(?:ly)?|with (?:extra |special |great )?care|wary|think twice)\b/giu,
    ],
    [
      "for",
      new RegExp(
        [
          "\\b(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|had better)\\b",
          `\\b(?:can|could|may|might) ${ADVERBS}${ACT}(?![a-z])`,
          `\\b(?:is|are|be|was|were) ${ADVERBS}(?:to be|${ADVISED})`,
          `^\\s*(?:please |then |so |also |always |and |just |instead |or )*${ORDERS}\\b`,
          "\\b(?:we|guidelines?|experts?|doctors?|panel)\\b (?:\\w+ly )?(?:recommends?|suggests?|advis(?:es?|ing))\\b|\\brecommended\\b|\\brecommends?\\b",
          "\\b(?:is|are) (?:[a-z]+ )?(?:an? |the |your )?(?:good|right|best|sensible|safe|suitable) (?:[a-z]+ )?(?:medicines?|drugs?|treatments?|choice|option|answer|idea|thing)\\b|\\bbest (?:taken|removed|treated|given|used|done|started|operated|combined)\\b|\\bin favou?r of\\b|\\b(?:you|they|we) (?:also )?keep (?:on )?[a-z]+ing\\b|\\b(?:is|are) no problem\\b",
          "\\b(?:go ahead|feel free|free to|fine to|safe to|safely|all right to|good idea|right for (?:you|them)|rely on|an option|first choice|suits?|goes well|no objection)\\b",
        ].join("|"),
        "giu",
      ),
    ],
  ],
  zh: [
    [
      "none",
      /(?:不[要用必能该可]|别|勿|莫)(?:再|就|光|只|老|总|随便|轻易|自己|先|因此)*(?:等(?!于)|拖|扛|硬[扛撑]|忍|大意|以为|觉得|放过|小看|轻视|担心|怕|慌|紧张|急着|光[躺坐等想看顾])|没有?什么?人是?不能|避免[^，。；]{0,4}(?:超过|超出|高于|大于|低于)|空腹(?=[^。；]{0,16}血糖|[、，:：]?\s*\d)|戒[烟酒](?=门诊|药|治疗|干预|热线|的)|(?:想|愿意|打算|帮助?|用于)[^，。；]{0,3}戒[烟酒掉]?|(?:要|想)停(?:药|用)?(?=，?也|的话|，得)|[戒停]断?[酒烟]?(?=[之以]?后|期间?|症|以来)|(?:别|不要|不能|不可以?)[^，。；\d]{0,4}(?:过|晚于|迟于|拖到?|多于|少于|超)[^，。；\d]{0,3}\d|[早晚迟]了(?:就|也)?不行|(?:这|那|该|此|本)[条项个种]?(?:建议|推荐)|(?:建议|推荐)的?(?:力度|强弱|程度|强度|级别|等级|类别|意见|本身)|(?:强|弱|(?<!无)条件性?的?)(?:推荐|建议)|(\p{Script=Han})[不没]\1|不是非[^，。；]{1,6}不可的?|(?:没有?|无|并无|除非有?)[^，。；]{0,3}不(?:能|宜|该|可以?|适合|允许)[^，。；]{0,4}(?:情况|理由|原因|因素|条件|病|问题|地方)|或者?(?:可以?)?不[用做吃打涂治查](?![^，。；]*[的人者])|不\p{Script=Han}{1,3}(?:也|都)(?:行|可以?|没关系|没事|无妨|不要紧)|不等于[^，。；]*|(?:不[应得能宜可要]?(?:要|以)?|别|勿)[^，。；]{0,8}?(?:超过|超出|高于|大于|多于|少于|低于|小于|[晚早迟长短多大高][过于])|说不准|拿不准|[测算]不准|不准确|是否[^，。；]{0,8}停[用药]?|(?<![应须需即要])停(?:药|用|服|止)(?:[^，。；应须要不]{0,12}?)(?:时(?!间)|期间|前后)|[停吃用做打]不[停吃用做打]|呼吸暂停|(?:别|不要|不用|先别|勿)(?:着?急|忙)着|停(?:药|用|服)(?=[^，。；]{2,24}(?:后|之后)(?:方|再|才|始|复|检|查|应))|停(?:药|用)(?=[应须需要宜]?[^，。；]{0,4}(?:逐|慢|缓|渐|分步))|(?:停药|停用)(?=(?:以?后)?[^，。；]{0,2}(?:有?可能|会|容易|引起|导致|后))|避免(?!使用|服用|饮|吃|用|接触|同|与|和)[^，。；]{0,2}(?:死|发病|复发|住院|发作|恶化|骨折|中风|卒中|心梗)|禁[食饮](?=时间|时长|期)|要(?=[^，。；]{0,3}多[久少长])|要(?=注意|知道|记住|明白|当心|小心|提醒)|不(?:仅|但|论|管|只|光)|可以?(?=想想|考虑要不要|商量)|要不要|(?<=[^不])可不可以|能不能|会不会|该不该|用不用|不可(?:逆|避|或缺|及|分|靠|预)|不能(?:满足|维持|耐受|控制|缓解|改善|减少|降低|预防|防住|治|排除|确定|明确|完全|自理|替代|代替|保证|确保|让)|不用的(?:[有人是只患]|$)|禁忌(?=证|症|时|者)|禁忌$|(?:无|没有?)[^，。；]{0,3}禁忌|避免不|(?:以|从而|可以?|来|为了|能够?|才能)避免|以免|免得|推荐(?:意见|强度|级)|(?:[强弱]|有条件)推荐|应(?:激|答|变)|(?<![就也都])应用|反应|适应|效应|相应|供应|对应|感应|需要时|必要时|主要|重要|首要|要是|只要|要么/gu,
    ],
    [
      "for",
      /(?<!要)(?:不|别|勿)(?:要|能|可以?|得|应当?该?|宜|用|必|许)?(?:自己|自行|擅自|自作主张|私自|自己做主|独自|偷偷|贸然|常规|随便|随意|突然|立刻|马上|一下子|骤然?|再|就|因此|轻易)*(?:把[^，。；]{1,6}?)?(?:停|忘|漏|断|全断|中断|错过|忽视|耽误|拖|戒|避免|限制|犹豫|拒绝|放弃|掉以轻心)|(?:无需|无须|没必要|用不着|不用|不必|不需要?)(?:立即|马上|常规|因此|就此|特意)?(?:停|中断|断|戒|避免|限制)|(?:别|勿|不(?:要|能|可以?|得|应当?|宜|准|许))[^，。；不应要须该用吃]{0,7}[停断戒](?!食|奶)|(?:停|(?<![判诊])断|戒)[^，。；不]{0,3}不(?:行|成|可以|允许|对|应该)|不得不|不能不|不可不|不要紧|不打紧|非[^，。；]{1,6}不可|不[^，。；]{1,3}不行|(?:不|别|勿)(?:要|能|可以?)?(?:自己|自行|擅自|一下子)?说(?:停就停|断就断|戒就戒)|(?<!有)没有?(?:什么|任何)?(?:关系|问题|大碍|事(?!件|情|先))|不碍事|无妨|不妨/gu,
    ],
    [
      "against",
      /不(?:太|大|再|会|怎么)?(?:推荐|建议|主张|提倡|鼓励|考虑|支持|赞成)|不应当?该?|不该|不宜|不得|不可以?|不能|不要|不许|不准|不让|不必|不需要?|不用|不常规|不作为|不适[合用宜]|不合适|不再[用吃服打做]|(?:暂|先|暂时|可以?|能|通常|一般)(?:先|暂时?|都)?不(?:使用|用|吃|给|做|打|治|查|开|戴)|(?:想想|考虑|商量)[^，。；]{0,4}要不要停|不使用|不服用|不给予|不(?=吃(?:东西|饭|任何)|喝(?:水|东西|酒|任何|[^，。；]{0,4}(?:饮料|液体)))|空腹|空着肚子|碰不得|用不着|没(?:有)?必要|无需|无须|毋须|切勿|请勿|勿|(?<![差区性级类特分个识鉴辨告])别(?![的人处名论])|禁用|禁止|禁忌|忌用|严禁|禁行|禁[食饮烟酒服做]|(?<!禁|顾|猜)忌(?!用|证)|避免|反对|停用|停药|停止|停掉|停下|停(?=[戴喂饮食抽贴敷练跑])|暂停|终止|中止|远离|少[碰沾]|把[^，。；]{1,10}停|[吃用碰打做喝沾贴查治]不(?:得|了(?!多少|几)|起)|一[概律][都]?不|绝不|也不行|都不行|不(?:行|成)(?:[的了啦]|的事)?$|躲开|避开|不是(?:人人|每个人|谁|所有人)都[^，。；]{0,4}(?:推荐|要|该|需要|适合)|(?<![要不])(?:就|都|得|该|应|要|必须)要?停(?![不留])|(?:可以?|(?<!可)能|就)(?:减[量药]?|[、或]|自己|自行|马上|立刻|一下子|直接|随时|突然|先)*(?:停|戒|断(?!奶|食)|中断)|[断停戒]掉|(?<![不没别勿])停了$|(?<=(?:[应要须得请该]|建议|推荐)[^，。；]{0,4}|^)戒(?=酒|烟|断|除|毒|了|够|掉)|不(?=进食|饮水|平卧|躺)|不(?=[吃服打做碰喝]了?$)/gu,
    ],
    ["caution", /慎用|慎重|谨慎|(?<!谨|审)慎(?!用|重)|当心|小心|留[点个]?神|留心|悠着点/gu],
    [
      "for",
      /推荐|建议|主张|提倡|鼓励|应当?该?|(?<![适便事权])宜|必须|务必|须|需要?|(?<![主重首只])要(?!求)|得(?=去|做|吃|用|打|查|加|输|再|喝|马)|可以|(?<![许认尚宁])可(?![能见疑逆靠卡待致引导使降减增改达高低有为是由出发伴延缓诱损影产并因表造促贵怕惜乐让令缩保惹]|提高|预防|控制住|避免|加重)|能(?=放|查|输|洗|戴|买|用|吃|喝|打|做|服|接种|选|使用|放心|一起|跟|和|照|继续|上|去|同|在)|允许|准许|放心|首选|优先|选用|(?<!不)(?:适合|合适)|适用|该(?=[用吃服打做接查治戴继])|也行|(?<!不\p{Script=Han})都行|就好|就行|就够|即可|(?<=[，；：]|^)[^，。；]{0,12}由(?=[^，。；]{2,12}(?:查|做|开|定|监测|评估|处理|安排|负责|调整?|判断|指导|处方|实施|进行))|照样|照[打吃用喝做]|尽管|(?<!不)[吃用打做喝碰]得$|给予|服用|注射|接种|涂[于在抹]|外用|嚼服|含服|冲服|每[日天次周晚]\s*[\d一二两三]/gu,
    ],
  ],
};
const ELLIPTIC: Record<Language, RegExp> = {
  en: /\b(?:rather than|instead of|in place of|but not|and not|not (?=(?:both|daily|weekly|every|each)\b)|never (?:an? )?(?=(?:daily|every|on|at|in|with|more|by|together|alone|as|both)\b))/giu,
  zh: /而不是|而非|代替|替代/gu,
};

/** Words of advice, left to right; of two that overlap, the one that comes first in the table. */
export function findStances(text: string, language: Language): StanceCue[] {
  const taken: { start: number; end: number }[] = [];
  const found: StanceCue[] = [];
  const take = (cue: Stance | "none", pattern: RegExp, isElliptic: boolean) => {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const place = { start: index, end: index + word.length };
      if (taken.some((one) => one.start < place.end && place.start < one.end)) continue;
      taken.push(place);
      if (cue !== "none") found.push({ cue, word: word.trim(), ...place, isElliptic });
    }
  };
  for (const [stance, pattern] of STANCES[language].slice(0, 1)) take(stance, pattern, false);
  take("against", ELLIPTIC[language], true);
  for (const [stance, pattern] of STANCES[language].slice(1)) take(stance, pattern, false);
  return found.sort((one, other) => one.start - other.start);
}
