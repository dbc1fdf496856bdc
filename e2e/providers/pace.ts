import { setTimeout as sleep } from "node:timers/promises";

import { dice } from "@/e2e/providers/dice";
import type { Exchange } from "@/e2e/providers/exchange";
import type { Provider } from "@/e2e/providers/provider";
import { tierOf } from "@/e2e/providers/settings";
import { countTokens, inPieces } from "@/e2e/providers/tokens";

const PIECE_TOKENS = 8;
/** The time to the first token is at most so much shorter or longer. */
const VARIATION = 0.2;

/** Waits for the first token, or for all of the text when it is sent as a whole. Ends early when the client goes. */
export async function waitForText(
  provider: Provider,
  exchange: Exchange,
  tokens: number,
): Promise<void> {
  const { firstTokenMs, tokensPerSecond } = paceOf(provider, exchange);
  const variation = (dice(provider.settings.seed, "pace", exchange.body) * 2 - 1) * VARIATION;
  const writing = tokensPerSecond > 0 ? (tokens / tokensPerSecond) * 1_000 : 0;
  await pause(firstTokenMs * (1 + variation) + writing, exchange.gone);
}

/** The pieces of the text, each when it is written; they end when the client goes. */
export async function* pacedPieces(
  provider: Provider,
  exchange: Exchange,
  text: string,
): AsyncGenerator<string> {
  const { tokensPerSecond } = paceOf(provider, exchange);
  const start = performance.now();
  let tokens = 0;
  for (const piece of inPieces(text, PIECE_TOKENS)) {
    tokens += countTokens(piece);
    const due = tokensPerSecond > 0 ? start + (tokens / tokensPerSecond) * 1_000 : 0;
    await pause(due - performance.now(), exchange.gone);
    if (exchange.gone.aborted) return;
    exchange.call.sentTokens = tokens;
    yield piece;
  }
}

function paceOf(provider: Provider, { call }: Exchange) {
  return provider.tuning.latency[tierOf(call.model ?? "")];
}

/** Without a wait the loop still gets a turn, in which it can see that the client has gone. */
async function pause(milliseconds: number, gone: AbortSignal): Promise<void> {
  if (gone.aborted) return;
  if (milliseconds >= 1)
    await sleep(milliseconds, undefined, { signal: gone }).catch(() => undefined);
  else await new Promise((resolve) => setImmediate(resolve));
}
