import { existsSync } from "node:fs";

import { chromium, defineConfig, devices } from "@playwright/test";

const bundled = chromium.executablePath();
const executablePath = existsSync(bundled)
  ? undefined
  : (process.env.CHROMIUM_PATH ?? "/usr/bin/chromium");

/** One worker: the tests share one product, and some of them hold its worker process still. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/start-product.ts",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
