import { claudeError, claudeLimitHeaders } from "@/e2e/providers/anthropic/errors";
import { messageDelta, startedMessage, wholeMessage } from "@/e2e/providers/anthropic/message";
import type { CacheUse } from "@/e2e/providers/anthropic/prompt-cache";
import {
  begin,
  breakOff,
  end,
  type Exchange,
  sendHalf,
  sendJson,
  untilGone,
  write,
} from "@/e2e/providers/exchange";
import { pacedPieces, waitForText } from "@/e2e/providers/pace";
import type { PlannedReply } from "@/e2e/providers/plan-reply";
import type { Provider } from "@/e2e/providers/provider";

export type Sending = {
  provider: Provider;
  exchange: Exchange;
  model: string;
  reply: PlannedReply;
  cache: CacheUse;
};

export async function sendWhole(sending: Sending): Promise<void> {
  const { provider, exchange, reply, cache } = sending;
  await waitForText(provider, exchange, reply.outputTokens);
  if (exchange.gone.aborted) return;
  cache.begin();
  const message = wholeMessage({ ...sending, id: provider.nextId("msg") });
  if (reply.fault === "cut_stream" || reply.fault === "stalled_stream")
    return sendHalf(exchange, headersOf(sending), message, reply.fault);
  exchange.call.sentTokens = reply.outputTokens;
  sendJson(exchange, 200, headersOf(sending), message);
}

export async function sendStream(sending: Sending): Promise<void> {
  const { provider, exchange, cache } = sending;
  const say = (event: { type: string }) =>
    write(exchange, `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  const parts = { ...sending, id: provider.nextId("msg") };
  await waitForText(provider, exchange, 0);
  if (exchange.gone.aborted) return;
  cache.begin();
  begin(exchange, 200, {
    ...headersOf(sending),
    "content-type": "text/event-stream; charset=utf-8",
  });
  await say({ type: "message_start", message: startedMessage(parts) } as { type: string });
  const isWhole = await sendText(sending, say);
  if (!isWhole) return;
  await say(messageDelta(parts));
  await say({ type: "message_stop" });
  end(exchange);
}

/** Whether the text was sent to its end. */
async function sendText(
  { provider, exchange, reply }: Sending,
  say: (event: { type: string }) => Promise<void>,
): Promise<boolean> {
  const { text, fault } = reply;
  const block = { type: "text", text: "", citations: null };
  const events = {
    start: { type: "content_block_start", index: 0, content_block: block },
    piece: (piece: string) => ({
      type: "content_block_delta",
      index: 0,
      delta: { type: "text_delta", text: piece },
    }),
    stop: { type: "content_block_stop", index: 0 },
  };
  if (text !== "") await say(events.start);
  await say({ type: "ping" });
  const sent = fault ? text.slice(0, Math.floor(text.length / 2)) : text;
  for await (const piece of pacedPieces(provider, exchange, sent)) await say(events.piece(piece));
  if (exchange.gone.aborted) return false;
  if (fault === "cut_stream") await breakOff(exchange);
  if (fault === "stalled_stream") await untilGone(exchange);
  if (fault === "stream_error") {
    const problem = { kind: "overloaded", message: "Overloaded" } as const;
    await say(claudeError(problem, exchange.call.id).body);
    end(exchange);
  }
  if (fault) return false;
  if (text !== "") await say(events.stop);
  return true;
}

function headersOf({ provider, model, exchange }: Sending): Record<string, string> {
  return {
    "request-id": exchange.call.id,
    ...claudeLimitHeaders(provider.limitsOf(model).states()),
  };
}
