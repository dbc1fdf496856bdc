import { setTimeout as sleep } from "node:timers/promises";

import { fromWire } from "@/lib/api/case-keys";
import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import {
  applyEvent,
  FINAL_STATES,
  initialProgress,
  LoggedEventSchema,
  type Progress,
  type TaskEvent,
} from "@/lib/tasks/progress";

type Settings = { url: string; headers: Record<string, string>; locale: Locale };

/** How long the product may be away, as while its web process is started again. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 500;

/** Reads a task's stream until it ends or waits for a person, a line for every finished node. A cut stream goes on where it was. */
export async function followTask({ url, headers, locale }: Settings): Promise<Progress> {
  let progress = initialProgress;
  let lastHeard = Date.now();
  while (!rests(progress)) {
    try {
      for await (const data of frames(url, { ...headers, "last-event-id": String(progress.seq) })) {
        lastHeard = Date.now();
        const logged = LoggedEventSchema.parse(fromWire(LoggedEventSchema, JSON.parse(data)));
        progress = applyEvent(progress, logged);
        const line = describe(logged.event, locale);
        if (line) console.log(line);
        if (rests(progress)) break;
      }
    } catch (error) {
      if (!(error instanceof Cut) || Date.now() - lastHeard > PATIENCE_MS) throw error;
      await sleep(RETRY_MS);
    }
  }
  return progress;
}

/** The stream of a task that waits stays open. */
function rests({ state }: Progress): boolean {
  return state === "waiting" || FINAL_STATES.includes(state);
}

/** The stream broke off, or could not be opened. */
class Cut extends Error {}

async function* frames(url: string, headers: Record<string, string>): AsyncGenerator<string> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of bytes(url, headers)) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (data) yield data;
    }
  }
}

async function* bytes(url: string, headers: Record<string, string>): AsyncGenerator<Uint8Array> {
  try {
    const response = await fetch(url, { headers });
    if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}.`);
    yield* response.body;
  } catch (cause) {
    throw new Cut("The progress stream broke off.", { cause });
  }
}

function describe(event: TaskEvent, locale: Locale): string | null {
  switch (event.type) {
    case "node-finished": {
      const facts = Object.entries(event.facts).map(([name, count]) =>
        translate(locale, `facts.${name}`, { count }),
      );
      const duration = `${(event.durationMs / 1000).toFixed(1)} s`;
      return `  ✓ ${translate(locale, `nodes.${event.node}`)} (${[duration, ...facts].filter(Boolean).join(", ")})`;
    }
    case "node-retrying":
      return `  ↻ ${translate(locale, `nodes.${event.node}`)} [${event.code}]`;
    default:
      return null;
  }
}
