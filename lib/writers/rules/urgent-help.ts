import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import { isReadable } from "@/lib/pvgs/slots/readable";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import { sentencesUnder, unsaid, withListBelow } from "@/lib/writers/rules/anchored-sentences";
import { JOINT, subjectWords, withSubject } from "@/lib/writers/rules/cell-subject";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { bulletList, paragraph } from "@/lib/writers/rules/labelled-list";

/** The guideline's own warning signs; without any, a generic text and no list. */
export function urgentHelp(context: DraftContext): Block[] {
  const number = renderTemplate("value.emergencyNumber", context.pvgLanguage);
  const found = urgentAnchors(context);
  const signs = unsaid(
    found.filter(({ anchor, isOfList }) => isOfList || isSign(anchor, context)).map(toAnchor),
    context,
  );
  const other = unsaid(
    found
      .filter(({ anchor, isOfList }) => !isOfList && isPlainRemark(anchor, context))
      .map(toAnchor),
    context,
  ).slice(0, MOST_REMARKS);
  const alsoSaid =
    other.length === 0
      ? []
      : [paragraph(context.fixed("urgent.alsoSaid")), ...urgentList(other, context)];
  if (signs.length === 0) {
    const claims = [
      context.fixed("urgent.generic", { number }),
      context.notReported("urgent.noList"),
    ];
    return [{ type: "callout", tone: "urgent", claims }, ...alsoSaid];
  }
  return [
    { type: "callout", tone: "urgent", claims: [context.fixed("urgent.withSigns", { number })] },
    ...urgentList(signs, context),
    ...alsoSaid,
  ];
}

const MOST_REMARKS = 3;

/** A line that opens a list stands before it, not in it. */
function urgentList(anchors: Anchor[], context: DraftContext): Block[] {
  const opens = (anchor: Anchor) => /[:：]\s*$/.test(quoteOf(context.passages, anchor));
  const intros = urgentClaims(anchors.filter(opens), context);
  const items = urgentClaims(
    anchors.filter((anchor) => !opens(anchor)),
    context,
  );
  return [...intros.map((claim) => paragraph(claim)), ...bulletList(items.map((claim) => [claim]))];
}

function urgentClaims(anchors: Anchor[], context: DraftContext): Claim[] {
  return anchors.map((anchor) => {
    const safetyId = context.graph.safety.find(
      ({ kind, anchor: { passageId, start } }) =>
        kind === "urgent_sign" && passageId === anchor.passageId && start === anchor.start,
    )?.id;
    return context.span(withSubject(anchor, context), {
      kind: "safety",
      joint: JOINT[context.language],
      ...(safetyId && { safetyId }),
    });
  });
}

type Found = { anchor: Anchor; isOfList: boolean };

const toAnchor = ({ anchor }: Found): Anchor => anchor;

/** Sentences that speak of danger, and whole lists behind a line that opens a list of signs. */
function urgentAnchors(context: DraftContext): Found[] {
  const { graph } = context;
  const safety = graph.safety.filter(({ kind }) => kind === "urgent_sign");
  const anchors = [
    ...safety.map(({ anchor }) => anchor),
    ...sentencesUnder(graph.answers.urgentSigns, context),
  ];
  return anchors.flatMap((anchor) => {
    const list = withListBelow(anchor, context);
    const isOfList = list.length > 1 && !isForTeam(anchor, context);
    return list.map((one) => ({ anchor: one, isOfList }));
  });
}

const SEEK_HELP =
  /\b(?:seek|get|call|go to|need)\b[^.]{0,60}\b(?:emergency|urgent\w*|immediate\w*|at once|hospital|ambulance|\d{3})\b|\b(?:warning|danger) signs? (?:include|are)\b|立即|马上|尽快|急诊|急救|就医|拨打|送医|120/i;
/** What happens to the person that makes it urgent. */
const HAS_SIGN =
  /\b(?:if|when|with|signs?|symptoms?|whose|who)\b|[如若者时]|出现|发生|伴|任何一种/i;
const FOR_TEAM =
  /\b(?:clinicians?|physicians?|providers?|prescrib\w+|should (?:review|ask|be (?:treated|evaluated|referred|considered))|unless|patients should be)\b|医(?:生|师|务人员)应|专科会诊|应(?:考虑|评估|给予)/i;

function isForTeam(anchor: Anchor, { passages }: DraftContext): boolean {
  return FOR_TEAM.test(quoteOf(passages, anchor));
}

/** A whole sentence for people that says when to seek help; advice for professionals is no sign. */
function isSign(anchor: Anchor, context: DraftContext): boolean {
  const text = subjectWords(anchor, context) + quoteOf(context.passages, anchor);
  return !FOR_TEAM.test(text) && SEEK_HELP.test(text) && HAS_SIGN.test(text);
}

/** The rest is a warning for the chapter about problems. */
function isPlainRemark(anchor: Anchor, context: DraftContext): boolean {
  return (
    !isSign(anchor, context) &&
    !isForTeam(anchor, context) &&
    isReadable(quoteOf(context.passages, anchor), context.language)
  );
}
