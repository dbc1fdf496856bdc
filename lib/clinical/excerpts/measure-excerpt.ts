import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { gradeOf } from "@/lib/clinical/excerpts/read-excerpts";
import type { Excerpt, Expected } from "@/lib/clinical/excerpts/read-excerpts";
import type { Recommendation } from "@/lib/clinical/schema";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";

export type Measured = {
  known: number;
  found: number;
  matched: number;
  exactGrade: number;
  /** What a person would mark as wrong, one line each. */
  faults: string[];
};

/** Compares what is read from an excerpt with what it marks. */
export function measureExcerpt({ lines, language, expected }: Excerpt): Measured {
  const source = sourceOf(lines, language);
  const graph = buildClinicalGraph(source, structureDocument(source));
  const free = new Set(graph.recommendations);
  const measured: Measured = {
    known: expected.length,
    found: free.size,
    matched: 0,
    exactGrade: 0,
    faults: [],
  };
  for (const one of expected) {
    const match = [...free].find((other) => isSameText(one.text, other.text));
    if (!match) {
      measured.faults.push(`missed: ${one.text}`);
      continue;
    }
    free.delete(match);
    measured.matched++;
    const faults = compare(one, match);
    if (faults.length === 0) measured.exactGrade++;
    measured.faults.push(...faults);
  }
  for (const extra of free) {
    measured.faults.push(`extra: ${extra.text} [${gradeOf(extra)}] ${extra.label ?? ""}`);
  }
  if (measured.faults.length > 0) measured.faults.push(`scheme: ${graph.scheme.id}`);
  return measured;
}

function compare(one: Expected, match: Recommendation): string[] {
  const pairs: [unknown, unknown, string][] = [
    [one.grade, gradeOf(match), "grade"],
    [one.number, match.number, "number"],
    [one.consensusPercent, match.consensusPercent, "consensus"],
    [one.gradeStatus, match.gradeStatus, "status"],
  ];
  return pairs
    .filter(([wanted, got]) => wanted !== undefined && wanted !== got)
    .map(
      ([wanted, got, what]) =>
        `${what}: ${String(got)} instead of ${String(wanted)} for ${one.text} ${match.label ?? ""}`,
    );
}

/** The words exactly as printed; the stop at their end may be counted to the label or to them. */
function isSameText(a: string, b: string): boolean {
  const fold = (text: string): string => text.replace(/\s+/gu, " ").replace(/[.。,，;；\s]+$/u, "");
  return fold(a) === fold(b);
}
