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
const PANEL_WIDTH = 152;
const PANEL_HEIGHT = 95;
const PANEL_TOP = 2 * LINE_HEIGHT + 6;

/** People drawn as dots, filled by rows from one corner, both arms on one scale (IPDAS 2021). */
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
  const right = FIGURE_WIDTH - PANEL_WIDTH;
  const passages = indexPassages(source);
  const quote = effect.anchors.map((anchor) => quoteOf(passages, anchor)).join(" … ");
  const panels =
    drawPanel(arms.without, { name: labels("figures.without"), x: 0, columns, language }) +
    drawPanel(arms.with, { name: labels("figures.with"), x: right, columns, language });
  const key = wrapText(labels("figures.key"), { width: FIGURE_WIDTH, size: FONT_SIZE });
  const keyTop = PANEL_TOP + PANEL_HEIGHT + LINE_HEIGHT;
  return {
    id: `icon-array-${effect.id}`,
    kind: "icon_array",
    title: effect.outcome,
    svg: svgDocument(panels + textLines(key, { x: 0, y: keyTop, fill: COLOURS.soft }), {
      height: keyTop + (key.length - 1) * LINE_HEIGHT + 6,
      title,
      language,
    }),
    alt: labels("figures.effect", {
      outcome: effect.outcome,
      quote: `“${quote}”`,
      total: grouped(arms.without.total, language),
      without: grouped(arms.without.count, language),
      withoutRest: grouped(arms.without.total - arms.without.count, language),
      with: grouped(arms.with.count, language),
      withRest: grouped(arms.with.total - arms.with.count, language),
    }),
    anchors: effect.anchors,
  };
}

function drawPanel(
  { count, total }: NaturalFrequency,
  { name, x, columns, language }: { name: string; x: number; columns: number; language: Language },
): string {
  const pitch = (PANEL_HEIGHT * columns) / total;
  const words = documentLabels(language)("figures.count", {
    count: grouped(count, language),
    total: grouped(total, language),
  });
  const heading = textLines([name], { x, y: FONT_SIZE, "font-weight": 700, fill: COLOURS.brand });
  const figures = textLines([words], { x, y: FONT_SIZE + LINE_HEIGHT, "font-weight": 700 });
  const dots = Array.from({ length: total }, (_, index) =>
    element("circle", {
      cx: round(x + ((index % columns) + 0.5) * pitch),
      cy: round(PANEL_TOP + (Math.floor(index / columns) + 0.5) * pitch),
      r: round(pitch * 0.36),
    }),
  );
  const edge = { stroke: COLOURS.brand, "stroke-width": round(pitch * 0.07) };
  const filled = element("g", { fill: COLOURS.brand, ...edge }, dots.slice(0, count).join(""));
  const empty = element("g", { fill: "#ffffff", ...edge }, dots.slice(count).join(""));
  return heading + figures + filled + empty;
}

function grouped(number: number, language: Language): string {
  return new Intl.NumberFormat(language).format(number);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
