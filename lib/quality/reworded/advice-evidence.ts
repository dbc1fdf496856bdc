import type { Language } from "@/lib/documents/schema";
import type { Statement } from "@/lib/quality/reworded/statements";

/** A piece of advice and the one of the source that it seems to turn round. */
export type Pair = { one: Statement; best: Statement };
export type Spoken = { said: Statement[]; source: Statement[]; printed: string };

/** Words that allow or advise an act outright; "must" and "twice a day" may order another act beside a ban. */
const ALLOWS =
  /可|能|许|放心|推荐|建议|主张|提倡|鼓励|照|尽管|适合|首选|优先|[没不无]|行|就[好够]/u;

/**
 * Whether words can be pointed at that contradict the source. Chinese says a ban in so many ways that one the reader does
 * not know must not make the next order beside it stand for its contrary.
 */
export function isProven(pair: Pair, spoken: Spoken, language: Language): boolean {
  if (language !== "zh") return true;
  return pair.best.stance === "for"
    ? forbidsTheSame(pair, spoken)
    : allowsTheSame(pair, spoken.said, spoken.source);
}

function allowsTheSame({ one, best }: Pair, said: Statement[], source: Statement[]): boolean {
  const isKept = countOf(said, "against") >= countOf(source, "against");
  // As many bans as the source has: the care is what it asks for besides.
  if (one.stance === "caution") return !(isKept && best.stance === "against");
  return allows(one) || (!isKept && isAnyShared(one.clause, best.words));
}

export function allows({ cue, stance }: Statement): boolean {
  return stance === "for" && ALLOWS.test(cue.word);
}

function forbidsTheSame({ one, best }: Pair, { said, source, printed }: Spoken): boolean {
  // "The low dose is excepted" says of itself neither do nor do not.
  if (one.isException) return false;
  const isSame = isAnyShared(one.clause, best.clause) || isAnyShared(one.clause, best.words);
  if (!isSame && source.some(({ isLimited, stance }) => isLimited || stance !== "for"))
    return /停|断|戒/u.test(one.cue.word) || isWaivedInstead(one, said, source);
  return !isForTheRest(one, printed) && !isAnEndToo(one, best, source);
}

/** Nothing is advised any more, and what is not needed comes on top of the bans of the source. */
function isWaivedInstead(one: Statement, said: Statement[], source: Statement[]): boolean {
  return (
    UNNEEDED.test(one.cue.word) &&
    !source.some(({ isLimited }) => isLimited) &&
    countOf(said, "for") === 0 &&
    countOf(said, "against") > countOf(source, "against")
  );
}

const UNNEEDED = /不[用必需]|无[需须]|没必要|用不着/u;

/** "Until week 36, then no more": a ban of the source that the same week tells. */
function isAnEndToo(one: Statement, best: Statement, source: Statement[]): boolean {
  if (UNNEEDED.test(one.cue.word)) return false;
  return source.some(
    ({ stance, words }) =>
      stance === "against" &&
      [...one.clause].some((word) => /\d/u.test(word) && words.has(word) && !best.words.has(word)),
  );
}

/** "All who have no diagnosis" said as "who has one need not": those outside the group of the source. */
function isForTheRest({ cue, words }: Statement, printed: string): boolean {
  return (
    UNNEEDED.test(cue.word) &&
    [...printed.matchAll(OUTSIDE)].some(
      ([, quality = ""]) => words.has(quality) && !words.has(`未${quality.charAt(0)}`),
    )
  );
}

const OUTSIDE = /(?:未|非|没有?|无)(?:经|曾|被)?(\p{Script=Han}{2})/gu;

/** Half of all advice is about swallowing something, for somebody, every day. */
const COMMON = new Set(["=mouth", "=food", "=daily", "=weekly", "=child", "=old"]);

function isAnyShared(these: ReadonlySet<string>, those: ReadonlySet<string>): boolean {
  return [...these].some((word) => those.has(word) && !COMMON.has(word));
}

function countOf(all: Statement[], stance: Statement["stance"]): number {
  return all.filter((one) => one.stance === stance && !one.isException).length;
}
