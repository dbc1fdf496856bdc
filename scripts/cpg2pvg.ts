import { parseArgs } from "node:util";

import { convertFile } from "@/scripts/cpg2pvg/convert-file";
import { readFile } from "@/scripts/cpg2pvg/read-file";
import { fromHere, runProgram } from "@/scripts/terminal";

const USAGE = `usage:
  npm run -s cpg2pvg -- read FILE [--json]         what was read: metadata, scheme, recommendations, intake report
  npm run -s cpg2pvg -- convert FILE [--out DIR]   a draft patient version as HTML, PDF, Markdown and JSON`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, out: { type: "string", default: "out" } },
  });
  const [command, file] = positionals;
  if (!file) throw new Error(USAGE);
  switch (command) {
    case "read":
      return readFile(fromHere(file), { json: values.json });
    case "convert":
      return convertFile(fromHere(file), { out: fromHere(values.out) });
    default:
      throw new Error(USAGE);
  }
}

runProgram(main);
