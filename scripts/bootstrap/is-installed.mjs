import { existsSync, readFileSync } from "node:fs";

/** npm writes it last, so it is missing after an installation that was stopped half-way. */
const INSTALLED = "node_modules/.package-lock.json";

/** Whether every package of the lock file is there in its version; those of other systems may be missing. */
export function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const present = packagesOf(INSTALLED);
  return Object.entries(packagesOf("package-lock.json")).every(
    ([location, { version, optional }]) =>
      location === "" || (optional && !present[location]) || present[location]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
