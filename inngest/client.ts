import { type ClientOptions, Inngest, type Logger } from "inngest";

import { createGateway } from "@/inngest/embedded/gateway";
import { EMBEDDED_URL } from "@/inngest/embedded/protocol";
import { workflowMode } from "@/inngest/workflow-mode";
import { type Env, env } from "@/lib/env";
import { logger } from "@/lib/logger";

/** Where the client's requests go when the engine runs in this process; `startEmbeddedEngine` answers them. */
export const embeddedGateway = createGateway();

let client: Inngest | undefined;

/** Made at first use, so that a build needs no configuration. */
export function inngest(): Inngest {
  client ??= new Inngest({ id: "cpg2pvg", logger: sdkLogger(), ...connection(env()) });
  return client;
}

function connection(variables: Env): Partial<ClientOptions> {
  const { INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = variables;
  const keys = { eventKey: INNGEST_EVENT_KEY, signingKey: INNGEST_SIGNING_KEY };
  switch (workflowMode(variables)) {
    case "embedded":
      return { isDev: true, baseUrl: EMBEDDED_URL, fetch: embeddedGateway.fetch };
    case "dev":
      return { isDev: true, baseUrl: URL.canParse(INNGEST_DEV ?? "") ? INNGEST_DEV : undefined };
    case "self-hosted":
      return { isDev: false, baseUrl: INNGEST_BASE_URL, ...keys };
    case "cloud":
      return { isDev: false, ...keys };
  }
}

/** The SDK tells of every failed attempt twice, as an error; `run-node.ts` tells of it once, so here it is detail. */
function sdkLogger(): Logger {
  const log = logger().child({ part: "inngest" });
  return {
    debug: log.debug.bind(log),
    info: log.debug.bind(log),
    warn: log.warn.bind(log),
    error: log.debug.bind(log),
  };
}
