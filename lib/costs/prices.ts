import { readFileSync } from "node:fs";

import { z } from "zod";

import bundled from "@/lib/costs/prices.json" with { type: "json" };
import { env } from "@/lib/env";
import type { ModelWriter } from "@/lib/writers/model-writer";

/** US dollars per million tokens. */
const RatesSchema = z.object({
  input: z.number().nonnegative(),
  cacheWrite: z.number().nonnegative(),
  cacheRead: z.number().nonnegative(),
  output: z.number().nonnegative(),
});
export type Rates = z.infer<typeof RatesSchema>;

const PriceSchema = RatesSchema.extend({
  provider: z.enum(["claude", "openai"]),
  /** The model's name without its date. */
  model: z.string().min(1),
  /** What a call in a batch costs, as a part of the usual price. */
  batchFactor: z.number().positive().max(1).default(1),
  /** The most tokens the model can answer with. */
  maxOutputTokens: z.int().positive().optional(),
  /** Rates of a call with more input tokens than `above`, for all of its tokens. */
  longPrompt: RatesSchema.extend({ above: z.int().positive() }).optional(),
});
export type Price = z.infer<typeof PriceSchema>;

const PriceTableSchema = z.object({
  /** The day up to which the source was read. */
  asOf: z.iso.date(),
  note: z.string(),
  source: z.string(),
  prices: z.array(PriceSchema),
});

/** A date or "latest" names an edition of the same model; anything else may be another one, at another price. */
const EDITION = /^[-@](?:\d{8}|\d{4}-\d{2}-\d{2}|latest)$/;

let known: Price[] | undefined;

/** Null where no price is known; that is not the same as 0. */
export function findPrice(provider: ModelWriter["kind"], model: string): Price | null {
  known ??= readPrices(env().MODEL_PRICES);
  return priceIn(known, provider, model);
}

/** The bundled prices, after those of the file, if one is given. */
export function readPrices(file: string | undefined): Price[] {
  const { prices } = PriceTableSchema.parse(bundled);
  return file ? [...readTable(file).prices, ...prices] : prices;
}

export function priceIn(
  prices: Price[],
  provider: ModelWriter["kind"],
  model: string,
): Price | null {
  const ofModel = prices.filter(
    (price) =>
      price.provider === provider &&
      model.startsWith(price.model) &&
      (model === price.model || EDITION.test(model.slice(price.model.length))),
  );
  const longest = Math.max(...ofModel.map((price) => price.model.length));
  return ofModel.find((price) => price.model.length === longest) ?? null;
}

function readTable(file: string): z.infer<typeof PriceTableSchema> {
  try {
    return PriceTableSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Error(`MODEL_PRICES: the price table ${file} cannot be used.\n${reason}`, { cause });
  }
}
