import type { Language } from "@/lib/documents/schema";
import { findComparators } from "@/lib/quality/language/comparators";
import { findSides, type SidedCue, type SideTable } from "@/lib/quality/language/sides";

const HIGH = "(?:high|raised|elevated|increased)";
const LOW = "(?:low|decreased|reduced)";

/** What names a condition ("high blood pressure") is a pair of its own, apart from what goes up or down. */
const ENGLISH: SideTable = {
  amount: {
    up: /\b(?:increas\w+|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|go(?:es|ing)? up|went up|step(?:s|ped|ping)? up|higher|high|highest|elevat\w+|more|most|greater|larger|bigger|extra|boost\w*|heighten\w*|double[sd]?|upward|heavier|up-?titrat\w+)\b/giu,
    down: /\b(?:decreas\w+|reduc\w+|lower\w*|low|lowest|less(?!on)(?:en\w*)?|fewer|fewest|least|fall(?:s|en|ing)?(?! asleep)|fell|drop(?:s|ped|ping)?|declin\w+|diminish\w*|go(?:es|ing)? down|went down|step(?:s|ped|ping)? down|cut(?:s|ting)?(?: down| back)?|halv(?:e|es|ed|ing)|smaller|downward|lighter|down-?titrat\w+|taper\w*)\b/giu,
  },
  pressure: {
    high: new RegExp(`\\b(?:hypertensi\\w+|${HIGH} blood pressure)`, "giu"),
    low: new RegExp(`\\b(?:hypotensi\\w+|${LOW} blood pressure)`, "giu"),
  },
  sugar: {
    high: new RegExp(`\\b(?:hyperglyc\\w+|${HIGH} blood (?:sugar|glucose))`, "giu"),
    low: new RegExp(`\\b(?:hypoglyc\\w+|hypos?|${LOW} blood (?:sugar|glucose))\\b`, "giu"),
  },
  thyroid: {
    high: /\b(?:hyperthyroid\w*|(?:overactive|over-active) thyroid)\b/giu,
    low: /\b(?:hypothyroid\w*|(?:underactive|under-active) thyroid)\b/giu,
  },
  salts: {
    high: /\bhyper(?:kal|natr|calc|magnes|phosphat|uric)\w+|\b(?:high|raised) (?:potassium|sodium|calcium|magnesium)\b/giu,
    low: /\bhypo(?:kal|natr|calc|magnes|phosphat|uric)\w+|\blow (?:potassium|sodium|calcium|magnesium)\b/giu,
  },
  heartbeat: {
    fast: /\b(?:tachycardi\w*|tachyarrhythm\w+|(?:fast|rapid|racing) (?:heart\w*|pulse))\b/giu,
    slow: /\b(?:bradycardi\w*|bradyarrhythm\w+|slow (?:heart\w*|pulse))\b/giu,
  },
  time: {
    before: /\b(?:before|prior to|ahead of|pre-?(?=operat|treat|natal|meal|exercise|surg))/giu,
    after: /\b(?:after(?!wards?|noon)|post-?(?=operat|treat|natal|meal|exercise|surg|partum))/giu,
  },
  moment: {
    early:
      /\b(?:early|earlier|earliest|promptly|immediate\w*|straight away|right away|at once|urgent(?:ly)?|as soon as possible|without delay)\b/giu,
    late: /\b(?:late|later|latest|delay(?:s|ed|ing)?|postpon\w+|put(?:ting)? off)\b/giu,
  },
  pace: {
    slow: /\b(?:gradual\w*|slow(?:ly|er)?|little by little|step by step)\b/giu,
    fast: /\b(?:rapid\w*|quick\w*|fast(?:er)?|abrupt\w*|sudden\w*|immediate\w*|at once|all at once)\b/giu,
  },
  length: {
    long: /\b(?:prolong\w*|length(?:en\w*|ier)|extend\w*|longer|long)\b/giu,
    short: /\b(?:short(?:en\w*|er)?)\b/giu,
  },
  use: {
    start:
      /\b(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|initiat\w+|commenc\w+|resum\w+|restart\w*|continu\w+|keep(?:ing)? (?:on )?(?:taking|using))\b/giu,
    stop: /\b(?:stop(?:s|ped|ping)?|discontinu\w+|withdraw(?:n|ing|al)?|ceas\w+|cessation|quit\w*|give up|com(?:e|ing) off)\b/giu,
  },
  course: {
    better: /\b(?:improv\w+|better|reliev\w+|eas(?:e|es|ed|ing)|alleviat\w+|recover\w*)\b/giu,
    worse: /\b(?:worse\w*|deteriorat\w+|aggravat\w+|exacerbat(?:e|es|ed|ing))\b/giu,
  },
  worth: {
    benefit: /\b(?:benefi\w+|helpful|advantages?)\b/giu,
    harm: /\b(?:harm(?:s|ed|ful|ing)?|damag\w+|detriment\w*|disadvantages?)\b/giu,
  },
  weight: {
    gain: /\b(?:gain(?:s|ed|ing)?)\b/giu,
    loss: /\b(?:los(?:s|ses|e|es|ing)|lost)\b/giu,
  },
  width: {
    wide: /\b(?:widen\w*|dilat\w+|broncho-?dilat\w*|vaso-?dilat\w*|relax(?:es|ed|ing)?|expand\w*|expansion)\b/giu,
    narrow:
      /\b(?:narrow\w*|constrict\w*|broncho-?(?:constrict|spasm)\w*|vaso-?constrict\w*|tighten\w*|shrink\w*)\b/giu,
  },
  opening: {
    open: /\bopen(?:s|ed|ing)?(?!-label)\b/giu,
    closed:
      /\b(?:clos(?:e|es|ed|ing)(?! (?:to|contact|monitor|attention|watch|relative|famil|friend|observ|follow))|closure|block(?:s|ed|ing|age)?|shut)\b/giu,
  },
  duration: {
    acute: /\b(?:acute(?:ly)?|short[- ](?:term|lived))\b/giu,
    chronic: /\b(?:chronic(?:ally)?|long[- ](?:term|standing|lasting)|lifelong)\b/giu,
  },
  acting: {
    short: /\b(?:short|rapid|fast)[- ]acting\b/giu,
    long: /\blong[- ]acting\b/giu,
  },
  line: {
    first: /\b(?:first|1st)[- ](?:line|choice)\b/giu,
    second: /\b(?:second|2nd)[- ](?:line|choice)\b/giu,
    third: /\b(?:third|3rd)[- ](?:line|choice)\b/giu,
  },
  severity: {
    mild: /\b(?:mild(?:ly|er)?|minor|slight(?:ly)?)\b/giu,
    moderate:
      /\bmoderate(?:ly)?(?= (?:to|or|and|disease|symptoms?|pain|illness|attack|cases?|form|\w+itis|asthma|depression|COPD|heart|kidney))\b/giu,
    severe: /\b(?:sever(?:e|ely|er)|serious(?:ly)?|major(?!ity)|life[- ]threatening)\b/giu,
  },
  place: {
    left: /\bleft(?! (?:over|out|untreated|alone|behind|with|in place))\b/giu,
    right:
      /\bright(?=[- ](?:side|sided|arm|leg|eye|ear|hand|foot|lung|breast|kidney|heart|ventric\w+|atri\w+|upper|lower|ovary|hip|knee|shoulder))/giu,
  },
  pressureNumber: {
    systolic: /\b(?:systolic|(?:top|upper|higher|first) (?:blood pressure )?number)\b/giu,
    diastolic: /\b(?:diastolic|(?:bottom|lower|second) (?:blood pressure )?number)\b/giu,
  },
  meals: {
    fasting:
      /\b(?:fast(?:ing|ed)(?! food)|(?:on )?an empty stomach|before (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner))\b/giu,
    fed: /\b(?:post-?prandial|after (?:\w+ )?(?:meals?|food|eating|breakfast|lunch|dinner)|on a full stomach)\b/giu,
  },
  breath: {
    in: /\b(?:inhal(?:e|es|ed|ing|ation)(?! (?:cortico|steroid|medic|insulin))|breath(?:e|es|ing) in|inspirat\w+)\b/giu,
    out: /\b(?:exhal\w+|breath(?:e|es|ing) out|expirat\w+)\b/giu,
  },
  result: {
    positive: /\bpositive\b/giu,
    negative: /\bnegative\b/giu,
  },
  hours: {
    morning: /\b(?:mornings?|on waking|breakfast)\b/giu,
    evening: /\b(?:evenings?|bedtime|at night|nightly|going to bed)\b/giu,
  },
  receptor: { agonist: /\bagonists?\b/giu, antagonist: /\b(?:antagonists?|blockers?)\b/giu },
};

