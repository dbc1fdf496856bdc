import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { chromium } from "@playwright/test";

/** Environment variables to set for the browser. */
type Variables = Record<string, string | undefined>;

export type Browser =
  { found: true; path: string; env: Variables } | { found: false; reason: string };

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/**
 * A Chromium that really starts: the one named by CHROMIUM_PATH, Playwright's, the system's, one installed from
 * Debian where we may, or the one that comes from npm.
 */
export async function findBrowser(): Promise<Browser> {
  const known = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_BROWSERS];
  for (const path of known) {
    if (path && existsSync(path) && starts(path, {})) return { found: true, path, env: {} };
  }
  if (installFromDebian()) return { found: true, path: "/usr/bin/chromium", env: {} };
  return packagedBrowser();
}

function starts(path: string, env: Variables): boolean {
  const { status } = spawnSync(path, [...FLAGS, "--dump-dom", "data:text/html,<p>ready"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 60_000,
  });
  return status === 0;
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("\nInstalling Chromium for the browser tests …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = {
    env,
    stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return existsSync("/usr/bin/chromium") && starts("/usr/bin/chromium", {});
}

/** Its own libraries are meant for a bare cloud function, so it often starts where the system's are missing. */
async function packagedBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // It fails where it may not unpack itself; that is a browser that does not start.
  const path = await packaged.executablePath().catch(() => null);
  const env = { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  if (path && starts(path, env)) return { found: true, path, env };
  return {
    found: false,
    reason:
      "No browser starts on this machine. Run:\n  sudo apt-get install -y chromium\nand run the tests again.",
  };
}
