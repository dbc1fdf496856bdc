import type { Anchor, Passage, Section, SourceDocument } from "@/lib/documents/schema";
import { sourcePictures } from "@/lib/pvgs/source-pictures";
import type { CitedPassage } from "@/lib/pvgs/schema";
import type { VerifiedDraft } from "@/lib/quality/schema";

/** The passages that anything in the draft refers to, in reading order. */
export function citedPassages(draft: VerifiedDraft, source: SourceDocument): CitedPassage[] {
  const cited = new Set(anchorsIn(draft).map(({ passageId }) => passageId));
  const sections = new Map(source.sections.map((section) => [section.id, section]));
  const pictureOf = sourcePictures(source);
  return source.passages
    .filter(({ id }) => cited.has(id))
    .map((passage) => ({
      id: passage.id,
      page: passage.page,
      text: passage.text,
      headings: headingsAbove(passage, sections),
      ocrConfidence: passage.ocr ? Math.round(passage.ocr.confidence) : null,
      picture: pictureOf(passage),
    }));
}

/** Every anchor, wherever it stands: claims sit in blocks of many shapes, and findings and figures have their own. */
function anchorsIn(value: unknown): Anchor[] {
  if (Array.isArray(value)) return value.flatMap(anchorsIn);
  if (typeof value !== "object" || value === null) return [];
  return isAnchor(value) ? [value] : Object.values(value).flatMap(anchorsIn);
}

function isAnchor(value: object): value is Anchor {
  return "passageId" in value && "start" in value && "end" in value;
}

function headingsAbove({ sectionId }: Passage, sections: Map<string, Section>): string[] {
  const titles: string[] = [];
  const seen = new Set<string>();
  let at = sectionId === null ? undefined : sections.get(sectionId);
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    titles.unshift(at.title);
    at = at.parentId === null ? undefined : sections.get(at.parentId);
  }
  return titles;
}
