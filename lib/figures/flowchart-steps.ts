import type { Algorithm } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";

/** `to` is the `index` of a step, `toNumber` the number a reader finds there. */
export type FlowchartExit = { to: number; toNumber: string; condition: string | null };
/** A step in the source's own words, with the source's own number: its words may name it. */
export type FlowchartStep = {
  index: number;
  number: string;
  text: string;
  exits: FlowchartExit[];
  anchors: Anchor[];
};

export function flowchartSteps(algorithm: Algorithm, source: SourceDocument): FlowchartStep[] {
  const { steps } = algorithm;
  const passages = indexPassages(source);
  const indexes = new Map(steps.map(({ id }, index) => [id, index]));
  const numbers = stepNumbers(algorithm);
  return steps.map(({ id, anchor, next }, index) => {
    const conditions = next.map(({ condition }) => condition).filter((found) => found !== null);
    return {
      index,
      number: numbers(id, index),
      text: quoteOf(passages, anchor),
      exits: next.map(({ stepId, condition }) => {
        const to = indexOf(stepId, indexes);
        return {
          to,
          toNumber: numbers(stepId, to),
          condition: condition && quoteOf(passages, condition),
        };
      }),
      anchors: [anchor, ...conditions],
    };
  });
}

/** Ids such as `a1.2b` carry the source's number and the letter of the answer to its question; others are counted. */
function stepNumbers({ id, steps }: Algorithm): (stepId: string, index: number) => string {
  const printed = new RegExp(`^${id}\\.(\\d+[a-z]?)$`);
  const isPrinted = steps.every((step) => printed.test(step.id));
  return (stepId, index) => (isPrinted && printed.exec(stepId)?.[1]) || String(index + 1);
}

function indexOf(stepId: string, indexes: Map<string, number>): number {
  const found = indexes.get(stepId);
  if (found === undefined) throw new RangeError(`No step ${stepId} in the algorithm`);
  return found;
}
