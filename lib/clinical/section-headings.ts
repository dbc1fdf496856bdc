import type { SectionKind, StructuredSection } from "@/lib/clinical/schema";

export type Decision = Pick<StructuredSection, "kind" | "keep" | "reason">;
type HeadingRule = Decision & { pattern: RegExp };

export const kept = (kind: SectionKind, reason: string): Decision => ({ kind, keep: true, reason });
export const dropped = (kind: SectionKind, reason: string): Decision => ({
  kind,
  keep: false,
  reason,
});

export const OTHER = kept("other", "unrecognised_heading");

/** First match wins: what stands at the end of a guideline before what stands in its clinical part. */
const RULES: HeadingRule[] = [
  heading(
    /^(?:list of )?(?:key |selected )?references?(?: list| cited| and notes)?\W*$|^references? and (?:notes|further reading)|^bibliography|^literature cited|^参考(?:文献|资料)|^(?:主要)?引用文献/iu,
    dropped("references", "references"),
  ),
  heading(
    /^(?:table of )?contents$|^list of (?:tables|figures|boxes)|^目\s*[录次]$|^(?:图|表)(?:目录|索引)/iu,
    dropped("back_matter", "table_of_contents"),
  ),
  heading(
    /search (?:strateg|protocol|terms)|^(?:GRADE )?evidence profiles?$|(?:文献)?检索(?:策略|式)/iu,
    dropped("methods", "search_strategy"),
  ),
  heading(
    new RegExp(
      [
        "^acknowledge?ments?\\b",
        "^authors?(?:['’]s?)?(?:,? (?:and|&)? ?(?:affiliations?|contributors?|reviewers?|contributions?|information|list|details))*$",
        "^(?:list of |guideline |external |study )*contributors?(?: to (?:this|the) (?:guideline|document|report|publication|statement))?$",
        "^affiliations?$|^(?:list of )?(?:peer |external |guideline )*reviewers$|executive secretar|^board of (?:scientific|directors)",
        "^(?:\\S+ ){0,6}(?:work ?group|working (?:group|party)|writing (?:group|committee|panel)|steering (?:group|committee)|review (?:group|team|committee)|development group|advisory (?:group|committee|panel)|task force|expert(?:s| panel| group| committee)|\\(\\w+\\) panel|guideline panel|voting panel|consensus panel|panel members?)(?: members(?:hip)?)?$|^panel(?: members)?$",
        "^致谢",
        "^(?:\\S{0,10})?(?:专家|编写|撰写|起草|工作|制订|制定|指导|编审|顾问|秘书|评审|外审|审稿|方法学|执笔|讨论|投票|编辑)(?:专家)?(?:组|委员会|小组)?(?:成员|名单|人员|秘书|专家|组|委员会)+(?:\\s*[（(].*)?[:：]?$",
        "^(?:主|副主)?(?:编|笔|审)(?:人|者|委)?[:：]?$|^执笔|^作者(?:单位|简介|贡献)?$|^学术秘书",
      ].join("|"),
      "iu",
    ),
    dropped("back_matter", "authors_and_thanks"),
  ),
  heading(
    /^(?:©|\W*copyright|licen[cs]ed? (?:under|agreement|and|information)|licen[cs]e$|(?:reprint )?permissions?$|rights and permissions)|disclaimer|版权|免责声?明?/iu,
    dropped("back_matter", "legal_notice"),
  ),
  heading(
    /conflicts? of interest|competing interests?|^(?:financial |author )?disclosures?(?: of (?:interests?|relationships?|conflicts?|financial)\b.*)?$|declarations? of (?:competing )?interests?|利益(?:冲突|声明|关系)/iu,
    kept("back_matter", "about_the_guideline"),
  ),
  heading(
    /^funding|funders?$|financial support|sponsors?(?:hip)?$|资助|资金来源|基金(?:项目|资助)?$|经费/iu,
    kept("back_matter", "about_the_guideline"),
  ),
  heading(
    /^(?:educational |additional |patient |professional |other |useful |further |key |web |online )*(?:resources?|reading|websites?|links?(?: for additional information)?)$|^source documents?$|guidelines and other resources$|\bwww\.|https?:\/\/|\d{3}[-–]\d{3}[-–]\d{4}|^(?:相关|参考)?(?:网站|资源)(?:链接)?$/iu,
    kept("back_matter", "resources"),
  ),
  heading(
    /corresponding author|^contacts?(?: us| information| details)?$|^for (?:more|further) information|contact information|通[信讯](?:作者|方式)|联系(?:方式|人)/iu,
    kept("back_matter", "about_the_guideline"),
  ),
  heading(
    /research (?:gaps?|needs?|priorit|recommendations?|agenda|questions?)|(?:gaps|limitations) (?:in|of) (?:the )?(?:evidence|knowledge|guideline)|future (?:research|directions|work)|evidence gaps|not (?:yet )?known?\b|(?:尚)?不清楚的|尚未解决|研究(?:空白|不足|方向|展望|重点)|未来研究|局限性|(?:小结与)?展望/iu,
    kept("research_gaps", "research_gaps"),
  ),
  heading(
    /^(?:document )?conventions|^how to (?:read|use|interpret)|^如何(?:阅读|理解|使用|看)|阅读(?:指引|说明)|^(?:(?:guideline|our|study|review|consensus)\s+)?(?:methods?|methodology)(?:\s+(?:and|for|used|of (?:the )?guideline|section)\b.*)?$|how this guideline was|guideline development|method for developing|development (?:process|of (?:the|this) guideline)|evidence (?:review|synthesis|retrieval|search|base$)|^grading$|^(?:\S+ ){0,3}grading (?:of )?(?:the )?(?:recommendation|evidence|system|scheme|method|criteria|quality|strength)|^how .* graded|\bPICOs?\b|analytic(?:al)? framework|^(?:key|primary|clinical|research|review)(?: clinical)? questions?$|outcomes? (?:importance|relevant|rating|of interest|considered)|(?:response to |^)public comments?|(?:certainty|quality) of (?:the )?evidence|strength of (?:the )?recommendations?$|levels? of evidence|rating (?:of|the) (?:evidence|quality|certainty|recommend|outcomes)|review process|peer review|updat(?:e|ing) (?:plan|process|of (?:the|this|previous))|recommendations? of others|previous (?:uspstf|recommendation)|^(?:研究|指南|共识)?方法(?:学)?$|(?:制[订定]|形成|编写|撰写)(?:的)?(?:方法|过程|流程|程序|原则|背景)|共识形成|证据(?:检索|评价|分级|质量|等级)|推荐(?:强度|等级|级别|分级)|指南(?:更新|注册|制订|制定|计划)|文献检索|修订(?:方法|过程)/iu,
    kept("methods", "methods_for_about"),
  ),
  heading(
    /^(?:executive )?summary|key (?:messages?|points?|recommendations? summary)|at a glance|highlights|^abstract$|summary of (?:the )?recommendations|recommendations? at a glance|^(?:本?指南|核心|关键|推荐|主要)?要点$|摘\s*要|推荐意见(?:汇总|总结|一览|概要)|核心推荐|执行摘要|内容提要/iu,
    kept("summary", "summary"),
  ),
  heading(
    /special (?:populations?|settings?|groups?|circumstances|considerations|situations)|pregnan|lactat|breast-?feeding|elderly|older (?:adults|people|persons|patients)|(?:in|for) children|p(?:a)?ediatric|adolescents?|comorbid|renal (?:impairment|disease|insufficiency)|hepatic impairment|特殊(?:人群|情况|患者)|妊娠|孕(?:妇|产|期)|哺乳|老年|儿童|青少年|婴幼儿|新生儿|合并症|合并[^，。]{1,12}(?:者|患者|感染)|肝肾功能/iu,
    kept("special_groups", "clinical_content"),
  ),
  heading(
    /^(?:\d+(?:\.\d+)*\.?\s*)?(?:(?:key|main|clinical|specific|detailed|general|guideline|overall)\s+)*recommendations?\b|practice statements?$|推荐意见|推荐建议|建议意见|(?:循证)?专家共识意见|原则(?:和|与|及)建议|^(?:\S{0,6})?(?:推荐|建议)$/iu,
    kept("recommendations", "recommendations"),
  ),
  heading(
    /follow[\s-]*up|monitoring|surveillance|re-?assess|long[\s-]term (?:care|management)|rehabilitation|随访|监测|复诊|康复|长期管理|全程管理|出院(?:后|标准)/iu,
    kept("follow_up", "clinical_content"),
  ),
  heading(
    /prevent|prophyla|vaccin|immuni[sz]ation|预防|疫苗|防控|阻断/iu,
    kept("prevention", "clinical_content"),
  ),
  heading(
    /reference (?:ranges?|values?|intervals?)|参考(?:值|范围|区间)|正常值|diagnos|screening|assess(?:ment|ing)|evaluation|tests?\b|testing|imaging|laboratory|physical exam|detection|诊断|筛查|检查|检测|评估|鉴别|辅助检查|临床分型|分期|分级$/iu,
    kept("diagnosis", "clinical_content"),
  ),
  heading(
    /treat|therap|manag(?:e|ing|ement)|emergenc(?:y|ies)|medication|medicines?|drugs?\b|dos(?:e|age|ing)|surg(?:ery|ical)|intervention|prescri|care\b|self-?management|order set|治疗|就医|急救|急诊|用药|药物|给药|剂量|手术|干预|管理|处理|处置|换药|方案|护理|注射|食养|饮食|膳食|食物|食谱/iu,
    kept("treatment", "clinical_content"),
  ),
  heading(
    /introduction|background|importance|epidemiolog|definition|(?:a?)etiology|pathogen|cause|risk factors?|burden|prevalence|natural history|clinical (?:features|presentation|context|manifest)|symptoms?|signs?\b|course\b|complications?|overview|^what (?:\S+ ){1,4}(?:is|are)\b|what is|how common|how (?:is|are) .*(?:caused|spread)|前言|引言|背景|概述|流行病|定义|病因|发病|病原|危险因素|临床(?:表现|特征|特点)|症状|疾病(?:特点|负担)|病理|并发症|转归|预后|传播|传染源/iu,
    kept("condition", "background"),
  ),
  heading(
    /scope|purpose|objectives?|target (?:audience|population|users?)|intended (?:audience|users?)|how to use|who (?:should|this)|population under consideration|about this|关于本|适用(?:范围|人群|对象)|目的|目标人群|使用者|范围$/iu,
    kept("identity", "about_the_guideline"),
  ),
  heading(
    /implementation|considerations?$|remarks?$|rationale|evidence|benefits? and harms|discussion|实施|说明$|依据|讨论|证据/iu,
    kept("other", "supporting_text"),
  ),
  heading(
    /abbreviations?|glossary|acronyms|definitions? of terms|缩略(?:语|词)|缩写|术语|名词/iu,
    kept("back_matter", "terms"),
  ),
  heading(
    /^[\p{Script=Han}、，,\s]{6,}(?:学会|协会|分会|学组|中心|医院|大学|委员会|协作组|办公厅)$|^(?:department|ministry|office|institute) of\b/iu,
    kept("identity", "front_matter"),
  ),
  heading(/^(?:appendix|annex|supplement|附录|附件|附表)/iu, kept("other", "appendix")),
];

/** The kind a heading names, if it names one. */
export function kindOfHeading(
  title: string,
  isUsable: (found: Decision, words: string) => boolean,
): Decision | null {
  for (const { pattern, ...decision } of RULES) {
    const words = pattern.exec(title)?.[0];
    if (words !== undefined && isUsable(decision, words)) return decision;
  }
  return null;
}

function heading(pattern: RegExp, decision: Decision): HeadingRule {
  return { pattern, ...decision };
}
