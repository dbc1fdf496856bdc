import type { Answers } from "@/lib/clinical/schema";
import type { Block, Claim, ClaimKind } from "@/lib/pvgs/document";
import type { TemplateId } from "@/lib/pvgs/templates/render-template";
import { answerSentences } from "@/lib/writers/rules/answers";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

type Labelled = { label: TemplateId; topic: keyof Answers; kind: ClaimKind; most: number };

/** A fixed label and the sentences with which the source answers it; nothing where it gives no answer. */
export function labelledAnswer(
  { label, topic, kind, most }: Labelled,
  context: DraftContext,
): Block[] {
  const sentences = answerSentences(topic, context, most);
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
