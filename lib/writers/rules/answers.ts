import type { Answers } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import { conditionName } from "@/lib/pvgs/condition-name";
import { isReadable } from "@/lib/pvgs/slots/readable";
import { runInHeading } from "@/lib/pvgs/slots/text-topic";
import { isOrderToCareTeam } from "@/lib/writers/rules/addressee";
import { answersQuestion } from "@/lib/writers/rules/answer-sense";
import { comparable, sentencesUnder, unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { holdsSpecialistCodes } from "@/lib/writers/rules/safe-changes";

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
  const names = conditionNames(context);
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
    if (
      DANGLING.test(text) ||
      !isInLanguage(text, topic, context) ||
      (/[?？]$/.test(text) && topic !== "researchGaps")
    ) {
      return false;
    }
    if (!isSentence || repeatsStatement(text, context)) return false;
    if (!standsAlone(text, topic, { anchor, context })) return false;
    if (runInHeading(text) || opensWithHeading(text) || ABOUT_DOCUMENT.test(text)) return false;
    if (holdsSpecialistCodes(text) || isOfOtherEdition(text, context)) return false;
    if (topic === "tests" && isOrderToCareTeam(text, context.language)) return false;
    const heading = headingOver(anchor, context);
    return answersQuestion(text, { topic, language: context.language, names, heading });
  });
  const chosen = withoutRepeats(unique(sentences), context).slice(0, most);
  return unsaid(
    topic === "contact" ? chosen.map((one) => fromLabel(one, context)) : chosen,
    context,
  );
}

const CONTACT_LABEL =
  /(?:通[信讯]作者|联系(?:人|电话|方式)|corresponding authors?|correspondence|contacts?|e-?mail)\s*[:：]/iu;

/** A line of the title page may print the DOI and the societies before the one to write to. */
function fromLabel(anchor: Anchor, { passages }: DraftContext): Anchor {
  const at = quoteOf(passages, anchor).search(CONTACT_LABEL);
  return at > 0 ? { ...anchor, start: anchor.start + at } : anchor;
}

/** "The 2016 guideline excluded …" in the edition of 2022 says nothing about this one. */
function isOfOtherEdition(text: string, { input }: DraftContext): boolean {
  const { year } = input.source.metadata;
  const named =
    /^(?:the )?((?:19|20)\d\d)(?= (?:[\w-]+ ){0,5}(?:guidelines?|recommendations?|statement)\b|年?版?(?:的)?(?:指南|共识|方案))/i.exec(
      text,
    );
  if (named) return year !== null && named[1] !== String(year);
  return /^the (?:previous|prior|earlier|former) (?:\w+ ){0,3}(?:guideline|recommendation|statement)/i.test(
    text,
  );
}

/** "Benefits and harms: about 40 of 1,000 …" belongs to a recommendation. */
function opensWithHeading(text: string): boolean {
  const head = /^[^。.:：]{2,30}[:：]/.exec(text)?.[0];
  return head !== undefined && runInHeading(head) !== null;
}

/** These are quoted or listed; a sentence among them may lean on the one before it. */
const QUOTED = new Set<keyof Answers>([
  "methods",
  "funding",
  "interests",
  "patientInvolvement",
  "contact",
  "researchGaps",
]);
/** "This guideline" needs no sentence before it; "rather" and "these" do. */
const NAMES_GUIDELINE =
  /^(?:this|these|the) (?:clinical |practice |sample )*(?:guidelines?|guidance|recommendations?|statement|document|guide)\b|^(?:本|该)(?:指南|共识|规范|方案)/i;
const LEANING =
  /^(?:rather|further|specifically|instead|the (?:test|result)s? )\b|^以及|^为了解决|^[①-⑳]/i;

function standsAlone(
  text: string,
  topic: keyof Answers,
  { anchor, context }: { anchor: Anchor; context: DraftContext },
): boolean {
  if (QUOTED.has(topic)) return true;
  if (LEANING.test(text)) return false;
  if (!isProse(anchor, context)) return true;
  return NAMES_GUIDELINE.test(text) || isReadable(text, context.language);
}

/** The condition of the title, its parts, and the short forms that stand for it. */
function conditionNames({ graph, language }: DraftContext): string[] {
  const condition = conditionName(graph.topic, language);
  if (!condition) return [];
  const parts = [condition, ...condition.split(/ and |[、和与]/)].filter(
    ({ length }) => length > 2,
  );
  const shorts = graph.abbreviations
    .filter(({ long }) => parts.some((part) => part.toLowerCase() === long.toLowerCase()))
    .map(({ short }) => short);
  return [...new Set([...parts, ...shorts])];
}

function headingOver({ passageId }: Anchor, { input, passages }: DraftContext): string {
  const sectionId = passages.get(passageId)?.sectionId;
  return input.source.sections.find(({ id }) => id === sectionId)?.title ?? "";
}

/** A summary and its chapter say the same in almost the same words; the first is enough. */
function withoutRepeats(anchors: Anchor[], { passages }: DraftContext): Anchor[] {
  const openings = new Set<string>();
  return anchors.filter((anchor) => {
    const opening = comparable(quoteOf(passages, anchor)).slice(0, SAME_OPENING);
    if (openings.has(opening)) return false;
    openings.add(opening);
    return true;
  });
}

const SAME_OPENING = 60;

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
