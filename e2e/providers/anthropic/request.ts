import { z } from "zod";

import { checkSchema } from "@/e2e/providers/check-schema";
import { refuse } from "@/e2e/providers/exchange";

const CacheControlSchema = z.strictObject({
  type: z.literal("ephemeral"),
  ttl: z.enum(["5m", "1h"]).default("5m"),
});
export type Lifetime = z.infer<typeof CacheControlSchema>["ttl"];

const TextBlockSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1, "text content blocks must be non-empty"),
  cache_control: CacheControlSchema.nullish(),
  citations: z.null().optional(),
});

const ContentSchema = z.union([z.string().min(1), z.array(TextBlockSchema).min(1)]);

const CountSchema = z.strictObject({
  model: z.string().min(1),
  messages: z
    .array(z.strictObject({ role: z.enum(["user", "assistant"]), content: ContentSchema }))
    .min(1),
  system: z.union([z.string(), z.array(TextBlockSchema)]).optional(),
  cache_control: CacheControlSchema.nullish(),
  output_config: z
    .strictObject({
      effort: z.enum(["low", "medium", "high", "xhigh", "max"]).nullish(),
      format: z
        .strictObject({
          type: z.literal("json_schema"),
          schema: z.record(z.string(), z.unknown()),
        })
        .nullish(),
    })
    .optional(),
  speed: z.enum(["standard", "fast"]).nullish(),
  thinking: z.looseObject({ type: z.enum(["enabled", "disabled", "adaptive"]) }).optional(),
  user_profile_id: z.string().optional(),
});

export const MessageSchema = CountSchema.extend({
  max_tokens: z.int().positive(),
  stream: z.boolean().optional(),
  metadata: z.strictObject({ user_id: z.string().nullish() }).optional(),
  service_tier: z.enum(["auto", "standard_only"]).optional(),
  stop_sequences: z.array(z.string()).optional(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().optional(),
  top_k: z.int().optional(),
  inference_geo: z.string().nullish(),
});
export type MessageRequest = z.infer<typeof MessageSchema>;
export type CountRequest = z.infer<typeof CountSchema>;

const MOST_BREAKPOINTS = 4;

export function readMessageRequest(value: unknown, models: string[]): MessageRequest {
  return checked(MessageSchema, value, models);
}

export function readCountRequest(value: unknown, models: string[]): CountRequest {
  return checked(CountSchema, value, models);
}

function checked<Request extends CountRequest>(
  schema: z.ZodType<Request>,
  value: unknown,
  models: string[],
): Request {
  const result = schema.safeParse(value);
  if (!result.success) return refuse("invalid_request", describe(result.error));
  const request = result.data;
  if (!models.includes(request.model)) refuse("not_found", `model: ${request.model}`);
  if (request.messages[0]?.role !== "user")
    refuse("invalid_request", 'messages: first message must use the "user" role');
  if (request.output_config?.format) checkSchema("claude", request.output_config.format.schema);
  checkBreakpoints(blocksOf(request));
  return request;
}

export function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "invalid request";
}

/** A stretch of the request that can end a cached beginning. */
export type Block = { text: string; place: string; lifetime: Lifetime | null };

/** Everything that is counted as input, in the order in which it is cached: the schema, the system, the messages. */
export function blocksOf(request: CountRequest): Block[] {
  const format = request.output_config?.format;
  const blocks: Block[] = [
    ...(format ? [{ text: JSON.stringify(format.schema), place: "schema", lifetime: null }] : []),
    ...contentBlocks("system", request.system ?? []),
    ...request.messages.flatMap(({ role, content }, index) =>
      contentBlocks(`${role} ${index}`, content),
    ),
  ];
  const last = blocks.at(-1);
  if (last && request.cache_control) last.lifetime ??= request.cache_control.ttl;
  return blocks;
}

function contentBlocks(place: string, content: NonNullable<CountRequest["system"]>): Block[] {
  if (typeof content === "string") return content ? [{ text: content, place, lifetime: null }] : [];
  return content.map(({ text, cache_control }) => ({
    text,
    place,
    lifetime: cache_control?.ttl ?? null,
  }));
}

function checkBreakpoints(blocks: Block[]): void {
  const lifetimes = blocks.flatMap(({ lifetime }) => lifetime ?? []);
  if (lifetimes.length > MOST_BREAKPOINTS)
    refuse(
      "invalid_request",
      `A maximum of ${MOST_BREAKPOINTS} blocks with cache_control may be provided. Found ${lifetimes.length}.`,
    );
  if (lifetimes.lastIndexOf("1h") > lifetimes.indexOf("5m") && lifetimes.includes("5m"))
    refuse(
      "invalid_request",
      "A ttl='1h' cache_control block must not come after a ttl='5m' cache_control block.",
    );
}

export function askedOf({ system, messages }: CountRequest) {
  const text = (content: NonNullable<CountRequest["system"]>) =>
    typeof content === "string" ? content : content.map((block) => block.text).join("\n");
  return {
    system: text(system ?? ""),
    user: messages.filter(({ role }) => role === "user").map(({ content }) => text(content)),
  };
}
