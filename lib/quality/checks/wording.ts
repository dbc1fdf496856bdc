import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, claimFinding, fits } from "@/lib/quality/check";
import { compareWords, type WordDifference } from "@/lib/quality/language/compare-words";
import { withoutFrames } from "@/lib/quality/language/frames";
import { findReferenceMarks } from "@/lib/quality/language/reference-marks";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * The rules writer cuts and labels, it does not rephrase: its sentences hold the words of their anchors, in their
 * order, but for reference marks, declared frames and explanations in brackets. A person who rewords such a sentence is
 * only told; a writer that rephrases cannot be judged word by word.
 */
export function judgeWording(input: CheckInput, claim: Claim): Finding[] {
  if (input.plan.writer.kind !== "rules") return [];
  const { added, lost } = differenceOf(input, claim);
  return [
    { code: "words_not_in_source", words: added },
    { code: "words_left_out", words: lost },
  ]
    .filter(({ words }) => words.length > 0)
    .map(({ code, words }) =>
      claimFinding(input, claim, {
        check: "F11",
        severity: claim.author === "person" ? "soft" : "hard",
        code,
        params: { words: words.join(" … ") },
      }),
    );
}

function differenceOf(input: CheckInput, claim: Claim): WordDifference {
  const { said, printed } = withoutFrames(
    withoutInsertions(input, claim).trim(),
    printedText(input, claim),
    input.document.language,
  );
  const optional = [...findReferenceMarks(printed), leadingPreposition(printed)];
  return compareWords(said, printed, (word) =>
    optional.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}

/** Behind the label "who", "in adults" reads "adults". */
function leadingPreposition(text: string): { start: number; end: number } {
  const found = /^(?:(?:in|of|for|among) (?=\p{L})|对于|针对)/iu.exec(text)?.[0] ?? "";
  return { start: 0, end: found.length };
}

/** The anchored words in reading order; a table row with the head of each column before its cell. */
function printedText(input: CheckInput, { anchors }: Claim): string {
  const usable = anchors.filter((anchor) => fits(input, anchor));
  const heads = usable.filter((anchor) => isHeadOfAnother(input, anchor, usable));
  return usable
    .filter((anchor) => !heads.includes(anchor))
    .map((anchor) => rowText(input, anchor, heads) ?? quoteOf(input.passages, anchor))
    .join(" ");
}

function isHeadOfAnother({ passages }: CheckInput, anchor: Anchor, all: Anchor[]): boolean {
  const passage = passages.get(anchor.passageId);
  const head = passage?.table;
  // A single head cell is printed beside its cell like any other words.
  if (!head?.header || anchor.end - anchor.start < (passage?.text.length ?? 0)) return false;
  return all.some(({ passageId }) => {
    const row = passages.get(passageId)?.table;
    return row?.id === head.id && row.row !== head.row;
  });
}

function rowText({ passages }: CheckInput, anchor: Anchor, heads: Anchor[]): string | null {
  const table = passages.get(anchor.passageId)?.table;
  const head = heads
    .map(({ passageId }) => passages.get(passageId)?.table)
    .find((candidate) => candidate?.id === table?.id);
  if (!table || !head) return null;
  const [first = "", ...cells] = quoteOf(passages, anchor).split(" | ");
  const named = cells.map((cell, index) =>
    EMPTY_CELL.test(cell) ? "" : `${head.cells[index + 1] ?? ""} ${cell}`,
  );
  return [first, ...named].join(" ");
}

const EMPTY_CELL = /^\s*[–—-]?\s*$/u;
