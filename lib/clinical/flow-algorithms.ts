import type { Algorithm } from "@/lib/clinical/schema";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

/** Flow charts the guideline draws, where every box and arrow is certain; the words at an arrow are its condition. */
export function findFlowAlgorithms({ figures, passages }: SourceDocument): Algorithm[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return figures.flatMap(({ id, captionPassageId, flow }): Algorithm[] => {
    if (!flow) return [];
    const steps = flow.nodes.flatMap((node) => {
      // A step has one anchor: a box with several passages is told by its first and cannot be quoted whole.
      const [first, ...others] = node.passageIds.flatMap((passageId) => byId.get(passageId) ?? []);
      if (!first || others.length > 0) return [];
      const next = flow.edges
        .filter(({ from }) => from === node.id)
        .map(({ to, labelPassageId }) => ({
          stepId: `${id}.${to}`,
          condition: anchorOf(byId.get(labelPassageId ?? "")),
        }));
      return [{ id: `${id}.${node.id}`, anchor: wholeOf(first), next }];
    });
    const title = byId.get(captionPassageId ?? "")?.text ?? null;
    return steps.length === flow.nodes.length ? [{ id: `flow-${id}`, title, steps }] : [];
  });
}

function anchorOf(passage: Passage | undefined): Anchor | null {
  return passage ? wholeOf(passage) : null;
}

function wholeOf({ id, text }: Passage): Anchor {
  return { passageId: id, start: 0, end: text.length };
}
