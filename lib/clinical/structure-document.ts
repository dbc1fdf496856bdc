import { wholeLabel, findLabels } from "@/lib/clinical/grade-labels";
import { readMarker } from "@/lib/clinical/recommendations/markers";
import type { Block, StructuredDocument, StructuredSection } from "@/lib/clinical/schema";
import { classifySections } from "@/lib/clinical/sections";
import type { Passage, SourceDocument } from "@/lib/documents/schema";

/** Gives every section a kind and a fate, and every passage its place in exactly one block. */
export function structureDocument(source: SourceDocument): StructuredDocument {
  const sections = classifySections(source);
  const kinds = new Map(sections.map((section) => [section.sectionId, section]));
  const groups = groupPassages(source.passages, kinds);
  return {
    sections,
    blocks: groups.map((group, index) => toBlock(group, `b${index + 1}`)),
  };
}

type Group = { type: Block["type"]; key: string; passages: Passage[] };

function groupPassages(passages: Passage[], kinds: Map<string, StructuredSection>): Group[] {
  const groups: Group[] = [];
  const tables = new Map<string, Group>();
  passages.forEach((passage, index) => {
    const type = blockType(passage, { next: passages[index + 1], kinds });
    const table = passage.table ?? (type === "table" ? passages[index + 1]?.table : undefined);
    const key = `${type} ${table?.id ?? passage.sectionId ?? "front"}`;
    const last = table ? tables.get(table.id) : groups.at(-1);
    if (last && last.type === type && last.key === key) {
      last.passages.push(passage);
      return;
    }
    const group: Group = { type, key, passages: [passage] };
    groups.push(group);
    if (table) tables.set(table.id, group);
  });
  return groups;
}

type Surroundings = { next: Passage | undefined; kinds: Map<string, StructuredSection> };

function blockType(passage: Passage, { next, kinds }: Surroundings): Block["type"] {
  if (kinds.get(passage.sectionId ?? "front")?.reason === "references") return "references";
  if (passage.table) return "table";
  if (passage.kind === "caption" && next?.table) return "table";
  if (isRecommendationLine(passage)) return "recommendation_box";
  return passage.list || passage.kind === "list_item" ? "list" : "text";
}

function isRecommendationLine(passage: Passage): boolean {
  if (readMarker(passage.text)) return true;
  if (passage.kind === "heading") return false;
  if (wholeLabel(passage.text)?.trust === "sure") return true;
  return findLabels(passage.text).some((label) => label.trust === "sure");
}

function toBlock({ type, passages }: Group, id: string): Block {
  const base = {
    id,
    sectionId: passages[0]?.sectionId ?? "front",
    passageIds: passages.map((passage) => passage.id),
  };
  if (type === "table") return { ...base, type, ...grid(passages) };
  if (type === "list") return { ...base, type, ordered: isOrdered(passages) };
  return { ...base, type };
}

function grid(
  passages: Passage[],
): Pick<Extract<Block, { type: "table" }>, "captionPassageId" | "header" | "rows"> {
  const rows = passages.flatMap(({ id, table }) => (table ? [{ ...table, id }] : []));
  const header = rows[0]?.header ? rows[0] : undefined;
  return {
    captionPassageId: passages.find((passage) => passage.kind === "caption")?.id ?? null,
    header: header?.cells ?? [],
    rows: rows
      .filter((row) => row !== header)
      .map((row) => ({ passageId: row.id, cells: row.cells })),
  };
}

function isOrdered(passages: Passage[]): boolean {
  return passages.every((passage) => /[\p{L}\d①-⑳]/u.test(passage.list?.marker ?? ""));
}
