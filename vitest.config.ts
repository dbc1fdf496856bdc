import path from "node:path";

import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,inngest,scripts,samples,e2e}/**/*.test.ts"],
          exclude: ["**/*.integration.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{app,lib,inngest,scripts}/**/*.integration.test.ts"],
          globalSetup: [path.join(root, "scripts/test/integration-setup.ts")],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
