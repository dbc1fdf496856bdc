import { mkdirSync } from "node:fs";

import { stopSignal } from "@/scripts/product/stop-signal";
import { runProgram } from "@/scripts/terminal";
import { findBrowser } from "@/scripts/test/browser";
import { playwrightOutcomes, runCheck, vitestOutcome } from "@/scripts/test/run";

const REPORTS = ".data/test";

/** Everything, in the order in which it fails fastest; every stage runs whatever the others say. */
async function main(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  const run = { reports: REPORTS, signal: stopSignal() };
  const outcomes = [
    await runCheck("lint", ["eslint", ".", "--max-warnings", "0"], run),
    await runCheck("types", ["tsc", "--noEmit"], run),
    await runCheck("format", ["prettier", "--check", "--log-level", "warn", "."], run),
    await runCheck("unused code", ["knip"], run),
    await vitestOutcome("unit", run),
    await vitestOutcome("integration", run),
    ...(await playwrightOutcomes(await findBrowser(), run)),
  ];
  const sum = (kind: "passed" | "failed" | "skipped") =>
    outcomes.reduce((total, outcome) => total + outcome[kind], 0);
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
  console.log("");
  for (const outcome of outcomes) {
    if (outcome.failed > 0) console.log(`Failed: ${outcome.name} (${outcome.failed})`);
  }
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

runProgram(main);
