import { drugMentions } from "@/lib/clinical/drugs";
import type { Recommendation, SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Language, Passage, SourceDocument } from "@/lib/documents/schema";

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
    zh: /(?<!没有|无|除非有|如无|若无|非)禁忌(?!证据)|禁[用止](?!烟)|不(?:得|可|能|应|宜)(?:使用|应用|用于|服用|合用|联用|与|给予|注射|停)|(?:避免|不(?:推荐|建议))(?:使用|应用|用于|合用|联用|在)[^。；]{0,20}(?:患者|孕|哺乳|儿童|妊娠|人群|者)|孕妇[^。；，]{0,10}(?:禁|不宜|不推荐|避免)/u,
  },
  {
    kind: "stop_rule",
    en: /(?:^\W*|[,;:] |\b(?:should|must|need to|and|or|then) )(?:be )?(?:discontinue|stop|withdraw|withhold|cease|interrupt)(?:n|p?ed|held)?\b[^.;]{0,80}\b(?:if|when|in (?:patients|case)|after|immediately)\b|\b(?:if|when)\b[^.;]{3,140}\b(?:should be (?:discontinued|stopped|withdrawn|withheld|interrupted|tapered)|(?:discontinue|stop|withdraw|withhold)\b)|\b(?:should|must) (?:not|never) be (?:discontinued|stopped|withdrawn|reduced)\b|\b(?:do not|never) (?:suddenly )?(?:stop|discontinue)\b|\bshould (?:be tapered|taper)\b/iu,
    zh: /(?:应|需|须|立即|及时|建议|必须|可)[^。；，]{0,8}(?:停(?:药|用|止)|中止|终止|撤药(?!反应)|减停)|(?:不[应能可得宜]|避免)(?:突然|自行|擅自|骤然)?(?:停(?:药|用)|减量)|时(?:应|须|立即)?停(?:药|用)|停药指征/u,
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
    zh: /(?:应|需|须|建议|推荐|定期|密切|注意|加强|每)[^。；，]{0,20}(?:监测|监护|观察|复查|随访|检测|评估)|(?:监测|复查)[^。；]{0,20}(?:每|次|周|月)/u,
  },
  {
    kind: "adverse_effect",
    en: /\b(?:adverse (?:effects?|events?|reactions?|outcomes?)|common effects of|side[- ]effects?|toxicit(?:y|ies)|harms? of (?:treatment|screening|the)|complications? of (?:treatment|the procedure|therapy|surgery))\b|\b(?:can|may|might) cause\b|\bincreas\w+ (?:the )?risks? (?:of|for)\b[^.;]{0,60}\b(?:bleeding|overdose|death|fall|fracture|infection|hypoglyc|hypotension|cancer|stroke|sedation|depression)/iu,
    zh: /不良(?:反应|事件)|副(?:作用|反应)|毒(?:性|副反应|副作用)|过敏反应|可(?:能)?(?:引起|导致|诱发|出现)[^。；]{0,40}(?:出血|低血糖|低血压|皮疹|恶心|呕吐|腹泻|肝|肾|骨髓|过敏|嗜睡|头晕)/u,
  },
  {
    kind: "caution",
    en: /\b(?:use|used|using|exercise|particular|with|extreme|special|extra) (?:with )?(?:caution|care)\b|\bcaution(?:ed|s)?\b[^.;]{0,40}\b(?:when|in|for|is|should)\b|\bcautious(?:ly)?\b|\b(?:take|with|additional) precautions?\b|\bshould be avoided\b|\bavoid\b[^.;]{3,80}\b(?:in|if|when|with|during)\b|\bdose (?:reduction|adjustment)s?\b/iu,
    zh: /慎用|谨慎|小心|(?:特别|应|需|须|尤其)注意|注意事项|警惕|调整(?:药物)?剂量|减(?:少|低)(?:药物)?剂量|(?:应|需|尽量|要)避免/u,
  },
];

/** Every warning of the guideline wherever it stands, one sentence each. */
export function findSafety(passages: Passage[], language: Language): SafetyStatement[] {
  const found = passages.flatMap((passage) =>
    isRunningText(passage) ? safetyOf(passage, language) : [],
  );
  return withoutRepeats(found).map((statement, index) => ({ ...statement, id: `s${index + 1}` }));
}

