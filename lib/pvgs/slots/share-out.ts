import type { Language } from "@/lib/documents/schema";
import type { SlotCandidates } from "@/lib/pvgs/fill-slots";
import { fit } from "@/lib/pvgs/slots/choose-sentences";

/**
 * Statements printed in one box share the text that explains them. A sentence is said once, so it goes to the
 * statement whose words it takes up: "in adults older than 60 years" to the advice for that age.
 */
export function sharedOut(candidates: SlotCandidates[], language: Language): SlotCandidates[] {
  const best = new Map<string, number>();
  const fitOf = ({ recommendation }: SlotCandidates, text: string) =>
    fit(text, recommendation.text, language);
  for (const one of candidates) {
    for (const { anchor, text } of one.sentences) {
      best.set(keyOf(anchor), Math.max(best.get(keyOf(anchor)) ?? 0, fitOf(one, text)));
    }
  }
  return candidates.map((one) => ({
    ...one,
    sentences: one.sentences.filter(
      ({ anchor, text }) => fitOf(one, text) >= (best.get(keyOf(anchor)) ?? 0) - SLACK,
    ),
  }));
}

/** One word more is chance. */
const SLACK = 1;

function keyOf({ passageId, start }: { passageId: string; start: number }): string {
  return `${passageId}:${start}`;
}
