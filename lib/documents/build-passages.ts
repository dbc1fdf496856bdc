import type { Passage, Section } from "@/lib/documents/schema";

/** A passage before it has an id and a section. Headings say how deep they stand, 1 being the top. */
export type PassageDraft = Omit<Passage, "id" | "sectionId"> & { headingLevel?: number };

/** Numbers the passages in reading order and hangs the headings into a tree. */
export function buildPassages(drafts: PassageDraft[]): {
  passages: Passage[];
  sections: Section[];
} {
  const passages: Passage[] = [];
  const sections: Section[] = [];
  const open: { section: Section; level: number }[] = [];

  for (const { headingLevel, ...draft } of drafts) {
    if (draft.text === "") continue;
    const id = `p${passages.length + 1}`;
    if (draft.kind === "heading") {
      const level = headingLevel ?? 1;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const section: Section = {
        id: `s${sections.length + 1}`,
        parentId: open.at(-1)?.section.id ?? null,
        level: open.length + 1,
        title: draft.text,
        page: draft.page,
        headingPassageId: id,
      };
      sections.push(section);
      open.push({ section, level });
    }
    passages.push({ ...draft, id, sectionId: open.at(-1)?.section.id ?? null });
  }
  return { passages, sections };
}
