import { wholeLabel, findLabels } from "@/lib/clinical/grade-labels";
import { readMarker } from "@/lib/clinical/recommendations/markers";
import type { Block, StructuredDocument, StructuredSection } from "@/lib/clinical/schema";
import { tableParts } from "@/lib/clinical/table-block";
import { classifySections } from "@/lib/clinical/sections";
import type { Passage, SourceDocument } from "@/lib/documents/schema";

/** Gives every section a kind and a fate, and every passage its place in exactly one block. */
export function structureDocument(source: SourceDocument): StructuredDocument {
  const sections = classifySections(source);
  const kinds = new Map(sections.map((section) => [section.sectionId, section]));
  const groups = groupPassages(source, kinds);
  return {
    sections,
    blocks: groups.map((group, index) => toBlock(group, { id: `b${index + 1}`, source })),
  };
}

/** `of`: the table or figure the block is. */
type Group = { type: Block["type"]; key: string; of: string | null; passages: Passage[] };

function groupPassages(source: SourceDocument, kinds: Map<string, StructuredSection>): Group[] {
  const { passages } = source;
  const groups: Group[] = [];
  const named = new Map<string, Group>();
  const ownerOf = owners(source);
  passages.forEach((passage, index) => {
    const isReference = kinds.get(passage.sectionId ?? "front")?.reason === "references";
    const owner = isReference ? undefined : ownerOf(passage, passages[index + 1]);
    const type = isReference ? "references" : (owner?.type ?? blockType(passage));
    const key = `${type} ${owner?.id ?? passage.sectionId ?? "front"}`;
    const last = owner ? named.get(owner.id) : groups.at(-1);
    if (last && last.type === type && last.key === key) {
      last.passages.push(passage);
      return;
    }
    const group: Group = { type, key, of: owner?.id ?? null, passages: [passage] };
    groups.push(group);
    if (owner) named.set(owner.id, group);
  });
  return groups;
}

type Owner = { type: "table" | "figure"; id: string };

/** The table or figure a passage is a part of, names or explains. */
function owners({
  tables,
  figures,
}: SourceDocument): (passage: Passage, next: Passage | undefined) => Owner | undefined {
  const linked = new Map<string, Owner>();
  for (const { id, captionPassageId, notePassageIds } of tables) {
    for (const passageId of [captionPassageId, ...notePassageIds]) {
      if (passageId !== null) linked.set(passageId, { type: "table", id });
    }
  }
  for (const { id, captionPassageId } of figures) {
    if (captionPassageId !== null) linked.set(captionPassageId, { type: "figure", id });
  }
  return ({ id, kind, table, pictureTableId, figureId }, next) => {
    const tableId = table?.id ?? pictureTableId;
    if (tableId !== undefined) return { type: "table", id: tableId };
    if (figureId !== undefined) return { type: "figure", id: figureId };
    const known = linked.get(id);
    if (known || kind !== "caption" || !next?.table) return known;
    return { type: "table", id: next.table.id };
  };
}

function blockType(passage: Passage): Block["type"] {
  if (isRecommendationLine(passage)) return "recommendation_box";
  return passage.list || passage.kind === "list_item" ? "list" : "text";
}

function isRecommendationLine(passage: Passage): boolean {
  if (readMarker(passage.text)) return true;
  if (passage.kind === "heading") return false;
  if (wholeLabel(passage.text)?.trust === "sure") return true;
  return findLabels(passage.text).some((label) => label.trust === "sure");
}

function toBlock(
  { type, of, passages }: Group,
  { id, source }: { id: string; source: SourceDocument },
): Block {
  const base = {
    id,
    sectionId: passages[0]?.sectionId ?? "front",
    passageIds: passages.map((passage) => passage.id),
  };
  if (type === "table") {
    const table = source.tables.find((one) => one.id === of);
    return { ...base, type, ...tableParts(passages, { tableId: of ?? "", table }) };
  }
  if (type === "figure") {
    const figure = source.figures.find((one) => one.id === of);
    return {
      ...base,
      type,
      figureId: of ?? "",
      captionPassageId: figure?.captionPassageId ?? null,
      altText: figure?.altText ?? null,
      flow: figure?.flow ?? null,
    };
  }
  if (type === "list") return { ...base, type, ordered: isOrdered(passages) };
  return { ...base, type };
}

function isOrdered(passages: Passage[]): boolean {
  return passages.every((passage) => /[\p{L}\d①-⑳]/u.test(passage.list?.marker ?? ""));
}