/** A summary and its chapter give one warning in almost the same words; the first stands for both. */
function withoutRepeats(found: SafetyStatement[]): SafetyStatement[] {
  const kept: { statement: SafetyStatement; words: Set<string>; figures: string }[] = [];
  for (const statement of found) {
    const words = new Set(statement.text.toLowerCase().match(/[a-z]{3,}|\p{Script=Han}/gu) ?? []);
    const figures = (statement.text.match(/\d+(?:\.\d+)?/gu) ?? []).join(" ");
    const isRepeat = kept.some(
      (one) =>
        words.size >= FEWEST_WORDS &&
        one.statement.kind === statement.kind &&
        one.figures === figures &&
        likeness(one.words, words) >= SAME_WARNING,
    );
    if (!isRepeat) kept.push({ statement, words, figures });
  }
  return kept.map(({ statement }) => statement);
}

const FEWEST_WORDS = 8;
const SAME_WARNING = 0.8;

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** Headings, captions and the heads of tables name what comes; a disclaimer warns of the document, not of care. */
function isRunningText({ kind, table, text }: Passage): boolean {
  if (kind === "heading" || kind === "caption" || table?.header) return false;
  return !/^(?:table|figure|box)\s*\d|^[表图]\s*\d|not for (?:clinical )?care|reasonable precautions have been taken|不得用于诊疗/iu.test(
    text,
  );
}

function safetyOf(passage: Passage, language: Language): SafetyStatement[] {
  return sentencesOf(passage, language).flatMap(({ start, end }) => {
    const text = passage.text.slice(start, end);
    const rule = RULES.find(({ en, zh }) => en.test(text) || (language === "zh" && zh.test(text)));
    if (
      !rule ||
      isStep(text) ||
      isFragment(text) ||
      isMention(text, rule.kind) ||
      (rule.kind === "adverse_effect" && NO_HARM.test(text)) ||
      isReference(passage.text, text) ||
      isGarbled(passage, text) ||
      ABOUT_GUIDELINE.test(text) ||
      text.length < SHORTEST ||
      /[?？]\s*$/u.test(text) ||
      isStudyResult(text)
    )
      return [];
    return [
      {
        id: "",
        kind: rule.kind,
        text,
        anchor: { passageId: passage.id, start, end },
        sectionId: passage.sectionId,
        page: passage.page,
        recommendationIds: [],
      },
    ];
  });
}

/** A branch of an algorithm says nothing without the question before it. */
function isStep(text: string): boolean {
  return /^(?:(?:if )?(?:yes|no)|[若如]?[是否])\s*[:：,，]/iu.test(text);
}

/** A branch of a list without its lead, or the head of a column, says of nothing what it warns of. */
function isFragment(text: string): boolean {
  return /^\p{Ll}.*(?:[,;]|\b(?:or|and))\s*\.?$/u.test(text) || isRowOfHeads(text);
}

function isRowOfHeads(text: string): boolean {
  return !/\d/u.test(text) && text.split(" | ").some((cell) => COLUMN_HEAD.test(cell.trim()));
}

const COLUMN_HEAD =
  /^(?:(?:(?:do not use|use with caution|contraindications?|cautions?|warnings?|precautions?|adverse (?:effects|events|reactions)|side effects|interactions|monitoring|禁忌证?|禁忌症|注意事项|不良反应|慎用|相互作用)(?:\s|,|\/|、|和|及|与|\band\b|\bor\b)*)+)$/iu;

/** "When NSAIDs are contraindicated" and "such scores should not take the place of …" forbid nothing. */
function isMention(text: string, kind: SafetyKind): boolean {
  return (
    kind === "contraindication" &&
    /\b(?:when|if|where|unless)\b[^.,;]{0,80}\bcontraindicated\b(?! in| for| during)/iu.test(
      text,
    ) &&
    !/\b(?:do not|not be|is contraindicated|should not)\b/iu.test(text)
  );
}

/** Fewer side effects, questions about them and how they were studied warn of nothing. */
const NO_HARM =
  /\b(?:fewer|less|lower|mitigates?|no known|no)\b[^.;,]{0,30}\b(?:side[- ]effects?|adverse)|\b(?:benefits and (?:risks|harms)) of\b|\bask (?:patients|people) about\b|\bcan assist\b|\bdesirable (?:effects|consequences)\b|\bperspectives?\b|\boutcomes? included\b|\b(?:USPSTF|Task Force) (?:concludes?|commissioned|examined|reviewed|assessment)\b|\bevidence (?:is|on|for|was|exists)\b|没有[^。]{0,8}不良反应|未见不良|随访指标|结局指标/iu;

