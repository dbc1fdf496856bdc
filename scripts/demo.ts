import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import type { Locale } from "@/lib/i18n/locale";
import { translate } from "@/lib/i18n/translate";
import { convertOverApi } from "@/scripts/demo/convert-over-api";
import { startProduct } from "@/scripts/product/start-product";
import { orAborted, stopSignal, untilAborted } from "@/scripts/product/stop-signal";
import { fromHere, runProgram, sayIn, terminalLocale } from "@/scripts/terminal";

const SAMPLES: Record<Locale, string> = {
  en: "samples/asthma-adults-en.pdf",
  zh: "samples/type-2-diabetes-zh.pdf",
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { once: { type: "boolean", default: false } },
  });
  const signal = stopSignal();
  const locale = terminalLocale();
  const say = sayIn(locale);
  const [given] = positionals;
  const file = given ? fromHere(given) : path.resolve(SAMPLES[locale]);
  if (!existsSync(file)) throw new Error(translate(locale, "start.noFile", { file }));

  say("start.starting");
  const product = await startProduct({ say, signal });
  const { url, administrator } = product;
  if (!product.isOurs) say("start.attached", { url });
  try {
    say("summary.reading", { file: path.relative(".", file) });
    const converting = convertOverApi({ file, locale, url, administrator });
    const { taskId, failed } = await orAborted(converting, signal);
    if (failed) process.exitCode = 1;
    if (values.once && product.isOurs) return;
    say("start.serving", { url });
    say("start.signIn", administrator);
    say("summary.task", { url: `${url}/tasks/${taskId}` });
    if (!product.isOurs) return;
    say("start.stopHint");
    await untilAborted(signal);
  } finally {
    await product.stop();
  }
}

runProgram(main);
