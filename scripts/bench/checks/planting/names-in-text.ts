import { escapePattern } from "@/lib/escape-pattern";
import type { Language } from "@/lib/documents/schema";
import { type Mutant, pick, type Roll } from "@/scripts/bench/checks/planting/mutant";
import { DRUGS, INVENTED, TERMS } from "@/scripts/bench/checks/planting/names";
import { isWritten, type Place } from "@/scripts/bench/checks/planting/places";
import { replaceAt, textMutant } from "@/scripts/bench/checks/planting/word-rules";

/** Medicines, terms, and names and numbers that nobody printed. */
export function nameMutants(places: Place[], language: Language, roll: Roll): Mutant[] {
  const written = places.filter(({ claim }) => isWritten(claim));
  const all = written.map(({ claim }) => claim.text).join("\n");
  return written.flatMap((place) => [
    ...swappedDrugs(place, { all, language, roll }),
    ...switchedTerms(place, { all, language }),
    ...inventions(place, { all, language, roll }),
  ]);
}

type Context = { all: string; language: Language; roll: Roll };

/** A medicine that the version names elsewhere is the harder one to find; where there is none, any other. */
function swappedDrugs({ claim }: Place, { all, language, roll }: Context): Mutant[] {
  const { text, id } = claim;
  return DRUGS[language].flatMap((line) => {
    const elsewhere = line.filter((name) => wordsLike(name, language).test(all));
    return line.flatMap((name) =>
      [...text.matchAll(wordsLike(name, language))].flatMap((at) => {
        const others = (names: string[]) =>
          names.filter((other) => !wordsLike(other, language).test(text));
        const chance = roll("drug swapped", id, at.index);
        const near = others(elsewhere);
        const said = pick(near.length > 0 ? near : others(line), chance);
        if (said === undefined) return [];
        const changed = replaceAt(text, { start: at.index, end: at.index + at[0].length }, said);
        const how = `${at[0]} → ${said}`;
        return textMutant(claim, { name: "drug swapped", how, text: changed });
      }),
    );
  });
}

/** Only a term that stands elsewhere too: the reader then takes it for something else. */
function switchedTerms({ claim }: Place, { all, language }: Omit<Context, "roll">): Mutant[] {
  const { text } = claim;
  const { same, near } = TERMS[language];
  return [
    ...same.map((pair) => ({ pair, what: "synonym" })),
    ...near.map((pair) => ({ pair, what: "neighbour" })),
  ].flatMap(({ pair: [term, other], what }) => {
    const find = wordsLike(term, language);
    const [first, second] = [...text.matchAll(find)];
    const isCommon = [...all.matchAll(find)].length > 1;
    if (!first || second || !isCommon || wordsLike(other, language).test(text)) return [];
    const range = { start: first.index, end: first.index + first[0].length };
    const how = `${first[0]} → ${other} (${what})`;
    return textMutant(claim, { name: "term switched", how, text: replaceAt(text, range, other) });
  });
}

function inventions({ claim }: Place, { all, language, roll }: Context): Mutant[] {
  const { text, id } = claim;
  const kinds = [
    ["invented entity", INVENTED[language].entities],
    ["invented number", INVENTED[language].numbers],
  ] as const;
  return kinds.flatMap(([name, list]) => {
    const unknown = list.filter((words) => !telling(words).some((word) => all.includes(word)));
    const said = pick(unknown, roll(name, id));
    const end = text.search(/[.。:：;；!?？]?\s*$/);
    if (said === undefined || end < 1) return [];
    const changed = text.slice(0, end) + said + text.slice(end);
    return textMutant(claim, { name, how: `+ ${said}`, text: changed });
  });
}

/** Its numbers and the names in it, by which one would know it. */
function telling(words: string): string[] {
  return (
    words.match(
      /\d+|[A-Z][\w-]+|ginkgo|lupus|acupuncture|colchicine|银杏叶|梅奥|李教授|红斑狼疮|针灸|秋水仙碱|维生素K/g,
    ) ?? []
  );
}

function wordsLike(name: string, language: Language): RegExp {
  const escaped = escapePattern(name);
  return language === "en"
    ? new RegExp(String.raw`(?<![\p{L}\d-])${escaped}(?![\p{L}\d])(?!-)`, "giu")
    : new RegExp(escaped, "gu");
}
