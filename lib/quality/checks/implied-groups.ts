import type { SidedCue } from "@/lib/quality/language/sides";

/** Whether a group is among those named. */
export function hasGroup(cues: SidedCue[], { pair, cue }: SidedCue): boolean {
  return cues.some((other) => other.pair === pair && other.cue === cue);
}

/** Who is pregnant is female; "older adults" are adults. */
export function isImplied(cue: SidedCue, stated: SidedCue[]): boolean {
  if (hasGroup(stated, cue)) return true;
  const names = (pair: string, side: string) =>
    stated.some((other) => other.pair === pair && other.cue === side);
  switch (cue.cue) {
    case "female":
      return names("pregnancy", "pregnant") || names("breastfeeding", "nursing");
    case "adult":
      return names("age", "older") || names("sex", "female") || names("sex", "male");
    case "infant":
      return names("age", "child");
    default:
      return false;
  }
}

/** Children of at most two years, and a sick child (患儿), may be called babies. */
export function isSmallChild(
  { cue, word }: SidedCue,
  stated: SidedCue[],
  printed: string,
): boolean {
  const isBaby = stated.some((other) => other.pair === "age" && other.cue === "infant");
  return isBaby && cue === "child" && (word === "患儿" || YOUNGEST.test(printed));
}

const YOUNGEST =
  /\b(?:under|below|younger than|less than) (?:1|2|one|two|12|24) (?:years?|months?)\b|(?:6|12|18|24) ?(?:months?\b|个?月)|[12一两] ?周?岁(?:以[下内]|前)/iu;
