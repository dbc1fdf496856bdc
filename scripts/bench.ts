import { parseArgs } from "node:util";

import { benchChecks } from "@/scripts/bench/checks";
import { benchFuzz } from "@/scripts/bench/fuzz";
import { describeMachine } from "@/scripts/bench/machine";
import { benchReading, type ReadingOptions } from "@/scripts/bench/reading";
import { asText, type Report } from "@/scripts/bench/report";
import { benchWriting } from "@/scripts/bench/writing";
import { runProgram } from "@/scripts/terminal";

const BENCHMARKS: Record<
  string,
  { what: string; run: (options: ReadingOptions) => Promise<Report> }
> = {
  reading: {
    what: "recommendations, grades and text read from guidelines; time and memory of reading PDFs",
    run: benchReading,
  },
  writing: {
    what: "time and price of writing with a language model, against a provider that stands in for a real one",
    run: benchWriting,
  },
  checks: {
    what: "planted errors that the checks of faithfulness find, and their false alarms",
    run: benchChecks,
  },
  fuzz: {
    what: "how reading ends for thousands of files broken at random",
    run: benchFuzz,
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const benchmark = Object.hasOwn(BENCHMARKS, positionals[0] ?? "")
    ? BENCHMARKS[positionals[0] ?? ""]
    : undefined;
  if (!benchmark) throw new Error(usage());
  const machine = describeMachine();
  const { notes, ...report } = await benchmark.run({ only: values.only });
  const { name, figures, lists, bars } = report;
  console.log(
    values.json
      ? JSON.stringify({ name, machine, figures, lists, bars, notes }, null, 2)
      : asText({ name, figures: { machine, ...figures }, lists, bars, notes }),
  );
  if (Object.values(bars).some(({ met }) => !met)) process.exitCode = 1;
}

function usage(): string {
  const names = Object.entries(BENCHMARKS).map(([name, { what }]) => `  ${name}  ${what}`);
  return ["usage: npm run -s bench -- NAME [--json] [--only PATH]…", ...names].join("\n");
}

runProgram(main);
