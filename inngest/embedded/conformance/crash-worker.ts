import { startBenchEngine } from "@/inngest/embedded/conformance/bench-engine";
import { createCrashFunction, holdThirdStep } from "@/inngest/embedded/conformance/crash-functions";

/** A worker in a process of its own, to be killed: rows go to standard output, one JSON object a line. */
const [databaseUrl = "", mode] = process.argv.slice(2);
const engine = await startBenchEngine({
  databaseUrl,
  functions: (client) => [
    createCrashFunction({
      client,
      checkpointing: mode === "checkpointing",
      retries: 4,
      during: holdThirdStep,
      record: (row) => process.stdout.write(`${JSON.stringify(row)}\n`),
    }),
  ],
});
await engine.client.send({ id: "crash-1", name: "t/crash", data: {} });
setInterval(() => undefined, 60_000);
