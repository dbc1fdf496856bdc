import { outlineHeading } from "@/lib/pvgs/outline";
import type { Block, Claim, Figure } from "@/lib/pvgs/document";
import { isTemplateId, renderTemplate } from "@/lib/pvgs/templates/render-template";
import { type Check, type CheckInput, claimFinding, finding } from "@/lib/quality/check";
import { findAdvice } from "@/lib/quality/language/advice";
import { findDoseWords } from "@/lib/quality/language/dose-words";
import { findQuantities } from "@/lib/quality/language/quantities";
import type { Finding } from "@/lib/quality/schema";
import { glossary } from "@/lib/writers/glossary/glossary";

/**
 * F23: a heading, a caption, a word's explanation and background carry neither advice nor amounts. Nobody checks them
 * against a recommendation, so a reader would follow what no check has seen.
 */
export const misplacedAdvice: Check = {
  id: "F23",
  run(input) {
    const { document } = input;
    const sections = document.sections;
    const labels = sections.flatMap(({ blocks }) => blocks.flatMap(labelsOf));
    const inGlossary = sections
      .filter(({ kind }) => kind === "glossary")
      .flatMap(({ blocks }) => blocks.flatMap(claimsOfText));
    const background = input.claims.filter(({ kind }) => kind === "background");
    return {
      examined: sections.length + labels.length + background.length,
      findings: [
        ...judgeHeadings(input),
        ...labels.flatMap((claim) => judgeLabel(input, claim)),
        ...document.figures.flatMap((figure) => judgeTitle(input, figure)),
        ...document.glossary
          .filter(({ term }) => !isListed(input, term))
          .flatMap(({ term }) => judgeWords(input, term, "advice_in_heading")),
        ...inGlossary.filter(isAdvice).map((claim) => report(input, claim, "advice_in_background")),
        ...background.flatMap((claim) => judgeBackground(input, claim)),
      ],
    };
  },
};

/** "Strong recommendation" is a word to explain. */
function isListed({ document }: CheckInput, term: string): boolean {
  return glossary(document.language).some((known) => known.term === term);
}

/** A heading of the outline's catalogue is the product's own; of any other its words are judged. */
function judgeHeadings(input: CheckInput): Finding[] {
  const { sections, language, condition, audience } = input.document;
  return sections
    .filter(({ kind, heading }) => heading !== outlineHeading(kind, language, condition, audience))
    .flatMap(({ heading }) => judgeWords(input, heading, "advice_in_heading"));
}

/** Titles of cards, captions and heads of columns. */
function labelsOf(block: Block): Claim[] {
  switch (block.type) {
    case "table":
      return [block.caption, ...block.header];
    case "recommendation_card":
      return [block.title];
    case "figure":
      return [block.caption];
    default:
      return [];
  }
}

function claimsOfText(block: Block): Claim[] {
  if (block.type === "paragraph" || block.type === "callout") return block.claims;
  if (block.type === "list") return block.items.flat();
  return block.type === "table" ? block.rows.flat(2) : [];
}

function isAdvice({ kind }: Claim): boolean {
  return kind === "recommendation" || kind === "safety";
}

function judgeLabel(input: CheckInput, claim: Claim): Finding[] {
  if (isRegistered(input, claim)) return [];
  if (isAdvice(claim)) return [report(input, claim, "advice_in_heading")];
  return problemWith(input, claim.text) ? [report(input, claim, "advice_in_heading")] : [];
}

/** A fixed text, whose words were reviewed; its values are check F13's to judge. */
function isRegistered({ document }: CheckInput, { template, text }: Claim): boolean {
  if (!template || !isTemplateId(template.id)) return false;
  const { id, params } = template;
  return renderTemplate(id, document.language, params, document.audience) === text;
}

/** A figure may bear the title that the guideline gives it. */
function judgeTitle(input: CheckInput, { title, anchors }: Figure): Finding[] {
  const own = title.replace(/\s*[（(][^（()）]*[)）]$/u, "");
  const isPrinted = input.source.passages.some(({ text }) => text.includes(own));
  return isPrinted
    ? []
    : judgeWords(input, title, "advice_in_heading").map((found) => ({ ...found, anchors }));
}

function judgeWords(input: CheckInput, text: string, code: string): Finding[] {
  const word = problemWith(input, text);
  if (word === null) return [];
  return [finding({ check: "F23", severity: "hard", code, params: { word }, quote: text })];
}

/** An explanation that is word for word the glossary's was reviewed; any other may neither advise nor count. */
function judgeBackground(input: CheckInput, claim: Claim): Finding[] {
  const reviewed = glossary(input.document.language).filter(({ term }) =>
    claim.sources.includes(`glossary:${term}`),
  );
  if (reviewed.some(({ definition }) => definition === claim.text)) return [];
  const explained = reviewed.map(({ term, definition }) => `${term}\n${definition}`).join("\n");
  const known = new Set(findQuantities(explained).map(({ value }) => value));
  const number = findQuantities(claim.text).find(({ value }) => !known.has(value));
  const word = findAdvice(claim.text, input.document.language)[0]?.word.trim() ?? null;
  return [
    ...(word === null ? [] : [report(input, claim, "advice_in_background", word)]),
    ...(number ? [report(input, claim, "number_in_background", number.value)] : []),
  ];
}

const AMOUNTS = new Set([
  "mg",
  "µg",
  "ng",
  "g",
  "mL",
  "IU",
  "unit",
  "tablet",
  "capsule",
  "puff",
  "drop",
  "dose",
  "spoon",
]);

/** What advises or doses in a heading, or null. */
function problemWith({ document: { language } }: CheckInput, text: string): string | null {
  const advice = findAdvice(text, language)[0]?.word.trim();
  if (advice) return advice;
  const amount = findQuantities(text).find(({ unit }) => AMOUNTS.has(unit?.split("/")[0] ?? ""));
  if (!amount) return null;
  return findDoseWords(text, language)[0]?.word ?? `${amount.value} ${amount.unit}`;
}

function report(input: CheckInput, claim: Claim, code: string, word?: string): Finding {
  const said = word ?? problemWith(input, claim.text) ?? claim.text;
  return claimFinding(input, claim, {
    check: "F23",
    severity: "hard",
    code,
    params: { word: said },
  });
}