/** An entry of a bibliography, which names warnings in its titles. */
function isReference(passage: string, text: string): boolean {
  return (
    /\bet al\b\.?,? [A-Z]|https?:\/\//u.test(text) ||
    /(?:19|20)\d\d;\s?\d+[(:]|;\s?(?:19|20)\d\d\.?\s*(?:https?:|$)|\bPMID\b/u.test(passage)
  );
}

/** The text of a drawing, read without its lines: words side by side that make no sentence. */
function isGarbled({ table }: Passage, text: string): boolean {
  const gaps = text.match(/\p{Script=Han} +(?=\p{Script=Han})/gu)?.length ?? 0;
  return !table && (gaps >= 2 || /[↓↑→←]/u.test(text));
}

const SHORTEST = 5;
/** How a guideline wants itself to be used is no warning to a patient. */
const ABOUT_GUIDELINE =
  /\b(?:this|the) (?:clinical practice )?(?:guideline|document|statement)\b[^.]{0,80}\b(?:should|must|is|does) not\b|^this (?:\w+ ){0,3}guideline\b|\bgoals? of (?:this|the) guideline\b|\bnot use this (?:clinical practice )?guideline|本(?:指南|共识)[^。]{0,20}(?:不能|不应|不作为|不得)/iu;

function sentencesOf(passage: Passage, language: Language): { start: number; end: number }[] {
  return passage.table
    ? [{ start: 0, end: passage.text.length }]
    : splitSentences(passage.text, language);
}

/** "In two trials, adverse events were similar" tells a reader nothing to watch for. */
function isStudyResult(text: string): boolean {
  return /\b(?:trials?|stud(?:y|ies)|meta-analys\w+|cohort|participants|reviewers?|RCTs?|systematic reviews?|case-control|insufficient evidence|experts? (?:raised|indicated|agreed)|previous (?:consensus )?recommendations)\b|(?:研究|试验|Meta\s*分析|荟萃)(?:显示|表明|发现|结果|纳入|提示)/iu.test(
    text,
  );
}

type LinkContext = { source: SourceDocument; passages: Map<string, Passage>; language: Language };

/** A section that holds more recommendations than this says nothing about which one a warning belongs to. */
const MOST_IN_SECTION = 4;

/** Ties each warning to the recommendations it stands with: the same box, the same drug, else the same section. */
export function linkSafety(
  safety: SafetyStatement[],
  recommendations: Recommendation[],
  context: LinkContext,
): SafetyStatement[] {
  const known = recommendations.map((recommendation) => ({
    id: recommendation.id,
    sectionId: recommendation.sectionId,
    box: new Set(
      [...recommendation.anchors, ...recommendation.remarks].map(({ passageId }) => passageId),
    ),
    drugs: drugsIn(recommendation.text, recommendation.passageIds[0], context),
  }));
  const parents = new Map(context.source.sections.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map<string, number>();
  return safety.map((statement) => {
    const drugs = drugsIn(statement.text, statement.anchor.passageId, context);
    const near = known.filter(({ box, drugs: named }) => {
      return box.has(statement.anchor.passageId) || [...drugs].some((name) => named.has(name));
    });
    const nearest = near.length > 0 ? [] : inNearestSection(known, statement.sectionId, parents);
    const around = isOneOfMany(statement.kind, { nearest, counts }) ? [] : nearest;
    return { ...statement, recommendationIds: [...near, ...around].map(({ id }) => id) };
  });
}

/** A long chapter holds more remarks of a kind than its recommendation can carry; warnings stay with it all. */
const MOST_OF_A_KIND = 4;
const REMARKS = new Set<SafetyKind>(["adverse_effect", "monitoring", "referral", "stop_rule"]);

function isOneOfMany(
  kind: SafetyKind,
  { nearest, counts }: { nearest: { id: string }[]; counts: Map<string, number> },
): boolean {
  if (!REMARKS.has(kind) || nearest.length === 0) return false;
  const key = [kind, ...nearest.map(({ id }) => id)].join(" ");
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count > MOST_OF_A_KIND;
}

function drugsIn(
  text: string,
  passageId: string | undefined,
  { passages, language }: LinkContext,
): Set<string> {
  const passage = passages.get(passageId ?? "");
  if (!passage) return new Set();
  return new Set(drugMentions({ ...passage, text }, language).map(({ name }) => name));
}

/** The recommendations of the statement's own section, or of the nearest section around it that has any. */
function inNearestSection<T extends { sectionId: string | null }>(
  known: T[],
  sectionId: string | null,
  parents: Map<string, string | null>,
): T[] {
  for (let at = sectionId; at !== null; at = parents.get(at) ?? null) {
    const here = known.filter((recommendation) => recommendation.sectionId === at);
    if (here.length > 0) return here.length <= MOST_IN_SECTION ? here : [];
  }
  return [];
}
