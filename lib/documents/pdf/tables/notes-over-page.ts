import type { Passage } from "@/lib/documents/schema";

/** "注：1. …" over the whole width; the first number stands behind the label, others begin a sentence. */
const LABELLED = /^(?:注|说明|notes?)\s?[:：]?\s?(?=\d{1,2}\s?[.、．)](?!\d))/iu;
const NUMBER = /(?:^|[。；;.]\s?)(\d{1,2})\s?[.、．)](?!\d)/gu;
const MARKER = /^(\d{1,2})\s?[.、．)]$/u;
const MOST_NOTES = 12;

/** Numbered notes that begin in the last row of a table and go on at the head of the next page. */
export function notesOverPage(tableId: string, passages: Passage[]): string[] {
  const at = passages.findLastIndex(({ table }) => table?.id === tableId);
  const row = passages[at];
  const cells = row?.table?.cells.filter((cell) => cell !== "") ?? [];
  const last = cells.length === 1 ? lastNumber(cells[0] ?? "") : null;
  const page = row?.lines.at(-1)?.page;
  if (last === null || page === undefined || isListOf(last, { row, passages })) return [];
  const following = passages.slice(at + 1, at + 1 + MOST_NOTES);
  const end = following.findIndex(
    (passage, index) => passage.page !== page + 1 || numberOf(passage) !== last + 1 + index,
  );
  return following.slice(0, end === -1 ? undefined : end).map(({ id }) => id);
}

/** The number of the last note in a row; null where the row is no numbered note. */
function lastNumber(text: string): number | null {
  const label = LABELLED.exec(text);
  if (!label) return null;
  const numbers = [...text.slice(label[0].length).matchAll(NUMBER)].map((match) =>
    Number(match[1]),
  );
  const inOrder = numbers.filter((number, index) => number === index + 1);
  return inOrder.at(-1) ?? null;
}

function numberOf({ kind, list }: Passage): number | null {
  const number = kind === "list_item" ? MARKER.exec(list?.marker.trim() ?? "")?.[1] : undefined;
  return number === undefined ? null : Number(number);
}

/** A list of the text may have been at this number when the table came between. */
function isListOf(
  number: number,
  { row, passages }: { row: Passage | undefined; passages: Passage[] },
): boolean {
  return passages.some(
    (passage) => passage.sectionId === row?.sectionId && numberOf(passage) === number,
  );
}
