import type { Block, PvgDocument } from "@/lib/pvgs/document";
import type { DraftContext } from "@/lib/writers/rules/draft-context";
import { paragraph } from "@/lib/writers/rules/labelled-list";

export function glossarySection(context: DraftContext): Block[] {
  const { terms, abbreviations } = context.uses;
  // The words of another language are known when they are written.
  if (context.isOtherLanguage) return [paragraph(context.fixed("glossary.none"))];
  const hasWords = terms.size + abbreviations.size > 0;
  return [paragraph(context.fixed(hasWords ? "glossary.intro" : "glossary.none"))];
}

/** Every glossary term and abbreviation the booklet uses, in alphabetical order (RIGHT-PVG 10.1). */
export function glossaryEntries(context: DraftContext): PvgDocument["glossary"] {
  if (context.isOtherLanguage) return [];
  const { terms, abbreviations } = context.uses;
  const collator = new Intl.Collator(context.language);
  const words = [...terms.values()].map(({ term, definition }) => ({
    term,
    expansion: null,
    definition: context.background(term, definition),
  }));
  const shorts = [...abbreviations.values()]
    .filter(({ short }) => !terms.has(short))
    .map(({ short, long: printed, anchor }) => {
      const long = context.uses.fullForm(short, printed);
      const definition = context.fixed("glossary.standsFor", { short, long });
      return { term: short, expansion: long, definition: { ...definition, anchors: [anchor] } };
    });
  return [...words, ...shorts].toSorted((a, b) => collator.compare(a.term, b.term));
}
