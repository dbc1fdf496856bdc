import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of real guidelines, which are not part of the project. Throws where there is none. */
export function corpusFolder(): string {
  const folder = path.resolve(process.env.CORPUS_DIR ?? "../shared/corpus");
  if (!existsSync(folder))
    throw new Error(
      `There are no guidelines in ${folder}. Set CORPUS_DIR to the folder that holds them.`,
    );
  return folder;
}
