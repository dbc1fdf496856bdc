type Fields = { type: string } & Record<string, unknown>;

export function claudeEvent(data: Fields): string {
  return `event: ${data.type}\ndata: ${JSON.stringify(data)}`;
}

export function claudeStart(usage: Record<string, number>): string {
  const message = { id: "m", type: "message", role: "assistant", model: "answered", content: [] };
  return claudeEvent({ type: "message_start", message: { ...message, usage } });
}

/** A whole answer, as the API streams it. */
export function claudeMessage(pieces: string[], stop_reason = "end_turn"): string[] {
  const content_block = { type: "text", text: "", citations: null };
  return [
    claudeStart({
      input_tokens: 11,
      cache_creation_input_tokens: 22,
      cache_read_input_tokens: 33,
      output_tokens: 1,
    }),
    claudeEvent({ type: "content_block_start", index: 0, content_block }),
    claudeEvent({ type: "ping" }),
    ...pieces.map((text) =>
      claudeEvent({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }),
    ),
    claudeEvent({ type: "content_block_stop", index: 0 }),
    claudeEvent({ type: "message_delta", delta: { stop_reason }, usage: { output_tokens: 44 } }),
    claudeEvent({ type: "message_stop" }),
  ];
}
