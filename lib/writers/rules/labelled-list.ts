import type { Anchor } from "@/lib/documents/schema";
import type { Block, Claim, ClaimKind } from "@/lib/pvgs/document";
import type { TemplateId } from "@/lib/pvgs/templates/render-template";
import { sentencesUnder, unsaid } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

type Labelled = { label: TemplateId; anchors: Anchor[]; kind: ClaimKind; most: number };

/** A fixed label and the sentences the source has for it; nothing where the source has none. */
export function labelledParagraph(
  { label, anchors, kind, most }: Labelled,
  context: DraftContext,
): Block[] {
  const sentences = unsaid(sentencesUnder(anchors, context, most), context);
  if (sentences.length === 0) return [];
  const claims =
    kind === "quote"
      ? context.quotes(sentences)
      : sentences.map((anchor) => context.span([anchor], { kind }));
  return [{ type: "paragraph", claims: [context.fixed(label), ...claims] }];
}

export function bulletList(items: Claim[][]): Block[] {
  return items.length === 0 ? [] : [{ type: "list", ordered: false, items }];
}

export function paragraph(...claims: Claim[]): Block {
  return { type: "paragraph", claims };
}
