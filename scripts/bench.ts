import { parseArgs } from "node:util";

import { describeMachine } from "@/scripts/bench/machine";
import { benchReading } from "@/scripts/bench/reading";
import { asText, type Report } from "@/scripts/bench/report";
import { runProgram } from "@/scripts/terminal";

const BENCHMARKS: Record<string, { what: string; run: () => Promise<Report> }> = {
  reading: {
    what: "time, memory and completeness of reading PDFs; time the engine adds to a node",
    run: benchReading,
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const benchmark = Object.hasOwn(BENCHMARKS, positionals[0] ?? "")
    ? BENCHMARKS[positionals[0] ?? ""]
    : undefined;
  if (!benchmark) throw new Error(usage());
  const machine = describeMachine();
  const { notes, ...report } = await benchmark.run();
  const { name, figures, bars } = report;
  console.log(
    values.json
      ? JSON.stringify({ name, machine, figures, bars, notes }, null, 2)
      : asText({ name, figures: { machine, ...figures }, bars, notes }),
  );
  if (Object.values(bars).some(({ met }) => !met)) process.exitCode = 1;
}

function usage(): string {
  const names = Object.entries(BENCHMARKS).map(([name, { what }]) => `  ${name}  ${what}`);
  return ["usage: npm run -s bench -- NAME [--json]", ...names].join("\n");
}

runProgram(main);
