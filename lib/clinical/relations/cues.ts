import type { EntityKind, RelationKind } from "@/lib/clinical/entities/schema";

export type Cue = {
  kind: RelationKind;
  from: EntityKind[];
  to: EntityKind[];
  /** Which of the two is printed first. */
  order: "from" | "to";
  /** The words between the two, as a whole. */
  between: RegExp;
  /** The words directly in front of the first of them. */
  before?: RegExp;
  /** The words directly behind the second of them. */
  after?: RegExp;
};

/** Words that may stand around a cue without changing what it says. */
const A = "(?:[^.;:()。；]{0,28}\\s)?";
const WHO =
  "(?:\\s(?:people|persons|patients|adults|children|adolescents|women|those|individuals|anyone)(?:\\s(?:with|who have|at risk (?:of|for)))?)?(?:\\s(?:with|the|an?|all|most|some|moderate|severe|mild|active|uncontrolled|persistent|history of|at risk of|known|suspected))*\\s$";

const MEANS: EntityKind[] = ["drug", "procedure"];

function en(source: string, tail = WHO): RegExp {
  return new RegExp(`^s?\\s?${A}(?:${source})${tail}`, "iu");
}

const ENGLISH: Cue[] = [
  {
    ...{ kind: "contraindicated_in", from: MEANS, to: ["condition", "population"], order: "from" },
    between: en(
      "(?:is|are) (?:\\w+ )?contraindicated (?:in|for|during|with)|(?:should|must) (?:not|never) be (?:used|given|prescribed|taken|started|offered)(?: as \\w+)? (?:in|for|during|by|to)|(?:is|are) not recommended (?:in|for|during)|should be avoided (?:in|during|by)",
    ),
  },
  {
    ...{ kind: "contraindicated_in", from: MEANS, to: ["condition", "population"], order: "from" },
    before: /\b(?:avoid|do not (?:use|give|prescribe|offer|take|start))\s(?:\w+\s){0,2}$/iu,
    between:
      /^s?(?:\s\w+){0,2}\s(?:in|during)(?:\s(?:people|patients|adults|children|women|those))?(?:\s(?:with|who have|severe|acute|a|the|history of))*\s$/iu,
  },
  {
    ...{ kind: "treats", from: MEANS, to: ["condition"], order: "from" },
    between: en(
      "for (?:the )?(?:\\w+ )?(?:treatment|management|therapy|relief|control) of|to (?:treat|manage|relieve|control)|(?:is|are) (?:\\w+ )?(?:recommended|indicated|effective|used|approved|preferred|beneficial)(?: as \\w+[- ]\\w+)? (?:for|in)|(?:is|are) (?:the )?first[- ](?:line|choice)(?: \\w+){0,2} (?:for|in)|therapy for|treatments? for",
    ),
  },
  {
    ...{ kind: "treats", from: MEANS, to: ["condition"], order: "to" },
    between: en(
      "(?:should|can|may) (?:generally |usually )?(?:be )?(?:treated|managed)(?: initially)? with|(?:is|are) (?:usually |often )?treated with|(?:we (?:recommend|suggest)|(?:should|can|may) (?:receive|be (?:offered|given|prescribed)))",
      "(?:\\s(?:an?|the|oral|daily|low-dose|high-dose|long-term|regular|add-on|adding|treatment with))*\\s$",
    ),
  },
  {
    ...{ kind: "prevents", from: MEANS, to: ["condition", "outcome"], order: "from" },
    between: en(
      "(?:to|can|may) (?:prevent|reduce the (?:risk|incidence) of)|for (?:the )?(?:\\w+ )?(?:prevention|prophylaxis) of|prevents?|(?:reduces?|lowers?|decreases?) the (?:risk|incidence) of|protects? against",
    ),
  },
  {
    ...{ kind: "diagnoses", from: ["test"], to: ["condition"], order: "from" },
    between: en(
      "to (?:diagnose|detect|confirm|screen for|exclude|rule out)|for (?:the )?(?:diagnosis|detection|screening) of|(?:can |may )?(?:confirms?|detects?|diagnoses)|(?:is|are) (?:diagnostic|used to screen) (?:of|for)",
    ),
  },
  {
    ...{ kind: "diagnoses", from: ["test"], to: ["condition"], order: "to" },
    between: en(
      "(?:(?:should|can|may) be|is|are) (?:diagnosed|confirmed|detected|screened for) (?:by|with|using)|screening (?:should be done |is done )?(?:with|by|using)|with",
      "(?:\\s(?:an?|the|repeated|serial))*\\s$",
    ),
    before: /\b(?:screen(?:ing)? for|diagnos(?:e|is of|ed)|detect(?:ion of)?)\s(?:\w+\s){0,2}$|^/iu,
  },
  {
    ...{ kind: "monitors", from: ["test"], to: ["drug", "condition"], order: "from" },
    before: /\b(?:monitor|check|measure|repeat|test)\w*\s(?:\w+\s){0,3}$/iu,
    between: en(
      "during|while (?:taking|receiving|using)|in (?:people|patients|adults|those) (?:taking|receiving|on|treated with|with)|(?:before|after) (?:starting|initiating)|for",
      "(?:\\s(?:an?|the|long-term|treatment with))*\\s$",
    ),
  },
  {
    ...{ kind: "interacts_with", from: ["drug"], to: ["drug"], order: "from" },
    between: en(
      "interacts? with|(?:should|must) not be (?:combined|given|taken|used)(?: together)? with|should be avoided with|(?:increases?|raises?|decreases?|reduces?) the (?:effects?|levels?|concentrations?) of",
      "(?:\\s(?:an?|the|other))*\\s$",
    ),
  },
  {
    ...{ kind: "interacts_with", from: ["drug"], to: ["drug"], order: "from" },
    before:
      /\b(?:concurrent|concomitant|combined) (?:use|prescri\w+|administration) of\s(?:\w+\s){0,2}$|\bcombin(?:e|ing)\s$/iu,
    between: /^s?\s(?:and|with|plus)\s(?:an?\s)?$/iu,
  },
  {
    ...{
      kind: "causes",
      from: ["drug", "procedure", "condition"],
      to: ["condition"],
      order: "from",
    },
    between: en(
      "(?:can |may |might |could )?causes?|(?:can|may|might) (?:lead to|result in|induce|trigger|precipitate)|leads? to|results? in|(?:increases?|raises?) the risks? (?:of|for)|(?:is|are|has been|have been) associated with (?:an )?(?:increased|higher) risks? (?:of|for)",
    ),
  },
  {
    ...{ kind: "causes", from: ["drug", "procedure", "condition"], to: ["condition"], order: "to" },
    between:
      /^s?\s(?:that is |which is |is |are )?(?:caused by|induced by|secondary to|due to)\s(?:an?\s|the\s)?$/iu,
  },
  {
    ...{ kind: "causes", from: ["drug"], to: ["condition"], order: "from" },
    before: /\b(?:adverse|side)[- ](?:effects?|events?|reactions?) (?:of|with)\s(?:\w+\s){0,2}$/iu,
    between: /^s?\s(?:include|are|may include)\s(?:\w+\s)?$/iu,
  },
  {
    ...{ kind: "alternative_to", from: MEANS, to: MEANS, order: "from" },
    between: en(
      "(?:is|are) (?:an? )?(?:\\w+ )?alternatives? (?:to|for)|as an alternative to|instead of|rather than|can replace",
      "(?:\\s(?:an?|the))*\\s$",
    ),
  },
  {
    ...{ kind: "measured_by", from: ["outcome", "condition"], to: ["test"], order: "from" },
    between: en(
      "(?:(?:is|are|was|were|should be|can be) )?(?:measured|assessed|evaluated|quantified|scored) (?:by|with|using|on)",
      "(?:\\s(?:an?|the))*\\s$",
    ),
  },
];

