// Bundles the programs that run outside Next.js; packages stay in node_modules.
import { rmSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";

const ENTRIES = {
  demo: "scripts/demo.ts",
  start: "scripts/start.ts",
  worker: "scripts/worker.ts",
  cpg2pvg: "scripts/cpg2pvg.ts",
  bench: "scripts/bench.ts",
  "verify-worker": "scripts/bench/checks/verify-worker.ts",
  eval: "scripts/eval.ts",
  db: "scripts/db.ts",
  test: "scripts/test.ts",
  "dev-claude": "scripts/dev-claude.ts",
  "user-create": "scripts/user-create.ts",
  "document-process": "lib/documents/process/main.ts",
};

const root = path.join(import.meta.dirname, "..");
rmSync(path.join(root, "dist"), { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: ENTRIES,
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22",
  packages: "external",
  sourcemap: true,
  loader: { ".typ": "text" },
  logLevel: "warning",
});
