import path from "node:path";

import { AppError } from "@/lib/errors";
import { chooseLocale, type Locale } from "@/lib/i18n/locale";
import { errorSentence, translate } from "@/lib/i18n/translate";

/** The exit code of a program that Ctrl-C ended before it was done. */
const INTERRUPTED = 130;

/** Says a sentence of the catalogue by its full key. */
export type Say = (key: string, params?: Record<string, string | number>) => void;

/** The language of the person at the terminal, from variables such as LANG=zh_CN.UTF-8. */
export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return chooseLocale((LC_ALL || LC_MESSAGES || LANG)?.split(/[_.]/)[0], null);
}

export function sayIn(locale: Locale): Say {
  return (key, params) => console.log(translate(locale, key, params));
}

/** A path as the person gave it: npm runs every command in the project's folder and keeps where they were. */
export function fromHere(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? ".", file);
}

/** Runs a program to its end. A reader that went away, as with `| head`, is no reason to stop working. */
export function runProgram(main: () => Promise<void>): void {
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  main().then(
    // A pipe takes 64 kB at once: the end has to wait until everything before it was taken.
    () => process.stdout.write("", () => process.exit()),
    (error: unknown) => {
      if (error instanceof Error && error.name === "AbortError") process.exit(INTERRUPTED);
      console.error(describe(error));
      process.exit(1);
    },
  );
}

function describe(error: unknown): string {
  if (error instanceof AppError)
    return `${errorSentence(terminalLocale(), error.code, error.params)} [${error.code}]`;
  return error instanceof Error ? error.message : String(error);
}
