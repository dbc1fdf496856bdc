import { mkdirSync } from "node:fs";

import { findBrowser } from "@/scripts/test/browser";
import { type Outcome, playwrightOutcome, runCheck, vitestOutcome } from "@/scripts/test/run";

const REPORTS = ".data/test";

/** Everything, in the order in which it fails fastest; every stage runs whatever the others say. */
async function main(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  const outcomes: Outcome[] = [
    runCheck("lint", ["eslint", ".", "--max-warnings", "0"]),
    runCheck("types", ["tsc", "--noEmit"]),
    runCheck("format", ["prettier", "--check", "--log-level", "warn", "."]),
    runCheck("unused code", ["knip"]),
    vitestOutcome("unit", REPORTS),
    vitestOutcome("integration", REPORTS),
    playwrightOutcome(await findBrowser(), REPORTS),
  ];
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const [passed, failed, skipped] = [
    sum((outcome) => outcome.passed),
    sum((outcome) => outcome.failed),
    sum((outcome) => outcome.skipped),
  ];
  console.log("");
  for (const outcome of outcomes) {
    if (outcome.failed > 0) console.log(`Failed: ${outcome.name} (${outcome.failed})`);
  }
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
