import { z } from "zod";

import { checkSchema } from "@/e2e/providers/check-schema";
import { refuse } from "@/e2e/providers/exchange";

const ContentSchema = z.union([
  z.string(),
  z.array(z.object({ type: z.literal("text"), text: z.string() })).min(1),
]);

const ChatSchema = z.looseObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(["system", "developer", "user", "assistant"]),
        content: ContentSchema,
      }),
    )
    .min(1),
  /** The older of the two names is the only one that many compatible services know. */
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  response_format: z
    .discriminatedUnion("type", [
      z.object({ type: z.literal("text") }),
      z.object({ type: z.literal("json_object") }),
      z.object({
        type: z.literal("json_schema"),
        json_schema: z.object({
          name: z.string().regex(/^[\w-]{1,64}$/),
          strict: z.boolean().nullish(),
          schema: z.record(z.string(), z.unknown()).optional(),
        }),
      }),
    ])
    .optional(),
});
export type ChatRequest = z.infer<typeof ChatSchema>;

export function readChatRequest(value: unknown, models: string[]): ChatRequest {
  const result = ChatSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return refuse(
      "invalid_request",
      `Invalid value for '${issue?.path.join(".")}': ${issue?.message}`,
    );
  }
  const { model, response_format: format, stream, stream_options: options } = result.data;
  if (!models.includes(model))
    refuse("not_found", `The model '${model}' does not exist or you do not have access to it.`);
  if (options && !stream)
    refuse(
      "invalid_request",
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    );
  if (format?.type === "json_schema" && format.json_schema.strict)
    checkSchema("openai", format.json_schema.schema);
  return result.data;
}

export function textOf(content: z.infer<typeof ContentSchema>): string {
  return typeof content === "string" ? content : content.map(({ text }) => text).join("\n");
}

export function askedOf({ messages }: ChatRequest) {
  const said = (roles: string[]) =>
    messages.filter(({ role }) => roles.includes(role)).map(({ content }) => textOf(content));
  return { system: said(["system", "developer"]).join("\n"), user: said(["user"]) };
}
