import type { GradeLabel } from "@/lib/clinical/grade-labels";
import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Passage } from "@/lib/documents/schema";

export type StatementOptions = {
  reading: GuidelineReading;
  number: string | null;
  kind: Draft["kind"];
  /** Where the statement begins, after a marker or number. */
  from: number;
  /** The passage is known to be a recommendation: take it all, not only its last sentences. */
  whole: boolean;
};

/** The statements of one passage, cut at their labels; a label printed first belongs to what follows it. */
export function statementsOf(passage: Passage, options: StatementOptions): Draft[] {
  const { reading, from, whole } = options;
  const labels = reading.labelsOf(passage).filter((label) => label.start >= from - 1);
  const drafts: Draft[] = [];
  let start = from;
  let ahead: GradeLabel | null = null;
  for (const label of labels) {
    const piece = trimmedAnchor(passage, start, label.start);
    if (piece && isStatement(passage, piece, options)) {
      const own = whole ? piece : lastSentences(passage, piece, reading);
      drafts.push(draftOf([own], ahead ?? label, { passage, options }));
      ahead = ahead ? label : null;
    } else if (!piece) ahead = label;
    start = label.end;
  }
  const rest = trimmedAnchor(passage, start, passage.text.length);
  const isOwed = ahead !== null || (labels.length === 0 && whole);
  if (rest && isOwed && isStatement(passage, rest, options)) {
    drafts.push(draftOf([rest], ahead, { passage, options }));
  }
  return drafts;
}

function draftOf(
  pieces: Anchor[],
  label: GradeLabel | null,
  { passage, options }: { passage: Passage; options: StatementOptions },
): Draft {
  return {
    pieces,
    number: options.number,
    kind: options.kind,
    label: label && {
      anchor: { passageId: passage.id, start: label.start, end: label.end },
      tokens: label.tokens,
    },
    origin: options.whole ? "marker" : "label",
    population: null,
    remarks: [],
  };
}

function isStatement(
  passage: Passage,
  piece: Anchor,
  { reading, whole }: StatementOptions,
): boolean {
  const text = passage.text.slice(piece.start, piece.end);
  if (whole) return text.replace(/[^\p{L}]/gu, "").length >= 4;
  return hasDirective(text, reading.language) && !/^(?:in|since) (?:19|20)\d\d/iu.test(text);
}

const EVIDENCE =
  /\b(?:trials?|stud(?:y|ies)|meta-analys[ie]s|cohort|randomi[sz]ed|confidence interval|95% CI|odds ratio|relative risk|p\s*[<=])\b|\d\s*%|研究(?:显示|表明|发现|证实)|荟萃|Meta\s*分析|RCT|随机对照|OR\s*=|RR\s*=|95%\s*CI/iu;

/** In running text the label grades the sentence before it, and advice directly before that. */
function lastSentences(passage: Passage, piece: Anchor, reading: GuidelineReading): Anchor {
  const text = passage.text.slice(piece.start, piece.end);
  const sentences = splitSentences(text, reading.language);
  let first = sentences.length - 1;
  while (first > 0) {
    const before = sentences[first - 1];
    if (!before) break;
    const words = text.slice(before.start, before.end);
    if (!hasDirective(words, reading.language) || EVIDENCE.test(words)) break;
    first--;
  }
  return { ...piece, start: piece.start + (sentences[first]?.start ?? 0) };
}
