import type { Recommendation } from "@/lib/clinical/schema";
import type { Block } from "@/lib/pvgs/document";
import type { TemplateId } from "@/lib/pvgs/templates/render-template";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import { answerSentences } from "@/lib/writers/rules/answers";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { isAlwaysShown } from "@/lib/writers/rules/problems";
import { includedRecommendations } from "@/lib/writers/rules/included";
import { namesOf } from "@/lib/writers/rules/names-of";
import { printedLinks } from "@/lib/writers/rules/printed-links";
import { bulletList, paragraph } from "@/lib/writers/rules/labelled-list";

const MOST_TESTS = 5;
const MOST_STEPS = 8;
const TEST =
  /\b(?:tests?|testing|screen(?:s|ing)?|spirometry|imaging|scans?|biopsy|ultrason\w+|mammogra\w+|toxicology)\b|检查|检测|筛查|测定|化验/i;
const SPECIAL =
  /\b(?:pregnan\w+|breast-?feeding|lactat\w+|older (?:adults|people)|elderly|children|adolescents only|kidney (?:disease|failure)|renal (?:impairment|failure)|liver (?:disease|impairment)|hepatic impairment)\b|妊娠|孕妇|孕期|哺乳|老年|儿童|青少年|肾功能|肝功能|肝肾/i;

export function tests(context: DraftContext): Block[] {
  const items = answerSentences("tests", context, MOST_TESTS).map((anchor) =>
    sayAddressee([context.span([anchor], { kind: "evidence" })], context),
  );
  const names = namesOf(matching(TEST, context), context);
  if (items.length === 0 && names === null) return [paragraph(context.notReported("tests.none"))];
  return [
    ...(items.length > 0 ? [paragraph(context.fixed("tests.intro")), ...bulletList(items)] : []),
    ...(names ? [paragraph(context.fixed("tests.recommendations", { names }))] : []),
    paragraph(context.fixed("tests.ask")),
  ];
}

/** "Ask the person to …" addresses professionals even in a chapter about self-care. */
const NAMES_PERSON = /\b(?:the person|patients?|them|people)\b|患者|病人/i;

export function selfCare(context: DraftContext): Block[] {
  const own = matchingActor(context);
  const items = answerSentences("selfCare", context, MOST_STEPS).map((anchor) => {
    const claim = context.span([anchor], { kind: "evidence" });
    return NAMES_PERSON.test(claim.text) ? sayAddressee([claim], context) : [claim];
  });
  const names = namesOf(own, context);
  const diary = paragraph(context.fixed("selfCare.diary"));
  if (items.length === 0 && names === null) {
    return [paragraph(context.notReported("selfCare.none")), diary];
  }
  return [
    ...(items.length > 0 ? [paragraph(context.fixed("selfCare.intro")), ...bulletList(items)] : []),
    ...(names ? [paragraph(context.fixed("selfCare.recommendations", { names }))] : []),
    diary,
  ];
}

export function specialSituations(context: DraftContext): Block[] {
  const names = namesOf(matching(SPECIAL, context), context);
  const ask = paragraph(context.fixed("special.ask"));
  const hasWarnings = context.graph.safety.some(
    (one) => isAlwaysShown(one) && SPECIAL.test(one.text),
  );
  const told = [
    ...(names ? [context.fixed("special.recommendations", { names })] : []),
    ...(hasWarnings ? [context.fixed("special.warnings")] : []),
  ];
  return [paragraph(...(told.length > 0 ? told : [context.notReported("special.none")])), ask];
}

const VALUES = ["benefits", "harms", "burden", "life", "others", "sure"] as const;

/** Prompts about what matters to the reader (IPDAS, values clarification). */
export function decide(context: DraftContext): Block[] {
  const dependsOnPerson = includedRecommendations(context).filter(
    ({ strength }) => strength === "conditional",
  );
  const names = namesOf(dependsOnPerson, context);
  return [
    paragraph(context.fixed("decide.intro")),
    ...bulletList(VALUES.map((value) => [context.fixed(`decide.${value}`)])),
    ...(names ? [paragraph(context.fixed("decide.conditional", { names }))] : []),
  ];
}

const QUESTIONS: TemplateId[] = [
  "questions.options",
  "questions.benefits",
  "questions.harms",
  "questions.sure",
  "questions.conditions",
  "questions.self",
  "questions.follow",
];

export function questions(context: DraftContext, condition: string | null): Block[] {
  const first = condition
    ? context.fixed("questions.meaning", { condition })
    : context.fixed("questions.meaningUnnamed");
  return [
    paragraph(context.fixed("questions.intro")),
    ...bulletList([[first], ...QUESTIONS.map((id) => [context.fixed(id)])]),
  ];
}

export function moreHelp(context: DraftContext): Block[] {
  const { doi, url } = context.input.source.metadata;
  const link = url ?? doi;
  const printed = printedLinks(context).map((anchor) => context.quotes([anchor]));
  const team = paragraph(context.fixed("moreHelp.team"));
  if (!link && printed.length === 0) {
    return [paragraph(context.notReported("moreHelp.none")), team];
  }
  return [
    ...(link ? [paragraph(context.fixed("moreHelp.guideline", { link }))] : []),
    ...(printed.length > 0 ? [paragraph(context.fixed("moreHelp.printed"))] : []),
    ...bulletList(printed),
    team,
  ];
}

function matching(pattern: RegExp, context: DraftContext): Recommendation[] {
  return includedRecommendations(context).filter(({ text }) => pattern.test(text));
}

function matchingActor(context: DraftContext): Recommendation[] {
  return includedRecommendations(context).filter(({ actor }) => actor === "patient");
}