function zh(source: string): RegExp {
  return new RegExp(
    `^[^。；，、：:（(]{0,8}?(?:${source})(?:重度|轻度|中度|中重度|严重|急性|慢性|活动性|的|有|者|患者|和|及|其他|相关){0,3}$`,
    "u",
  );
}

const CHINESE: Cue[] = [
  {
    ...{ kind: "contraindicated_in", from: MEANS, to: ["condition", "population"], order: "from" },
    between: zh("禁用于|(?:不宜|不应|不得|不能|不可|不推荐|不建议|避免|忌)(?:使用|应用|用)于"),
  },
  {
    ...{ kind: "contraindicated_in", from: MEANS, to: ["condition", "population"], order: "to" },
    between:
      /^[^。；：:，]{0,14}?(?:应|须|需)?(?:禁用|忌用|禁止使用|不宜(?:使用|应用)|不得(?:使用|应用)|不能(?:使用|应用)|不应(?:使用|应用)|避免(?:使用|应用)|不推荐(?:使用|应用)|不建议(?:使用|应用))$/u,
  },
  {
    ...{ kind: "treats", from: MEANS, to: ["condition"], order: "from" },
    between: zh("用于(?:治疗)?|适用于|治疗|可(?:有效)?(?:缓解|控制|改善)"),
  },
  {
    ...{ kind: "treats", from: MEANS, to: ["condition"], order: "to" },
    between:
      /^[^。；：:、]{0,14}?(?:首选(?:药物为|治疗为)?|推荐(?:使用|应用|采用|给予)|建议(?:使用|应用|采用|给予)|(?:可|应)(?:选用|使用|给予|予|加用|采用|口服|用)|治疗(?:药物)?(?:包括|首选|为|采用|可选用?)|(?:应|可)(?:尽早|立即)?(?:启动|开始|接受|进行))$/u,
  },
  {
    ...{ kind: "prevents", from: MEANS, to: ["condition", "outcome"], order: "from" },
    between: zh(
      "(?:可|能|以|用于|有助于|可有效)?(?:预防|减少|降低)(?:[^。；，、]{0,6}的?(?:发生|风险))?(?:发生)?",
    ),
  },
  {
    ...{ kind: "diagnoses", from: ["test"], to: ["condition"], order: "from" },
    between: zh(
      "(?:可|用于|有助于|能|可用于|以|可以)?(?:明确)?(?:诊断|筛查|发现|确诊|鉴别|检出|排除)",
    ),
  },
  {
    ...{ kind: "monitors", from: ["test"], to: ["drug", "procedure"], order: "to" },
    between:
      /^[^。；：:]{0,14}?(?:定期|密切|应|需|须|注意|每[^。；，]{0,8})?(?:监测|复查|检测|检查)(?:患者)?$/u,
    before: /(?:使用|应用|服用|口服|接受|给予|用|启动|开始)[^。；，]{0,4}$/u,
  },
  {
    ...{ kind: "interacts_with", from: ["drug"], to: ["drug"], order: "from" },
    between: /^(?:不得|不宜|不应|应避免|避免|可)?(?:与|和|及)(?:其他)?$/u,
    after:
      /^[^。；，]{0,8}(?:合用|联用|同用|同服|联合使用|联合应用|同时使用|存在[^。；，]{0,6}相互作用|有相互作用)/u,
  },
  {
    ...{
      kind: "causes",
      from: ["drug", "procedure", "condition"],
      to: ["condition"],
      order: "from",
    },
    between: zh(
      "(?:可|可能|会|易|也可|常)?(?:引起|导致|诱发|引发|造成|加重)|所致的?|引起的|导致的",
    ),
  },
  {
    ...{ kind: "alternative_to", from: MEANS, to: MEANS, order: "from" },
    between: /^(?:可)?(?:替代|代替|取代|作为)$/u,
  },
  {
    ...{ kind: "alternative_to", from: MEANS, to: MEANS, order: "to" },
    between: /^[^。；：:]{0,10}?(?:可|应)?(?:换用|改用|换成|替换为|换为)$/u,
  },
  {
    ...{ kind: "measured_by", from: ["outcome", "condition"], to: ["test"], order: "from" },
    between: /^(?:的)?(?:采用|用|以|使用|通过)$/u,
    after: /^(?:进行)?(?:测量|评估|评价|测定|评定)/u,
  },
];

export const CUES = { en: ENGLISH, zh: CHINESE };
