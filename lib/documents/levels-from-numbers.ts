import type { PassageDraft } from "@/lib/documents/build-passages";
import { headingNumber } from "@/lib/documents/heading-number";

/** Headings all on one level say nothing about depth from here on. */
const LEAST_HEADINGS = 4;

/** Gives headings that are all marked alike the depth their numbers show: 一、 above 3.1 above 3.1.2. */
export function levelsFromNumbers(drafts: PassageDraft[]): PassageDraft[] {
  const headings = drafts.filter(({ kind }) => kind === "heading");
  const levels = new Set(headings.slice(1).map(({ headingLevel }) => headingLevel));
  if (headings.length < LEAST_HEADINGS || levels.size !== 1) return drafts;
  const title = headings[0];
  return drafts.map((draft) => {
    if (draft.kind !== "heading" || draft === title) return draft;
    return { ...draft, headingLevel: headingNumber(draft.text)?.depth ?? 2 };
  });
}
