import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import type { Passage } from "@/lib/documents/schema";

const FEWEST_GRADED = 3;
const MOST_UNGRADED = 1 / 3;

/** In a numbered list of graded statements an item without a grade is a recommendation too, its grade not reported. */
export function ungradedSiblings(drafts: Draft[], reading: GuidelineReading): Draft[] {
  const graded = new Set(
    drafts.filter((draft) => draft.label).map((draft) => draft.pieces[0]?.passageId),
  );
  const taken = new Set(drafts.flatMap(({ pieces }) => pieces.map((piece) => piece.passageId)));
  return numberedRuns(reading).flatMap((run) => {
    const free = run.filter((passage) => !taken.has(passage.id));
    const known = run.filter((passage) => graded.has(passage.id));
    if (known.length < FEWEST_GRADED || free.length > MOST_UNGRADED * run.length) return [];
    return free.flatMap((passage) => siblingDraft(passage, reading));
  });
}

const STATEMENT_LIST =
  /^(?:[\d.]+\s+)?(?:(?:practice )?guidance|consensus|position|key action|best practice) statements?$/iu;

/** Items under a title that calls them statements are recommendations, also where only others carry a grade. */
export function statementLists(drafts: Draft[], reading: GuidelineReading): Draft[] {
  const taken = new Set(drafts.flatMap(({ pieces }) => pieces.map((piece) => piece.passageId)));
  let isUnderTitle = false;
  return reading.source.passages.flatMap((passage) => {
    if (passage.kind === "heading") isUnderTitle = STATEMENT_LIST.test(passage.text.trim());
    else if (!passage.list || !reading.isUsable(passage)) isUnderTitle = false;
    if (!isUnderTitle || passage.kind === "heading" || taken.has(passage.id)) return [];
    return siblingDraft(passage, reading);
  });
}

/** Numbered passages that follow each other in one section. */
function numberedRuns({ source, isUsable }: GuidelineReading): Passage[][] {
  const runs: Passage[][] = [];
  let last: Passage | null = null;
  for (const passage of source.passages) {
    const isNumbered = !passage.table && isUsable(passage) && printedNumber(passage) !== null;
    if (isNumbered && last && last.sectionId === passage.sectionId) runs.at(-1)?.push(passage);
    else if (isNumbered) runs.push([passage]);
    last = isNumbered ? passage : null;
  }
  return runs;
}

function siblingDraft(passage: Passage, { language }: GuidelineReading): Draft[] {
  const own = printedNumber(passage);
  const piece = trimmedAnchor(passage, own?.length ?? 0, passage.text.length);
  if (!piece || !hasDirective(passage.text.slice(piece.start), language)) return [];
  return [
    {
      pieces: [piece],
      number: own?.number ?? null,
      kind: "recommendation",
      label: null,
      origin: "marker",
      population: null,
      remarks: [],
    },
  ];
}
