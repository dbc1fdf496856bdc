import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import { sentencesUnder, unsaid, withListBelow } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { bulletList, paragraph } from "@/lib/writers/rules/labelled-list";

/** The guideline's own warning signs; without any, a generic text and no list. */
export function urgentHelp(context: DraftContext): Block[] {
  const number = renderTemplate("value.emergencyNumber", context.language);
  const said = urgentAnchors(context);
  const signs = said.filter((anchor) => isSign(anchor, context));
  const other = said.filter((anchor) => !signs.includes(anchor));
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
    return context.span([anchor], { kind: "safety", ...(safetyId && { safetyId }) });
  });
}

function urgentAnchors(context: DraftContext): Anchor[] {
  const { graph } = context;
  const safety = graph.safety.filter(({ kind }) => kind === "urgent_sign");
  const anchors = [
    ...safety.map(({ anchor }) => anchor),
    ...sentencesUnder(graph.answers.urgentSigns, context),
  ];
  return unsaid(
    anchors.flatMap((anchor) => withListBelow(anchor, context)),
    context,
  );
}

const SEEK_HELP =
  /\b(?:seek|call|emergency|urgent\w*|at once|immediate\w*|hospital)\b|立即|马上|急诊|急救|就医|拨打|送医|120/i;
const ADVICE_TO_TEAM =
  /\b(?:clinicians?|physicians?|providers?|prescrib\w+|should review|should ask|unless)\b|医(?:生|师|务人员)应|专科会诊/i;

/** A sign is an item of a list of signs, or says to seek help; advice for professionals is not. */
function isSign(anchor: Anchor, { passages }: DraftContext): boolean {
  const text = quoteOf(passages, anchor);
  if (ADVICE_TO_TEAM.test(text)) return false;
  return passages.get(anchor.passageId)?.kind === "list_item" || SEEK_HELP.test(text);
}