const CHINESE: SideTable = {
  amount: {
    up: /升高|增高|增加|上升|提高|增多|上调|加大|增大|增至|升至|增长|加量|增量|升压|[偏过较更最]高|增重|更多|较多|(?<![升增提偏过较更最])高(?=风险|剂量|浓度|水平|发|危|强度|热量|脂饮食|盐|糖饮食|蛋白)/gu,
    down: /降低|减少|下降|下调|减小|减低|降至|减至|减量|降压|减退|[偏过较更最]低|减重|更少|较少|(?<![降减偏过较更最])低(?=风险|剂量|浓度|水平|发|危|强度|热量|脂饮食|盐|糖饮食|蛋白)/gu,
  },
  condition: {
    high: /高(?=血[压糖脂钾钠钙磷镁]|[钾钠钙磷镁脂]血|尿酸|胆固醇|胆红素)|甲状腺功能亢进|甲亢|血[压糖脂钾钠钙](?:太|过|偏)高/gu,
    low: /低(?=血[压糖脂钾钠钙磷镁]|[钾钠钙磷镁脂]血|尿酸|胆固醇|胆红素)|甲状腺功能减退|甲减|血[压糖脂钾钠钙](?:太|过|偏)低/gu,
  },
  time: {
    before: /(?<![目当提从先空生眼跟餐饭])前(?![列往臂者提景壁庭言瞻驱沿述交房后囊])/gu,
    after: /(?<![预最然随落今先背此前餐饭])后(?![果者续备方遗天代囊壁])/gu,
  },
  meals: {
    fasting: /空腹|[饭餐]前|进食前|吃东西前/gu,
    fed: /[饭餐]后|进食后|吃完饭/gu,
  },
  moment: {
    early: /早期|尽早|及早|越早|更早|较早|提前|早发|尽快|趁早|及时|立即|立刻|马上/gu,
    late: /晚期|延后|越晚|更晚|较晚|推迟|延迟|延误|暂缓|迟发|晚发|推后/gu,
  },
  length: { long: /延长|较长|更长|加长/gu, short: /缩短|较短|更短/gu },
  hours: {
    morning: /早[上晨]|清晨|晨起|早餐|起床/gu,
    evening: /晚[上间]|睡前|夜间|晚餐|傍晚/gu,
  },
  pace: {
    slow: /逐渐|逐步|缓慢|慢慢|渐渐/gu,
    fast: /立即|立刻|马上|迅速|快速|突然|骤然|一下子/gu,
  },
  use: {
    start: /开始|启用|启动|起始|继续|续用|续服|恢复使用|重新使用|加用|坚持/gu,
    stop: /停用|停药|停止|终止|中止|停服|撤药|中断/gu,
  },
  course: {
    better: /改善|好转|缓解|减轻|变好|恢复(?!使用)|减缓|延缓/gu,
    worse: /恶化|加重|加剧|变差|变重|变坏|加快|加速/gu,
  },
  strength: { more: /增强|加强|强化/gu, less: /减弱|削弱|弱化/gu },
  worth: { benefit: /获益|益处|好处|有益|受益/gu, harm: /危害|有害|害处|坏处|受害|损害(?=健康)/gu },
  weight: { gain: /体重增加|增重|变胖|长胖/gu, loss: /体重(?:减轻|下降|减少)|减重|减肥|变瘦/gu },
  width: { wide: /扩张|舒张(?!压)|松弛|变宽/gu, narrow: /收缩(?!压)|狭窄|痉挛|变窄/gu },
  pressureNumber: { systolic: /收缩压|高压(?!氧|锅)/gu, diastolic: /舒张压|低压/gu },
  opening: { open: /开角|打开|张开|开放/gu, closed: /闭角|关闭|闭合|封闭/gu },
  duration: { acute: /急性|短期/gu, chronic: /慢性|长期/gu },
  acting: { short: /短效|速效/gu, long: /长效/gu },
  line: {
    first: /一线|首选/gu,
    second: /二线|次选/gu,
    third: /三线/gu,
  },
  severity: {
    mild: /轻度|轻型|轻微|轻症|较轻/gu,
    moderate: /中度|(?<!集)中等程度/gu,
    severe: /重度|重型|严重|重症|危重|较重|很重/gu,
  },
  place: { left: /左[侧眼耳心房室肾肺上下腿手臂]/gu, right: /右[侧眼耳心房室肾肺上下腿手臂]/gu },
  breath: { in: /吸气/gu, out: /呼气|吐气/gu },
  result: { positive: /阳性/gu, negative: /阴性/gu },
  receptor: { agonist: /激动剂/gu, antagonist: /拮抗剂|阻滞剂|阻断剂/gu },
};

