/** Never the end of a sentence: something always follows. Compared without the last stop, in lower case. */
const OPEN_ABBREVIATIONS = new Set(
  (
    "e.g i.e eg ie vs v cf viz dr mr mrs ms prof st rev fig figs eq eqs ref refs sec chap vol " +
    "approx ca resp incl esp nos pp ed eds dept est max min temp sp spp subsp var"
  ).split(" "),
);
/** An abbreviation only before a number: "No. 5", "p. 12". */
const NUMBER_ABBREVIATIONS = new Set(
  "no p art para tab jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
);
/** May end a sentence; they do when a word that starts sentences follows. */
const CLOSED_ABBREVIATIONS = new Set(
  "al etc u.s u.k e.u a.m p.m inc ltd co corp jr sr ph.d m.d b.i.d t.i.d q.i.d i.v i.m s.c p.o d.c u.n".split(
    " ",
  ),
);
const STARTERS = new Set(
  (
    "the a an in this these that those it we for if when however although because while there patients clinicians " +
    "adults children women men people evidence one two three as at by on to from with no not after before during since " +
    "thus therefore they he she our their its such some most many all each both other others another further only " +
    "recommendation recommendations treatment consider studies"
  ).split(" "),
);
/** Words a single letter belongs to: "hepatitis B." ends a sentence, "J. Smith" does not. */
const LETTERED = new Set(
  (
    "vitamin hepatitis grade group type class category level appendix table figure box part section option arm " +
    "influenza factor stage phase panel step cohort plan recommendation"
  ).split(" "),
);
const LABEL =
  /^(?:\p{Lu}\p{L}*\s+)?[([]?(?:\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?|[IVX]{1,5}|[A-Za-z])[)\]]?\.$/u;
const CITATION_DIGITS = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*(?=\s+["“(]?\p{Lu}|\s*$)/u;

type Stop = { text: string; start: number; terminator: number; end: number };

/** Whether the mark at `terminator` ends an English sentence; `end` is past its closing quotes and brackets. */
export function isEnglishSentenceEnd({ text, start, terminator, end }: Stop): boolean {
  const rest = text.slice(end, end + 80);
  if (!startsNewSentence(text, { terminator, rest })) return false;
  if (text[terminator] !== ".") return true;
  const soFar = text.slice(start, terminator + 1).trimStart();
  if (LABEL.test(soFar) && rest.trim() !== "") return false;
  return !endsWithAbbreviation(soFar, firstWord(rest));
}

function startsNewSentence(
  text: string,
  { terminator, rest }: { terminator: number; rest: string },
): boolean {
  if (rest.trim() === "") return true;
  const citation = /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁽⁾,–-]*[⁰¹²³⁴⁵⁶⁷⁸⁹⁾]|^\s?\[\d[\d,\s–-]*\]/.exec(rest)?.[0] ?? "";
  const isNumberedReference =
    /[a-z)]{2}/.test(text.slice(terminator - 2, terminator)) && CITATION_DIGITS.test(rest);
  if (isNumberedReference) return true;
  const next = rest.slice(citation.length);
  if (next === "") return true;
  // A following Chinese character needs no space.
  if (/^\p{Script=Han}/u.test(next)) return true;
  if (!/^\s/.test(next)) return false;
  return /^\s+(?:[\p{Lu}\p{Lt}\p{Script=Han}\d("'“‘[•≥≤<>¿¡●▪–—]|\p{Ll}{1,2}\p{Lu})/u.test(next);
}

function endsWithAbbreviation(soFar: string, next: string): boolean {
  const words = soFar.slice(0, -1).split(/\s+/);
  const word = (words.at(-1) ?? "").replace(/^[("'“‘[]+/, "");
  const lower = word.toLowerCase();
  if (OPEN_ABBREVIATIONS.has(lower)) return true;
  if (NUMBER_ABBREVIATIONS.has(lower)) return /^\d/.test(next);
  const nextStarts = STARTERS.has(next.toLowerCase());
  if (CLOSED_ABBREVIATIONS.has(lower)) return !nextStarts;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !nextStarts;
  if (!/^\p{Lu}$/u.test(word)) return false;
  return isInitial(words.at(-2) ?? "") && !nextStarts;
}

/** Whether the word before a single capital letter leaves that letter an initial of a name. */
function isInitial(before: string): boolean {
  if (LETTERED.has(before.toLowerCase())) return false;
  return before === "" || /^\p{Lu}/u.test(before);
}

function firstWord(rest: string): string {
  return /[\p{L}\d]+/u.exec(rest)?.[0] ?? "";
}
