/** A stretch of a text, and whether the other text has nothing like it in that place. */
export type Stretch = { text: string; isOnlyHere: boolean };
export type ComparedQuotes = { stated: Stretch[]; printed: Stretch[] };

/** A Chinese character, a word or number, spaces, or a single sign. */
const TOKEN =
  /\p{Script=Han}|\d+(?:[.,]\d+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’-](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*|\s+|./gsu;
/** Spaces and punctuation say nothing on their own; % and / do. */
const SILENT = /^(?![%/‰])[\s\p{P}]+$/u;

/** Less than this in common, and marks would cover everything and show nothing. */
const LEAST_SHARED = 0.4;
/** Longer texts are not compared while a page is being drawn. */
const MOST_CELLS = 2_000_000;

type Token = { text: string; word: string; isSilent: boolean; isShared: boolean };

/** Marks word by word what only one of two texts says; null where they have too little in common, as in two languages. */
export function compareQuotes(stated: string, printed: string): ComparedQuotes | null {
  const said = tokensOf(stated);
  const source = tokensOf(printed);
  const sayings = said.filter(({ isSilent }) => !isSilent);
  const prints = source.filter(({ isSilent }) => !isSilent);
  if (!markShared(sayings, prints)) return null;
  const shared = sayings.filter(({ isShared }) => isShared).length;
  if (shared < LEAST_SHARED * Math.min(sayings.length, prints.length)) return null;
  return { stated: stretchesOf(said), printed: stretchesOf(source) };
}

/** Marks the places of some words in a text, for texts that cannot be compared. */
export function markWords(text: string, words: readonly string[]): Stretch[] {
  const found = words.filter((word) => word.trim() !== "" && text.includes(word));
  const longest = found.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (longest === "") return [{ text, isOnlyHere: false }];
  return text
    .split(longest)
    .flatMap((rest, index) => [
      ...(index > 0 ? [{ text: longest, isOnlyHere: true }] : []),
      ...(rest ? [{ text: rest, isOnlyHere: false }] : []),
    ]);
}

function tokensOf(text: string): Token[] {
  return (text.match(TOKEN) ?? []).map((part) => ({
    text: part,
    word: part.normalize("NFKC").toLowerCase(),
    isSilent: SILENT.test(part),
    isShared: false,
  }));
}

/** Longest common subsequence, after the beginning and the end that both have; false if that is too much work. */
function markShared(stated: Token[], printed: Token[]): boolean {
  const pair = (row: number, column: number) => {
    const [a, b] = [stated[row], printed[column]];
    if (!a || !b || a.word !== b.word) return false;
    a.isShared = true;
    b.isShared = true;
    return true;
  };
  let start = 0;
  while (pair(start, start)) start++;
  let end = 0;
  const rest = Math.min(stated.length, printed.length) - start;
  while (end < rest && pair(stated.length - 1 - end, printed.length - 1 - end)) end++;
  const rows = stated.slice(start, stated.length - end);
  const columns = printed.slice(start, printed.length - end);
  if ((rows.length + 1) * (columns.length + 1) > MOST_CELLS) return false;
  const common = commonLengths(rows, columns);
  let [row, column] = [0, 0];
  while (row < rows.length && column < columns.length) {
    if (pair(start + row, start + column)) {
      row++;
      column++;
    } else if (common(row + 1, column) >= common(row, column + 1)) row++;
    else column++;
  }
  return true;
}

/** At (row, column): how many words the rest of both texts has in common, in order. */
function commonLengths(rows: Token[], columns: Token[]): (row: number, column: number) => number {
  const width = columns.length + 1;
  const cells = new Uint16Array((rows.length + 1) * width);
  const at = (row: number, column: number) => cells[row * width + column] ?? 0;
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      cells[row * width + column] =
        rows[row]?.word === columns[column]?.word
          ? 1 + at(row + 1, column + 1)
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

/** Joins neighbours; spaces and punctuation go with what is marked on both sides of them. */
function stretchesOf(tokens: Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let silence = "";
  const add = (text: string, isOnlyHere: boolean) => {
    const last = stretches.at(-1);
    if (last?.isOnlyHere === isOnlyHere) last.text += text;
    else if (text) stretches.push({ text, isOnlyHere });
  };
  for (const { text, isSilent, isShared } of tokens) {
    if (isSilent) {
      silence += text;
      continue;
    }
    add(silence, !isShared && stretches.at(-1)?.isOnlyHere === true);
    add(text, !isShared);
    silence = "";
  }
  add(silence, false);
  return stretches;
}
