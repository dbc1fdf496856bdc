import type { Algorithm } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";

export type FlowchartExit = { to: number; condition: string | null };
/** A step in the source's own words; `number` counts from 1 in the order the source gives. */
export type FlowchartStep = {
  number: number;
  text: string;
  exits: FlowchartExit[];
  anchors: Anchor[];
};

export function flowchartSteps({ steps }: Algorithm, source: SourceDocument): FlowchartStep[] {
  const passages = indexPassages(source);
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  return steps.map(({ anchor, next }, index) => {
    const conditions = next.map(({ condition }) => condition).filter((found) => found !== null);
    return {
      number: index + 1,
      text: quoteOf(passages, anchor),
      exits: next.map(({ stepId, condition }) => ({
        to: numberOf(stepId, numbers),
        condition: condition && quoteOf(passages, condition),
      })),
      anchors: [anchor, ...conditions],
    };
  });
}

function numberOf(stepId: string, numbers: Map<string, number>): number {
  const found = numbers.get(stepId);
  if (found === undefined) throw new RangeError(`No step ${stepId} in the algorithm`);
  return found;
}
