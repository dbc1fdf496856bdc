import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import {
  isLabelLine,
  isListItem,
  opensRationale,
  opensRemarks,
} from "@/lib/clinical/recommendations/passage-roles";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** Remarks printed so far: to which statements they belong and what the first one looks like. */
type Block = { drafts: Draft[]; isOpen: boolean; shape: string | null; count: number };

const NOTHING_OPEN = { isOpen: false, shape: null, count: 0 };
const MOST_PLAIN_REMARKS = 4;

/** Gives each statement the remarks printed under it; statements of one number share the remarks that follow them. */
export function addRemarks(drafts: Draft[], reading: GuidelineReading): void {
  const draftsAt = draftsByPassage(drafts);
  let block: Block = { drafts: [], ...NOTHING_OPEN };
  for (const passage of reading.source.passages) {
    const started = draftsAt.get(passage.id);
    if (started) {
      const before = block.isOpen ? [] : block.drafts;
      block = { drafts: [...before, ...started], ...NOTHING_OPEN };
    } else if (opensRemarks(passage)) {
      block = { ...block, ...NOTHING_OPEN, isOpen: block.drafts.length > 0 };
      const anchor = remarkBehindTitle(passage);
      if (block.isOpen && anchor) {
        share(block, anchor);
        // "Remarks: …" in one paragraph may go on as a list, not as any text that follows.
        block.shape = "item";
      }
    } else if (opensRationale(passage)) block = { ...block, ...NOTHING_OPEN };
    else if (passage.kind === "heading" && !isPartOfLabel(passage, reading)) {
      block = { drafts: [], ...NOTHING_OPEN };
    } else if (block.isOpen && !passage.table) addRemark(block, passage);
  }
}

/** A label in bold on a line of its own is easily read as a heading. */
function isPartOfLabel(passage: Passage, reading: GuidelineReading): boolean {
  return reading.closesLabel(passage) || isLabelLine(passage, reading);
}

function draftsByPassage(drafts: Draft[]): Map<string, Draft[]> {
  const byPassage = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const { passageId } of draft.pieces) {
      byPassage.set(passageId, [...(byPassage.get(passageId) ?? []), draft]);
    }
  }
  return byPassage;
}

/** A list of remarks ends where the text stops looking like its first item. */
function addRemark(block: Block, passage: Passage): void {
  const shape = shapeOf(passage);
  block.shape ??= shape;
  if (block.shape !== shape || (shape === "" && block.count >= MOST_PLAIN_REMARKS)) {
    block.isOpen = false;
    return;
  }
  block.count++;
  const start = BULLET.exec(passage.text)?.[0].length ?? 0;
  share(block, { passageId: passage.id, start, end: passage.text.length });
}

/** Bullets that the reader of the document could not tell from text, a lone "ï" among them. */
const BULLET = /^(?:\[\[|ï(?=\s)|[^\p{L}\p{N}\s("“‘（<>≤≥≈~])+\s*/u;

function shapeOf(passage: Passage): string {
  return isListItem(passage) || BULLET.test(passage.text) ? "item" : "";
}

/** What follows the colon of "Remarks: …"; a title alone is no remark. */
function remarkBehindTitle({ id, text }: Passage): Anchor | null {
  const title = /^[^:：.]{0,60}[:：.]?\s*[】\])）]?\s*/u.exec(text)?.[0].length ?? 0;
  return title < text.length ? { passageId: id, start: title, end: text.length } : null;
}

function share({ drafts }: Block, anchor: Anchor): void {
  const last = drafts.at(-1);
  for (const draft of new Set(drafts)) {
    const isSameNumber = draft.number !== null && draft.number === last?.number;
    if (draft === last || isSameNumber) draft.remarks.push(anchor);
  }
}
