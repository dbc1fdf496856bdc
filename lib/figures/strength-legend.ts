import { CertaintySchema, type Certainty, type ClinicalGraph } from "@/lib/clinical/schema";
import type { Anchor, Language } from "@/lib/documents/schema";
import {
  COLOURS,
  FIGURE_WIDTH,
  FONT_SIZE,
  LINE_HEIGHT,
  svgDocument,
  textLines,
} from "@/lib/figures/svg";
import { wrapText } from "@/lib/figures/wrap-text";
import type { Block, Figure, PvgDocument } from "@/lib/pvgs/document";
import { describeCertainty, describeStrength } from "@/lib/pvgs/grade-badges";
import { documentLabels, type DocumentLabels } from "@/lib/pvgs/labels";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";

type Card = Extract<Block, { type: "recommendation_card" }>;
type Row = { symbol: string; name: string; meaning: string };
type Group = { title: string; rows: Row[] };

const TEXT_X = 76;
/** A guideline may explain its grades in many places; the first say what they are. */
const SCHEME_ANCHORS = 3;

/** Explains the strengths and certainties that the document's cards use, each by symbol and words (RIGHT-PVG 8.1). */
export function drawStrengthLegend(graph: ClinicalGraph, document: PvgDocument): Figure | null {
  const cards = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "recommendation_card");
  const labels = documentLabels(document.language);
  const groups = [
    { title: labels("figures.legendStrengths"), rows: strengthRows(cards, labels) },
    { title: labels("figures.legendCertainties"), rows: certaintyRows(cards, document, labels) },
  ].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return null;
  const title = renderTemplate("figure.strengthLegend", document.language);
  return {
    id: "strength-legend",
    kind: "strength_legend",
    title,
    svg: drawGroups(groups, title, document.language),
    alt: groups.map((group) => groupInWords(group, labels)).join(" "),
    anchors: [...graph.scheme.anchors.slice(0, SCHEME_ANCHORS), ...labelAnchors(cards)],
  };
}

function strengthRows(cards: Card[], labels: DocumentLabels): Row[] {
  const rows = new Map<string, Row>();
  for (const { strength, direction, gradeClaims } of cards) {
    const key = `${strength} ${direction}`;
    if (strength === null || rows.has(key)) continue;
    const { symbol, words } = describeStrength({ strength, direction }, labels);
    const meaning = gradeClaims.find(({ template }) => template?.id.startsWith("strength."));
    rows.set(key, { symbol, name: words, meaning: meaning?.text ?? "" });
  }
  return [...rows.values()];
}

function certaintyRows(cards: Card[], { language }: PvgDocument, labels: DocumentLabels): Row[] {
  const used = new Set(cards.flatMap(({ certainty }) => certainty));
  return CertaintySchema.options
    .filter((level): level is Certainty => used.has(level))
    .map((level) => {
      const { symbol, words } = describeCertainty(level, labels);
      const name = labels("figures.certaintyLevel", { level: words });
      return { symbol, name, meaning: renderTemplate(`legend.certainty.${level}`, language) };
    });
}

/** Where the source prints each kind of label for the first time. */
function labelAnchors(cards: Card[]): Anchor[] {
  const first = new Map<string, Anchor[]>();
  for (const { strength, direction, certainty, label } of cards) {
    const key = `${strength} ${direction} ${certainty.join()}`;
    if (label && !first.has(key)) first.set(key, label.anchors);
  }
  return [...first.values()].flat();
}

function groupInWords({ title, rows }: Group, labels: DocumentLabels): string {
  const sentences = rows.map(({ symbol, name, meaning }) =>
    labels("named", { name: `${symbol} ${name}`, value: meaning }),
  );
  return `${title} ${sentences.join(" ")}`;
}

function drawGroups(groups: Group[], title: string, language: Language): string {
  const parts: string[] = [];
  let y = 26;
  const print = (lines: string[], attributes: { x: number } & Record<string, string | number>) => {
    parts.push(textLines(lines, { y, ...attributes }));
    y += lines.length * LINE_HEIGHT;
  };
  for (const group of groups) {
    print([group.title], { x: 0, "font-weight": 700, fill: COLOURS.brand });
    y += 6;
    for (const { symbol, name, meaning } of group.rows) {
      const width = FIGURE_WIDTH - TEXT_X;
      parts.push(textLines([symbol], { x: 0, y, "font-weight": 700, fill: COLOURS.brand }));
      print(wrapText(name, { width, size: FONT_SIZE, bold: true }), {
        x: TEXT_X,
        "font-weight": 700,
      });
      print(wrapText(meaning, { width, size: FONT_SIZE }), { x: TEXT_X });
      y += 10;
    }
    y += 10;
  }
  return svgDocument(parts.join(""), { height: y - 26, title, language });
}
