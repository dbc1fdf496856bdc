import type { SideTable } from "@/lib/quality/language/sides";

/** The same pairs as in English; a word that names a condition (高血压) is apart from what goes up or down. */
export const CHINESE_DIRECTIONS: SideTable = {
  amount: {
    up: /升高|增高|增加|上升|提高|增多|上调|加大|增大|增至|升至|增长|加量|增量|升压|[偏过较更最]高|增重|更多|较多|变大|变多|变高|多出|往上[加升调走]|加(?=一?[点倍些]量?)|多犯|多得|多(?=\p{Script=Han}{1,2}[几一][次回些点])|多一?[些点]|(?<![升增提偏过较更最])高(?=风险|剂量|浓度|水平|发|危|强度|热量|脂饮食|盐|糖饮食|蛋白)/gu,
    down: /降低|减少|下降|下调|减小|减低|降至|减至|减量|降压|减退|[偏过较更最]低|减重|更少|较少|变小|变少|变低|往下[减降调走]|减(?=一?[点半些]量?)|少犯|少得|少(?=\p{Script=Han}{1,2}[几一][次回些点])|少一?[些点]|(?<![降减偏过较更最])低(?=风险|剂量|浓度|水平|发|危|强度|热量|脂饮食|盐|糖饮食|蛋白)/gu,
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
    stop: /停用|停药|暂停|停掉|停一停|停止|终止|中止|停服|撤药|中断/gu,
  },
  course: {
    better: /改善|好转|缓解|减轻|变好|更好|好受|轻一?[些点]|恢复(?!使用)|减缓|延缓/gu,
    worse: /恶化|加重|加剧|变差|变重|变坏|更差|更糟|重一?[些点]|加快|加速/gu,
  },
  strength: { more: /增强|加强|强化/gu, less: /减弱|削弱|弱化/gu },
  worth: { benefit: /获益|益处|好处|有益|受益/gu, harm: /危害|有害|害处|坏处|受害|损害(?=健康)/gu },
  weight: { gain: /体重增加|[重胖长]了?(?=\s*\d+(?:\.\d+)?\s*(?:kg|公斤|千克|斤))|增重|变胖|长胖/gu, loss: /[轻瘦掉]了?(?=\s*\d+(?:\.\d+)?\s*(?:kg|公斤|千克|斤))|体重(?:减轻|下降|减少)|减重|减肥|变瘦/gu },
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
