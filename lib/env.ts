import { z } from "zod";

const Flag = z.stringbool({
  truthy: ["1", "true", "yes", "on"],
  falsy: ["0", "false", "no", "off", ""],
});

/** Every variable the product reads. `npm start` makes the ones without a default (scripts/start). */
const EnvSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  /** PostgreSQL 14 or newer. `npm start` sets it to the embedded database when it is not given. */
  DATABASE_URL: z.string().min(1),
  /** At least 32 characters; signs sessions and tokens. Also read as NEXTAUTH_SECRET. */
  SECRET_KEY: z.string().min(32),
  /** The address people use, such as https://pvg.example.org. */
  PUBLIC_URL: z.url(),

  ACCESS_TOKEN_EXPIRE_MINUTES: z.coerce.number().int().positive().default(15),
  REFRESH_TOKEN_EXPIRE_DAYS: z.coerce.number().int().positive().default(30),
  /** Whether people may register themselves. */
  REGISTRATION_OPEN: Flag.default(true),

  /** Uploaded and made files. */
  UPLOAD_DIR: z.string().default(".data/files"),
  /** Bytes. */
  MAX_FILE_SIZE: z.coerce
    .number()
    .int()
    .positive()
    .default(100 * 1024 * 1024),
  /** Base64 JSON {apiKey, appId, regions}. `npm start` makes one for the local ingest. */
  UPLOADTHING_TOKEN: z.string().min(1),

  /** 1 or an address: the Inngest dev server. */
  INNGEST_DEV: z.string().optional(),
  /** A self-hosted Inngest server. */
  INNGEST_BASE_URL: z.url().optional(),
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  /** Port on which the worker serves /api/inngest to a real Inngest server. */
  INNGEST_WORKER_PORT: z.coerce.number().int().positive().default(3030),
  /** Address of that port as the Inngest server sees it. */
  INNGEST_SERVE_ORIGIN: z.url().optional(),

  /** Megabytes of memory a document may take to read before it is stopped. */
  DOCUMENT_MEMORY_MB: z.coerce.number().int().positive().default(2_048),
  /** Seconds a document may take to read or render before it is stopped. */
  DOCUMENT_TIMEOUT_SECONDS: z.coerce.number().int().positive().default(300),
  /** Documents read at the same time by one worker. */
  DOCUMENT_PROCESSES: z.coerce.number().int().positive().default(1),
  /** Tasks' steps a worker runs at the same time. */
  WORKER_CONCURRENCY: z.coerce.number().int().positive().default(4),

  /** A JSON file with the schema of lib/costs/prices.json; its prices come before the ones there. */
  MODEL_PRICES: z.string().optional(),
  /** Requests, and tokens in and out, that all workers together may send to a provider in a minute; no limit if absent. */
  MODEL_RPM: z.coerce.number().int().positive().optional(),
  MODEL_TPM: z.coerce.number().int().positive().optional(),
  /** Who writes when a task does not say; absent: claude if ANTHROPIC_API_KEY is given, otherwise rules. */
  WRITER: z.enum(["claude", "openai", "rules"]).optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  /** Another address for Claude's API, such as a gateway of one's own; without /v1. */
  ANTHROPIC_BASE_URL: z.url().optional(),
  OPENAI_API_KEY: z.string().optional(),
  /** A server with OpenAI's chat completions, such as vLLM or Ollama; with /v1. It may do without a key. */
  OPENAI_BASE_URL: z.url().optional(),
  /** Models of the default writer. Each writer has its own, except that a server of one's own needs a name. */
  MODEL_SMALL: z.string().optional(),
  MODEL_LARGE: z.string().optional(),

  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Env = z.infer<typeof EnvSchema>;

let parsed: Env | undefined;

/** Read at first use, so that a build needs no configuration. Throws with the names that are missing or wrong. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/** Usable without any other configuration, so that every program can log. */
export function logLevel(): Env["LOG_LEVEL"] {
  return EnvSchema.shape.LOG_LEVEL.parse(process.env.LOG_LEVEL || undefined);
}

const WriterEnvSchema = EnvSchema.pick({
  WRITER: true,
  ANTHROPIC_API_KEY: true,
  ANTHROPIC_BASE_URL: true,
  OPENAI_API_KEY: true,
  OPENAI_BASE_URL: true,
  MODEL_SMALL: true,
  MODEL_LARGE: true,
  MODEL_PRICES: true,
});

/** What chooses a writing model; usable without any other configuration, for programs without a database. */
export function readWriterEnv(
  variables: Record<string, string | undefined>,
): z.infer<typeof WriterEnvSchema> {
  const given = Object.entries(variables).filter(([, value]) => value !== "");
  return WriterEnvSchema.parse(Object.fromEntries(given));
}

/** The one place that turns variables into configuration; an empty variable counts as not given. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = EnvSchema.safeParse({
    ...given,
    SECRET_KEY: given.SECRET_KEY ?? given.NEXTAUTH_SECRET,
  });
  if (result.success) return result.data;
  throw new Error(
    `The configuration is not complete. Start with npm start.\n${z.prettifyError(result.error)}`,
  );
}
