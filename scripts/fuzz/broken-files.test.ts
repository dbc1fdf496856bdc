import { afterAll, beforeAll, expect, test } from "vitest";

import { ENCRYPTED_FILES } from "@/scripts/fuzz/bad-files/encrypted-files";
import { PDF_FILES } from "@/scripts/fuzz/bad-files/pdf-files";
import { TEXT_FILES } from "@/scripts/fuzz/bad-files/text-files";
import { ZIP_FILES } from "@/scripts/fuzz/bad-files/zip-files";
import { bundleDocumentProgram, type Program } from "@/scripts/fuzz/document-program";
import { mutants } from "@/scripts/fuzz/mutants";
import { type FileEnding, type FileToRead, isSound, readFiles } from "@/scripts/fuzz/read-files";

const BAD_FILES = [...PDF_FILES, ...ENCRYPTED_FILES, ...ZIP_FILES, ...TEXT_FILES];
const MUTANTS = 100;
const SEED = 1;
/** A hang is a hang: far longer than any of these files takes on a busy machine. */
const TIMEOUT_MS = 60_000;
const MINUTES = 60_000;

let program: Program;
beforeAll(async () => {
  program = await bundleDocumentProgram();
});
afterAll(() => program.remove());

async function endingsOf(files: Iterable<FileToRead>): Promise<FileEnding[]> {
  const endings: FileEnding[] = [];
  const settings = { entry: program.entry, timeoutMs: TIMEOUT_MS, memoryMb: 1_500 };
  await readFiles(files, settings, (ending) => endings.push(ending));
  return endings;
}

function* made(): Iterable<FileToRead> {
  for (const { name, fileName, bytes } of BAD_FILES) yield { name, fileName, bytes: bytes() };
}

test(
  "every file made to be bad is refused with the error that names what is wrong, or read without harm",
  async () => {
    const endings = await endingsOf(made());
    const allowed = new Map(BAD_FILES.map(({ name, endings: ways }) => [name, ways]));

    expect(allowed.size).toBe(BAD_FILES.length);
    expect(endings).toHaveLength(BAD_FILES.length);
    const wrong = endings.filter(({ name, ending }) => !allowed.get(name)?.includes(ending));
    expect(wrong).toEqual([]);
  },
  10 * MINUTES,
);

test(
  `${MUTANTS} files broken at random end in an error the reader understands, or are read`,
  async () => {
    const endings = await endingsOf(mutants(MUTANTS, SEED));

    expect(endings).toHaveLength(MUTANTS);
    expect(endings.filter(({ ending }) => !isSound(ending))).toEqual([]);
  },
  10 * MINUTES,
);
