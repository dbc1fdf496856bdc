import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";

export type Program = { entry: string; remove: () => void };

/** The document process as it stands in the source, bundled where it finds its packages. */
export async function bundleDocumentProgram(): Promise<Program> {
  const folder = mkdtempSync(path.resolve("node_modules/.cpg2pvg-program-"));
  await build({
    entryPoints: {
      "document-process": "lib/documents/process/main.ts",
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    packages: "external",
    loader: { ".typ": "text" },
    logLevel: "warning",
  });
  return {
    entry: path.join(folder, "document-process.mjs"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
