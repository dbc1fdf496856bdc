import {
  conflictsWithRationale,
  conflictsWithVerb,
  unexplainedGrades,
} from "@/lib/clinical/conflicts-in-text";
import { labelMeaning } from "@/lib/clinical/label-meaning";
import { directionOf } from "@/lib/clinical/recommendations/direction";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { FoundRecommendation } from "@/lib/clinical/recommendations/extract-recommendations";
import { draftText } from "@/lib/clinical/recommendations/merge-drafts";
import type { Conflict, Recommendation } from "@/lib/clinical/schema";

/** Places that say different things of one recommendation, and grades nothing explains; a person decides what holds. */
export function findConflicts(found: FoundRecommendation[], reading: GuidelineReading): Conflict[] {
  return [
    ...conflictsOfPrints(found, reading),
    ...conflictsWithRationale(found, reading),
    ...conflictsWithVerb(found, reading),
    ...unexplainedGrades(found, reading),
  ];
}

function conflictsOfPrints(found: FoundRecommendation[], reading: GuidelineReading): Conflict[] {
  return found.flatMap(({ recommendation, repeats }) =>
    repeats.flatMap((repeat) => compare(recommendation, repeat, reading)),
  );
}

function compare(
  recommendation: Recommendation,
  repeat: Draft,
  reading: GuidelineReading,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const other = repeat.label && labelMeaning(repeat.label.tokens, reading.rules);
  const { labelAnchor, anchors, strength, certainty, direction, text, id } = recommendation;
  const otherText = draftText(repeat, reading);
  const first = anchors[0];
  const second = repeat.pieces[0];
  if (!first || !second) return [];
  if (labelAnchor && repeat.label && other) {
    const isSame = other.strength === strength && other.certainty.join() === certainty.join();
    if (!isSame) {
      conflicts.push({
        kind: "grade",
        recommendationId: id,
        anchors: [labelAnchor, repeat.label.anchor],
      });
    }
  }
  const otherDirection = other?.direction ?? directionOf(otherText, reading.language);
  if (direction && otherDirection && direction !== otherDirection) {
    conflicts.push({ kind: "direction", recommendationId: id, anchors: [first, second] });
  }
  if (figuresDiffer(text, otherText)) {
    conflicts.push({ kind: "number", recommendationId: id, anchors: [first, second] });
  }
  return conflicts;
}

/** A shorter print may leave figures out; a figure that the fuller print does not have is a contradiction. */
function figuresDiffer(fuller: string, shorter: string): boolean {
  const inFuller = new Set(figures(fuller));
  return figures(shorter).some((figure) => !inFuller.has(figure));
}

/** Reference numbers in brackets or raised are no figures of the statement. */
function figures(text: string): string[] {
  return text.replace(/\[[\d,，\s–-]+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, " ").match(/\d+(?:\.\d+)?/gu) ?? [];
}
