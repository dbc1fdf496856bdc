import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import type { ArtifactKind } from "@/lib/storage/artifacts";

const FILE_NAMES: Partial<Record<ArtifactKind, string>> = {
  pvg_html: "pvg.html",
  pvg_pdf: "pvg.pdf",
  pvg_markdown: "pvg.md",
  pvg_json: "pvg.json",
};

type Settings = {
  directory: string;
  /** Of the guideline; the folder is named after it. */
  fileName: string;
  files: { kind: ArtifactKind; bytes: Uint8Array }[];
};

/** Writes `<directory>/<guideline>/pvg.*` and returns that folder. Never overwrites another guideline's files. */
export async function writePvgFiles({ directory, fileName, files }: Settings): Promise<string> {
  const json = files.find(({ kind }) => kind === "pvg_json");
  const sha256 = json ? sourceHash(Buffer.from(json.bytes).toString("utf8")) : null;
  const name = path.parse(fileName).name;
  const plain = path.join(directory, name);
  const isTaken = await belongsToAnother(path.join(plain, "pvg.json"), sha256);
  const folder = isTaken && sha256 ? `${plain}-${sha256.slice(0, 8)}` : plain;
  await mkdir(folder, { recursive: true });
  for (const { kind, bytes } of files) {
    const target = FILE_NAMES[kind];
    if (target) await writeFile(path.join(folder, target), bytes);
  }
  return folder;
}

async function belongsToAnother(jsonFile: string, sha256: string | null): Promise<boolean> {
  return existsSync(jsonFile) && sourceHash(await readFile(jsonFile, "utf8")) !== sha256;
}

function sourceHash(json: string): string | null {
  return /"sha256":\s*"([0-9a-f]{64})"/.exec(json)?.[1] ?? null;
}
