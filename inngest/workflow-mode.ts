import { type Env, env } from "@/lib/env";

export type WorkflowMode = "embedded" | "dev" | "self-hosted" | "cloud";

type Variables = Pick<
  Env,
  "INNGEST_DEV" | "INNGEST_BASE_URL" | "INNGEST_EVENT_KEY" | "INNGEST_SIGNING_KEY"
>;

/** Which engine runs the workflow; the environment alone decides. Half a configuration is refused, never guessed at. */
export function workflowMode(variables: Variables = env()): WorkflowMode {
  const { INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = variables;
  if (isOn(INNGEST_DEV)) return "dev";
  const hasKeys = Boolean(INNGEST_EVENT_KEY && INNGEST_SIGNING_KEY);
  const hasAny = Boolean(INNGEST_BASE_URL ?? INNGEST_EVENT_KEY ?? INNGEST_SIGNING_KEY);
  if (!hasAny) return "embedded";
  if (!hasKeys) {
    throw new Error("Inngest needs both INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY, or neither.");
  }
  return INNGEST_BASE_URL ? "self-hosted" : "cloud";
}

function isOn(dev: string | undefined): boolean {
  return dev !== undefined && !["", "0", "false"].includes(dev.toLowerCase());
}