const TABLES: Record<Language, SideTable> = { en: ENGLISH, zh: CHINESE };

// Names and turns of phrase that hold such a word and say nothing about a direction.
const IDIOMS: Record<Language, RegExp> = {
  en: /\b(?:lower (?:back|limbs?|legs?|abdom\w+|respiratory|airways?|body|extremit\w+|urinary|lip|jaw)|high school|higher education|more information|once more|what is more|at least|at most|most (?:people|patients|cases|of|often|recent\w*|commonly?)|more or less|the following|look(?:s|ed|ing)? after|cared? for after|rise to|give rise|open to|(?:high|low|moderate)[- ](?:quality|certainty) evidence|(?:high|low|moderate) (?:quality|certainty)|better understand\w*|benefits? (?:and|or) (?:harms?|risks)|harms? (?:and|or) benefits?|major depress\w+|continuous\w*|continuing education|withdrawal symptoms|hearing loss|loss of|(?:increased|high) blood pressure|early in|late pregnancy|more than|less than|fewer than|left ventric\w+ ejection|smoking cessation|positive airway)\b/giu,
  zh: /提高认识|提高警惕|减退(?=患者)|前列腺|目前|继续教育|不良反应较轻|最少|最多|至少|至多|长期以来|短期内/gu,
};

/** Words of a text that point one of two ways; what compares with a number is check F3's. */
export function findDirections(text: string, language: Language): SidedCue[] {
  const comparators = findComparators(text).filter(
    ({ word, end }) => !(/^(?:and|or) /iu.test(word) && OBJECT_FOLLOWS.test(text.slice(end))),
  );
  const cues = findSides(text, language, { table: TABLES[language], idioms: IDIOMS[language] });
  return withoutNested(
    cues.filter(
      ({ start, end }) => !comparators.some((other) => other.start < end && start < other.end),
    ),
  );
}

/** "And lower the risk" compares with no number. */
const OBJECT_FOLLOWS = /^ (?:the|your|their|its|his|her|this|these|blood|risks?)\b/iu;

/** "High" inside "high blood pressure" names a condition and points nowhere. */
function withoutNested(cues: SidedCue[]): SidedCue[] {
  return cues.filter(
    (cue) =>
      !cues.some(
        (other) =>
          other.start <= cue.start &&
          cue.end <= other.end &&
          other.end - other.start > cue.end - cue.start,
      ),
  );
}
