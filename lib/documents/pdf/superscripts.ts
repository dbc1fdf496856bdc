import { toSuperscript } from "@/lib/documents/superscript";
import type { TextRun } from "@/lib/documents/pdf/text-line";

const SMALLER = 0.85;
const HIGHER = 0.15;

/** Sets raised, smaller runs of a line in superscript characters. */
export function raiseSuperscripts(
  runs: TextRun[],
  { size, baseline }: { size: number; baseline: number },
): TextRun[] {
  return runs.map((run) => {
    const isRaised = run.size <= SMALLER * size && baseline - run.baseline >= HIGHER * size;
    return isRaised ? { ...run, text: toSuperscript(run.text) } : run;
  });
}
