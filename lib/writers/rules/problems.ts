import type { SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import type { Block, Claim } from "@/lib/pvgs/document";
import { sayAddressee } from "@/lib/writers/rules/addressee";
import { unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { bulletList, paragraph } from "@/lib/writers/rules/labelled-list";

const KINDS = [
  "contraindication",
  "caution",
  "interaction",
  "adverse_effect",
  "stop_rule",
  "referral",
  "monitoring",
] as const satisfies readonly SafetyKind[];

/** Every safety statement that does not already stand in a box, so that none is lost (RIGHT-PVG 7.2). */
export function problems(context: DraftContext): Block[] {
  const { safety } = context.graph;
  const closing = paragraph(context.fixed("problems.action"));
  if (safety.length === 0) return [paragraph(context.notReported("problems.none")), closing];
  const groups = KINDS.flatMap((kind) => {
    const items = safety
      .filter((statement) => statement.kind === kind)
      .flatMap((statement) => safetyItem(statement, context));
    return items.length === 0
      ? []
      : [paragraph(context.fixed(`problems.${kind}`)), ...bulletList(items)];
  });
  const intro = groups.length > 0 ? "problems.intro" : "problems.inCards";
  return [paragraph(context.fixed(intro)), ...groups, closing];
}

function safetyItem(statement: SafetyStatement, context: DraftContext): Claim[][] {
  return unsaid([statement.anchor], context).map((anchor) => [
    ...sayAddressee([context.span([anchor], { kind: "safety", safetyId: statement.id })], context),
  ]);
}
