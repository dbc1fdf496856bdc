import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { z } from "zod";

import type { Browser } from "@/scripts/test/browser";

export type Outcome = { name: string; passed: number; failed: number; skipped: number };

/** Where the tools leave their reports, and what stops them half-way. */
type Run = { reports: string; signal: AbortSignal };

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
export async function runCheck(name: string, command: string[], { signal }: Run): Promise<Outcome> {
  const ok = await runTool(name, command, { signal });
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

export async function vitestOutcome(project: string, { reports, signal }: Run): Promise<Outcome> {
  const name = `${project} tests`;
  const file = path.join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const command = [
    ...["vitest", "run", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile=${file}`],
  ];
  const ok = await runTool(name, command, { signal });
  if (!existsSync(file)) return notRun(name);
  const report = VitestReportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = report.numFailedTests || report.numFailedTestSuites;
  return {
    name,
    passed: report.numPassedTests,
    // An error outside any test must not pass unseen.
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Without a browser the tests that need none still run, and the others count as one that failed. */
export async function playwrightOutcomes(browser: Browser, run: Run): Promise<Outcome[]> {
  const product = await playwrightOutcome("product", {}, run);
  if (browser.found) {
    const env = { CHROMIUM_PATH: browser.path, ...browser.env };
    return [product, await playwrightOutcome("browser", env, run)];
  }
  console.error(`\n${browser.reason}`);
  return [product, notRun("browser tests")];
}

async function playwrightOutcome(
  project: string,
  env: Record<string, string | undefined>,
  { reports, signal }: Run,
): Promise<Outcome> {
  const name = `${project} tests`;
  const file = path.join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const ok = await runTool(
    name,
    ["playwright", "test", `--project=${project}`, "--reporter=list,json"],
    { signal, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env } },
  );
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

type Tool = { signal: AbortSignal; env?: Record<string, string | undefined> };

/** Whether the tool ended well. Rejects with the signal's reason once that has ended it. */
async function runTool(
  name: string,
  [tool = "", ...args]: string[],
  { signal, env = {} }: Tool,
): Promise<boolean> {
  signal.throwIfAborted();
  console.log(`\n── ${name}`);
  const child = spawn(path.join("node_modules", ".bin", tool), args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  return code === 0;
}
