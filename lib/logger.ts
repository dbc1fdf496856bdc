import pino from "pino";

import { logLevel } from "@/lib/env";

export type Logger = pino.Logger;

const held = globalThis as typeof globalThis & { cpgLogger?: Logger };

/**
 * JSON lines on standard output, fields first: `logger().info({ taskId, node }, "node finished")`.
 * Never guideline text, prompts, answers, names or addresses.
 */
export function logger(): Logger {
  held.cpgLogger ??= pino({
    level: logLevel(),
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: describeError },
  });
  return held.cpgLogger;
}

type ErrorLine = {
  name: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: ErrorLine;
};

/** Class, message and stack only: other fields of an error may carry queries or what a person typed. */
function describeError(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    name,
    message,
    code,
    stack,
    cause: cause === undefined ? undefined : describeError(cause),
  };
}
