import { parseArgs } from "node:util";

import { startProvider } from "@/e2e/providers/start-provider";
import { stopSignal, untilAborted } from "@/scripts/product/stop-signal";
import { runProgram, sayIn, terminalLocale } from "@/scripts/terminal";

/** As slow as the models it stands in for, so that the progress page has something to show. */
const LIKE_THE_MODELS = {
  small: { firstTokenMs: 400, tokensPerSecond: 150 },
  large: { firstTokenMs: 900, tokensPerSecond: 70 },
};

/** Runs the stand-in for writing models until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8787" },
      fast: { type: "boolean", default: false },
    },
  });
  const signal = stopSignal();
  const say = sayIn(terminalLocale());
  const { url, apiKey, close } = await startProvider({
    port: Number(values.port),
    latency: values.fast ? {} : LIKE_THE_MODELS,
  });
  const claude = `ANTHROPIC_API_KEY=${apiKey} ANTHROPIC_BASE_URL=${url}`;
  const openai = `OPENAI_API_KEY=${apiKey} OPENAI_BASE_URL=${url}/v1`;
  say("standIn.serving", { url });
  for (const [key, variables] of [
    ["standIn.claude", claude],
    ["standIn.openai", openai],
  ] as const) {
    say(key);
    for (const variable of variables.split(" ")) console.log(`  ${variable}`);
  }
  say("standIn.startHint", { command: `${claude} npm start` });
  say("standIn.control", { url });
  say("start.stopHint");
  await untilAborted(signal);
  await close();
}

runProgram(main);
