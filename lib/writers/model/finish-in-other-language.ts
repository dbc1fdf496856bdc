import { escapePattern } from "@/lib/escape-pattern";
import type { ClinicalGraph } from "@/lib/clinical/schema";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { SourceDocument } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { numberClaims } from "@/lib/pvgs/number-claims";
import { pvgTitle, titleClaim } from "@/lib/pvgs/pvg-title";
import { fixedClaim } from "@/lib/pvgs/templates/fixed-claim";
import { findTerms } from "@/lib/writers/glossary/glossary";
import { isEverydayWord } from "@/lib/writers/rules/everyday-words";

type Entry = PvgDocument["glossary"][number];
type Facts = { graph: ClinicalGraph; source: SourceDocument };

/** What can be laid out in another language only when its words are there: the title and the list of words. */
export function finishInOtherLanguage(document: PvgDocument, facts: Facts): PvgDocument {
  const { graph, source } = facts;
  // The document has the title as a person may have corrected it.
  const title = document.source.title ?? graph.topic ?? source.fileName;
  const said = titleClaim(document)?.text ?? null;
  // Words of its own explanations would make it grow each time it is laid out again.
  const glossary = glossaryOf({ ...document, glossary: [] }, facts);
  return numberClaims({
    ...document,
    title: pvgTitle({ title, from: source.language, language: document.language, said }),
    glossary,
    sections: document.sections.map((section) =>
      section.kind === "glossary"
        ? { ...section, blocks: [{ type: "paragraph", claims: [intro(document, glossary)] }] }
        : section,
    ),
  });
}

function intro({ language, audience }: PvgDocument, glossary: Entry[]): Claim {
  const id = glossary.length > 0 ? "glossary.intro" : "glossary.none";
  return { id: "wg", ...fixedClaim(id, language, {}, audience) };
}

/** Words of the language that is written, explained by its own list; short forms that no list knows, as the guideline expands them. */
function glossaryOf(document: PvgDocument, { graph, source }: Facts): Entry[] {
  const { language } = document;
  const passages = indexPassages(source);
  const text = claimsOf(document)
    .filter(({ kind }) => kind !== "fixed" && kind !== "notReported" && kind !== "quote")
    .map((claim) => claim.text)
    .join("\n");
  const matches = findTerms(text, language).filter(
    ({ term }) => !isEverydayWord(term.term, language),
  );
  const terms = new Map(matches.map(({ term }) => [term.term, term]));
  const known = new Set([...terms.values()].flatMap(({ term, forms }) => [term, ...forms]));
  const words = [...terms.values()].map(({ term, definition }, index) => ({
    term,
    expansion: null,
    definition: claim(`wt${index}`, {
      ...{ text: definition, kind: "background" as const, anchors: [] },
      sources: [`glossary:${term}`],
    }),
  }));
  const shorts = graph.abbreviations
    .filter(({ short }) => isWordIn(text, short) && !known.has(short))
    .map(({ short, anchor }, index) => ({
      term: short,
      expansion: null,
      definition: claim(`wa${index}`, {
        ...{ text: quoteOf(passages, anchor), kind: "quote" as const, anchors: [anchor] },
        sources: [],
      }),
    }));
  const { compare } = new Intl.Collator(language);
  return [...words, ...shorts].toSorted((a, b) => compare(a.term, b.term));
}

function claim(id: string, said: Pick<Claim, "text" | "kind" | "anchors" | "sources">): Claim {
  return { id, ...said, keepWith: [], author: "writer", locked: false };
}

function isWordIn(text: string, short: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9-])${escapePattern(short)}(?![A-Za-z0-9-])`).test(text);
}
