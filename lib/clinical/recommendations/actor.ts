import type { Actor } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

const PEOPLE_EN =
  "(?:patients?|people|persons?|individuals|adults?|adolescents|children|women|men|parents?|caregivers?|carers?|the public|families|everyone|you|mothers|pregnant (?:women|persons|people))";
const SELF_CARE_EN =
  "eat|drink|take|wear|avoid|stop|quit|limit|reduce|exercise|walk|seek|call|tell|ask|keep|carry|wash|sleep|rest|engage|participate|follow|monitor|check|measure|maintain|attend|practi[sc]e|abstain|refrain|continue|learn|consume|use";
const PATIENT_EN = new RegExp(
  `(?:\\b${PEOPLE_EN}\\b[^.,;]{0,80}\\bshould (?:not )?(?:${SELF_CARE_EN})\\b|\\b(?:recommends?|suggests?|advises?) that ${PEOPLE_EN}\\b[^.;]{0,80}\\b(?:${SELF_CARE_EN})\\b|\\b${PEOPLE_EN} are (?:advised|encouraged|urged) to\\b|^(?:eat|drink|exercise|call|see your|talk (?:to|with) your|ask your)\\b|\\byour (?:doctor|health care provider)\\b)`,
  "iu",
);
const SHARED_EN =
  /\bshared decision|\b(?:patients?|persons?|women|men|families) and (?:their )?(?:clinicians?|providers?|doctors?|physicians?)\b[^.]{0,60}\b(?:should|consider|decide|discuss)|\bclinicians? and patients?\b[^.]{0,60}\b(?:should|consider|decide|discuss)|\bdecision\b[^.]{0,160}\bshould be (?:an )?individual/iu;
const SYSTEM_EN =
  /\b(?:health ?(?:care)? ?systems?|hospitals|facilit(?:y|ies)|payers?|insurers?|policy ?makers?|governments?|ministr(?:y|ies)|jurisdictions|countries|programm?es|health authorities|organi[sz]ations|employers|laborator(?:y|ies)|services|commissioners)\b[^.,;]{0,60}\b(?:should|must|need to|are encouraged to)\b|\b(?:can|may|should) be (?:provided|delivered|dispensed) by (?:\w+ ){0,3}(?:professionals|providers|workers|pharmacists|nurses)\b/iu;
const CLINICIAN_EN =
  /\b(?:clinicians?|providers?|physicians?|doctors?|nurses?|health ?care (?:professionals?|workers?|personnel)|prescribers?|practitioners?|surgeons?|pharmacists?|midwives|dentists?)\b[^.;]{0,60}\b(?:should|must|consider|offer|may|can|discuss|are)\b/iu;

const PEOPLE_ZH =
  "(?:患者|病人|公众|居民|人群|家属|家长|照护者|照料者|孕妇|产妇|老年人|成人|儿童|感染者|吸烟者|个体|母亲|者)";
const SELF_CARE_ZH =
  "戒烟|戒酒|限酒|限盐|减盐|饮食|进食|食用|摄入|少吃|多吃|喝水|饮水|运动|锻炼|活动|减重|控制体重|控制饮食|自我|坚持|按时|规律|避免|佩戴|洗手|休息|睡眠|保持|养成|记录|主动|及时就(?:医|诊)|复诊|随访|寻求|学习|接种|咨询|改变|调整(?:饮食|生活)";
const PATIENT_ZH = new RegExp(
  `(?:${PEOPLE_ZH}[^，。；]{0,12}(?:应|需|要|宜|可|不宜|不应)[^，。；]{0,10}(?:${SELF_CARE_ZH})|(?:建议|推荐|鼓励)[^，。；]{0,16}${PEOPLE_ZH}[^，。；]{0,26}(?:${SELF_CARE_ZH})|(?:不得|不要|不应|切勿|请勿|勿)(?:自行|擅自)|按医嘱)`,
  "u",
);
const SELF_CARE_START_ZH = new RegExp(
  `^(?:[^，。]{0,4}，)?(?:食物多样|能量适宜|主食定量|积极运动|清淡饮食|食养有道|规律进餐|自我管理|吃动平衡|合理膳食|${SELF_CARE_ZH})`,
  "u",
);
const SHARED_ZH =
  /(?:医患|共同|患者及家属|患者和医生|医生和患者|与患者)[^，。；]{0,10}(?:共同|商|决策|决定|讨论)|共享决策|共同决策/u;
const SYSTEM_ZH =
  /(?:医疗机构|医院|卫生(?:行政|健康)?部门|政府|疾控(?:中心|机构)|社区卫生服务(?:中心|机构)|基层医疗(?:机构)?|学校|医保|管理部门|实验室)[^，。；]{0,14}(?:应|需|要|建立|配备|开展|制定)|(?:建立|完善|构建)[^，。；]{0,16}(?:制度|机制|体系|网络|平台|流程)/u;
/** Offered to patients by somebody else. */
const PROVIDED_ZH =
  /提供[^，。；]{0,24}(?:教育|指导|咨询|培训|服务|支持)|(?:为|对)[^，。；]{1,16}(?:患者|人群|者)[^，。；]{0,8}(?:提供|进行|开展|实施)/u;
const CLINICIAN_ZH =
  /(?:临床)?(?:医生|医师|医务人员|临床医师|护士|药师|医护人员)[^，。；]{0,20}(?:应|需|要|可|根据|与)/u;

/** Who has to act. Clinical actions in the passive are the clinician's; only words addressed to patients make it theirs. */
export function actorOf(text: string, language: Language): Actor {
  if (language === "zh") {
    if (SHARED_ZH.test(text)) return "shared";
    if (CLINICIAN_ZH.test(text) || PROVIDED_ZH.test(text)) return "clinician";
    if (SYSTEM_ZH.test(text)) return "system";
    return PATIENT_ZH.test(text) || SELF_CARE_START_ZH.test(text) ? "patient" : "clinician";
  }
  if (SHARED_EN.test(text)) return "shared";
  if (CLINICIAN_EN.test(text)) return "clinician";
  if (SYSTEM_EN.test(text)) return "system";
  return PATIENT_EN.test(text) ? "patient" : "clinician";
}
