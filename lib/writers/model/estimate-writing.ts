import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import { toMillionths } from "@/lib/costs/to-millionths";
import type { SourceDocument } from "@/lib/documents/schema";
import { type ReadingLimits, readingLimits } from "@/lib/pvgs/audience";
import { claimsOf } from "@/lib/pvgs/claims";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { foreseeVerifying } from "@/lib/writers/model/estimate-verifying";
import { foreseeChoices } from "@/lib/writers/model/choose/estimate-choices";
import { inParallel } from "@/lib/writers/model/in-parallel";
import type { ModelDesk } from "@/lib/writers/model/model-desk";
import { planCalls } from "@/lib/writers/model/plan-calls";
import type { SectionWork } from "@/lib/writers/model/section-work";
import {
  type HardSentences,
  hardSentences,
  requestToSimplify,
} from "@/lib/writers/model/simplify-sentences";
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
  /** Whether node `analyse` looks around the recommendations, too; without it nobody fills slots. */
  looksAround: boolean;
  /** Whether a second model reads what was written. */
  isThorough: boolean;
};

/** Of current models; only for the estimate a person sees. */
const SECONDS_TO_FIRST_TOKEN = 1.5;
const TOKENS_PER_SECOND = 60;

type Call = {
  request: Omit<WriterRequest<unknown>, "signal">;
  outputTokens: number;
  /** Asked live, also where all others wait for batches. */
  isLive?: boolean;
};

/** The very calls that will be made, counted by the provider where it counts, and priced. Nothing is spent. */
export async function estimateWriting(input: Input): Promise<Plan["estimate"]> {
  const { source, plan, desk, signal, most } = input;
  const draft = writeDraft({ ...input, slots: input.looksAround ? fillSlots(input) : null });
  const { work, shared, limits } = await planCalls({ draft, plan, source, memory: desk.memory });
  const looking = input.looksAround ? await foreseeChoices({ ...input, memory: desk.choices }) : [];
  const texts = new Map(claimsOf(draft).map(({ id, text }) => [id, text]));
  const writing = work.flatMap((one) => callsOf(one, { shared, limits, texts }));
  const verifying = input.isThorough ? foreseeVerifying({ ...input, draft }) : [];
  const calls: Call[] = [...looking, ...writing, ...verifying];
  const beginnings = await countBeginnings(calls, input);
  const counted = await inParallel(calls, most, async (call) => {
    const inputTokens = await desk.countTokens({ ...call.request, signal });
    return { ...call, inputTokens };
  });
  const centsOf = ({ batch: isBatched }: { batch: boolean }): number | null => {
    const seen = new Set<string>();
    const cents = counted.map(({ request, inputTokens, outputTokens, isLive = false }) => {
      const batch = isBatched && !isLive;
      const name = nameOf(request);
      const kept = beginnings.get(name) ?? 0;
      // Providers promise no finds among the questions of a batch, which are answered side by side.
      const isFound = seen.has(name) && !batch;
      const usage: Usage = {
        inputTokens: Math.max(0, inputTokens - kept),
        cacheReadTokens: isFound ? kept : 0,
        cacheWriteTokens: isFound ? 0 : kept,
        outputTokens,
      };
      seen.add(name);
      return desk.expectedCents(request.tier, usage, { batch });
    });
    const known = cents.filter((one) => one !== null);
    return known.length < cents.length ? null : toMillionths(sum(known));
  };
  const outputTokens = sum(calls.map((call) => call.outputTokens));
  const seconds = SECONDS_TO_FIRST_TOKEN * calls.length + outputTokens / TOKENS_PER_SECOND;
  const liveSeconds = Math.ceil(seconds / Math.max(1, Math.min(most, calls.length)));
  const { batchSeconds } = desk;
  const isBatched = batchSeconds !== undefined && calls.length > 0;
  return {
    calls: calls.length,
    inputTokens: sum(counted.map((call) => call.inputTokens)),
    outputTokens,
    costCents: centsOf({ batch: isBatched }),
    // Nobody knows when a batch is answered; at its deadline everything may still be to do.
    seconds: isBatched ? batchSeconds + liveSeconds : liveSeconds,
    ...(isBatched && { batch: { liveCents: centsOf({ batch: false }), seconds: batchSeconds } }),
  };
}

type Foreseen = {
  shared: string;
  limits: ReadingLimits;
  /** In the words of the rules writer, by claim: plain ones with what they explain take about as much room. */
  texts: Map<string, string>;
};

function callsOf(work: SectionWork, { shared, limits, texts }: Foreseen): Call[] {
  const { sentences, language, from = language } = work.data;
  const answer: WrittenSection = {
    sentences: sentences.map(({ id, lines }) => {
      const text = texts.get(work.claimIds.get(id) ?? "") ?? "";
      return { id, text, lines };
    }),
  };
  const first = { request: requestFor(work, shared), outputTokens: tokensOf(answer) };
  // What is long in the source's language will be long in the other one too.
  const printed = { ...work, data: { ...work.data, language: from } };
  const own = from === language ? limits : readingLimits(from, limits.grade);
  const hard = hardSentences(printed, answer, own);
  if (hard === null) return [first];
  const stillHard = hard.sentences.filter(({ before }) => before.longest > HALVED * own.longest);
  return [
    first,
    rewriting(work, hard, shared),
    ...(stillHard.length > 0 ? [rewriting(work, { ...hard, sentences: stillHard }, shared)] : []),
  ];
}

/** A second round is foreseen for what is too long even if the first one divides it in two. */
const HALVED = 2;

function rewriting(work: SectionWork, hard: HardSentences, shared: string): Call {
  const easier = {
    sentences: hard.sentences.map(({ id, before, lines }) => ({ id, text: before.text, lines })),
  };
  return { request: requestToSimplify(work, hard, shared), outputTokens: tokensOf(easier) };
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
    const { prompt, shared, tier } = request;
    // What is far from being kept need not be counted.
    const least = LEAST_KEPT_TOKENS / 2;
    if (tier === "small" || estimateTokens(`${prompt.system}${shared}`) < least) continue;
    const tokens = await desk.countTokens({ ...request, instruction: "-", signal });
    if (tokens >= LEAST_KEPT_TOKENS) counts.set(name, tokens);
  }
  return counts;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
