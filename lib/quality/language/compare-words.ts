import { findWords, type Word } from "@/lib/quality/language/words";

/** Runs of words that only one of two texts has, as printed. */
export type WordDifference = { added: string[]; lost: string[] };

/**
 * Aligns two texts word by word (longest common subsequence); what has no partner was added or lost. Words of the
 * second text for which `mayBeLost` holds are not missed.
 */
export function compareWords(
  stated: string,
  printed: string,
  mayBeLost: (word: Word) => boolean = () => false,
): WordDifference {
  const pairs = align(findWords(stated), findWords(printed));
  return {
    added: runs(stated, pairs.stated),
    lost: runs(
      printed,
      pairs.printed.filter(({ word }) => !mayBeLost(word)),
    ),
  };
}

/** What stands in each text between two words that both have, as printed; one side may be empty. */
export type Exchange = {
  added: string;
  lost: string;
  /** Where it stands, the lost in the second text and the added in the first. */
  at: { added: number; lost: number };
  /** How many words before it, and after it, the texts share. */
  before: number;
  after: number;
};

/** Places where two texts differ, left to right. */
export function findExchanges(stated: string, printed: string): Exchange[] {
  const said = findWords(stated);
  const source = findWords(printed);
  const pairs = align(said, source);
  const shared = said.length - pairs.stated.length;
  const places = [...new Set([...pairs.stated, ...pairs.printed].map(({ before }) => before))];
  const spanOf = (text: string, lonely: Lonely[], before: number) => {
    const own = lonely.filter((one) => one.before === before);
    const [first, last] = [own.at(0), own.at(-1)];
    return first && last
      ? { start: first.word.start, text: text.slice(first.word.start, last.word.end) }
      : null;
  };
  return places
    .toSorted((one, other) => one - other)
    .map((before) => {
      const added = spanOf(stated, pairs.stated, before);
      const lost = spanOf(printed, pairs.printed, before);
      return {
        ...{ added: added?.text ?? "", lost: lost?.text ?? "" },
        at: { added: added?.start ?? -1, lost: lost?.start ?? -1 },
        ...{ before, after: shared - before },
      };
    });
}

/** `before` counts the words that both texts have up to it. */
type Lonely = { word: Word; index: number; before: number };

function align(stated: Word[], printed: Word[]): { stated: Lonely[]; printed: Lonely[] } {
  const lengths = commonLengths(stated, printed);
  const lonely: { stated: Lonely[]; printed: Lonely[] } = { stated: [], printed: [] };
  let row = 0;
  let column = 0;
  let before = 0;
  for (;;) {
    const said = stated[row];
    const source = printed[column];
    if (!said && !source) return lonely;
    if (said && source && said.word === source.word) {
      row++;
      column++;
      before++;
    } else if (said && (!source || lengths.at(row + 1, column) >= lengths.at(row, column + 1))) {
      lonely.stated.push({ word: said, index: row++, before });
    } else if (source) {
      lonely.printed.push({ word: source, index: column++, before });
    }
  }
}

type Table = { at: (row: number, column: number) => number };

/** At (row, column): how many words the rest of both texts has in common, in order. */
function commonLengths(stated: Word[], printed: Word[]): Table {
  const width = printed.length + 1;
  const cells = new Uint16Array((stated.length + 1) * width);
  const at = (row: number, column: number) => cells[row * width + column] ?? 0;
  for (let row = stated.length - 1; row >= 0; row--) {
    for (let column = printed.length - 1; column >= 0; column--) {
      const isSame = stated[row]?.word === printed[column]?.word;
      cells[row * width + column] = isSame
        ? 1 + at(row + 1, column + 1)
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return { at };
}

function runs(text: string, lonely: Lonely[]): string[] {
  const found: { start: number; end: number; last: number }[] = [];
  for (const { word, index } of lonely) {
    const run = found.at(-1);
    if (run && run.last === index - 1) Object.assign(run, { end: word.end, last: index });
    else found.push({ start: word.start, end: word.end, last: index });
  }
  return found.map(({ start, end }) => text.slice(start, end));
}
