import {
  type Mutant,
  type MutantClass,
  pick,
  type Roll,
} from "@/scripts/bench/checks/planting/mutant";
import { isWritten, type Place } from "@/scripts/bench/checks/planting/places";

/** Classes in which other words in the same place make the difference. */
export type WordClass = Extract<
  MutantClass,
  | "unit"
  | "frequency"
  | "route"
  | "comparator"
  | "negation added"
  | "negation removed"
  | "direction"
  | "strength up"
  | "certainty up"
  | "certainty range narrowed"
  | "population widened"
  | "exception dropped"
  | "companion harm dropped"
  | "actor changed"
  | "relative-only effect"
>;

/** What to find, and what can be said in its place: `$&` is what was found, `$1` its first group. */
export type WordRule = [find: RegExp, ...say: [string, ...string[]]];
export type WordRules = Record<WordClass, WordRule[]>;

/** One mutant for every place in which the words of a rule stand. */
export function wordMutants(places: Place[], rules: WordRules, roll: Roll): Mutant[] {
  return (Object.keys(rules) as WordClass[]).flatMap((name) =>
    places
      .filter(({ claim }) => isWritten(claim) || (OF_QUOTES.has(name) && claim.kind === "quote"))
      .flatMap((place) =>
        rules[name].flatMap(([find, ...say]) =>
          [...place.claim.text.matchAll(find)].flatMap((match) => {
            const chosen = pick(say, roll(name, place.claim.id, find.source, match.index)) ?? "";
            return sayInstead(place, { name, match, said: filled(chosen, match) });
          }),
        ),
      ),
  );
}

/** What a guideline's own label says stands in quotations. */
const OF_QUOTES = new Set<WordClass>(["certainty range narrowed"]);

type Saying = { name: MutantClass; match: RegExpExecArray; said: string };

function sayInstead({ claim }: Place, { name, match, said }: Saying): Mutant[] {
  const [found] = match;
  const text = replaceAt(claim.text, { start: match.index, end: match.index + found.length }, said);
  return textMutant(claim, { name, how: `${found.trim() || "–"} → ${said.trim() || "–"}`, text });
}

const LEAST_LEFT = 4;

/** No mutant where nothing changes or nothing is left. */
export function textMutant(
  { id, text: before }: Place["claim"],
  { name, how, text }: { name: MutantClass; how: string; text: string },
): Mutant[] {
  if (text === before || text.replaceAll(/[^\p{L}\p{N}]/gu, "").length < LEAST_LEFT) return [];
  const edits = [{ type: "text" as const, claimId: id, text }];
  return [{ class: name, how, edits, about: [id], before, after: text }];
}

/** Words in the place of others, with the space, capital and article that the sentence needs; all else stays. */
export function replaceAt(
  text: string,
  { start, end }: { start: number; end: number },
  said: string,
): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (said === "") return joined(before, after);
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
  const words = isCapital ? capital(said) : said;
  return before.replace(ARTICLE, `$1${/^[aeiou]/i.test(words) ? "n" : ""} `) + words + after;
}

const ARTICLE = /(?<=^|\s)([Aa])n? $/;

function joined(before: string, after: string): string {
  const isEnd = /^\s*(?:[.。;；)）]|$)/.test(after);
  const head = isEnd ? before.replace(/[\s,，;；]+$/, "") : before;
  const rest = isEnd || head === "" || head.endsWith(" ") ? after.trimStart() : after;
  const isFirst = /^["“'(（]*$/u.test(head);
  return head + (isFirst ? capital(rest.replace(/^[,，;；]\s*/, "")) : rest);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function filled(said: string, match: RegExpExecArray): string {
  return said.replaceAll(
    /\$(\d|&)/g,
    (_, group: string) => match[group === "&" ? 0 : Number(group)] ?? "",
  );
}
