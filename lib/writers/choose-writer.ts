import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type BatchProvider, createBatchProvider } from "@/lib/writers/claude/batch-provider";
import type { ClaudeOptions } from "@/lib/writers/claude/claude-messages";
import { createClaudeWriter } from "@/lib/writers/claude/claude-writer";
import type { ModelWriter, Tier } from "@/lib/writers/model-writer";
import { createOpenAiWriter } from "@/lib/writers/openai/openai-writer";

type ModelKind = ModelWriter["kind"];
export type WriterKind = ModelKind | "rules";

/** What the choice depends on. */
export type WriterEnv = Pick<
  Env,
  | "WRITER"
  | "ANTHROPIC_API_KEY"
  | "ANTHROPIC_BASE_URL"
  | "OPENAI_API_KEY"
  | "OPENAI_BASE_URL"
  | "MODEL_SMALL"
  | "MODEL_LARGE"
>;

const DEFAULT_MODELS: Record<ModelKind, Record<Tier, string>> = {
  claude: { small: "claude-haiku-5-5", large: "claude-sonnet-5-5" },
  openai: { small: "gpt-6-luna", large: "gpt-6.1-terra" },
};

/** Those a task may ask for. */
export function configuredWriters(env: WriterEnv): WriterKind[] {
  const kinds: WriterKind[] = ["rules", "claude", "openai"];
  return kinds.filter((kind) => kind === "rules" || missingVariable(kind, env) === undefined);
}

/** What WRITER says, even if it is not configured: a wrong setting must show, not turn into another writer. */
export function defaultWriter(env: WriterEnv): WriterKind {
  return env.WRITER ?? (env.ANTHROPIC_API_KEY ? "claude" : "rules");
}

export function createWriter(kind: ModelKind, env: WriterEnv): ModelWriter {
  const missing = missingVariable(kind, env);
  if (missing) throw new AppError("writer_not_configured", { params: { writer: kind, missing } });
  if (kind === "openai") {
    const models = modelsOf(kind, env);
    const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = env;
    return createOpenAiWriter({ apiKey, baseUrl, models });
  }
  return createClaudeWriter(claudeOptions(env));
}

/** Batches of the same models with the same key. */
export function createBatches(env: WriterEnv): BatchProvider {
  return createBatchProvider(claudeOptions(env));
}

function claudeOptions(env: WriterEnv): ClaudeOptions {
  const { ANTHROPIC_API_KEY: apiKey = "", ANTHROPIC_BASE_URL: baseUrl } = env;
  return { apiKey, baseUrl, models: modelsOf("claude", env) };
}

function missingVariable(kind: ModelKind, env: WriterEnv): string | undefined {
  if (kind === "claude") return env.ANTHROPIC_API_KEY ? undefined : "ANTHROPIC_API_KEY";
  if (!env.OPENAI_BASE_URL) return env.OPENAI_API_KEY ? undefined : "OPENAI_API_KEY";
  // Nobody knows the names of the models on a server of one's own.
  const { small, large } = givenModels(kind, env);
  return small || large ? undefined : "MODEL_LARGE";
}

function modelsOf(kind: ModelKind, env: WriterEnv): Record<Tier, string> {
  const { small, large } = givenModels(kind, env);
  const defaults = DEFAULT_MODELS[kind];
  // A server of one's own often holds one model, which then serves both sizes.
  const isOwnServer = kind === "openai" && env.OPENAI_BASE_URL !== undefined;
  return {
    small: small ?? (isOwnServer ? large : undefined) ?? defaults.small,
    large: large ?? (isOwnServer ? small : undefined) ?? defaults.large,
  };
}

/** The names are the default writer's; another provider would not know them. */
function givenModels(kind: ModelKind, env: WriterEnv): Partial<Record<Tier, string>> {
  const owner = defaultWriter(env);
  return owner === kind || owner === "rules"
    ? { small: env.MODEL_SMALL, large: env.MODEL_LARGE }
    : {};
}
