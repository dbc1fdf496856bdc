import { findLabels } from "@/lib/clinical/grade-labels";
import { readMarker } from "@/lib/clinical/recommendations/markers";
import type { SectionKind, StructuredSection } from "@/lib/clinical/schema";
import type { Section, SourceDocument } from "@/lib/documents/schema";

type Decision = Pick<StructuredSection, "kind" | "keep" | "reason">;
type HeadingRule = Decision & { pattern: RegExp };

const kept = (kind: SectionKind, reason: string): Decision => ({ kind, keep: true, reason });
const dropped = (kind: SectionKind, reason: string): Decision => ({ kind, keep: false, reason });

const OTHER = kept("other", "unrecognised_heading");

/** First match wins: what stands at the end of a guideline before what stands in its clinical part. */
const RULES: HeadingRule[] = [
  heading(
    /^(?:list of )?references?\b|^bibliography|^literature cited|^参考(?:文献|资料)|^引用文献/iu,
    dropped("references", "references"),
  ),
  heading(
    /^(?:table of )?contents$|^list of (?:tables|figures|boxes)|^目\s*[录次]$|^(?:图|表)(?:目录|索引)/iu,
    dropped("back_matter", "table_of_contents"),
  ),
  heading(
    /search strateg|evidence profiles?$|^检索(?:策略|式)/iu,
    dropped("methods", "search_strategy"),
  ),
  heading(
    /acknowledge?ments?|^authors?\b|contributors?|affiliations?|^(?:writing|working|guideline|expert|review|steering|advisory)[\w\s,]* (?:group|committee|panel|team|members?)$|panel(?: members?)?$|executive secretar|致谢|(?:专家|编写|撰写|起草|工作|制订|制定|指导|编审|顾问|秘书|评审|外审|审稿|方法学)[^，。]{0,8}(?:组|委员会|名单|成员|人员|秘书|专家)(?:成员|名单|组成员)?|^(?:主|副主)?(?:编|笔|审)(?:人|者|委)?$|执笔|作者(?:单位|简介|贡献)?$|学术秘书/iu,
    dropped("back_matter", "authors_and_thanks"),
  ),
  heading(
    /copyright|licen[cs]e|permissions?$|disclaimer|版权|免责/iu,
    dropped("back_matter", "legal_notice"),
  ),
  heading(
    /conflicts? of interest|competing interests?|disclosures?|declarations? of interests?|利益(?:冲突|声明|关系)/iu,
    kept("back_matter", "about_the_guideline"),
  ),
  heading(
    /^funding|funders?$|financial support|sponsors?(?:hip)?$|资助|资金来源|基金(?:项目|资助)?$|经费/iu,
    kept("back_matter", "about_the_guideline"),
  ),
  heading(
    /corresponding author|^contacts?\b|contact information|通[信讯](?:作者|方式)|联系(?:方式|人)/iu,
    kept("back_matter", "about_the_guideline"),
  ),
  heading(
    /research (?:gaps?|needs?|priorit|recommendations?|agenda|questions?)|(?:gaps|limitations) (?:in|of) (?:the )?(?:evidence|knowledge|guideline)|future (?:research|directions|work)|evidence gaps|not (?:yet )?known?\b|(?:尚)?不清楚的|尚未解决|研究(?:空白|不足|方向|展望|重点)|未来研究|局限性|(?:小结与)?展望/iu,
    kept("research_gaps", "research_gaps"),
  ),
  heading(
    /^(?:document )?conventions|^how to (?:read|use|interpret)|^如何(?:阅读|理解|使用|看)|阅读(?:指引|说明)|^(?:(?:guideline|our|study|review|consensus)\s+)?(?:methods?|methodology)(?:\s+(?:and|for|used|of (?:the )?guideline|section)\b.*)?$|how this guideline was|guideline development|method for developing|development (?:process|of (?:the|this) guideline)|evidence (?:review|synthesis|retrieval|search|base$)|grading|(?:certainty|quality) of (?:the )?evidence|strength of (?:the )?recommendations?$|levels? of evidence|rating (?:of|the)|review process|peer review|updat(?:e|ing) (?:plan|process|of the)|recommendations? of others|previous (?:uspstf|recommendation)|^(?:研究|指南|共识)?方法(?:学)?$|(?:制[订定]|形成|编写|撰写)(?:的)?(?:方法|过程|流程|程序|原则|背景)|共识形成|证据(?:检索|评价|分级|质量|等级)|推荐(?:强度|等级|级别|分级)|指南(?:更新|注册|制订|制定|计划)|文献检索|修订(?:方法|过程)/iu,
    kept("methods", "methods_for_about"),
  ),
  heading(
    /^(?:executive )?summary|key (?:messages?|points?|recommendations? summary)|at a glance|highlights|^abstract$|summary of (?:the )?recommendations|recommendations? at a glance|要点$|摘\s*要|推荐意见(?:汇总|总结|一览|概要)|核心推荐|执行摘要|内容提要/iu,
    kept("summary", "summary"),
  ),
  heading(
    /special (?:populations?|groups?|circumstances|considerations|situations)|pregnan|lactat|breast-?feeding|elderly|older (?:adults|people|persons|patients)|(?:in|for) children|p(?:a)?ediatric|adolescents?|comorbid|renal (?:impairment|disease|insufficiency)|hepatic impairment|特殊(?:人群|情况|患者)|妊娠|孕(?:妇|产|期)|哺乳|老年|儿童|青少年|婴幼儿|新生儿|合并症|合并[^，。]{1,12}(?:者|患者|感染)|肝肾功能/iu,
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
    /diagnos|screening|assess(?:ment|ing)|evaluation|tests?\b|testing|imaging|laboratory|physical exam|detection|诊断|筛查|检查|检测|评估|鉴别|辅助检查|临床分型|分期|分级$/iu,
    kept("diagnosis", "clinical_content"),
  ),
  heading(
    /treat|therap|manage(?:ment)?|medication|drugs?\b|dos(?:e|age|ing)|surg(?:ery|ical)|intervention|prescri|care\b|self-?management|order set|治疗|用药|药物|给药|剂量|手术|干预|管理|处理|处置|换药|方案|护理|注射|食养|饮食|膳食|食物|食谱/iu,
    kept("treatment", "clinical_content"),
  ),
  heading(
    /introduction|background|importance|epidemiolog|definition|(?:a?)etiology|pathogen|cause|risk factors?|burden|prevalence|natural history|clinical (?:features|presentation|context|manifest)|symptoms?|signs?\b|course\b|complications?|overview|what is|前言|引言|背景|概述|流行病|定义|病因|发病|病原|危险因素|临床(?:表现|特征|特点)|症状|疾病(?:特点|负担)|病理|并发症|转归|预后|传播|传染源/iu,
    kept("condition", "background"),
  ),
  heading(
    /scope|purpose|objectives?|target (?:audience|population|users?)|intended (?:audience|users?)|how to use|who (?:should|this)|population under consideration|about this|适用(?:范围|人群|对象)|目的|目标人群|使用者|范围$/iu,
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
  heading(/^(?:appendix|annex|supplement|附录|附件|附表)/iu, kept("other", "appendix")),
];

function heading(pattern: RegExp, decision: Decision): HeadingRule {
  return { pattern, ...decision };
}

/** Kind and fate of every section of the document, the part before the first heading included. */
export function classifySections(source: SourceDocument): StructuredSection[] {
  const byId = new Map<string, StructuredSection>();
  for (const section of source.sections) {
    const parent = byId.get(printedParentId(section, source) ?? "");
    const isEcho = parent !== undefined && echoesAncestor(section, source);
    const decision = isEcho ? withoutId(parent) : decide(section, parent, source);
    byId.set(section.id, { sectionId: section.id, ...decision });
  }
  return [{ sectionId: "front", ...kept("identity", "front_matter") }, ...byId.values()];
}

const PRINTED_NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2})*)\b/u;

