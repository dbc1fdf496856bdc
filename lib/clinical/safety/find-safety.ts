import type { FoundSafety } from "@/lib/clinical/safety/context";
import { statementAt } from "@/lib/clinical/safety/context";
import { warnsOfNothing } from "@/lib/clinical/safety/guards";
import { readLeads } from "@/lib/clinical/safety/lists";
import { kindOf } from "@/lib/clinical/safety/rules";
import { safetyInTables } from "@/lib/clinical/safety/tables";
import { splitSentences } from "@/lib/documents/sentences";
import type { Language, Passage } from "@/lib/documents/schema";

/** Every warning of the guideline wherever it stands: sentences, items of a list under its lead, cells of a table. */
export function findSafety(passages: Passage[], language: Language): FoundSafety[] {
  const leads = readLeads(passages, language);
  const inTables = new Map<string, FoundSafety[]>();
  for (const found of safetyInTables(passages, language)) {
    const { passageId } = found.anchor;
    inTables.set(passageId, [...(inTables.get(passageId) ?? []), found]);
  }
  const found = passages.flatMap((passage) => {
    if (passage.table) return inTables.get(passage.id) ?? [];
    const item = leads.items.get(passage.id);
    if (item) return [item];
    return leads.carried.has(passage.id)
      ? beforeLead(passage, language)
      : inText(passage, language);
  });
  return withoutRepeats(found);
}

/** The sentences in front of the one that opens the list. */
function beforeLead(passage: Passage, language: Language): FoundSafety[] {
  return inText(passage, language).filter(({ text }) => !/[:：]\s*$/u.test(text));
}

const CAPTION = /^(?:table|figure|box|algorithm)\s*[A-Z]?\d|^[表图]\s*\d/iu;
/** A disclaimer warns of the document, not of care. */
const DISCLAIMER =
  /not for (?:clinical )?care|reasonable precautions have been taken|不得用于诊疗/iu;

/** Headings and captions name what comes; the notes behind a caption's title are text like any other. */
function inText(passage: Passage, language: Language): FoundSafety[] {
  if (passage.kind === "heading" || DISCLAIMER.test(passage.text)) return [];
  const isCaption = passage.kind === "caption" || CAPTION.test(passage.text);
  const all = splitSentences(passage.text, language);
  const sentences = isCaption ? all.slice(titleParts(all)) : all;
  return sentences.flatMap((range) => {
    const text = passage.text.slice(range.start, range.end);
    const kind = kindOf(text, language);
    if (kind === null || warnsOfNothing(passage, text, kind)) return [];
    return [statementAt(passage, range, { kind, context: [] })];
  });
}

/** The number of a table may count as a sentence of its own: "Table 3." "Doses." */
function titleParts([first]: { start: number; end: number }[]): number {
  return first && first.end - first.start <= LONGEST_NUMBER ? 2 : 1;
}

const LONGEST_NUMBER = 12;

/** A summary and its chapter give one warning in almost the same words; the first stands for both. */
function withoutRepeats(found: FoundSafety[]): FoundSafety[] {
  const kept: { statement: FoundSafety; words: Set<string>; figures: string }[] = [];
  for (const statement of found) {
    const words = new Set(statement.text.toLowerCase().match(/[a-z]{3,}|\p{Script=Han}/gu) ?? []);
    const figures = (statement.text.match(/\d+(?:\.\d+)?/gu) ?? []).join(" ");
    const isRepeat =
      statement.context.length === 0 &&
      kept.some(
        (one) =>
          words.size >= FEWEST_WORDS &&
          one.statement.kind === statement.kind &&
          one.figures === figures &&
          likeness(one.words, words) >= SAME_WARNING,
      );
    if (!isRepeat) kept.push({ statement, words, figures });
  }
  return kept.map(({ statement }) => statement);
}

const FEWEST_WORDS = 8;
const SAME_WARNING = 0.8;

function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
