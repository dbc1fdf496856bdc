import type { Language } from "@/lib/documents/schema";
import { readAllAmounts } from "@/lib/quality/across/amounts";
import { WHOSE } from "@/lib/quality/reworded/denied-ways";
import { findWays, type Way } from "@/lib/quality/language/ways";

const CLAUSE: Record<Language, RegExp> = {
  en: /[.;!?](?!\d)|,? but\b/giu,
  zh: /[。；！？]|，?但/gu,
};
const DENIED: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|without|cannot|unnecessary|avoid\w*|instead of|rather than|\w+n['’]t|unless|than|over)\b/iu,
  zh: /[不勿禁]|别(?!的|人)|没|免(?!疫)|替代|代替|避免|而非|无需|无须|优于|比/u,
};
const ONLY: Record<Language, RegExp> = {
  en: /\b(?:only|solely|exclusively)\b/iu,
  zh: /只能?|仅|才/u,
};
/** A needle goes into a vein as well; what is rubbed in may be drops or cream. */
const ALIKE = [["needle", "vein"]];

/** By another way than the source says: the word for it. */
export function exchangedWay(said: string, printed: string, language: Language): string | null {
  const own = findWays(said, language);
  const known = findWays(printed, language);
  if (!known.some(({ isSure }) => isSure)) return null;
  return (
    strangeWay(own, known, said, language) ??
    onlyWay(own, known, { said, printed, language }) ??
    turnedPreference({ text: said, ways: own }, { text: printed, ways: known }, language) ??
    turnedWays({ text: said, ways: own }, { text: printed, ways: known }, language)
  );
}

function isAlike(one: string, other: string): boolean {
  return one === other || ALIKE.some((ways) => ways.includes(one) && ways.includes(other));
}

/** Swallowed, where the source knows only the drip. */
function strangeWay(own: Way[], known: Way[], said: string, language: Language): string | null {
  const isNamed = (way: Way, ways: Way[]) => ways.some((one) => isAlike(one.cue, way.cue));
  const strange = own.filter((way) => !isNamed(way, known) && !isDenied(way, said, language));
  const sure = strange.find(({ isSure }) => isSure);
  if (sure) return sure.word;
  // A mere form is another way only where nothing is left of the source's own.
  const left = own.filter(({ isPlace }) => !isPlace);
  const isLost = known.filter(({ isSure }) => isSure).every((way) => !isNamed(way, left));
  return isLost
    ? (strange.find(({ cue }) => cue === "mouth" || cue === "skin")?.word ?? null)
    : null;
}

function isDenied({ start, end }: Way, text: string, language: Language): boolean {
  const breaks = [...text.matchAll(CLAUSE[language])].map(({ index }) => index);
  const from = breaks.findLast((at) => at < start) ?? 0;
  const to = breaks.find((at) => at >= end) ?? text.length;
  return DENIED[language].test(text.slice(from, to).replaceAll(WHOSE, " "));
}

type Texts = { said: string; printed: string; language: Language };

/** "Through a vein only" of "intravenously or orally". */
function onlyWay(own: Way[], known: Way[], { said, printed, language }: Texts): string | null {
  const sure = known.filter(({ isSure }) => isSure);
  const isChoice = (one: Way, other: Way) =>
    !isAlike(one.cue, other.cue) &&
    /^[^.;。；，]{0,24}(?:\bor\b|或|、)[^.;。；，]{0,24}$/u.test(
      printed.slice(one.end, other.start),
    );
  const choice = sure.flatMap((one) =>
    sure.filter((other) => isChoice(one, other)).map((other) => [one.cue, other.cue]),
  );
  const chosen = own.find(
    ({ cue, start, end, isSure }) =>
      isSure &&
      ONLY[language].test(said.slice(Math.max(0, start - 24), end + 16)) &&
      choice.some(
        (ways) => ways.includes(cue) && ways.some((way) => own.every((one) => one.cue !== way)),
      ),
  );
  return chosen?.word ?? null;
}

