import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";

export type Folders = { data: string; files: string; logs: string; database: string };

/** Where an installation keeps its data. As root the database lives where the user it runs as can enter. */
export function makeFolders(): Folders {
  const data = path.resolve(process.env.CPG2PVG_DATA ?? ".data");
  const key = createHash("sha256").update(data).digest("hex").slice(0, 12);
  const folders = {
    data,
    files: path.join(data, "files"),
    logs: path.join(data, "logs"),
    database:
      process.getuid?.() === 0 ? path.join("/var/lib/cpg2pvg", key) : path.join(data, "database"),
  };
  for (const folder of [folders.data, folders.files, folders.logs])
    mkdirSync(folder, { recursive: true });
  mkdirSync(folders.database, { recursive: true, mode: 0o755 });
  return folders;
}
