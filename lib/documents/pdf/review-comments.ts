import type { IntakeReport } from "@/lib/documents/schema";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";
import type { TextLine } from "@/lib/documents/pdf/text-line";

/** What Word prints before a comment in the margin: "Comment [AB1]:", "Commented [AB1]:", 批注 [AB1]:. */
const COMMENT =
  /^(?:Comment(?:ed|aire)?|批注|註解|Formatted|Deleted|带格式的|删除了)\s?(?:\[[^\]]{1,12}\])?\s?[:：]/iu;
const SURE = /^(?:Comment(?:ed)?|批注|註解)\s?\[[^\]]{1,12}\]\s?[:：]/iu;
const TOLERANCE = 4;
/** Share of the other lines that must end before the margin the comments stand in. */
const LEAST_BESIDE = 0.9;

/** Takes out what reviewers remarked in the margin of a draft: it is no part of the guideline. */
export function dropReviewComments(pages: PdfPage[]): {
  pages: PdfPage[];
  dropped: IntakeReport["dropped"];
} {
  const dropped: IntakeReport["dropped"] = [];
  const cleaned = pages.map((page) => {
    const edge = marginEdge(page.lines);
    if (edge === null) return page;
    const isOutside = (line: TextLine) => line.box[0] >= edge - TOLERANCE;
    let open: { page: number; kind: "comment"; text: string } | undefined;
    for (const { text } of page.lines.filter(isOutside)) {
      if (!open || COMMENT.test(text))
        dropped.push((open = { page: page.number, kind: "comment", text }));
      else open.text += ` ${text}`;
    }
    return { ...page, lines: page.lines.filter((line) => !isOutside(line)) };
  });
  return { pages: cleaned, dropped };
}

/** Left edge of the margin with comments; null where there are none, or where text runs into it. */
function marginEdge(lines: TextLine[]): number | null {
  const comments = lines.filter(({ text }) => SURE.test(text));
  if (comments.length === 0) return null;
  const edge = Math.min(...comments.map(({ box }) => box[0]));
  const others = lines.filter(({ box }) => box[0] < edge - TOLERANCE);
  const beside = others.filter(({ box }) => box[2] <= edge + TOLERANCE);
  return others.length > 0 && beside.length >= LEAST_BESIDE * others.length ? edge : null;
}
