import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of real guidelines, which are not part of the project. Throws where there is none. */
export function corpusFolder(): string {
  const folder = findCorpus();
  if (folder === null)
    throw new Error(
      `There are no guidelines in ${wantedFolder()}. Set CORPUS_DIR to the folder that holds them.`,
    );
  return folder;
}

export function findCorpus(): string | null {
  const folder = wantedFolder();
  return existsSync(folder) ? folder : null;
}

function wantedFolder(): string {
  return path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus");
}
