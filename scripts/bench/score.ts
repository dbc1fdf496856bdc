import type { ClinicalGraph, Recommendation } from "@/lib/clinical/schema";
import type { KnownAnswers, KnownRecommendation } from "@/scripts/bench/known-answers";
import { matchStatements } from "@/scripts/bench/match-statements";

type Found = Pick<
  Recommendation,
  "number" | "text" | "strength" | "direction" | "certainty" | "kind" | "gradeStatus"
>;

/** How one file compares with what is known of it. */
export type Score = {
  /** Of the known answers, and of the file that was read. */
  id: string;
  file: string;
  known: number;
  found: number;
  hit: number;
  /** Hits whose strength, direction and certainty are all right. */
  exact: number;
  /** Hits with the printed number, the kind and the state of the grade that are known. */
  numbered: number;
  kind: number;
  gradeStatus: number;
  /** Found sentences that count neither way. */
  borderline: number;
  missed: string[];
  /** `why` it is none, where it is a known look-alike. */
  extra: { text: string; why: string }[];
  wrong: string[];
};

export function scoreRecommendations(
  known: Pick<KnownAnswers, "id" | "recommendations" | "borderline" | "notRecommendations">,
  file: string,
  found: Found[],
): Score {
  const { pairs, missed, extra, borderline } = matchStatements(known, found);
  const count = (isRight: (pair: (typeof pairs)[number]) => boolean): number =>
    pairs.filter(isRight).length;
  const wrong = pairs.flatMap((pair) => {
    const differences = differencesOf(pair.known, pair.found);
    return differences.length === 0 ? [] : [`${differences.join("; ")} | ${pair.known.text}`];
  });
  return {
    id: known.id,
    file,
    known: known.recommendations.length,
    found: found.length,
    hit: pairs.length,
    exact: pairs.length - wrong.length,
    numbered: count((pair) => bareNumber(pair.known.number) === bareNumber(pair.found.number)),
    kind: count((pair) => pair.known.kind === pair.found.kind),
    gradeStatus: count((pair) => pair.known.gradeStatus === pair.found.gradeStatus),
    borderline: borderline.length,
    missed: missed.map(({ text }) => text),
    extra: extra.map(({ text }) => ({ text, why: whyNone(text, known.notRecommendations) })),
    wrong,
  };
}

function whyNone(text: string, lookalikes: KnownAnswers["notRecommendations"]): string {
  return lookalikes.find((one) => bare(text).includes(bare(one.text)))?.why ?? "";
}

function differencesOf(known: KnownRecommendation, found: Found): string[] {
  const fields = ["strength", "direction", "certainty"] as const;
  return fields.flatMap((field) => {
    const [wanted, read] = [known[field], found[field]];
    if (wanted === undefined || asText(wanted) === asText(read)) return [];
    return [`${field} is ${asText(read)}, not ${asText(wanted)}`];
  });
}

function asText(value: string | string[] | null): string {
  return Array.isArray(value) ? `[${value.toSorted().join(", ")}]` : String(value);
}

/** "推荐意见5" and "Recommendation 5." are 5. */
function bareNumber(number: string | null): string | null {
  return number && (/\d+(?:\.\d+)*|[一二三四五六七八九十]+$/u.exec(number)?.[0] ?? number);
}

/** Which answers about the document as a whole are wrong. */
export function wrongAnswers(
  { metadata, scheme }: KnownAnswers,
  read: { title: string | null; publisher: string | null; year: number | null },
  found: ClinicalGraph["scheme"],
): string[] {
  const wrong: string[] = [];
  if (found.id !== (scheme ?? "unknown")) wrong.push(`scheme is ${found.id}, not ${scheme}`);
  if (!metadata) return wrong;
  const { title, publisher, year } = metadata;
  if (!title.map(bare).includes(bare(read.title))) wrong.push(`title is ${read.title}`);
  const publishers = publisher.length === 0 ? [null] : publisher.map(bare);
  if (!publishers.includes(bare(read.publisher))) wrong.push(`publisher is ${read.publisher}`);
  if (!year.includes(read.year)) wrong.push(`year is ${read.year}`);
  return wrong;
}

function bare(text: string): string;
function bare(text: string | null): string | null;
function bare(text: string | null): string | null {
  return text && text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

export type Total = { known: number; hit: number; extra: number; exact: number };

/** Each document counts once, with the worst of its files. */
export function totalOf(scores: Score[]): Total {
  const worst = new Map<string, Score>();
  for (const score of scores) {
    const before = worst.get(score.id);
    if (!before || rank(score) < rank(before)) worst.set(score.id, score);
  }
  return [...worst.values()].reduce<Total>(
    (total, { known, hit, extra, exact }) => ({
      known: total.known + known,
      hit: total.hit + hit,
      extra: total.extra + extra.length,
      exact: total.exact + exact,
    }),
    { known: 0, hit: 0, extra: 0, exact: 0 },
  );
}

function rank({ exact, hit, extra }: Score): number {
  return exact + hit - extra.length;
}

/** In percent, never rounded up; null where there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 10_000) / whole) / 100;
}
