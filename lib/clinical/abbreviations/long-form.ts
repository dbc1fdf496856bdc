/** Words that a short form's letters skip: they may stand inside a long form, never open it. */
const SMALL = /^(?:of|for|the|and|a|an|to|in|on|with|by|or|at|from|&)$/iu;

/**
 * Schwartz and Hearst (2003): the short form's letters are met from the right, the first one at a
 * word's start. Of the stretches that fit, the one whose words' initials spell the short form wins, so that
 * "personal protective equipment" is not cut to "protective equipment".
 */
export function englishLongForm(before: string, short: string): string | null {
  const words = wordsBefore(before);
  const letters = lettersOf(short);
  if (letters.length === 0) return null;
  const byInitials = spelledByInitials(words, letters);
  if (byInitials) return byInitials;
  const reach = Math.min(letters.length + 5, letters.length * 2);
  const found = metFromTheRight(words.slice(-reach).join(" "), letters);
  return found && isPlausible(found, short) ? found : null;
}

export function matchesLetters(long: string, short: string): boolean {
  return /^[A-Za-z][A-Za-z\s/-]{4,}$/u.test(long) && isSpelledBy(long, short);
}

/** Whether the letters of the short form come in this order in the long form, the first at its start. */
export function isSpelledBy(long: string, short: string): boolean {
  const letters = lettersOf(short)
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
  const text = long.toLowerCase().replace(/[^a-z]/gu, "");
  if (letters === "" || text[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function lettersOf(short: string): string {
  return short.replace(/(?<=[A-Z0-9])s$/u, "").replace(/[^A-Za-z0-9]/gu, "");
}

/** The words of the same clause in front of the bracket. */
function wordsBefore(before: string): string[] {
  const clause = before.split(/[;:。；：](?=\s|$)|\.\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s|[()（）]/u).at(-1) ?? "";
  return clause
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/^["“'‘(]+/u, ""))
    .filter((word) => word !== "");
}

/** "Office of Personnel Management" for OPM: initials of the words, small words free to be counted or not. */
function spelledByInitials(words: string[], letters: string): string | null {
  for (
    let length = letters.length;
    length <= Math.min(words.length, letters.length * 2 + 3);
    length++
  ) {
    const stretch = words.slice(-length);
    if (SMALL.test(stretch[0] ?? "")) continue;
    const parts = stretch.flatMap((word) => word.split(/[-–/]/u)).filter((part) => part !== "");
    const initials = (list: string[]): string => list.map((part) => part[0] ?? "").join("");
    const spelled = [initials(parts), initials(stretch)];
    const withoutSmall = [parts, stretch].map((list) =>
      initials(list.filter((part) => !SMALL.test(part))),
    );
    const wanted = letters.toLowerCase();
    if ([...spelled, ...withoutSmall].some((one) => one.toLowerCase() === wanted)) {
      return trimmed(stretch.join(" "));
    }
  }
  return null;
}

function metFromTheRight(words: string, letters: string): string | null {
  let at = words.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    const wanted = letters[letter]?.toLowerCase() ?? "";
    while (at >= 0 && !isLetterAt(words, at, { wanted, mustStartWord: letter === 0 })) at--;
    if (at < 0) return null;
    at--;
  }
  return trimmed(words.slice(at + 1));
}

function isLetterAt(
  words: string,
  at: number,
  { wanted, mustStartWord }: { wanted: string; mustStartWord: boolean },
): boolean {
  if (words[at]?.toLowerCase() !== wanted) return false;
  return !mustStartWord || at === 0 || /[\s(/-]/u.test(words[at - 1] ?? "");
}

function trimmed(long: string): string {
  return long.replace(/^[("“]+/u, "").replace(/^(?:the|an?)\s+/iu, "");
}

/** A long form opens with a word of its own and holds more words than letters are left unexplained. */
function isPlausible(long: string, short: string): boolean {
  const words = long.split(/\s+/u);
  return (
    long.length > short.length &&
    !SMALL.test(words[0] ?? "") &&
    !/[.;:,)]\s/u.test(long) &&
    (words.length > 1 || short.length <= 4 || isSpelledBy(long, short))
  );
}
