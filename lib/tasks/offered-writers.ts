import { type Env, env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { TaskOptions, WriterKind } from "@/lib/tasks/options";

/** Who can write here, and who does when nobody says. The standard may be one that is not set up: then that must show. */
export type WriterOffer = { writers: WriterKind[]; standard: WriterKind };

export type WriterSettings = Pick<
  Env,
  | "WRITER"
  | "ANTHROPIC_API_KEY"
  | "OPENAI_API_KEY"
  | "OPENAI_BASE_URL"
  | "MODEL_SMALL"
  | "MODEL_LARGE"
>;

export function offeredWriters(settings: WriterSettings = env()): WriterOffer {
  return { writers: configuredWriters(settings), standard: defaultWriter(settings) };
}

/** Options that say who writes; throws `writer_not_configured` for a writer that is not set up. */
export function withWriter(
  options: TaskOptions,
  offer: WriterOffer = offeredWriters(),
): TaskOptions {
  const writer = options.writer ?? offer.standard;
  if (!offer.writers.includes(writer))
    throw new AppError("writer_not_configured", { params: { writer } });
  return { ...options, writer };
}

function configuredWriters(settings: WriterSettings): WriterKind[] {
  const writers: WriterKind[] = ["rules"];
  if (settings.ANTHROPIC_API_KEY) writers.push("claude");
  if (settings.OPENAI_BASE_URL ? namesModel(settings) : settings.OPENAI_API_KEY)
    writers.push("openai");
  return writers;
}

function defaultWriter({ WRITER, ANTHROPIC_API_KEY }: WriterSettings): WriterKind {
  return WRITER ?? (ANTHROPIC_API_KEY ? "claude" : "rules");
}

/** Nobody knows the names of the models on a server of one's own, and the names given are the default writer's. */
function namesModel(settings: WriterSettings): boolean {
  const isGiven = Boolean(settings.MODEL_SMALL ?? settings.MODEL_LARGE);
  return isGiven && defaultWriter(settings) !== "claude";
}
