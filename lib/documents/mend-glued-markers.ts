import type { PassageDraft } from "@/lib/documents/build-passages";

/** The number of an item, then a number with a Chinese unit or an age: "5.3月龄以下" is item 5, "3月龄以下". */
const GLUED = /^(\d{1,2})[.．](?=\d{1,3}\s?(?:个|月|岁|周|天|日|小时|年|次|例|种|条|名|d\b|h\b))/u;

/**
 * Items whose marker runs into a number, which alone would read as a decimal. Only the number that comes next in the
 * list just before is taken for a marker.
 */
export function mendGluedMarkers(drafts: PassageDraft[]): PassageDraft[] {
  const mended: PassageDraft[] = [];
  for (const draft of drafts) {
    const before = mended.at(-1);
    const last = /^(\d{1,2})[.．]$/.exec(before?.list?.marker ?? "")?.[1];
    const isOpen = draft.kind === "paragraph" || draft.kind === "heading";
    const glued = isOpen ? GLUED.exec(draft.text) : null;
    if (!before?.list || !glued || last === undefined || Number(glued[1]) !== Number(last) + 1) {
      mended.push(draft);
      continue;
    }
    const list = { depth: before.list.depth, marker: glued[0] };
    const text = draft.text.slice(glued[0].length);
    mended.push({ ...draft, headingLevel: undefined, kind: "list_item", text, list });
  }
  return mended;
}
