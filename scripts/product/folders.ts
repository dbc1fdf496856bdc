import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Folders = {
  data: string;
  files: string;
  logs: string;
  database: string;
  /** The file that holds this installation's secrets. */
  secrets: string;
};

/** For what another user must reach while the project stands in a folder that only root can enter. */
export const SHARED_FOLDER = "/var/lib/cpg2pvg";

/** Where an installation keeps its data, all of it below one folder where that is possible. */
export function makeFolders(): Folders {
  const data = path.resolve(process.env.CPG2PVG_DATA ?? ".data");
  mkdirSync(data, { recursive: true });
  const folders = {
    data,
    files: path.join(data, "files"),
    logs: path.join(data, "logs"),
    database: databaseFolder(data),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return { ...folders, secrets: path.join(data, "secrets.json") };
}

/** PostgreSQL refuses to run as root, so as root its data must lie where the user it runs as can enter. */
function databaseFolder(data: string): string {
  if (process.getuid?.() !== 0 || isOpenToAll(data)) return path.join(data, "database");
  const idFile = path.join(data, "installation");
  if (!existsSync(idFile)) writeFileSync(idFile, randomUUID());
  // A moved folder keeps its inode and so its database; a copy of it gets a database of its own.
  const key = `${readFileSync(idFile, "utf8")} ${statSync(data).ino}`;
  return path.join(SHARED_FOLDER, createHash("sha256").update(key).digest("hex").slice(0, 16));
}

/** Whether any user can reach the file or folder and enter or run it. */
export function isOpenToAll(location: string): boolean {
  if ((statSync(location).mode & 0o001) === 0) return false;
  const parent = path.dirname(location);
  return parent === location || isOpenToAll(parent);
}
