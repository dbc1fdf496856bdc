import { parseArgs } from "node:util";

import { AppError } from "@/lib/errors";
import { chooseLocale } from "@/lib/i18n/locale";
import { errorSentence } from "@/lib/i18n/translate";
import { convertFile } from "@/scripts/cpg2pvg/convert-file";
import { readFile } from "@/scripts/cpg2pvg/read-file";

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
      return readFile(file, { json: values.json });
    case "convert":
      return convertFile(file, { out: values.out });
    default:
      throw new Error(USAGE);
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    const locale = chooseLocale(process.env.LANG, null);
    if (error instanceof AppError) {
      console.error(`${errorSentence(locale, error.code, error.params)} [${error.code}]`);
    } else {
      console.error(error instanceof Error ? error.message : String(error));
    }
    process.exit(1);
  },
);
