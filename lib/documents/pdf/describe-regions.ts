import type { FoundFigure } from "@/lib/documents/pdf/figures/find-figures";
import { isIn } from "@/lib/documents/pdf/figures/is-in";
import { linkCaptions } from "@/lib/documents/pdf/link-captions";
import { type Box, tiltBack, turnBack } from "@/lib/documents/pdf/page-geometry";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { DocumentTables } from "@/lib/documents/pdf/tables/all-tables";
import { describeTables } from "@/lib/documents/pdf/tables/describe-tables";
import type { PageRegion, PictureTable } from "@/lib/documents/pdf/tables/find-tables";
import type { DocumentContent } from "@/lib/documents/document-content";
import type { LineBox, Passage, SourceFigure, SourceTable } from "@/lib/documents/schema";

type Found = { found: DocumentTables; figures: FoundFigure[]; pages: PdfPage[] };
type Described = { passages: Passage[]; tables: SourceTable[]; figures: SourceFigure[] };

/**
 * Tables and figures with their captions, and the passages that stand in them marked so. Every place is given on the
 * page as displayed.
 */
export function describeRegions(
  passages: Passage[],
  { found: tables, figures, pages }: Found,
): Described {
  const captions = linkCaptions(
    [
      ...[
        ...tables.tables.map(({ grid, regions }) => ({ id: grid.id, regions })),
        ...tables.pictures,
      ]
        .flatMap(({ id, regions }) => regions.slice(0, 1).map((region) => ({ id, ...region })))
        .map((table) => ({ ...table, kind: "table" as const })),
      ...figures.map(({ id, page, box }) => ({ id, page, box, kind: "figure" as const })),
    ],
    passages,
  );
  const described = describeTables(tables, { passages, captions });
  const notes = new Set(described.flatMap(({ notePassageIds }) => notePassageIds));
  const marked = passages.map((passage) =>
    markPassage(passage, { notes, figures, pictures: tables.pictures }),
  );
  const shown = (page: number, box: Box) => shownBox(box, pages[page - 1]);
  const asShown = ({ page, box }: PageRegion) => ({ page, box: shown(page, box) });
  return {
    passages: marked.map((passage) => ({
      ...passage,
      lines: passage.lines.map((line): LineBox => ({ ...line, box: shown(line.page, line.box) })),
    })),
    tables: described.map((table) => ({ ...table, regions: table.regions.map(asShown) })),
    figures: figures.map((figure) => ({
      id: figure.id,
      kind: figure.kind,
      region: asShown(figure),
      altText: null,
      captionPassageId: captions.get(figure.id) ?? null,
      ...flowOf(figure, marked),
    })),
  };
}

/** Pages set sideways or askew were read turned. */
function shownBox(box: Box, page: PdfPage | undefined): Box {
  return page ? turnBack(tiltBack(box, page.slope ?? 0), page) : box;
}

type Marks = { notes: Set<string>; figures: FoundFigure[]; pictures: PictureTable[] };

function markPassage(passage: Passage, { notes, figures, pictures }: Marks): Passage {
  if (notes.has(passage.id)) return { ...passage, kind: "footnote" };
  if (passage.table || passage.kind === "caption") return passage;
  const within = (page: number, box: Box) =>
    passage.lines.length > 0 &&
    passage.lines.every((line) => line.page === page && isIn(line, box));
  const figure = figures.find(({ page, box }) => within(page, box));
  if (figure) return { ...passage, figureId: figure.id };
  const table = pictures.find(({ regions }) => regions.some(({ page, box }) => within(page, box)));
  return table ? { ...passage, pictureTableId: table.id } : passage;
}

/**
 * Boxes become the passages in them. Where a box has no passage of its own, a passage reaches over its edge, or the
 * words at an arrow are not one passage, the whole chart is a picture.
 */
function flowOf({ flow, page }: FoundFigure, passages: Passage[]): Pick<SourceFigure, "flow"> {
  if (!flow) return {};
  const inBox = (box: Box) =>
    passages.flatMap(({ id, lines }) => {
      const inside = lines.filter((line) => line.page === page && isIn(line, box));
      return inside.length === 0 ? [] : [{ id, isWhole: inside.length === lines.length }];
    });
  const nodes = flow.nodes.map(({ id, box }) => ({ id, found: inBox(grown(box)) }));
  const edges = flow.edges.map(({ from, to, label }) => ({
    from,
    to,
    found: label ? inBox(grown(label)) : null,
  }));
  const isCertain =
    nodes.every(({ found }) => found.length > 0 && found.every(({ isWhole }) => isWhole)) &&
    edges.every(({ found }) => !found || (found.length === 1 && found[0]?.isWhole === true));
  if (!isCertain) return {};
  return {
    flow: {
      nodes: nodes.map(({ id, found }) => ({ id, passageIds: found.map((one) => one.id) })),
      edges: edges.map(({ from, to, found }) => ({
        from,
        to,
        labelPassageId: found?.[0]?.id ?? null,
      })),
    },
  };
}

function grown([left, top, right, bottom]: Box): Box {
  return [left - 1, top - 1, right + 1, bottom + 1];
}

/** What an editor must know about tables: which are pictures only, and what was left out of the others. */
export function tableNotes(
  { tables }: Pick<Described, "tables">,
  { repeated }: DocumentTables,
): Pick<DocumentContent, "dropped" | "warnings"> {
  const pictures = tables.filter(({ reading }) => reading === "picture");
  const pages = [...new Set(pictures.flatMap(({ regions }) => regions.map(({ page }) => page)))];
  return {
    dropped: repeated.map(({ page, text }) => ({ page, kind: "repeated_header", text })),
    warnings:
      pictures.length === 0
        ? []
        : [
            {
              code: "tables_as_pictures",
              params: { count: pictures.length, pages: pages.join(", ") },
            },
          ],
  };
}
