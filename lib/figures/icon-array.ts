import type { Effect } from "@/lib/clinical/schema";
import { naturalFrequencies, type NaturalFrequency } from "@/lib/figures/natural-frequency";
import {
  COLOURS,
  element,
  FIGURE_WIDTH,
  FONT_SIZE,
  LINE_HEIGHT,
  svgDocument,
  textLines,
} from "@/lib/figures/svg";
import { wrapText } from "@/lib/figures/wrap-text";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Language, SourceDocument } from "@/lib/documents/schema";
import type { Figure } from "@/lib/pvgs/document";
import { documentLabels } from "@/lib/pvgs/labels";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";

/** Dots per row by number of people; other denominators would need rounding, so they get no picture. */
const COLUMNS: Record<number, number> = { 100: 10, 1_000: 40 };
const PANEL_WIDTH = 300;
const PANEL_GAP = 40;

/** People drawn as dots, filled by rows from one corner, both arms on one scale (IPDAS 2021), with the sentence of the source below. */
export function drawIconArray(
  effect: Effect,
  source: SourceDocument,
  language: Language,
): Figure | null {
  const arms = naturalFrequencies(effect);
  const columns = arms ? COLUMNS[arms.without.total] : undefined;
  if (!arms || !columns) return null;
  const labels = documentLabels(language);
  const title = renderTemplate("figure.iconArray", language, { outcome: effect.outcome });
  const right = PANEL_WIDTH + PANEL_GAP;
  const panels =
    drawPanel(arms.without, { name: labels("figures.without"), x: 0, columns, language }) +
    drawPanel(arms.with, { name: labels("figures.with"), x: right, columns, language });
  const bottom = panelHeight(arms.without.total, columns) + 2 * LINE_HEIGHT + 40;
  const quote = `“${quoteOf(indexPassages(source), effect.anchor)}”`;
  const below = [labels("figures.key"), quote].flatMap((text) =>
    wrapText(text, { width: FIGURE_WIDTH, size: FONT_SIZE }),
  );
  return {
    id: `icon-array-${effect.id}`,
    kind: "icon_array",
    title: effect.outcome,
    svg: svgDocument(panels + textLines(below, { x: 0, y: bottom, fill: COLOURS.soft }), {
      height: bottom + below.length * LINE_HEIGHT,
      title,
      language,
    }),
    alt: labels("figures.effect", {
      outcome: effect.outcome,
      quote,
      total: grouped(arms.without.total, language),
      without: grouped(arms.without.count, language),
      withoutRest: grouped(arms.without.total - arms.without.count, language),
      with: grouped(arms.with.count, language),
      withRest: grouped(arms.with.total - arms.with.count, language),
    }),
    anchors: [effect.anchor],
  };
}

function drawPanel(
  { count, total }: NaturalFrequency,
  { name, x, columns, language }: { name: string; x: number; columns: number; language: Language },
): string {
  const pitch = PANEL_WIDTH / columns;
  const words = documentLabels(language)("figures.count", {
    count: grouped(count, language),
    total: grouped(total, language),
  });
  const heading = textLines([name], { x, y: 20, "font-weight": 700, fill: COLOURS.brand });
  const figures = textLines([words], { x, y: 20 + LINE_HEIGHT, "font-weight": 700 });
  const dots = Array.from({ length: total }, (_, index) =>
    element("circle", {
      cx: round(x + ((index % columns) + 0.5) * pitch),
      cy: round(2 * LINE_HEIGHT + 10 + (Math.floor(index / columns) + 0.5) * pitch),
      r: round(pitch * 0.36),
      fill: index < count ? COLOURS.brand : "#ffffff",
      stroke: COLOURS.brand,
      "stroke-width": round(pitch * 0.07),
    }),
  );
  return heading + figures + dots.join("");
}

function grouped(number: number, language: Language): string {
  return new Intl.NumberFormat(language).format(number);
}

function panelHeight(total: number, columns: number): number {
  return (total / columns) * (PANEL_WIDTH / columns);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
