import { makeLine, unionOf } from "@/lib/documents/pdf/make-line";
import { type Box, type PageGeometry, turnBack } from "@/lib/documents/pdf/page-geometry";
import { type PagePaints, readPaints } from "@/lib/documents/pdf/page-paints";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { drawPage, type PageBitmap } from "@/lib/documents/pdf/render-page";
import type { Color, Ink } from "@/lib/documents/pdf/text-ink";
import type { HiddenReason, TextLine, TextRun } from "@/lib/documents/pdf/text-line";

/** Less difference to what lies behind it, in any of the colours from 0 to 255, and nobody can read it. */
const LEAST_CONTRAST = 24;
const TRANSPARENT = 26;
/** Text this bright on a picture may be lost in it. */
const BRIGHT = 180;
const WHITE: Color = [255, 255, 255];
const PIXELS_PER_POINT = 1;

type PageToCheck = { page: number; geometry: PageGeometry; turn: number; lines: TextLine[] };

/**
 * Marks text nobody can see: in the colour of its background, transparent, clipped away, or under something else.
 * Colours and the order of painting only raise a suspicion. What is suspected is taken out of the page's picture:
 * if the picture stays the same, the text was hidden.
 */
export function markHiddenText(
  file: PdfFile,
  { page, geometry, turn, lines }: PageToCheck,
): TextLine[] {
  const suspects = findSuspects(lines, readPaints(file, { page, geometry }));
  const invisible = lines.flatMap(invisibleRuns);
  if (suspects.size === 0 && invisible.length === 0) return lines;
  const reasons = new Map<TextRun, HiddenReason>(invisible.map((run) => [run, "invisible"]));
  const unseen = findUnseen(file, { page, geometry, turn, runs: [...suspects.keys()] });
  for (const run of unseen) reasons.set(run, suspects.get(run) ?? "covered");
  return lines.flatMap((line) => (line.hidden ? [line] : splitLine(line, reasons)));
}

/** Of lines that are invisible in part. */
function invisibleRuns(line: TextLine): TextRun[] {
  const runs = line.runs.filter(({ inks = [] }) => inks.some(({ invisible }) => invisible));
  return line.hidden ? [] : runs;
}

function findSuspects(
  lines: TextLine[],
  { paints, orderOf }: PagePaints,
): Map<TextRun, HiddenReason> {
  const suspects = new Map<TextRun, HiddenReason>();
  for (const run of lines.flatMap(({ hidden, runs }) => (hidden ? [] : runs))) {
    const [ink] = run.inks ?? [];
    if (!ink?.object || ink.invisible) continue;
    const order = orderOf.get(ink.object) ?? Infinity;
    const reason = suspicion(ink, paintsAt(run, paints), order);
    if (reason) suspects.set(run, reason);
  }
  return suspects;
}

function paintsAt(run: TextRun, paints: PagePaints["paints"]): PagePaints["paints"] {
  const x = (run.box[0] + run.box[2]) / 2;
  const y = (run.box[1] + run.box[3]) / 2;
  return paints.filter(({ box }) => box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3]);
}

function suspicion(ink: Ink, paints: PagePaints["paints"], order: number): HiddenReason | null {
  if (ink.alpha < TRANSPARENT) return "transparent";
  if (ink.clipped) return "clipped";
  if (paints.some((paint) => paint.order > order)) return "covered";
  const background = paints.findLast((paint) => paint.order < order);
  if (!ink.isFilled || background?.color === null)
    return Math.min(...ink.color) >= BRIGHT || !ink.isFilled ? "same_color" : null;
  return contrast(ink.color, background?.color ?? WHITE) < LEAST_CONTRAST ? "same_color" : null;
}

function contrast(a: Color, b: Color): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

type ToCompare = { page: number; geometry: PageGeometry; turn: number; runs: TextRun[] };

/** Those of the runs whose place on the page looks the same without them. */
function findUnseen(file: PdfFile, { page, geometry, turn, runs }: ToCompare): TextRun[] {
  if (runs.length === 0) return [];
  const { call } = file.pdfium;
  const { width, height } = geometry;
  const placed = runs.map((run) => ({ run, box: turnBack(run.box, { turn, width, height }) }));
  const box = placed.map((one) => one.box).reduce(unionOf);
  const objects = [...new Set(runs.flatMap(({ inks = [] }) => inks.map(({ object }) => object)))];
  const [shownWidth, shownHeight] = turn % 2 === 1 ? [height, width] : [width, height];
  const isOnPage = box[0] < shownWidth && box[1] < shownHeight && box[2] > 0 && box[3] > 0;
  if (!isOnPage) return runs;
  const look = () => drawPage(file, { page, scale: PIXELS_PER_POINT, box });
  const withText = look();
  for (const object of objects) call.FPDFPageObj_SetIsActive(object, 0);
  const without = look();
  for (const object of objects) call.FPDFPageObj_SetIsActive(object, 1);
  return placed.filter((one) => !isDifferent(one.box, withText, without)).map(({ run }) => run);
}

function isDifferent(box: Box, a: PageBitmap, b: PageBitmap): boolean {
  const [left, top, right, bottom] = [0, 1, 2, 3].map((side) =>
    Math.round(((box[side] ?? 0) - (a.box[side % 2] ?? 0)) * a.scale),
  ) as Box;
  for (let y = Math.max(0, top); y < Math.min(bottom, a.height); y++) {
    const from = 4 * (y * a.width + Math.max(0, left));
    const to = 4 * (y * a.width + Math.min(right, a.width));
    for (let at = from; at < to; at++)
      if (Math.abs((a.pixels[at] ?? 0) - (b.pixels[at] ?? 0)) >= LEAST_CONTRAST) return true;
  }
  return false;
}

/** The line without its hidden runs, and these as lines of their own. */
function splitLine(line: TextLine, reasons: Map<TextRun, HiddenReason>): TextLine[] {
  const hidden = line.runs.filter((run) => reasons.has(run));
  if (hidden.length === 0) return [line];
  const visible = line.runs.filter((run) => !reasons.has(run));
  const facts = { page: line.page, turned: line.turned };
  return [
    ...(visible.length > 0
      ? [makeLine(visible, { ...facts, divided: line.divided, hidden: null })]
      : []),
    ...hidden.map((run) =>
      makeLine([run], { ...facts, divided: false, hidden: reasons.get(run) ?? null }),
    ),
  ];
}
