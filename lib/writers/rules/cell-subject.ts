import { quoteOf } from "@/lib/documents/quote";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** Between the subject and what the table says of it; a Chinese colon could read as "up to". */
export const JOINT: Record<Language, string> = { en: ": ", zh: "，" };

const MOST_CELLS_BACK = 4;
const ENDS = /[.!?。！？:：]\s*$/;
const LONGEST_CELL = 90;

/**
 * What a cell of a table without lines speaks of: "stop and seek help" means nothing without the sign before it, "not
 * below 30" nothing without its medicine. Null for running text.
 */
function subjectOf(anchor: Anchor, context: DraftContext): Anchor | null {
  const { input, passages } = context;
  const own = passages.get(anchor.passageId);
  if (!own || !isCell(own) || namesMedicineFirst(own.text, context)) return null;
  const order = input.source.passages;
  const at = order.findIndex(({ id }) => id === own.id);
  const before = cellsBefore(order, at);
  const previous = before[0];
  if (!previous || !startsUnderCaption(order, at)) return null;
  const medicine = before.find(({ text }) => namesMedicineFirst(text, context));
  const subject = medicine ?? previous;
  return { passageId: subject.id, start: 0, end: subject.text.length };
}

/** What a warning stands with in the source – its list's lead, its row and column – else the subject of a loose cell. */
function subjectsOf(anchor: Anchor, context: DraftContext): Anchor[] {
  const known = context.graph.safety.find(
    ({ anchor: own }) =>
      own.passageId === anchor.passageId && own.start === anchor.start && own.end === anchor.end,
  );
  if (known && known.context.length > 0) {
    // Signs are printed as a list under their lead.
    const isListedSign =
      known.kind === "urgent_sign" && !context.passages.get(anchor.passageId)?.table;
    return isListedSign ? [] : known.context;
  }
  const subject = subjectOf(anchor, context);
  return subject ? [subject] : [];
}

/** The subject, if it needs one, and the words themselves. */
export function withSubject(anchor: Anchor, context: DraftContext): Anchor[] {
  return [...subjectsOf(anchor, context), anchor];
}

export function subjectWords(anchor: Anchor, context: DraftContext): string {
  return subjectsOf(anchor, context)
    .map((subject) => quoteOf(context.passages, subject))
    .join("");
}

/** Nearest first, back to the first passage that is no cell. */
function cellsBefore(order: Passage[], at: number): Passage[] {
  const before = order.slice(Math.max(0, at - MOST_CELLS_BACK), at).reverse();
  const end = before.findIndex((passage) => !isCell(passage));
  return end === -1 ? before : before.slice(0, end);
}

function isCell({ kind, text, table }: Passage): boolean {
  return kind === "paragraph" && !table && text.length <= LONGEST_CELL && !ENDS.test(text);
}

/** Only cells stand between a table's caption and this one. */
function startsUnderCaption(order: Passage[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const passage = order[index];
    if (!passage || passage.kind === "heading") return false;
    if (passage.kind === "caption") return true;
    if (passage.kind !== "paragraph" || ENDS.test(passage.text)) return false;
  }
  return false;
}

function namesMedicineFirst(text: string, { graph }: DraftContext): boolean {
  const words = text.toLowerCase();
  return graph.drugs.some(({ name }) => words.startsWith(name.toLowerCase()));
}
