import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

/** Made by a step of its own. */
const GENERATED = "lib/db/generated";
/** What no program is built from. */
const UNUSED = /\.(test\.tsx?|pdf|docx)$/;

/** Of the names and contents of files and folders; what is not there counts as nothing. */
export function fingerprint(entries) {
  const hash = createHash("sha256");
  for (const entry of entries) addTo(hash, entry);
  return hash.digest("hex");
}

function addTo(hash, entry) {
  if (!existsSync(entry) || entry === GENERATED) return;
  if (statSync(entry).isDirectory()) {
    for (const name of readdirSync(entry).sort()) addTo(hash, `${entry}/${name}`);
  } else if (!UNUSED.test(entry)) {
    hash.update(entry).update(readFileSync(entry));
  }
}
