import { createRequire } from "node:module";
import path from "node:path";

import { createWorker, OEM, type Page as EnginePage, PSM, type Worker } from "tesseract.js";

import type { Language } from "@/lib/documents/schema";

const LANGUAGE_DATA: Record<Language, string> = { en: "eng", zh: "chi_sim" };
/** Integer weights: as exact as the larger ones on what was measured, and the same result on every machine. */
const DATA_FOLDER = "4.0.0_best_int";

export type RecognisedPicture = EnginePage;

let running: { language: Language; worker: Promise<Worker> } | undefined;

/**
 * Recognises a picture in the one engine of this process. It is started anew where the language changes: the Chinese
 * data also reads English words and numbers, and no better together with the English data.
 */
export async function recognise(
  picture: Buffer,
  { language, dpi }: { language: Language; dpi: number },
): Promise<RecognisedPicture> {
  if (running?.language !== language) {
    await stopEngine();
    running = { language, worker: startEngine(language) };
  }
  const worker = await running.worker;
  // Else the engine guesses, and says so on standard error.
  await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
  const { data } = await worker.recognize(picture, {}, { text: false, blocks: true });
  return data;
}

/** Gives back the engine's memory. */
export async function stopEngine(): Promise<void> {
  const stopped = running;
  running = undefined;
  if (stopped) await (await stopped.worker).terminate();
}

async function startEngine(language: Language): Promise<Worker> {
  const require = createRequire(import.meta.url);
  const data = LANGUAGE_DATA[language];
  const folder = path.dirname(require.resolve(`@tesseract.js-data/${data}/package.json`));
  const worker = await createWorker(data, OEM.LSTM_ONLY, {
    langPath: path.join(folder, DATA_FOLDER),
    gzip: true,
    // Nothing is fetched, and nothing is written to the working directory.
    cacheMethod: "none",
    // Without it the library throws where nobody can catch; the promise rejects all the same.
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    // Columns are read one after the other; the library's own default reads across them.
    tessedit_pageseg_mode: PSM.AUTO,
    preserve_interword_spaces: "1",
  });
  return worker;
}
