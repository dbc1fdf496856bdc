import { readFileSync } from "node:fs";
import path from "node:path";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { Direction, Recommendation } from "@/lib/clinical/schema";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";

type Expected = { text: string; direction: Direction };
type Comparison = {
  wanted: number;
  missed: string[];
  extra: string[];
  turned: string[];
};

/**
 * Compares what is found in a guideline of unmarked prose with what its file says. A line of the file is
 * "# Heading", or a sentence behind "+" (advice for), "!" (advice against), "-" (none) or "~" (counts
 * neither way). The sentences of a section are read as one paragraph, as they would be printed.
 */
export function compareUnmarked(fileName: string, language: Language): Comparison {
  const file = path.join(import.meta.dirname, "unmarked", fileName);
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const source = sourceOf(paragraphsOf(lines, language), language);
  const found = buildClinicalGraph(source, structureDocument(source)).recommendations;
  const expected = expectedOf(lines);
  const neutral = lines.filter((line) => line.startsWith("~")).map((line) => line.slice(2));
  const pairs = expected.map((one) => ({ one, match: found.find((rec) => isSame(rec, one.text)) }));
  const matched = new Set(pairs.map(({ match }) => match));
  return {
    wanted: expected.length,
    missed: pairs.filter(({ match }) => !match).map(({ one }) => one.text),
    extra: found
      .filter((rec) => !matched.has(rec) && !neutral.some((text) => isSame(rec, text)))
      .map(({ text }) => text),
    turned: pairs
      .filter(({ one, match }) => match && match.direction !== one.direction)
      .map(({ one }) => one.text),
  };
}

function paragraphsOf(lines: string[], language: Language): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line.startsWith("#") || last === undefined || last.startsWith("#")) {
      paragraphs.push(line.startsWith("#") ? line : line.slice(2));
    } else {
      paragraphs[paragraphs.length - 1] = `${last}${language === "zh" ? "" : " "}${line.slice(2)}`;
    }
  }
  return paragraphs;
}

function expectedOf(lines: string[]): Expected[] {
  return lines.flatMap((line) => {
    if (!/^[+!]/u.test(line)) return [];
    return [{ text: line.slice(2), direction: line.startsWith("!") ? "against" : "for" }];
  });
}

function isSame({ text }: Recommendation, expected: string): boolean {
  const fold = (words: string): string => words.replace(/^\d+[.．]|[\s\p{P}]/gu, "");
  const [found, wanted] = [fold(text), fold(expected)];
  return found === wanted || (found.includes(wanted) && found.length < 1.5 * wanted.length);
}
