import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import { makeFolders } from "@/scripts/product/folders";
import { freePort } from "@/scripts/free-port";

/** Starts the built product with a data folder, a database and a port of its own, and ends it after the last test. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const data = mkdtempSync(path.join(os.tmpdir(), "cpg2pvg-e2e-"));
  process.env.CPG2PVG_DATA = data;
  const { database } = makeFolders();
  const product = spawn(process.execPath, ["--enable-source-maps", "dist/start.mjs"], {
    env: { ...ownSettings(), CPG2PVG_DATA: data, API_PORT: String(await freePort(3_100)) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => product.once("exit", () => resolve()));
  process.env.PRODUCT_URL = await Promise.race([addressFrom(product.stdout), ended.then(tooEarly)]);
  return async () => {
    product.kill("SIGTERM");
    await ended;
    for (const folder of [data, database]) rmSync(folder, { recursive: true, force: true });
  };
}

/** Nothing of a database, engine or storage that happens to be configured here may reach the tests. */
function ownSettings(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "SystemRoot", "LD_LIBRARY_PATH"];
  const entries = kept.map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(entries), NODE_ENV: "production" };
}

async function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /(http:\/\/\S+)/.exec(line)?.[1];
    if (url) {
      output.resume();
      return url;
    }
  }
  return tooEarly();
}

function tooEarly(): never {
  throw new Error("The product ended before it was ready.");
}
