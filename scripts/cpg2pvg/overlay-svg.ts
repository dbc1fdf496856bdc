import type { Box } from "@/lib/documents/pdf/page-geometry";
import type { LineBox, Page, Passage, SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import type { Locale } from "@/lib/i18n/locale";

const COLORS = {
  heading: "#c2185b",
  paragraph: "#1565c0",
  list_item: "#2e7d32",
  table_row: "#e65100",
  caption: "#6a1b9a",
  footnote: "#00838f",
  dropped: "#757575",
  hidden: "#d50000",
} as const;
type Mark = keyof typeof COLORS;
const MARKS = Object.keys(COLORS) as Mark[];

export const LEGEND_HEIGHT = 50;
const LEGEND_COLUMNS = 3;
/** Between the cells of a table row in its passage's text. */
const CELL_SEPARATOR = " | ";

/** What was read of one page, drawn over its picture of `width` pixels; the legend stands below the picture. */
export function overlaySvg(
  source: SourceDocument,
  { page, scale, locale }: { page: Page; scale: number; locale: Locale },
): string {
  const passages = source.passages.filter(({ lines }) => lines.some((l) => l.page === page.number));
  const levels = new Map(source.sections.map((one) => [one.headingPassageId, one.level]));
  const left = source.intake.dropped.filter((one) => one.page === page.number);
  const hidden = source.intake.hidden.filter((one) => one.page === page.number);
  const [width, height] = [page.width * scale, page.height * scale];
  const drawn = [
    ...passages.map((passage) => passageBoxes(passage, page.number)),
    readingPath(passages, page.number),
    ...passages.map((passage, index) =>
      passageLabel(passage, { page: page.number, place: index + 1, level: levels.get(passage.id) }),
    ),
    ...left.map(({ box, kind }) => (box ? aside(box, { mark: "dropped", label: kind }) : "")),
    ...hidden.map(({ box, reason }) => (box ? aside(box, { mark: "hidden", label: reason }) : "")),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height) + LEGEND_HEIGHT}" font-family="sans-serif">`,
    `<g transform="scale(${scale})">${drawn.join("")}</g>`,
    `<g transform="translate(0 ${height})">${legend(width, locale)}</g>`,
    "</svg>",
  ].join("");
}

function passageBoxes({ kind, lines, text, table }: Passage, page: number): string {
  const here = lines.filter((line) => line.page === page);
  const boxes = here.map(({ box }) => rectangle(box, { mark: kind, opacity: 0.14 }));
  const cells = table ? cellExtents(table.cells, { text, lines: here }) : [];
  return [...boxes, ...cells.map((box) => rectangle(box, { mark: kind, opacity: 0 }))].join("");
}

/** The boxes of a row's cells, as far as the lines of its text show them. */
function cellExtents(cells: string[], { text, lines }: { text: string; lines: LineBox[] }): Box[] {
  let start = 0;
  return cells.flatMap((cell) => {
    const from = Math.max(start, text.indexOf(cell, start));
    start = from + cell.length + CELL_SEPARATOR.length;
    const own = lines.filter((line) => line.start >= from && line.end <= from + cell.length);
    return cell === "" || own.length === 0 ? [] : [around(own.map(({ box }) => box))];
  });
}

function around(boxes: Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])) - 2,
    Math.min(...boxes.map((box) => box[1])) - 1,
    Math.max(...boxes.map((box) => box[2])) + 2,
    Math.max(...boxes.map((box) => box[3])) + 1,
  ];
}

type Label = { page: number; place: number; level: number | undefined };

/** Id, place in the order of the page, and the heading's level, above the left end of the first line. */
function passageLabel({ id, kind, lines }: Passage, { page, place, level }: Label): string {
  const first = lines.find((line) => line.page === page);
  if (!first) return "";
  const goesOn = lines[0] === first ? "" : "…";
  const text = `${goesOn}${id} · ${place}${level === undefined ? "" : ` · H${level}`}`;
  return tag(text, { x: first.box[0], y: first.box[1], mark: kind });
}

/** From the end of each passage to the start of the next, so that jumps of the order are seen. */
function readingPath(passages: Passage[], page: number): string {
  const steps = passages.flatMap((passage, index) => {
    const from = passage.lines.findLast((line) => line.page === page)?.box;
    const to = passages[index + 1]?.lines.find((line) => line.page === page)?.box;
    if (!from || !to) return [];
    return `<path d="M${(from[0] + from[2]) / 2} ${from[3]}L${(to[0] + to[2]) / 2} ${to[1]}"/>`;
  });
  return `<g stroke="#000" stroke-opacity="0.35" stroke-width="0.7" fill="none">${steps.join("")}</g>`;
}

function aside(box: Box, { mark, label }: { mark: Mark; label: string }): string {
  const drawn = rectangle(box, { mark, opacity: 0.25, dashed: true });
  return drawn + tag(label, { x: box[0], y: box[1], mark });
}

type Look = { mark: Mark; opacity: number; dashed?: boolean };

function rectangle([left, top, right, bottom]: Box, { mark, opacity, dashed }: Look): string {
  const dash = dashed ? ' stroke-dasharray="3 2"' : "";
  return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${COLORS[mark]}" fill-opacity="${opacity}" stroke="${COLORS[mark]}" stroke-width="0.6"${dash}/>`;
}

function tag(text: string, { x, y, mark }: { x: number; y: number; mark: Mark }): string {
  const width = 3.1 * text.length + 2;
  return (
    `<rect x="${x}" y="${y - 5}" width="${width}" height="6" fill="${COLORS[mark]}" fill-opacity="0.85"/>` +
    `<text x="${x + 1}" y="${y - 0.4}" font-size="5.4" fill="#fff">${text}</text>`
  );
}

function legend(width: number, locale: Locale): string {
  const entries = MARKS.map((mark, index) => {
    const x = 8 + (index % LEGEND_COLUMNS) * ((width - 8) / LEGEND_COLUMNS);
    const y = 4 + 15 * Math.floor(index / LEGEND_COLUMNS);
    const name = translate(locale, `command.overlay.${mark}`);
    return `<rect x="${x}" y="${y}" width="11" height="11" fill="${COLORS[mark]}"/><text x="${x + 15}" y="${y + 9.5}" font-size="10">${name}</text>`;
  });
  return `<rect width="${width}" height="${LEGEND_HEIGHT}" fill="#f5f5f5"/>${entries.join("")}`;
}
