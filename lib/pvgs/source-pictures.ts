import type { Passage, SourceDocument } from "@/lib/documents/schema";
import type { CitedPassage } from "@/lib/pvgs/schema";

type Picture = NonNullable<CitedPassage["picture"]>;

/**
 * Tells of a passage which table or figure it stands in, names or explains, else the page it was read from; only PDFs
 * have pictures.
 */
export function sourcePictures({
  format,
  passages,
  tables,
  figures,
}: SourceDocument): (passage: Passage) => Picture | null {
  if (format !== "pdf") return () => null;
  const textOf = (id: string | null) => passages.find((passage) => passage.id === id)?.text ?? null;
  const pictures = new Map<string, Picture>();
  const byPassage = new Map<string, string>();
  for (const { id, regions, captionPassageId, notePassageIds, reading } of tables) {
    if (regions.length === 0) continue;
    const caption = textOf(captionPassageId);
    pictures.set(id, { name: id, kind: "table", caption, isOnlyPicture: reading === "picture" });
    for (const passageId of [captionPassageId, ...notePassageIds]) {
      if (passageId !== null) byPassage.set(passageId, id);
    }
  }
  for (const { id, region, captionPassageId } of figures) {
    if (!region) continue;
    const caption = textOf(captionPassageId);
    pictures.set(id, { name: id, kind: "figure", caption, isOnlyPicture: false });
    if (captionPassageId !== null) byPassage.set(captionPassageId, id);
  }
  return (passage) => {
    const { id, table, pictureTableId, figureId } = passage;
    const region = table?.id ?? pictureTableId ?? figureId ?? byPassage.get(id) ?? "";
    return pictures.get(region) ?? pageOf(passage);
  };
}

function pageOf({ ocr, page }: Passage): Picture | null {
  return ocr ? { name: `page-${page}`, kind: "page", caption: null, isOnlyPicture: false } : null;
}
