import type { Answers } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import { isReadable } from "@/lib/pvgs/slots/readable";
import { runInHeading } from "@/lib/pvgs/slots/text-topic";
import { comparable, sentencesUnder, unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { holdsSpecialistCodes } from "@/lib/writers/rules/safe-changes";

/** A passage answers a question with one or two of its sentences; the others would be out of place. */
const ANSWERS: Partial<Record<keyof Answers, RegExp>> = {
  conditionDefinition:
    /\b(?:is|are) (?:an?|the|when|defined|characteri[sz]ed)\b|\b(?:refers? to|means|defined as)\b|是(?:一种|一组|一类|指|由|以)|是指|定义|特征/i,
  conditionCauses:
    /\b(?:causes?|caused by|risk factors?|raises? the risk|results? from|due to|arises?|triggers?|inherited|family history)\b|引起|病因|危险因素|原因|导致|遗传|诱因|风险/i,
  conditionSigns: /\b(?:symptoms?|signs?|present with|complain)\b|症状|表现|体征|多饮|消瘦/i,
  conditionCourse:
    /\b(?:without treatment|untreated|over time|complications?|progress\w*|lead to|can start|lasting|relapse|come back|recover\w*|die|death)\b|病程|并发症|进展|预后|复发|可导致|发展为|起病|自愈/i,
  conditionFrequency:
    /^(?!.*\b(?:screening|false-positive|trials?|placebo|studies are needed)\b)(?=.*\d)(?=.*(?:\b(?:have|has|affects?|prevalence|incidence|diagnosed|cases|deaths?|die|lifetime risk|develop)\b|患病率|发病率|患[^，。]{0,16}病|万|亿|常见))/i,
  population:
    /\b(?:apply|applies|for (?:adults|people|patients|children)|aged|intended|covers?|addresses?|target)\b|适用|人群|面向/i,
  exclusions:
    /\b(?:not (?:apply|cover|include|address|intended)|exclud\w+|except|beyond the scope|outside the scope)\b|不适用|不包括|不涵盖|除外|不涉及/i,
  purpose:
    /\b(?:aims?|purpose|objective|goal|intended to|to (?:help|reduce|improve|provide|support))\b|目的|旨在|以期|本(?:指南|共识)[^，。]{0,12}(?:用于|供|帮助)/i,
  tests:
    /\b(?:tests?|testing|measur\w+|screen\w*|spirometry|x-?rays?|scans?|blood|urine|biops\w+|examin\w+)\b|检查|检测|筛查|测定|化验|监测|评估/i,
  selfCare:
    /\b(?:you|yourself|self-(?:care|management|monitoring)|at home|lifestyle|diet|exercise|physical activity|smok\w+|alcohol|weight|rinse|diary|action plan|people should|patients should|ask the person)\b|自我|患者(?:应|可|要)|饮食|运动|戒烟|限酒|体重|生活方式|自己|家中|记录|随身/i,
  researchGaps:
    /\?|？|\b(?:research|further (?:stud\w+|evidence)|future|unknown|unclear|uncertain|gaps?|insufficient evidence|lack of|limited evidence|more (?:studies|evidence))\b|研究|尚不|缺乏|不足|有待|未知|不清楚|进一步/i,
  funding:
    /\b(?:fund\w*|sponsor\w*|paid (?:for|by)|financ\w+ support\w*|financially supported|grants?|supported by|money)\b|资助|经费|基金|赞助|出资|自筹/i,
  interests:
    /\b(?:conflicts?|interests?|disclos\w+|declar\w+|fees|did not vote|recus\w+)\b|利益|冲突|声明|讲课费|回避|表决/i,
  contact: /@|https?:|www\.|\+?\d[\d\s-]{6,}\d/,
  patientInvolvement:
    /\b(?:patients?|carers?|caregivers?|consumers?|public|lived experience|people with)\b|患者|家属|公众/i,
};
/** Sentences about how the document is built answer nobody's question. */
const ABOUT_DOCUMENT =
  /^(?:table|figure|box|annex|section)\b|^表\s*\d|^图\s*\d|^问题[一二三四五六七八九十]|^摘要|^若[是否]|^if (?:yes|no)\b/i;

/** The sentences that answer a question, without statements, labels and headings, and never said twice. */
export function answerSentences(
  topic: keyof Answers,
  context: DraftContext,
  most: number,
): Anchor[] {
  const statements = passagesOfRecommendations(topic, context);
  const wanted = ANSWERS[topic];
  const candidates = context.graph.answers[topic].filter(({ passageId }) => {
    const passage = context.passages.get(passageId);
    return !statements.has(passageId) && passage?.kind !== "heading" && passage?.kind !== "caption";
  });
  const sentences = sentencesUnder(candidates, context).filter((anchor) => {
    const text = quoteOf(context.passages, anchor);
    const isSentence =
      topic === "contact" ||
      context.passages.get(anchor.passageId)?.kind === "list_item" ||
      ENDS.test(text);
    if (text.length > LONGEST[context.language]) return false;
    if (topic === "population" && ANSWERS.exclusions?.test(text)) return false;
    if (
      DANGLING.test(text) ||
      !isInLanguage(text, topic, context) ||
      (/[?？]$/.test(text) && topic !== "researchGaps")
    ) {
      return false;
    }
    if (!isSentence || repeatsStatement(text, context)) return false;
    if ((topic === "tests" || topic === "selfCare") && TRIAL.test(text)) return false;
    if (READ_ALONE.has(topic) && isProse(anchor, context) && !isReadable(text, context.language)) {
      return false;
    }
    if (runInHeading(text) || opensWithHeading(text) || ABOUT_DOCUMENT.test(text)) return false;
    return !holdsSpecialistCodes(text) && (wanted === undefined || wanted.test(text));
  });
  return unsaid(unique(sentences).slice(0, most), context);
}

/** "Benefits and harms: about 40 of 1,000 …" belongs to a recommendation. */
function opensWithHeading(text: string): boolean {
  const head = /^[^。.:：]{2,30}[:：]/.exec(text)?.[0];
  return head !== undefined && runInHeading(head) !== null;
}

/** Figures of single trials say nothing about the test a reader is offered. */
const TRIAL = /\b(?:trials?|stud(?:y|ies)|RCTs?|models?|cohorts?)\b|研究|试验/i;

/** These stand as single sentences without the text around them. */
const READ_ALONE = new Set<keyof Answers>([
  "tests",
  "selfCare",
  "conditionCauses",
  "conditionFrequency",
]);

function isProse({ passageId }: Anchor, { passages }: DraftContext): boolean {
  return passages.get(passageId)?.kind === "paragraph";
}

function repeatsStatement(text: string, { graph }: DraftContext): boolean {
  const said = comparable(text);
  return graph.recommendations.some((one) => comparable(one.text).includes(said));
}

/** Questions about the condition are not answered by the text around a recommendation. */
function passagesOfRecommendations(
  topic: keyof Answers,
  { graph, input }: DraftContext,
): Set<string> {
  const own = [
    ...graph.recommendations.flatMap(({ passageIds }) => passageIds),
    ...graph.scheme.anchors.map(({ passageId }) => passageId),
  ];
  if (topic === "tests" || topic === "selfCare") return new Set(own);
  const planned = input.plan.sections.find(({ kind }) => kind === "recommendations");
  return new Set([...own, ...(planned?.passageIds ?? [])]);
}

const LONGEST = { en: 450, zh: 200 };
/** Cut off at the end of a column or page. */
const DANGLING = /\b(?:with|and|or|of|for|the|an?|to|in|by|on|from|that|which)$/i;

/** A Chinese guideline may carry an English abstract; an address has no language. */
function isInLanguage(text: string, topic: keyof Answers, { language }: DraftContext): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return topic === "contact" || (language === "zh" ? han > 0.3 * text.length : han < 8);
}

const ENDS = /[.!?。！？；][\]）)”"]*(?:\s*\(\d[\d,–\s-]*\)|\[\d[^\]]*\]|[⁰¹²³⁴⁵⁶⁷⁸⁹,\s])*$/;

function unique(anchors: Anchor[]): Anchor[] {
  const seen = new Set<string>();
  return anchors.filter(({ passageId, start }) => {
    const key = `${passageId}:${start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
