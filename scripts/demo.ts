import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { chooseLocale, type Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import { convertOverApi } from "@/scripts/demo/convert-over-api";
import { startProduct } from "@/scripts/product/start-product";
import { untilSignal } from "@/scripts/product/until-signal";

const SAMPLES: Record<Locale, string> = {
  en: "samples/asthma-adults-en.pdf",
  zh: "samples/type-2-diabetes-zh.pdf",
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { once: { type: "boolean", default: false } },
  });
  const locale = chooseLocale(process.env.LANG, null);
  const say = (key: string, params: Record<string, string | number> = {}) =>
    console.log(translate(locale, `summary.${key}`, params));
  const file = path.resolve(positionals[0] ?? SAMPLES[locale]);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

  const interrupted = untilSignal();
  say("starting");
  const product = await startProduct({ log: (line) => console.log(line) });
  const { url, administrator } = product;
  if (!product.isOurs) say("alreadyRunning", { url });
  try {
    say("reading", { file: path.relative(".", file) });
    const converting = convertOverApi({ file, locale, url, administrator });
    const result = await Promise.race([converting, interrupted]);
    if (result === "interrupted") return;
    if (result.failed) process.exitCode = 1;
    say("serving", { url });
    say("signIn", administrator);
    say("task", { url: `${url}/tasks/${result.taskId}` });
    if (values.once || !product.isOurs) return;
    say("stopHint");
    await interrupted;
  } finally {
    await product.stop();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
