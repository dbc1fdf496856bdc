import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { type Excerpt, gradeOf, readExcerpts } from "@/lib/clinical/excerpts/read-excerpts";
import { readDocument } from "@/lib/documents/read-document";
import { printExcerpt } from "@/scripts/bench/print-excerpt";
import { graphOf } from "@/scripts/bench/read-corpus";
import type { ReportPart } from "@/scripts/bench/report";
import { share } from "@/scripts/bench/score";

type Counts = { known: number; found: number; hit: number; exact: number };
type Fault = { excerpt: string; fault: string };

/**
 * Excerpts in the manner of many guidelines, set as PDF and read as every PDF is: how far reading and finding carry
 * beyond the documents with known answers. The rules for labels were made with the text of these excerpts.
 */
export async function measureExcerpts(): Promise<ReportPart> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cpg2pvg-excerpts-"));
  const faults: Fault[] = [];
  try {
    const rows = [];
    for (const columns of [1, 2] as const) {
      const total: Counts = { known: 0, found: 0, hit: 0, exact: 0 };
      for (const excerpt of readExcerpts()) {
        const file = path.join(folder, "excerpt.pdf");
        await writeFile(file, await printExcerpt(excerpt, columns));
        const counts = await measure(excerpt, file, faults);
        for (const key of ["known", "found", "hit", "exact"] as const) total[key] += counts[key];
      }
      const { known, found, hit, exact } = total;
      const shares = {
        recall: share(hit, known),
        precision: share(hit, found),
        gradeExact: share(exact, hit),
      };
      rows.push({ columns, ...total, ...shares });
    }
    return { figures: { "excerpts set as PDF": rows }, lists: { "in excerpts": faults }, bars: {} };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(excerpt: Excerpt, file: string, faults: Fault[]): Promise<Counts> {
  const source = await readDocument({ path: file, fileName: path.basename(file) });
  const free = new Set(graphOf(source).recommendations);
  const counts: Counts = { known: excerpt.expected.length, found: free.size, hit: 0, exact: 0 };
  const note = (fault: string) => faults.push({ excerpt: excerpt.title, fault });
  for (const one of excerpt.expected) {
    const match = [...free].find(({ text }) => fold(text) === fold(one.text));
    if (match) {
      free.delete(match);
      counts.hit++;
      if (gradeOf(match) === one.grade) counts.exact++;
      else note(`${gradeOf(match)} instead of ${one.grade}: ${one.text}`);
    } else note(`missed: ${one.text}`);
  }
  for (const { text } of free) note(`extra: ${text}`);
  return counts;
}

/** Line ends divide words and take spaces out between Chinese characters. */
function fold(text: string): string {
  return text.replace(/[\s-]+/gu, "").replace(/[.。,，;；]+$/u, "");
}
