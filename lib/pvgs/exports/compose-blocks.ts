import type { Anchor, Language } from "@/lib/documents/schema";
import type { Block, Claim, Figure } from "@/lib/pvgs/document";
import { AppError } from "@/lib/errors";
import type {
  Badge,
  BookletBlock,
  BookletCard,
  BookletFigure,
  CardSlot,
  Run,
  Tag,
} from "@/lib/pvgs/exports/booklet";
import type { SourceNotes } from "@/lib/pvgs/exports/source-notes";
import { describeCertaintyRange, describeStrength } from "@/lib/pvgs/grade-badges";
import type { DocumentLabels } from "@/lib/pvgs/labels";

export type ComposeContext = {
  language: Language;
  labels: DocumentLabels;
  /** Said with every quotation where the source is in another language; null where it is not. */
  original: string | null;
  figures: Map<string, Figure>;
  /** Claims that a check found wrong. */
  flagged: Set<string>;
  numbersOf: SourceNotes["numbersOf"];
  quoteOf: (anchor: Anchor) => string;
};

type CardBlock = Extract<Block, { type: "recommendation_card" }>;
type FigureBlock = Extract<Block, { type: "figure" }>;

/** Figures are half as wide as the text; those that follow each other share a row. */
export function composeBlocks(blocks: Block[], context: ComposeContext): BookletBlock[] {
  const composed: BookletBlock[] = [];
  for (const block of blocks) {
    const last = composed.at(-1);
    if (block.type !== "figure") composed.push(composeBlock(block, context));
    else if (last?.type === "figures") last.figures.push(composeFigure(block, context));
    else composed.push({ type: "figures", figures: [composeFigure(block, context)] });
  }
  return composed;
}

function composeBlock(block: Exclude<Block, FigureBlock>, context: ComposeContext): BookletBlock {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", runs: composeRuns(block.claims, context) };
    case "list":
      return {
        type: "list",
        ordered: block.ordered,
        items: block.items.map((claims) => composeRuns(claims, context)),
      };
    case "table":
      return {
        type: "table",
        caption: composeRun(block.caption, context),
        header: block.header.map((claim) => composeRun(claim, context)),
        rows: block.rows.map((row) => row.map((claims) => composeRuns(claims, context))),
      };
    case "recommendation_card":
      return composeCard(block, context);
    case "callout":
      return {
        type: "callout",
        tone: block.tone,
        name: context.labels(block.tone),
        runs: composeRuns(block.claims, context),
      };
  }
}

function composeFigure({ figureId, caption }: FigureBlock, context: ComposeContext): BookletFigure {
  const figure = context.figures.get(figureId);
  if (!figure) throw new AppError("export_failed", { params: { figure: figureId } });
  const { svg, alt, title, kind, anchors } = figure;
  const quotes = kind === "icon_array" ? anchors.map(context.quoteOf) : [];
  return {
    svg,
    alt,
    title,
    caption: composeRun(caption, context),
    quote: quotes.length === 0 ? null : quotes.map((quote) => `“${quote}”`).join(" "),
  };
}

/** A run of background sentences, or of quotations in the original, says so once. */
export function composeRuns(claims: Claim[], context: ComposeContext): Run[] {
  return claims.map((claim, index) => {
    const run = composeRun(claim, context);
    const before = claims[index - 1];
    return before && isOfOneOrigin(before, claim)
      ? { ...run, tags: run.tags.filter(({ kind }) => kind !== "origin") }
      : run;
  });
}

/** A calculation is marked for itself, whatever stands before it. */
function isOfOneOrigin(before: Claim, { kind, derived }: Claim): boolean {
  return before.kind === kind && (kind === "background" || kind === "quote") && !derived;
}

export function composeRun(claim: Claim, context: ComposeContext): Run {
  return {
    id: claim.id,
    text: claim.kind === "quote" ? `“${claim.text}”` : claim.text,
    kind: claim.kind,
    tags: tagsOf(claim, context),
    notes: context.numbersOf([...claim.anchors, ...(claim.derived?.inputs ?? [])]),
  };
}

function tagsOf(claim: Claim, { labels, flagged, original }: ComposeContext): Tag[] {
  const tags: Tag[] = [];
  if (flagged.has(claim.id)) tags.push({ kind: "problem", word: labels("problem") });
  if (claim.derived) tags.push({ kind: "origin", word: labels("calculated") });
  if (claim.kind === "background") tags.push({ kind: "origin", word: labels("background") });
  if (claim.kind === "quote" && original !== null) tags.push({ kind: "origin", word: original });
  return tags;
}

function composeCard(card: CardBlock, context: ComposeContext): BookletCard {
  const slots = card.slots.map(({ slot, claims }): CardSlot => ({
    slot,
    name: context.labels(`slots.${slot}`),
    runs: composeRuns(claims, context),
  }));
  return {
    type: "card",
    title: composeRun(card.title, context),
    statement: slots.find(({ slot }) => slot === "statement") ?? null,
    badges: badgesOf(card, context.labels),
    gradeRuns: composeRuns(card.gradeClaims, context),
    label: card.label
      ? {
          name: context.labels("named", { name: context.labels("label"), value: "" }),
          run: composeRun(card.label, context),
        }
      : null,
    slots: slots.filter(({ slot }) => slot !== "statement"),
  };
}

function badgesOf({ strength, direction, certainty }: CardBlock, labels: DocumentLabels): Badge[] {
  const badges: Badge[] = [];
  if (strength) {
    const { symbol, words } = describeStrength({ strength, direction }, labels);
    const named = labels("named", { name: labels("strength"), value: words });
    badges.push({ kind: "strength", symbol, words: named });
  }
  const range = describeCertaintyRange(certainty, labels);
  if (range) {
    const named = labels("named", { name: labels("certainty"), value: range.words });
    badges.push({ kind: "certainty", symbol: range.symbol, words: named });
  }
  return badges;
}
