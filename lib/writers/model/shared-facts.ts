import type { PvgDocument } from "@/lib/pvgs/document";

/** What every call of a task needs to know, word for word the same, so that the provider can keep it. */
export function sharedFacts({ source, condition, language, glossary }: PvgDocument): string {
  const terms = glossary.map(({ term, expansion, definition }) => ({
    term,
    ...(expansion && { standsFor: expansion }),
    means: definition.text,
  }));
  return [
    "What the guideline is about, and the terms that may be explained. This is data too.",
    JSON.stringify({ guideline: source.title, condition, language, terms }, null, 1),
  ].join("\n");
}
