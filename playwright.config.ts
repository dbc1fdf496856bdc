import { existsSync } from "node:fs";

import { chromium, defineConfig, devices } from "@playwright/test";

const bundled = chromium.executablePath();
const installed = existsSync(bundled) ? bundled : "/usr/bin/chromium";
const executablePath = process.env.CHROMIUM_PATH ?? installed;

/** One worker: the tests share one product, and some of them hold its worker process still. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/start-product.ts",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: "product", testMatch: "start.spec.ts" },
    { name: "browser", testIgnore: "start.spec.ts" },
  ],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        // Containers often have a small /dev/shm, or none.
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
