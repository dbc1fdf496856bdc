import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { z } from "zod";

import type { Browser } from "@/scripts/test/browser";

export type Outcome = { name: string; passed: number; failed: number; skipped: number };

const VitestReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  /** Files that could not be loaded count here and nowhere else. */
  numFailedTestSuites: z.int(),
});

const PlaywrightReportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** A tool that says yes or no counts as one test. */
export function runCheck(name: string, command: string[]): Outcome {
  const ok = runTool(name, command);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

export function vitestOutcome(project: string, reports: string): Outcome {
  const file = path.join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const ok = runTool(`${project} tests`, [
    ...["vitest", "run", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile=${file}`],
  ]);
  if (!existsSync(file)) return notRun(`${project} tests`);
  const report = VitestReportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = report.numFailedTests || report.numFailedTestSuites;
  return {
    name: `${project} tests`,
    passed: report.numPassedTests,
    // An error outside any test must not pass unseen.
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightOutcome(browser: Browser, reports: string): Outcome {
  const name = "browser tests";
  if (!browser.found) {
    console.error(`\n${browser.reason}`);
    return notRun(name);
  }
  const file = path.join(reports, "browser.json");
  rmSync(file, { force: true });
  const ok = runTool(name, ["playwright", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    CHROMIUM_PATH: browser.path,
    ...browser.env,
  });
  if (!existsSync(file)) return notRun(name);
  const { stats, errors } = PlaywrightReportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return {
    name,
    passed: stats.expected,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: stats.skipped,
  };
}

function notRun(name: string): Outcome {
  return { name, passed: 0, failed: 1, skipped: 0 };
}

function runTool(
  name: string,
  [tool = "", ...args]: string[],
  env: Record<string, string | undefined> = {},
): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(path.join("node_modules", ".bin", tool), args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return status === 0;
}
