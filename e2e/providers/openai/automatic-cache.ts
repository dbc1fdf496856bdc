import { createHash } from "node:crypto";

import { type ChatRequest, textOf } from "@/e2e/providers/openai/request";
import { countTokens, inPieces } from "@/e2e/providers/tokens";

const LIFETIME_MS = 300_000;
const FIRST_TOKENS = 1_024;
const STEP_TOKENS = 128;

export type InputUse = { tokens: number; cached: number; begin: () => void };
export type AutomaticCache = { use: (request: ChatRequest) => InputUse };

/** Beginnings of at least 1,024 tokens, in steps of 128, are cached without being asked for. */
export function makeAutomaticCache(now: () => number): AutomaticCache {
  const until = new Map<string, number>();
  return {
    use: (request) => {
      const text = inputText(request);
      const keys = beginnings(request.model, text);
      const known = keys.findLastIndex((key) => (until.get(key) ?? 0) > now());
      return {
        tokens: countTokens(text),
        cached: known < 0 ? 0 : FIRST_TOKENS + known * STEP_TOKENS,
        begin: () => keys.forEach((key) => until.set(key, now() + LIFETIME_MS)),
      };
    },
  };
}

function inputText({ messages, response_format: format }: ChatRequest): string {
  const schema = format?.type === "json_schema" ? JSON.stringify(format.json_schema.schema) : "";
  return schema + messages.map(({ role, content }) => `${role}\n${textOf(content)}\n`).join("");
}

function beginnings(model: string, text: string): string[] {
  const pieces = inPieces(text, STEP_TOKENS).filter((piece) => countTokens(piece) === STEP_TOKENS);
  let key = model;
  const keys = pieces.map((piece) => {
    key = createHash("sha256").update(key).update(piece).digest("hex");
    return key;
  });
  return keys.slice(FIRST_TOKENS / STEP_TOKENS - 1);
}