/** "3.1.4" does not stand under "1.5", whatever the heading levels of the file say. */
function printedParentId(section: Section, { sections }: SourceDocument): string | null {
  const number = PRINTED_NUMBER.exec(section.title)?.[1];
  let parentId = section.parentId;
  while (parentId !== null && number !== undefined) {
    const parent = sections.find((other) => other.id === parentId);
    const above = PRINTED_NUMBER.exec(parent?.title ?? "")?.[1];
    if (!parent || above === undefined || number.startsWith(`${above}.`)) return parentId;
    parentId = parent.parentId;
  }
  return parentId;
}

/** A running head that repeats the title of the chapter it stands in opens no section of its own. */
export function echoesAncestor(
  section: Section,
  source: Pick<SourceDocument, "sections">,
): boolean {
  const title = foldTitle(section.title);
  let parentId = section.parentId;
  while (parentId !== null) {
    const parent = source.sections.find((other) => other.id === parentId);
    if (!parent) return false;
    if (foldTitle(parent.title) === title) return true;
    parentId = parent.parentId;
  }
  return false;
}

function foldTitle(title: string): string {
  return title.replace(NUMBERING, "").replace(/\s+/gu, " ").trim().toLowerCase();
}

function decide(
  section: Section,
  parent: StructuredSection | undefined,
  source: SourceDocument,
): Decision {
  const title = section.title.replace(NUMBERING, "").trim();
  if (source.language === "zh" && isOtherLanguage(section, source)) {
    return dropped("other", "other_language");
  }
  if (parent?.reason === "table_of_contents") return withoutId(parent);
  if (statesRecommendation(section.title)) return kept("recommendations", "recommendations");
  const found = RULES.find((rule) => rule.pattern.test(title));
  if (found && mayStandUnder(found, parent)) return withoutPattern(found);
  if (parent && !parent.keep) return withoutId(parent);
  if (isMostlyReferences(section, source)) return dropped("references", "references");
  if (section === source.sections[0] && section.level === 1)
    return kept("identity", "front_matter");
  return parent ? inherit(parent) : OTHER;
}

