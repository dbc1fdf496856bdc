import { statSync } from "node:fs";
import { parseArgs } from "node:util";

import { translate } from "@/lib/i18n/translate";
import { checkFile } from "@/scripts/cpg2pvg/check-file";
import { convertFile } from "@/scripts/cpg2pvg/convert-file";
import { drawOverlays } from "@/scripts/cpg2pvg/draw-overlays";
import { readFile } from "@/scripts/cpg2pvg/read-file";
import { fromHere, runProgram, terminalLocale } from "@/scripts/terminal";

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, name, ...more] = positionals;
  if (!name || more.length > 0) throw usage();
  const file = fromHere(name);
  if (command && COMMANDS.includes(command)) mustExist(file);
  switch (command) {
    case "read":
      if (values.overlay !== undefined) return drawOverlays(file, fromHere(values.overlay));
      return readFile(file, { json: values.json });
    case "convert":
      return convertFile(file, { out: fromHere(values.out) });
    case "check": {
      if (values.source === undefined) throw usage();
      const guideline = fromHere(values.source);
      mustExist(guideline);
      return checkFile(file, { guideline, json: values.json });
    }
    default:
      throw usage();
  }
}

const COMMANDS = ["read", "convert", "check"];

function mustExist(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  throw new Error(translate(terminalLocale(), "command.noSuchFile", { file }));
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        overlay: { type: "string" },
        out: { type: "string", default: "out" },
        source: { type: "string" },
      },
    });
  } catch (cause) {
    throw usage(cause);
  }
}

function usage(cause?: unknown): Error {
  return new Error(translate(terminalLocale(), "command.usage"), { cause });
}

runProgram(main);
