import type { SafetyKind } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

type Rule = { kind: SafetyKind; en: RegExp; zh: RegExp };

/** In order of weight: a sentence that fits several kinds is the first of them. */
const RULES: Rule[] = [
  {
    kind: "urgent_sign",
    en: /\b(?:call (?:911|999|112|an ambulance|emergency)|(?:seek|get|need|require)s? (?:immediate|urgent|emergency) (?:medical )?(?:attention|care|help|treatment|evaluation)|(?:go|refer|transfer)\w* (?:immediately|urgently|at once) to|emergency department (?:immediately|if|for)|(?:warning|danger|emergency) signs? (?:include|are)|red flags? (?:include|are)|medical emergency)\b|\b(?:warning|danger) signs?[^.]{0,40}:\s*$/iu,
    zh: /立即(?:就(?:医|诊)|送(?:医|院)|拨打|急诊|转诊|住院)|(?:及时|尽快|紧急|马上)(?:就医|就诊|送医|急诊|急救)|急诊(?:就诊|处理|手术)|拨打\s*120|(?:警示|预警|危险|危重)(?:症状|征象|信号|指标|表现)(?:包括|有|为|：)|危及生命/u,
  },
  {
    kind: "contraindication",
    en: /(?<!\b(?:not|no|without|nor|if not)\s(?:\w+\s)?)\bcontraindicat(?:ed|ions?)\b(?! to other)|\b(?:must|should) (?:not|never) be (?:used|given|taken|prescribed|administered|initiated|combined|offered)\b(?! without| in an? \w+ manner)|\bdo not (?:use|give|prescribe|take|administer|combine)\b|\b(?:must|should) not (?:use|take|receive)\b(?! the place)|\bshould be avoided in\b|\bnot (?:recommended|suitable|indicated|approved) (?:for|in) (?:patients|people|persons|pregnan|breast|children|women|those|individuals|infants)/iu,
    zh: /(?<!没有|无|除非有|如无|若无|非)(?<!配伍)禁忌(?!证据)|禁[用止](?!烟)|不(?:得|可|能|应|宜)(?:使用|应用|用于|服用|合用|联用|与|给予|注射|停)|(?:避免|不(?:推荐|建议))(?:使用|应用|用于|合用|联用|在)[^。；]{0,20}(?:患者|孕|哺乳|儿童|妊娠|人群|者)|孕妇[^。；，]{0,10}(?:禁|不宜|不推荐|避免)/u,
  },
  {
    kind: "stop_rule",
    en: /(?:^\W*|[,;:] |\b(?:should|must|need to|and|or|then) )(?:be )?(?:discontinue|stop|withdraw|withhold|cease|interrupt)(?:n|p?ed|held)?\b[^.;]{0,80}\b(?:if|when|in (?:patients|case)|after|immediately)\b|\b(?:if|when)\b[^.;]{3,140}\b(?:should be (?:discontinued|stopped|withdrawn|withheld|interrupted|tapered)|(?:discontinue|stop|withdraw|withhold)\b)|\b(?:should|must) (?:not|never) be (?:discontinued|stopped|withdrawn|reduced)\b|\b(?:do not|never) (?:suddenly )?(?:stop|discontinue)\b|\b(?:should|must) (?:not|never) (?:\w+ly )?(?:stop|discontinue|cease)\b|\bshould (?:be tapered|taper)\b/iu,
    zh: /(?:应|需|须|立即|及时|建议|必须|可)[^。；，]{0,8}(?:停(?:药|用|止)|中止|终止|撤药(?!反应)|减停)(?!妊娠|吸烟|饮酒|母乳)|(?:不[应能可得宜]|避免)(?:突然|自行|擅自|骤然)?(?:停(?:药|用)|减量)|时(?:应|须|立即)?停(?:药|用)|停药指征/u,
  },
  {
    kind: "interaction",
    en: /\b(?:drug|medication|food)[ -]+(?:drug )?interactions?\b|\binteract(?:s|ions?)? with\b|\b(?:concomitant|concurrent|co-?administ\w+|combined) (?:use|administration|therapy|prescribing|with)\b[^.;]{0,120}\b(?:risk|avoid|caution|increase|decrease|toxicity|not)\b|\b(?:inhibitors?|inducers?) of CYP\w*/iu,
    zh: /相互作用|(?:(?<!联)合用|联用|同服|联合(?:使用|应用)|同时(?:使用|服用|应用))[^。；]{0,40}(?:增加|升高|降低|减弱|风险|毒性|避免|谨慎|注意|调整)|配伍禁忌/u,
  },
  {
    kind: "referral",
    en: /(?<!less likely to be |more likely to be )\b(?:refer(?:red|rals?)?)\b[^.;]{0,60}\b(?:to|for)\b[^.;]{0,60}\b(?:specialist|hospital|centre|center|clinic|emergency|care|evaluation|consult\w*|\w+ologist|services?|surgeon|team)\b|\bspecialist (?:referral|consultation|advice)\b|\bconsult (?:a|an|with)\b[^.;]{0,40}(?:specialist|\w+ologist)/iu,
    zh: /转诊|转(?:至|往|入|上级|送)[^。；，]{0,16}(?:医院|医疗机构|专科|科|中心|ICU)|请[^。；，]{0,10}会诊|专科(?:医生|医师|医院)?(?:就诊|会诊|评估|处理|治疗|进行转诊)|联系专科/u,
  },
  {
    kind: "monitoring",
    en: /\b(?:should|must|recommend\w*|suggest\w*|need(?:s|ed)?|require[sd]?|advis\w*|consider|carefully|closely|regular(?:ly)?|periodic(?:ally)?|at least|every)\b[^.;]{0,90}\bmonitor(?:ed|ing)?\b|^\W*monitor\b|\bmonitor(?:ed|ing)? (?:closely|carefully|regularly|for|of)\b|\b(?:check|measure|reassess|re-?evaluate|repeat|reevaluate)\w*\b[^.;]{0,60}\b(?:every|within|at least|regularly|annually|before|during)\b/iu,
    zh: /(?:应|需|须|建议|推荐|定期|密切|注意|加强|每)[^。；，]{0,20}(?:监测|监护|复查|随访|复诊)|(?:定期|密切|严密|每[^。；，]{0,6}(?:周|月|年|日|天|次))[^。；，]{0,20}(?:观察|检测|检查|评估|测量|随诊)|(?:注意观察|观察[^。；，]{0,8}(?:反应|变化))|(?:监测|复查)[^。；]{0,20}(?:每|次|周|月)|监测[^。；，]{0,16}(?:不良反应|副作用)[^。；，]{0,10}重要/u,
  },
  {
    kind: "adverse_effect",
    en: /\b(?:adverse (?:effects?|events?|reactions?|outcomes?)|common effects of|side[- ]effects?|toxicit(?:y|ies)|harms? of (?:treatment|screening|the)|complications? of (?:treatment|the procedure|therapy|surgery))\b|\b(?:drugs?|medicin\w+|medications?|therap(?:y|ies)|treatment|vaccin\w+|doses?|inhal\w+|steroids?|corticosteroids?|opioids?|NSAIDs?|statins?|antibiotics?|inhibitors?|blockers?|agonists?|antagonists?|diuretics?|insulin|surgery|use|they|it)\b[^.;]{0,80}\b(?:can|may|might) cause\b|\bincreas\w+ (?:the )?risks? (?:of|for)\b[^.;]{0,60}\b(?:bleeding|overdose|death|fall|fracture|infection|hypoglyc|hypotension|cancer|stroke|sedation|depression)/iu,
    zh: /不良(?:反应|事件)|副(?:作用|反应)|毒(?:性|副反应|副作用)|过敏反应|(?:药|剂|治疗|注射|接种|疫苗|激素|手术|他汀|类|素|胍|其|使用|应用|服用|列净|列汀|沙坦|普利|地平|洛尔)[^。；，]{0,30}可(?:能)?(?:引起|导致|诱发|出现)[^。；]{0,40}(?:出血|低血糖|低血压|皮疹|恶心|呕吐|腹泻|肝|肾|骨髓|过敏|嗜睡|头晕)/u,
  },
  {
    kind: "caution",
    en: /\b(?:use|used|using|exercise|particular|with|extreme|special|extra) (?:with )?(?:caution|care)\b|\bcaution(?:ed)?(?: (?:is|are|should be))? (?:when|in|for|advised|required|needed|warranted|recommended|exercised)\b|^\W*cautions?\s*[:：]|\bcautious(?:ly)?\b|\b(?:take|with|additional) precautions?\b|\bshould be avoided\b|\bavoid\b[^.;]{3,80}\b(?:in|if|when|with|during)\b|\bdose (?:reduction|adjustment)s?\b/iu,
    zh: /慎用|谨慎|小心|(?:特别|应|需|须|尤其)注意|注意事项|警惕|调整(?:药物)?剂量|减(?:少|低)(?:药物)?剂量|(?:应|需|尽量|要)避免/u,
  },
];

/** What kind of warning the words themselves give; null if none. A Chinese guideline may quote English labels. */
export function kindOf(text: string, language: Language): SafetyKind | null {
  const rule = RULES.find(({ en, zh }) => en.test(text) || (language === "zh" && zh.test(text)));
  return rule?.kind ?? null;
}
