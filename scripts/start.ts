import path from "node:path";

import { translate } from "@/lib/i18n/translate";
import { startProduct } from "@/scripts/product/start-product";
import { stopSignal, untilAborted } from "@/scripts/product/stop-signal";
import { runProgram, sayIn, terminalLocale } from "@/scripts/terminal";

async function main(): Promise<void> {
  const signal = stopSignal();
  const locale = terminalLocale();
  const say = sayIn(locale);
  const product = await startProduct({ say, signal });
  const { url, administrator, folders } = product;
  if (!product.isOurs) throw new Error(translate(locale, "start.alreadyRunning", { url }));
  say("start.serving", { url });
  say("start.account", {
    email: administrator.email,
    file: path.relative(".", folders.secrets),
  });
  say("start.stopHint");
  await untilAborted(signal);
  await product.stop();
}

runProgram(main);
