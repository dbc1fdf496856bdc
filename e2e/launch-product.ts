import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** One start of the built product. */
export type LaunchedProduct = {
  url: string;
  /** Of the process that keeps the others running. */
  pid: number;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Web, worker and database. */
  processes: () => { web: number; worker: number; database: number };
};

const FIRST_PORT = 3_100;

/** A data folder for a product of its own. */
export function makeDataFolder(): { data: string; remove: () => void } {
  const data = mkdtempSync(path.join(os.tmpdir(), "cpg2pvg-e2e-"));
  // As root the database runs as another user, who has to get in.
  chmodSync(data, 0o711);
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) };
}

/** Starts the product on a data folder and waits for its address; rejects with what it said when it ends before. */
export async function launchProduct(
  data: string,
  settings: Record<string, string> = {},
): Promise<LaunchedProduct> {
  const product = spawn(process.execPath, ["--enable-source-maps", "dist/start.mjs"], {
    env: { ...ownSettings(), ...settings, CPG2PVG_DATA: data, API_PORT: String(FIRST_PORT) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  product.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise<number | null>((resolve) => product.once("close", resolve));
  const tooEarly = () =>
    Promise.reject(new Error(`The product ended before it was ready. ${said}`));
  const url = await Promise.race([addressFrom(product.stdout), ended.then(tooEarly)]);
  return {
    url,
    pid: Number(product.pid),
    ended,
    processes: () => JSON.parse(readFileSync(path.join(data, "processes.json"), "utf8")),
  };
}

/** Nothing of a database, engine or storage that happens to be configured here may reach the tests. */
function ownSettings(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "SystemRoot", "LD_LIBRARY_PATH"];
  const entries = kept.map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(entries), NODE_ENV: "production" };
}

/** Never settles when there is none. */
function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on("line", (line) => {
      const url = /(http:\/\/\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
}
