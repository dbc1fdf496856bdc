import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { inParallel } from "@/lib/writers/model/in-parallel";
import type { ModelDesk } from "@/lib/writers/model/model-desk";
import { type SectionWork, sectionWork } from "@/lib/writers/model/section-work";
import { sharedFacts } from "@/lib/writers/model/shared-facts";
import { requestFor } from "@/lib/writers/model/write-with-model";
import { estimateTokens } from "@/lib/writers/count-tokens";
import { writeDraft } from "@/lib/writers/rules/write-draft";

type Input = {
  source: SourceDocument;
  structured: StructuredDocument;
  graph: ClinicalGraph;
  plan: Plan;
  desk: ModelDesk;
  signal: AbortSignal;
  /** Calls open at the same time. */
  most: number;
};

/** Plain words take about as much room as the printed ones; ids and punctuation of the answer's JSON come on top. */
const OUTPUT_PER_SENTENCE = 22;
/** Of current models; only for the estimate a person sees. */
const SECONDS_TO_FIRST_TOKEN = 1.5;
const TOKENS_PER_SECOND = 60;

/** The very calls that will be made, counted by the provider where it counts, and priced. Nothing is spent. */
export async function estimateWriting(input: Input): Promise<Plan["estimate"]> {
  const { source, plan, desk, signal, most } = input;
  const draft = writeDraft({ ...input, slots: fillSlots(input) });
  const work = sectionWork(draft, plan, source);
  const shared = sharedFacts(draft);
  const calls = await inParallel(work, most, async (one) => {
    const inputTokens = await desk.countTokens({ ...requestFor(one, shared), signal });
    const outputTokens = answerTokens(one);
    const usage = { inputTokens, outputTokens, cacheReadTokens: 0, cacheWriteTokens: 0 };
    return { inputTokens, outputTokens, costCents: desk.expectedCents(one.tier, usage) };
  });
  const outputTokens = sum(calls.map((call) => call.outputTokens));
  const seconds = SECONDS_TO_FIRST_TOKEN * calls.length + outputTokens / TOKENS_PER_SECOND;
  const costs = calls.flatMap(({ costCents }) => costCents ?? []);
  return {
    calls: calls.length,
    inputTokens: sum(calls.map((call) => call.inputTokens)),
    outputTokens,
    costCents: costs.length < calls.length ? null : sum(costs),
    seconds: Math.ceil(seconds / Math.max(1, Math.min(most, calls.length))),
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function answerTokens({ data }: SectionWork): number {
  const lengths = new Map(data.lines.map(({ id, text }) => [id, estimateTokens(text)]));
  return data.sentences.reduce(
    (sum, { lines }) =>
      sum + OUTPUT_PER_SENTENCE + lines.reduce((part, id) => part + (lengths.get(id) ?? 0), 0),
    0,
  );
}
