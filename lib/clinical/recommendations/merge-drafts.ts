import { normalise } from "@/lib/clinical/normalise";
import { directionOf } from "@/lib/clinical/recommendations/direction";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";

/** A recommendation with the other places that print it. */
export type MergedDraft = { draft: Draft; repeats: Draft[] };

/** Summary and body often print the same recommendation: the fuller print stays, the others are kept as its repeats. */
export function mergeDrafts(drafts: Draft[], reading: GuidelineReading): MergedDraft[] {
  const prints = drafts.map((draft) => ({ draft, ...fingerprint(draft, reading) }));
  const groups: Print[][] = [];
  for (const print of prints) {
    const group = closestGroup(groups, print);
    if (group) group.push(print);
    else groups.push([print]);
  }
  return groups
    .map((group) => {
      const fullest = group.reduce((best, print) =>
        fullness(print) > fullness(best) ? print : best,
      );
      const repeats = group.filter((print) => print !== fullest).map((print) => print.draft);
      return { draft: completed(fullest.draft, repeats), repeats };
    })
    .toSorted((a, b) => firstPrint(a, reading) - firstPrint(b, reading));
}

type Print = {
  draft: Draft;
  words: Map<string, number>;
  size: number;
  direction: string;
  section: string;
};

function fingerprint(draft: Draft, reading: GuidelineReading): Omit<Print, "draft"> {
  const text = draftText(draft, reading);
  const words = new Map<string, number>();
  const folded = normalise(text)
    .text.toLowerCase()
    .replace(/\[[\d,\s~-]+\]|\^\d+/gu, " ");
  const found = folded.match(/[a-z]+|[<>≤≥]?\d+(?:\.\d+)?|\p{Script=Han}/gu) ?? [];
  const tokens = found.flatMap((token, at) => {
    const next = found[at + 1];
    return /\p{Script=Han}/u.test(token) ? [token + (next ?? "")] : [token];
  });
  for (const token of tokens) words.set(token, (words.get(token) ?? 0) + 1);
  return {
    words,
    size: tokens.length,
    direction: directionOf(text, reading.language) ?? "",
    section: reading.passages.get(draft.pieces[0]?.passageId ?? "")?.sectionId ?? "front",
  };
}

export function draftText(draft: Draft, { passages }: GuidelineReading): string {
  return draft.pieces
    .map((piece) => passages.get(piece.passageId)?.text.slice(piece.start, piece.end) ?? "")
    .join(" ");
}

/** The group that prints the same recommendation, if one does; the most alike of several. */
function closestGroup(groups: Print[][], print: Print): Print[] | null {
  let closest: Print[] | null = null;
  let best = 0;
  for (const group of groups) {
    const scores = group.map((other) => likenessOfRepeat(other, print));
    const score = scores.includes(NEVER) ? 0 : Math.max(...scores);
    if (score > best) {
      best = score;
      closest = group;
    }
  }
  return closest;
}

/** Almost the same words; with the same printed number, or one inside the other, a little less will do. */
const SAME_WORDS = 0.9;
const SAME_WORDS_AND_NUMBER = 0.8;
const INSIDE = 0.95;
const SHORTEST_INSIDE = 8;
/** Neighbours in one section are printed to be told apart: "screening for chlamydia", "screening for gonorrhea". */
const SAME_IN_ONE_SECTION = 0.98;
const NEVER = -1;

/** How alike two prints of one recommendation are; 0 if they are not, `NEVER` if they cannot be. */
function likenessOfRepeat(a: Print, b: Print): number {
  if (isSamePlace(a.draft, b.draft)) return 1;
  const shared = sharedWords(a, b);
  const likeness = (2 * shared) / (a.size + b.size);
  if (a.section === b.section) return likeness >= SAME_IN_ONE_SECTION ? likeness : NEVER;
  const isNumbered = sameNumber(a, b);
  if (a.direction !== b.direction) return likeness >= SAME_WORDS && isNumbered ? likeness : 0;
  if (likeness >= SAME_WORDS) return !numbersDiffer(a, b) || isNumbered ? likeness : 0;
  if (numbersDiffer(a, b)) return 0;
  if (isNumbered && likeness >= SAME_WORDS_AND_NUMBER) return likeness;
  const smaller = Math.min(a.size, b.size);
  const isInside = smaller >= SHORTEST_INSIDE && shared / smaller >= INSIDE && likeness >= 0.5;
  return isInside ? likeness : 0;
}

function sharedWords(a: Print, b: Print): number {
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  return shared;
}

/** Statements of one list share their lead; the last piece is the one that is theirs alone. */
function isSamePlace(a: Draft, b: Draft): boolean {
  const one = a.pieces.at(-1);
  const two = b.pieces.at(-1);
  if (!one || !two || one.passageId !== two.passageId) return false;
  const overlap = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return overlap > 0.5 * Math.min(one.end - one.start, two.end - two.start);
}

function sameNumber(a: Print, b: Print): boolean {
  return a.draft.number !== null && a.draft.number === b.draft.number;
}

/** "<130 mmHg" and "<140 mmHg" make two recommendations of almost the same words. */
function numbersDiffer(a: Print, b: Print): boolean {
  const figures = ({ words }: Print): string[] =>
    [...words.keys()].filter((word) => /\d/u.test(word));
  const inA = figures(a);
  const inB = figures(b);
  const smaller = inA.length <= inB.length ? inA : inB;
  const larger = new Set(inA.length <= inB.length ? inB : inA);
  return smaller.some((figure) => !larger.has(figure));
}

function fullness(print: Print): number {
  const { label, remarks, origin } = print.draft;
  return (
    (label ? 1000 : 0) + print.size + (remarks.length > 0 ? 5 : 0) + (origin === "prose" ? -500 : 0)
  );
}

/** What only a repeat prints, the number or the population, still belongs to the recommendation. */
function completed(draft: Draft, repeats: Draft[]): Draft {
  const first = <K extends "number" | "label" | "population">(key: K): Draft[K] =>
    draft[key] ?? repeats.find((repeat) => repeat[key] !== null)?.[key] ?? draft[key];
  const remarks = [draft, ...repeats].find((item) => item.remarks.length > 0)?.remarks ?? [];
  return {
    ...draft,
    number: first("number"),
    label: first("label"),
    population: first("population"),
    remarks,
  };
}

/** A recommendation has the place of its first print, whichever print is the fullest. */
function firstPrint({ draft, repeats }: MergedDraft, reading: GuidelineReading): number {
  return Math.min(...[draft, ...repeats].map((print) => order(print, reading)));
}

function order(draft: Draft, reading: GuidelineReading): number {
  const piece = draft.pieces[0];
  const passage = reading.orderOf.get(piece?.passageId ?? "") ?? 0;
  return passage + Math.min(piece?.start ?? 0, 99_999) / 100_000;
}
