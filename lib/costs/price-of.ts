import type { Price, Rates } from "@/lib/costs/prices";
import type { Usage } from "@/lib/writers/model-writer";

const TOKENS_PER_PRICE = 1_000_000;
const CENTS_PER_DOLLAR = 100;
/** As exact as the ledger keeps it. */
const PARTS_OF_A_CENT = 1_000_000;

type Terms = { batch: boolean };

/** What a call cost, in US cents. */
export function costCents(usage: Usage, price: Price, { batch }: Terms): number {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = usage;
  const rates = ratesFor(price, inputTokens + cacheReadTokens + cacheWriteTokens);
  const dollars =
    inputTokens * rates.input +
    cacheReadTokens * rates.cacheRead +
    cacheWriteTokens * rates.cacheWrite +
    outputTokens * rates.output;
  return cents(dollars, price, batch);
}

/** What a call can cost at most: nothing is found in the provider's cache, and the answer is as long as allowed. */
export function mostCents(
  { inputTokens, maxOutputTokens }: { inputTokens: number; maxOutputTokens: number },
  price: Price,
  { batch }: Terms,
): number {
  const rates = ratesFor(price, inputTokens);
  const dollars =
    inputTokens * Math.max(rates.input, rates.cacheWrite) + maxOutputTokens * rates.output;
  return cents(dollars, price, batch);
}

function ratesFor(price: Price, promptTokens: number): Rates {
  return price.longPrompt && promptTokens > price.longPrompt.above ? price.longPrompt : price;
}

function cents(dollarsPerMillion: number, price: Price, batch: boolean): number {
  const dollars = (dollarsPerMillion / TOKENS_PER_PRICE) * (batch ? price.batchFactor : 1);
  return Math.round(dollars * CENTS_PER_DOLLAR * PARTS_OF_A_CENT) / PARTS_OF_A_CENT;
}
