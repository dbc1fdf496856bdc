import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { type CheckInput, claimFinding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import { glossary } from "@/lib/writers/glossary/glossary";

type Entry = PvgDocument["glossary"][number];

/** An explanation that is not the guideline's is word for word the glossary's: it can hold no advice and no number of its own. */
export function judgeBackground(input: CheckInput, claim: Claim): Finding[] {
  const known = glossary(input.document.language).filter(({ term }) =>
    claim.sources.includes(sourceOf(term)),
  );
  if (known.length === 0) return [report(input, claim, "background_without_source")];
  return known.some(({ definition }) => definition === claim.text)
    ? []
    : [report(input, claim, "background_altered")];
}

/** The word that is explained must be the one its explanation is about. */
export function judgeEntry(input: CheckInput, { term, expansion, definition }: Entry): Finding[] {
  const { template, sources, kind } = definition;
  // A short form that the list of another language does not know, as the guideline itself expands it.
  if (kind === "quote") {
    return isExpansion(input, term, definition)
      ? []
      : [report(input, definition, "explanation_of_another_word")];
  }
  const isRight =
    template === undefined
      ? expansion === null && sources.includes(sourceOf(term))
      : template.params.short === term && template.params.long === expansion;
  return isRight ? [] : [report(input, definition, "explanation_of_another_word")];
}

function isExpansion({ graph }: CheckInput, term: string, { anchors }: Claim): boolean {
  return graph.abbreviations.some(
    ({ short, anchor }) => short === term && JSON.stringify(anchors) === JSON.stringify([anchor]),
  );
}

function sourceOf(term: string): string {
  return `glossary:${term}`;
}

function report(input: CheckInput, claim: Claim, code: string): Finding {
  return claimFinding(input, claim, { check: "F11", severity: "hard", code });
}
