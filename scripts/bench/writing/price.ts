import type { Call, CallUsage } from "@/e2e/providers/call-log";
import { countTokens } from "@/e2e/providers/tokens";
import { costCents } from "@/lib/costs/price-of";
import { findPrice } from "@/lib/costs/prices";
import type { SourceDocument } from "@/lib/documents/schema";
import { CHOOSE_SENTENCES } from "@/lib/writers/prompts/choose-sentences";
import { WRITE_SECTION } from "@/lib/writers/prompts/write-section";
import { sum } from "@/scripts/bench/writing/figures";

/** US cents by the provider's own log; of a call that was broken off, what had been written until then. */
export function centsOf(calls: Call[]): number {
  return sum(
    calls.map(({ model, usage, abortedAt, sentTokens }) => {
      if (!usage) return 0;
      const outputTokens = abortedAt === null ? usage.outputTokens : sentTokens;
      return centsFor(model, { ...usage, outputTokens });
    }),
  );
}

const PROMPTS = [CHOOSE_SENTENCES, WRITE_SECTION];
const SYSTEM_TOKENS = new Map(PROMPTS.map(({ id, system }) => [id, countTokens(system)]));

/** The same answers from as many calls that hold the whole document each, sent anew or kept by the provider. */
export function naiveCents(source: SourceDocument, calls: Call[]): { anew: number; kept: number } {
  const text = source.passages.map((passage) => passage.text).join("\n");
  const document = countTokens(text);
  const seen = new Set<string | null>();
  const cents = calls.map(({ model, usage, prompt }) => {
    const tokens = document + (SYSTEM_TOKENS.get(prompt ?? "") ?? 0);
    const outputTokens = usage?.outputTokens ?? 0;
    const none = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens };
    const kept = seen.has(model) ? { cacheReadTokens: tokens } : { cacheWriteTokens: tokens };
    seen.add(model);
    return {
      anew: centsFor(model, { ...none, inputTokens: tokens }),
      kept: centsFor(model, { ...none, ...kept }),
    };
  });
  return { anew: sum(cents.map(({ anew }) => anew)), kept: sum(cents.map(({ kept }) => kept)) };
}

/** Of the input that calls begin with alike, where the provider keeps beginnings of that size: the part it had kept. */
export function keptShare(calls: Call[]): number | null {
  const groups = Map.groupBy(calls, ({ model, prompt }) => `${model}/${prompt}`);
  const counts = [...groups.values()].map((group) => {
    const usages = group.flatMap(({ usage }) => usage ?? []);
    const beginning = Math.max(
      0,
      ...usages.flatMap((usage) => [usage.cacheReadTokens, usage.cacheWriteTokens]),
    );
    const repeated = beginning * Math.max(0, usages.length - 1);
    return { repeated, read: sum(usages.map((usage) => usage.cacheReadTokens)) };
  });
  const repeated = sum(counts.map((count) => count.repeated));
  return repeated === 0 ? null : sum(counts.map(({ read }) => read)) / repeated;
}

function centsFor(model: string | null, usage: CallUsage): number {
  const price = findPrice("claude", model ?? "");
  if (!price) throw new Error(`${model} has no price.`);
  return costCents(usage, price, { batch: false });
}
