import type { IntakeReport } from "@/lib/documents/schema";
import { makeLine } from "@/lib/documents/pdf/make-line";
import { turnBack } from "@/lib/documents/pdf/page-geometry";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine } from "@/lib/documents/pdf/text-line";

type Dropped = IntakeReport["dropped"];

/** So many numbers one below the other, each one more than the last, are no accident. */
const LEAST_STEPS = 6;
const EDGE_TOLERANCE = 14;

/** Drafts print a number beside every line, or every fifth; takes them out of the text. */
export function dropLineNumbers(pages: PdfPage[]): { pages: PdfPage[]; dropped: Dropped } {
  const left = dropLeftNumbers(pages);
  const right = dropRightNumbers(left.pages);
  return { pages: right.pages, dropped: [...left.dropped, ...right.dropped] };
}

/** Numbers at the right stand alone, right of everything else. */
function dropRightNumbers(pages: PdfPage[]): { pages: PdfPage[]; dropped: Dropped } {
  const dropped: Dropped = [];
  const cleaned = pages.map((page) => {
    const numbers = page.lines.filter(isLoneNumber).sort((a, b) => a.box[1] - b.box[1]);
    const others = page.lines.filter((line) => !line.turned && !isLoneNumber(line));
    const edge = Math.max(...others.map(({ box }) => box[2]));
    const outside = numbers.filter(({ box }) => box[0] >= edge);
    const steps = outside.filter((line, index) => {
      const step = Number(line.text) - Number(outside[index - 1]?.text);
      return step === 1 || step === 5;
    });
    if (steps.length < LEAST_STEPS || steps.length < 0.8 * (outside.length - 1)) return page;
    for (const { text, box } of outside)
      dropped.push({ page: page.number, kind: "line_number", text, box: turnBack(box, page) });
    return { ...page, lines: page.lines.filter((line) => !outside.includes(line)) };
  });
  return { pages: cleaned, dropped };
}

function isLoneNumber({ text, turned }: TextLine): boolean {
  return !turned && /^\d{1,5}$/.test(text);
}

function dropLeftNumbers(pages: PdfPage[]): { pages: PdfPage[]; dropped: Dropped } {
  const edge = numberEdge(pages);
  const dropped: Dropped = [];
  if (edge === null) return { pages, dropped };
  const cleaned = pages.map((page) => ({
    ...page,
    lines: page.lines.flatMap((line) => {
      const number = leadingNumber(line);
      if (number === null || Math.abs(line.box[0] - edge) > EDGE_TOLERANCE) return [line];
      const box = turnBack(line.runs[0]?.box ?? line.box, page);
      dropped.push({ page: page.number, kind: "line_number", text: String(number), box });
      const { page: on, divided, turned, hidden } = line;
      const rest = line.runs.slice(1);
      return rest.length === 0 ? [] : [makeLine(rest, { page: on, divided, turned, hidden })];
    }),
  }));
  return { pages: cleaned, dropped };
}

/** Left edge of the column of numbers; null where the document has none. */
function numberEdge(pages: PdfPage[]): number | null {
  const edges: number[] = [];
  for (const { lines } of pages) {
    const numbered = lines
      .map((line) => ({ value: leadingNumber(line), left: line.box[0], top: line.box[1] }))
      .filter(({ value }) => value !== null)
      .sort((a, b) => a.top - b.top);
    const steps = numbered.filter(({ value, left }, index) => {
      const before = numbered[index - 1];
      const step = (value ?? 0) - (before?.value ?? 0);
      const isAligned = before !== undefined && Math.abs(before.left - left) <= EDGE_TOLERANCE;
      return isAligned && (step === 1 || step === 5);
    });
    const isLeftmost = steps.every(
      ({ left }) => left <= Math.min(...lines.map((line) => line.box[0])) + EDGE_TOLERANCE,
    );
    if (steps.length >= LEAST_STEPS && steps.length >= 0.8 * (numbered.length - 1) && isLeftmost) {
      edges.push(...steps.map(({ left }) => left));
    }
  }
  return edges.length === 0 ? null : (edges.sort((a, b) => a - b)[edges.length >> 1] ?? null);
}

/** A number standing alone at the start of a line, set off from its text. */
function leadingNumber({ runs, turned }: TextLine): number | null {
  const first = runs[0]?.text.trim() ?? "";
  return !turned && /^\d{1,5}$/.test(first) ? Number(first) : null;
}
