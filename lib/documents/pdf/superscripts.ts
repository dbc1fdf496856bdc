import { toSuperscript } from "@/lib/documents/superscript";
import type { TextRun } from "@/lib/documents/pdf/text-line";

/** Smaller type is raised if it stands a little higher; type of the line's own size, if it stands clearly higher. */
const SMALLER = { size: 0.95, rise: 0.12 };
const SAME_SIZE = { size: 1.02, rise: 0.22 };
/** Higher than this and it belongs to a line above. */
const HIGHEST = 0.9;
/** "2", "a,b", "[12–14]", "−3": marks and exponents; raised words are a matter of looks. */
const MARK = /^[\s\d+\-−–,;.()[\]*†‡§¶#/a-z]{1,60}$/i;

/** Sets raised runs of a line in superscript characters. */
export function raiseSuperscripts(
  runs: TextRun[],
  { size, baseline }: { size: number; baseline: number },
): TextRun[] {
  return runs.map((run) => {
    const rise = (baseline - run.baseline) / size;
    const isRaised = [SMALLER, SAME_SIZE].some(
      (look) => run.size <= look.size * size && rise >= look.rise,
    );
    const isMark = rise <= HIGHEST && MARK.test(run.text);
    return isRaised && isMark ? { ...run, text: toSuperscript(run.text) } : run;
  });
}
