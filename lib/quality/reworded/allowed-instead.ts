import type { Cue } from "@/lib/quality/language/cues";
import type { Statement } from "@/lib/quality/reworded/statements";

type Pair = { one: Statement; other: Statement; shared: number };

/**
 * Bans that a text allows: it sets fewer than its source and gives more advice to do, and such advice answers the ban.
 * Each piece answers one of the source and no more, so that a ban left out does not hide behind one that is kept.
 */
export function allowedInstead(stated: Statement[], printed: Statement[]): Cue[] {
  const [said, source] = [stated.filter(isWhole), printed.filter(isWhole)];
  const more = (stance: Statement["stance"]) => count(said, stance) - count(source, stance);
  if (more("against") >= 0 || more("for") <= 0) return [];
  return pairsOf(said, source)
    .filter(({ one, other }) => one.stance === "for" && !one.isVeiled && other.stance === "against")
    .map(({ other }) => other.cue);
}

/** What may be done only here or there is half a ban, and counts as neither. */
function isWhole({ cue, isException, isLimited }: Statement): boolean {
  return !cue.isElliptic && !isException && !isLimited;
}

function count(all: Statement[], wanted: Statement["stance"]): number {
  return all.filter(({ stance }) => stance === wanted).length;
}

/** The closest two first; of equals, two that say the same. */
function pairsOf(said: Statement[], source: Statement[]): Pair[] {
  const all = said.flatMap((one) =>
    source.map((other): Pair => ({ one, other, shared: sharedBy(one, other) })),
  );
  const score = ({ one, other, shared }: Pair) => shared + (one.stance === other.stance ? 0.01 : 0);
  const taken = new Set<Statement>();
  return all
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => score(other) - score(one))
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    });
}

/** How large a part of the smaller one is in the other. */
function sharedBy({ words }: Statement, other: Statement): number {
  const shared = [...words].filter((word) => other.words.has(word)).length;
  return shared / Math.max(1, Math.min(words.size, other.words.size));
}
