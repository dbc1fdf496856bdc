import { parseArgs } from "node:util";

import { evaluate } from "@/scripts/eval/evaluate";
import { stopSignal } from "@/scripts/product/stop-signal";
import { runProgram, sayIn, terminalLocale } from "@/scripts/terminal";

/** Judges the configured writing model on guidelines whose answers are known; it spends only with --yes. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      yes: { type: "boolean", default: false },
      audience: { type: "string" },
      grade: { type: "string" },
    },
  });
  const locale = terminalLocale();
  process.exitCode = await evaluate({
    ...{ locale, say: sayIn(locale), mayPay: values.yes },
    ...{ audience: values.audience, grade: values.grade },
    ...{ variables: process.env, signal: stopSignal() },
  });
}

runProgram(main);
