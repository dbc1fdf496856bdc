import type { PassageDraft } from "@/lib/documents/build-passages";
import { isCaption } from "@/lib/documents/caption";
import { headingNumber } from "@/lib/documents/heading-number";
import { joinPrinted } from "@/lib/documents/html/inline-text";
import { readListMarker } from "@/lib/documents/list-marker";

/** Shorter ones may be titles, names or addresses. */
const SHORTEST_CUT = 30;

/**
 * A page break of the printed original often cuts a paragraph in two in a file that was converted from it.
 * The second part is joined to the first where the first breaks off in the middle of a sentence.
 */
export function joinCutParagraphs(drafts: PassageDraft[]): {
  drafts: PassageDraft[];
  /** Which of the drafts were second parts. */
  joinedAt: number[];
} {
  const joined: PassageDraft[] = [];
  const joinedAt: number[] = [];
  for (const [index, draft] of drafts.entries()) {
    const last = joined.at(-1);
    if (last && isCut(last, draft)) {
      joined[joined.length - 1] = { ...last, text: joinPrinted([last.text, draft.text]) };
      joinedAt.push(index);
    } else joined.push(draft);
  }
  return { drafts: joined, joinedAt };
}

function isCut(first: PassageDraft, second: PassageDraft): boolean {
  if (!isRunningText(first) || second.kind !== "paragraph" || second.table) return false;
  if (first.text.length < SHORTEST_CUT || startsAnew(second.text)) return false;
  return isCutChinese(first.text, second.text) || isCutEnglish(first.text, second.text);
}

function isRunningText({ kind, table }: PassageDraft): boolean {
  return !table && (kind === "paragraph" || kind === "list_item");
}

function startsAnew(text: string): boolean {
  if (/^(?:表|图|table|figure|box)\s*\d/iu.test(text) || isCaption(text)) return true;
  return readListMarker(text) !== null || headingNumber(text) !== null;
}

/** Both parts are sentences: they hold their marks, and only the end of the first lacks one. */
function isCutChinese(first: string, second: string): boolean {
  if (!/[。；]/u.test(first) || !/[，。；]/u.test(second)) return false;
  return /[\p{Script=Han}，、/]$/u.test(first) && /^[\p{Script=Han}A-Z]/u.test(second);
}

function isCutEnglish(first: string, second: string): boolean {
  return /[.!?]\s/u.test(first) && /[\p{Ll},-]$/u.test(first) && /^\p{Ll}/u.test(second);
}
