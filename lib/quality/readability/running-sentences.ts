import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import type { Block, Claim, ClaimKind, PvgDocument, PvgSectionKind } from "@/lib/pvgs/document";

export type RunningSentence = { sectionId: string; claimId: string; kind: ClaimKind; text: string };

/** Bibliographic lines, symbol keys and term lists are looked up, not read: they would flatter the figures. */
const NOT_RUNNING: PvgSectionKind[] = ["title", "legend", "glossary"];

/**
 * The sentences a reader reads from beginning to end: no headings, tables, captions, source labels,
 * links, citations or grade codes. A list item is a sentence. A template's sentence counts once,
 * however many cards repeat it.
 */
export function runningSentences({ language, sections }: PvgDocument): RunningSentence[] {
  const seen = new Set<string>();
  return sections
    .filter(({ kind }) => !NOT_RUNNING.includes(kind))
    .flatMap(({ id, blocks }) =>
      blocks
        .flatMap(runningClaims)
        .filter((claim) => isFirstUse(claim, seen))
        .flatMap((claim) => sentencesOf(claim, language))
        .map((sentence) => ({ sectionId: id, ...sentence })),
    );
}

function runningClaims(block: Block): Claim[] {
  switch (block.type) {
    case "paragraph":
    case "callout":
      return block.claims;
    case "list":
      return block.items.flat();
    case "recommendation_card":
      return [...block.slots.flatMap(({ claims }) => claims), ...block.gradeClaims];
    case "table":
    case "figure":
      return [];
  }
}

function isFirstUse({ kind, text }: Claim, seen: Set<string>): boolean {
  if (kind !== "fixed" && kind !== "notReported") return true;
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

function sentencesOf({ id, kind, text }: Claim, language: Language) {
  const running = withoutReferences(text);
  return splitSentences(running, language)
    .map(({ start, end }) => ({ claimId: id, kind, text: running.slice(start, end) }))
    .filter((sentence) => isWrittenIn(sentence.text, language));
}

const REFERENCES = [
  /(?:https?:\/\/|www\.)[^\s<>，。；）]+/gi,
  /\bdoi:?\s*10\.\S+/gi,
  /\S+@\S+\.\S+/g,
  /\[\d[\d,，\s–-]*\]/g,
  /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾]+/g,
  /[⊕⊖⊝◯⚪○●]{2,}/g,
  /[（(](?:[12][A-D]|[ⅠⅡⅢⅣ][ab]?\s*[,，]\s*[A-D])[)）]/g,
];

function withoutReferences(text: string): string {
  return REFERENCES.reduce((rest, pattern) => rest.replace(pattern, ""), text);
}

/** A quotation in the other language has no place in this language's formulas. */
function isWrittenIn(text: string, language: Language): boolean {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return language === "zh" ? chinese > latin : latin > chinese;
}
