import type { Language, Passage, Section, SourceDocument } from "@/lib/documents/schema";

type Cell = { cells: string[]; header?: boolean };
type Line = string | Cell;

/**
 * A source document from literal lines, for tests: "# Title" opens a section, "- " or "1. " is a list
 * item, an object is a table row, everything else a paragraph.
 */
export function sourceOf(lines: Line[], language: Language = "en"): SourceDocument {
  const sections: Section[] = [];
  const passages: Passage[] = [];
  let tableCount = 0;
  lines.forEach((line, index) => {
    const id = `p${index + 1}`;
    const heading = typeof line === "string" ? /^(#+)\s+(.*)$/u.exec(line) : null;
    if (heading) sections.push(sectionAt(sections, { id, heading }));
    const sectionId = sections.at(-1)?.id ?? null;
    const base = { id, page: 1, lines: [], sectionId };
    if (typeof line !== "string") {
      const before = passages.at(-1)?.table;
      if (!before) tableCount++;
      const row = before ? before.row + 1 : 0;
      const table = { id: `t${tableCount}`, row, header: line.header ?? false, cells: line.cells };
      passages.push({ ...base, kind: "table_row", text: line.cells.join(" | "), table });
      return;
    }
    const item = /^(-|\d+\.)\s+(.*)$/u.exec(line);
    if (heading) passages.push({ ...base, kind: "heading", text: heading[2] ?? "" });
    else if (item) {
      const list = { depth: 0, marker: item[1] ?? "" };
      passages.push({ ...base, kind: "list_item", text: item[2] ?? "", list });
    } else passages.push({ ...base, kind: "paragraph", text: line });
  });
  return {
    format: "markdown",
    fileName: "guideline.md",
    sha256: "",
    language,
    metadata: { title: null, publisher: null, year: null, doi: null, url: null },
    pages: [],
    sections,
    passages,
    tables: [],
    figures: [],
    intake: {
      pageCount: 0,
      characterCount: 0,
      pagesNeedingOcr: [],
      dropped: [],
      hidden: [],
      trackedChanges: [],
      warnings: [],
    },
  };
}

function sectionAt(
  sections: Section[],
  { id, heading }: { id: string; heading: RegExpExecArray },
): Section {
  const level = heading[1]?.length ?? 1;
  const parent = sections.findLast((section) => section.level < level);
  return {
    id: `s${sections.length + 1}`,
    parentId: parent?.id ?? null,
    level,
    title: heading[2] ?? "",
    page: 1,
    headingPassageId: id,
  };
}
