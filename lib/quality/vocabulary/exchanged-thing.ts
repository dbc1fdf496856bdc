import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { isKindOf, isNamed, isSame, type Place } from "@/lib/quality/vocabulary/named-in";

type Comparison = {
  said: Place;
  printed: Place;
  /** Whether the passages around the anchors name it too. */
  isNear: boolean;
  abbreviations: ClinicalGraph["abbreviations"];
  /** In free words "it" stands for a name, and how often each is said tells nothing. */
  isFree: boolean;
};

/** What a claim's anchors name and the claim does not, where it names this thing instead. */
export function exchangedThing(thing: Thing, comparison: Comparison): Thing | undefined {
  const { said, printed, isNear, abbreviations, isFree } = comparison;
  // In free words a short form is spelled out in more ways than any list holds.
  const isOpen = (other: Thing) => isFree && other.kind === "shortForm";
  const comparable = printed.things.filter((other) => isComparable(thing, other) && !isOpen(other));
  if (!isNear)
    return comparable.find(
      (other) => !isNamed(other, said, abbreviations) && !isNarrowed(other, said),
    );
  if (thing.kind !== "medicine") return undefined;
  const isFewer = (other: Thing) =>
    isFree
      ? tally(other, said) === 0 && !isNamed(other, said, abbreviations)
      : tally(other, said) < tally(other, printed);
  if (!isNamed(thing, printed, abbreviations)) return comparable.find(isFewer);
  const isEven = medicines(said).length === medicines(printed).length;
  if (!isEven || tally(thing, said) <= tally(thing, printed)) return undefined;
  return comparable.find((other) => !isSame(thing, other) && isFewer(other));
}

/** By a kind of it: "ibuprofen" where the source has an anti-inflammatory medicine. */
function isNarrowed(thing: Thing, { things }: Place): boolean {
  return things.some((other) => isKindOf(other, thing));
}

/** How often a thing is named, by whatever name or kind. */
function tally(thing: Thing, { things }: Place): number {
  return things.filter((other) => isSame(thing, other) || isKindOf(other, thing)).length;
}

function medicines({ things }: Place): Thing[] {
  return things.filter(({ kind }) => kind === "medicine");
}

/** A short form may stand for anything, and so may a word that no list knows; in the source it is often put plainly. */
function isComparable(one: Thing, other: Thing): boolean {
  if (one.kind === "shortForm" || other.kind === "shortForm") return true;
  return one.kind === other.kind || one.kind === "learnedWord";
}
