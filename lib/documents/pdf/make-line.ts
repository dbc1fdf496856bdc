import type { Box } from "@/lib/documents/pdf/page-geometry";
import { raiseSuperscripts } from "@/lib/documents/pdf/superscripts";
import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";

type LineFacts = Pick<TextLine, "page" | "divided" | "turned" | "hidden">;

/** A line from its runs: its text, box, and the style most of it is set in. */
export function makeLine(runs: TextRun[], facts: LineFacts): TextLine {
  const { size, baseline } = mainStyle(runs);
  const printed = facts.turned ? runs : raiseSuperscripts(runs, { size, baseline });
  const text = printed
    .map((run) => run.text)
    .join("")
    .trimStart();
  const bold = printed.reduce((sum, run) => sum + (run.bold ? run.text.length : 0), 0);
  const box = printed.map((run) => run.box).reduce(unionOf);
  return {
    ...facts,
    text,
    box,
    runs: printed,
    size,
    baseline,
    bold: Math.min(1, bold / text.length),
    headingTag: mainTag(printed),
  };
}

/** Size and baseline most characters of the line have. */
function mainStyle(runs: TextRun[]): { size: number; baseline: number } {
  const weights = new Map<number, { weight: number; baseline: number }>();
  for (const { size, baseline, text } of runs) {
    const entry = weights.get(size) ?? { weight: 0, baseline };
    entry.weight += text.length;
    weights.set(size, entry);
  }
  const [size, { baseline }] = [...weights].reduce((best, next) =>
    next[1].weight > best[1].weight ? next : best,
  );
  return { size, baseline };
}

function mainTag(runs: TextRun[]): number | null {
  const characters = (some: TextRun[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const tagged = runs.filter(({ headingTag }) => headingTag !== null);
  return 2 * characters(tagged) > characters(runs) ? (tagged[0]?.headingTag ?? null) : null;
}

export function unionOf(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