/** Some guidelines set a whole graded statement as a heading. */
function statesRecommendation(title: string): boolean {
  if (readMarker(title)?.number) return true;
  return findLabels(title).some((label) => label.trust === "sure");
}

/** Inside methods a heading such as "Definition of levels" stays methods; supporting text stays with its recommendation. */
function mayStandUnder(found: Decision, parent: StructuredSection | undefined): boolean {
  if (parent?.kind === "methods")
    return ["methods", "back_matter", "research_gaps"].includes(found.kind);
  return !(parent?.kind === "recommendations" && found.kind === "other");
}

function withoutId({ kind, keep, reason }: StructuredSection): Decision {
  return { kind, keep, reason };
}

function withoutPattern({ kind, keep, reason }: HeadingRule): Decision {
  return { kind, keep, reason };
}

/** "3.2", "三、", "（一）", "Chapter 4" in front of a heading. */
export const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]+[章节部分]+|(?:chapter|section|part|box|table)\s+\d+[.:]?|[（(]?[一二三四五六七八九十]+[）)、.．]|\d+(?:\s*\.\s*\d+)*[.、)]?|[A-Z]\.)\s*/iu;

/** The first heading of a document holds its title; what stands under it is no better known. */
function inherit(parent: StructuredSection): Decision {
  if (parent.reason === "front_matter") return OTHER;
  return withoutId(parent);
}

const REFERENCE_ENTRY =
  /^\s*[[［(（]?\d{1,3}[\]］)）.、」】]?\s*.{10,}(?:\[[JMCDZ]\]|［[JMCDZ][］\]]|\b(?:19|20)\d\d\s*[;,.:(]|\bdoi\b|\bet al\b)/iu;
const FEWEST_ENTRIES = 3;

/** A stray heading inside a list of references leaves references behind it. */
function isMostlyReferences(section: Section, source: SourceDocument): boolean {
  const body = source.passages.filter(
    (passage) => passage.sectionId === section.id && passage.kind !== "heading",
  );
  const entries = body.filter((passage) => REFERENCE_ENTRY.test(passage.text));
  return entries.length >= FEWEST_ENTRIES && entries.length > body.length / 2;
}

const HAN = /\p{Script=Han}/u;

/** The English title page and abstract that Chinese journals print. */
function isOtherLanguage(section: Section, source: SourceDocument): boolean {
  if (HAN.test(section.title) || !/[A-Za-z]{3}.*[A-Za-z]{3}/u.test(section.title)) return false;
  const texts = source.passages.filter((passage) => passage.sectionId === section.id);
  return !texts.some((passage) => HAN.test(passage.text));
}
