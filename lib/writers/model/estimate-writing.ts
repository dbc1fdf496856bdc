import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { inParallel } from "@/lib/writers/model/in-parallel";
import type { ModelDesk } from "@/lib/writers/model/model-desk";
import { planCalls } from "@/lib/writers/model/plan-calls";
import type { SectionWork } from "@/lib/writers/model/section-work";
import { hardSentences, requestToSimplify } from "@/lib/writers/model/simplify-sentences";
import { LEAST_KEPT_TOKENS, requestFor } from "@/lib/writers/model/write-with-model";
import type { Usage, WriterRequest } from "@/lib/writers/model-writer";
import type { WrittenSection } from "@/lib/writers/prompts/write-section";
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

/** Of current models; only for the estimate a person sees. */
const SECONDS_TO_FIRST_TOKEN = 1.5;
const TOKENS_PER_SECOND = 60;

type Call = { request: Omit<WriterRequest<WrittenSection>, "signal">; outputTokens: number };

/** The very calls that will be made, counted by the provider where it counts, and priced. Nothing is spent. */
export async function estimateWriting(input: Input): Promise<Plan["estimate"]> {
  const { source, plan, desk, signal, most } = input;
  const draft = writeDraft({ ...input, slots: fillSlots(input) });
  const { work, shared } = await planCalls({ draft, plan, source, memory: desk.memory });
  const calls = work.flatMap((one) => callsOf(one, shared));
  const beginnings = await countBeginnings(calls, input);
  const counted = await inParallel(calls, most, async ({ request, outputTokens }) => {
    const inputTokens = await desk.countTokens({ ...request, signal });
    return { request, inputTokens, outputTokens };
  });
  const seen = new Set<string>();
  const cents = counted.map(({ request, inputTokens, outputTokens }) => {
    const name = nameOf(request);
    const kept = beginnings.get(name) ?? 0;
    const usage: Usage = {
      inputTokens: Math.max(0, inputTokens - kept),
      cacheReadTokens: seen.has(name) ? kept : 0,
      cacheWriteTokens: seen.has(name) ? 0 : kept,
      outputTokens,
    };
    seen.add(name);
    return desk.expectedCents(request.tier, usage);
  });
  const outputTokens = sum(calls.map((call) => call.outputTokens));
  const seconds = SECONDS_TO_FIRST_TOKEN * calls.length + outputTokens / TOKENS_PER_SECOND;
  const known = cents.filter((one) => one !== null);
  return {
    calls: calls.length,
    inputTokens: sum(counted.map((call) => call.inputTokens)),
    outputTokens,
    costCents: known.length < calls.length ? null : sum(known),
    seconds: Math.ceil(seconds / Math.max(1, Math.min(most, calls.length))),
  };
}

/** As if the model took the printed words: its plain ones take about as much room. */
function callsOf(work: SectionWork, shared: string): Call[] {
  const { lines, sentences, language } = work.data;
  const texts = new Map(lines.map(({ id, text }) => [id, text]));
  const answer: WrittenSection = {
    sentences: sentences.map((sentence) => ({
      id: sentence.id,
      text: sentence.lines
        .map((id) => texts.get(id))
        .join((work.data.from ?? language) === "zh" ? "" : " "),
      lines: sentence.lines,
    })),
  };
  const first = { request: requestFor(work, shared), outputTokens: tokensOf(answer) };
  // What is long in the source's language will be long in the other one too.
  const printed = { ...work, data: { ...work.data, language: work.data.from ?? language } };
  const hard = hardSentences(printed, answer);
  if (hard === null) return [first];
  const easier = {
    sentences: hard.sentences.map(({ id, text, lines: own }) => ({ id, text, lines: own })),
  };
  const second = requestToSimplify(work, hard, shared);
  return [first, { request: second, outputTokens: tokensOf(easier) }];
}

function tokensOf(answer: WrittenSection): number {
  return estimateTokens(JSON.stringify(answer));
}

/** Calls of the same name begin alike. */
function nameOf({ prompt, tier }: Call["request"]): string {
  return `${prompt.id}/${tier}`;
}

/** What calls have in common, where providers keep it: small models keep only what is longer than ours. */
async function countBeginnings(
  calls: Call[],
  { desk, signal }: Input,
): Promise<Map<string, number>> {
  const kinds = new Map(calls.map(({ request }) => [nameOf(request), request]));
  const counts = new Map<string, number>();
  for (const [name, request] of kinds) {
    if (request.tier === "small") continue;
    const tokens = await desk.countTokens({ ...request, instruction: "-", signal });
    if (tokens >= LEAST_KEPT_TOKENS) counts.set(name, tokens);
  }
  return counts;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
