import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { wholePassage } from "@/lib/clinical/recommendations/draft";
import { opensRationale, opensRemarks } from "@/lib/clinical/recommendations/passage-roles";
import type { Anchor } from "@/lib/documents/schema";

/** Gives each statement the remarks printed under it; statements of one number share the remarks that follow them. */
export function addRemarks(drafts: Draft[], reading: GuidelineReading): void {
  const { passages } = reading.source;
  const draftAt = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const { passageId } of draft.pieces) {
      draftAt.set(passageId, [...(draftAt.get(passageId) ?? []), draft]);
    }
  }
  let block: Draft[] = [];
  let isOpen = false;
  for (const passage of passages) {
    const started = draftAt.get(passage.id);
    if (started) {
      block = isOpen ? started : [...block, ...started];
      isOpen = false;
    } else if (opensRemarks(passage)) {
      isOpen = block.length > 0;
      const anchor = remarkIn(passage);
      if (isOpen && anchor) share(block, anchor);
    } else if (opensRationale(passage) || passage.kind === "heading") {
      block = [];
      isOpen = false;
    } else if (isOpen && !passage.table) share(block, wholePassage(passage));
  }
}

/** What follows the colon of "Remarks: …"; a title alone is no remark. */
function remarkIn(passage: Parameters<typeof wholePassage>[0]): Anchor | null {
  const title = /^[^:：.]{0,60}[:：.]?\s*[】\])）]?\s*/u.exec(passage.text)?.[0].length ?? 0;
  return title < passage.text.length ? wholePassage(passage, title) : null;
}

function share(block: Draft[], anchor: Anchor): void {
  const last = block.at(-1);
  const addressed = block.filter(
    (draft) => draft === last || (draft.number !== null && draft.number === last?.number),
  );
  for (const draft of new Set(addressed)) draft.remarks.push(anchor);
}