type WayText = { text: string; ways: Way[] };

const PREFERS: Record<Language, RegExp> = {
  en: /\b(?:over|rather than|instead of|(?:preferred|preferable|superior) to|(?:better|safer|more effective)\b[^.;]{0,30}\bthan|than)\b/iu,
  zh: /优于|好于|胜过|强于|而非|而不是|代替|[^不无]比/u,
};
const SHUNS: Record<Language, RegExp> = {
  en: /\b(?:worse|less|inferior|not as|no better)\b/iu,
  zh: /不如|差于|不及|劣于/u,
};

/** The way that is preferred, and the one it is preferred to. */
function preference({ text, ways }: WayText, language: Language): [string, string] | null {
  for (const [at, first] of ways.entries()) {
    const second = ways.slice(at + 1).find((way) => !isAlike(way.cue, first.cue) && way.isSure);
    if (!first.isSure || !second) continue;
    const between = text.slice(first.end, second.start);
    if (/[.;。；]/u.test(between) || !PREFERS[language].test(between)) continue;
    return SHUNS[language].test(between) ? [second.cue, first.cue] : [first.cue, second.cue];
  }
  return null;
}

/** "By mouth rather than into the back passage" of "rectal over oral". */
function turnedPreference(said: WayText, printed: WayText, language: Language): string | null {
  const [own, known] = [preference(said, language), preference(printed, language)];
  if (!own || !known) return null;
  const isTurned = isAlike(own[0], known[1]) && isAlike(own[1], known[0]);
  return isTurned ? (said.ways.find(({ cue }) => cue === own[0])?.word ?? null) : null;
}

const NOT: Record<Language, RegExp> = {
  en: /\b(?:no|not|never|without|neither|nor|\w+n['’]t)\b/iu,
  zh: /[不没未无]/u,
};

/** What is told of each of two ways: from its word to the next one's. */
function toldOf({ text, ways }: WayText): Map<string, string> {
  const told = new Map<string, string>();
  const runs = ways.filter(({ cue }, at) => ways[at - 1]?.cue !== cue);
  runs.forEach((way, at) => {
    const until = runs[at + 1]?.start ?? text.length;
    told.set(way.cue, `${told.get(way.cue) ?? ""} ${text.slice(way.start, until)}`);
  });
  return runs.length === 2 ? told : new Map();
}

/** What holds for one way is told of the other: the denial and the numbers have changed sides. */
function turnedWays(said: WayText, printed: WayText, language: Language): string | null {
  const isMain = ({ cue }: Way) => printed.ways.some((way) => way.isSure && way.cue === cue);
  const own = toldOf({ ...said, ways: said.ways.filter(isMain) });
  const known = toldOf({ ...printed, ways: printed.ways.filter(isMain) });
  const [first, second] = [...own.keys()];
  if (first === undefined || second === undefined || !known.has(first) || !known.has(second))
    return null;
  const denies = (told: Map<string, string>) =>
    [first, second].map((way) => NOT[language].test(told.get(way) ?? ""));
  const [here, there] = [denies(own), denies(known)];
  const isTurned = here[0] !== here[1] && there[0] !== there[1] && here[0] !== there[0];
  const isMoved = [first, second].every((way, at) => {
    const other = [second, first][at] ?? "";
    const numbers = numbersOf(own.get(way), language);
    const [same, exchanged] = [known.get(way), known.get(other)].map((text) =>
      numbersOf(text, language).some((number) => numbers.includes(number)),
    );
    return numbers.length > 0 ? Boolean(exchanged) && !same : true;
  });
  const hasNumbers = numbersOf(said.text, language).length > 0;
  return isTurned && (isMoved || !hasNumbers)
    ? (said.ways.find(({ cue }) => cue === first)?.word ?? null)
    : null;
}

function numbersOf(text: string | undefined, language: Language): string[] {
  return readAllAmounts(text ?? "", language).map(({ value }) => value);
}
