import fs from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { readDocument } from "@/lib/documents/read-document";
import type { Language } from "@/lib/documents/schema";
import type { GuidelineBlock, Recommendation } from "@/samples/build/guideline-model";
import { parseGuideline } from "@/samples/build/parse-guideline";

const SAMPLES: [name: string, language: Language][] = [
  ["asthma-adults-en", "en"],
  ["type-2-diabetes-zh", "zh"],
];

for (const [name, language] of SAMPLES) {
  test(`${name}: at least 12 recommendations carry a strength and a certainty`, () => {
    const graded = recommendationsOf(name, language).filter(({ label }) =>
      /certainty evidence|证据等级/u.test(label),
    );

    expect(graded.length).toBeGreaterThanOrEqual(12);
  });

  test(`${name}: recommendations are numbered without a gap`, () => {
    const numbers = recommendationsOf(name, language).map(({ number }) =>
      Number(/\d+/u.exec(number)?.[0]),
    );

    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test(`${name}: the committed PDF prints every recommendation of the Markdown`, async () => {
    const file = sampleFile(`${name}.pdf`);
    const { passages } = await readDocument({ path: file, fileName: `${name}.pdf` });
    const printed = withoutSpace(passages.map(({ text }) => text).join(""));

    const missing = recommendationsOf(name, language).filter(
      (item) => !printed.includes(withoutSpace(`${item.number}${item.statement}${item.label}`)),
    );

    expect(missing).toEqual([]);
  });
}

function recommendationsOf(name: string, language: Language): Recommendation[] {
  const markdown = fs.readFileSync(sampleFile(`${name}.md`), "utf8");
  return parseGuideline(markdown, language).blocks.filter(isRecommendation);
}

function isRecommendation(
  block: GuidelineBlock,
): block is Extract<GuidelineBlock, { kind: "recommendation" }> {
  return block.kind === "recommendation";
}

function sampleFile(file: string): string {
  return path.join(import.meta.dirname, file);
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, "");
}
