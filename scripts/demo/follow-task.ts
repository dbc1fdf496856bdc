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

/** Reads a task's stream to its end, a line for every finished node. A cut stream goes on where it was. */
export async function followTask({ url, headers, locale }: Settings): Promise<Progress> {
  let progress = initialProgress;
  while (!FINAL_STATES.includes(progress.state)) {
    const response = await fetch(url, {
      headers: { ...headers, "last-event-id": String(progress.seq) },
    });
    if (!response.ok || !response.body)
      throw new Error(`The progress stream answered ${response.status}.`);
    for await (const data of frames(response.body)) {
      const logged = LoggedEventSchema.parse(fromWire(LoggedEventSchema, JSON.parse(data)));
      progress = applyEvent(progress, logged);
      const line = describe(logged.event, locale);
      if (line) console.log(line);
    }
  }
  return progress;
}

async function* frames(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (data) yield data;
    }
  }
}

function describe(event: TaskEvent, locale: Locale): string | null {
  switch (event.type) {
    case "node-finished": {
      const facts = Object.entries(event.facts).map(([name, count]) =>
        translate(locale, `facts.${name}`, { count }),
      );
      const duration = `${(event.durationMs / 1000).toFixed(1)} s`;
      return `  ✓ ${translate(locale, `nodes.${event.node}`)} (${[duration, ...facts].join(", ")})`;
    }
    case "node-retrying":
      return `  ↻ ${translate(locale, `nodes.${event.node}`)} [${event.code}]`;
    default:
      return null;
  }
}
