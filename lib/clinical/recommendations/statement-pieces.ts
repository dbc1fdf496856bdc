import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { leadingNumber } from "@/lib/clinical/recommendations/numbers";
import { isGradedAdvice } from "@/lib/clinical/recommendations/graded-advice";
import { draftLabel, trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, FoundLabel, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Passage } from "@/lib/documents/schema";

type StatementOptions = {
  reading: GuidelineReading;
  number: string | null;
  kind: Draft["kind"];
  /** Where the statement begins, after a marker or number. */
  from: number;
  /** Where the next marker begins; the passage's end if there is none. */
  to?: number;
  /** The passage is known to be a recommendation: take it all, not only its last sentences. */
  whole: boolean;
};

/** The statements of one passage, cut at their labels; a label printed first belongs to what follows it. */
export function statementsOf(passage: Passage, options: StatementOptions): Draft[] {
  const { reading, from, whole } = options;
  const limit = options.to ?? passage.text.length;
  const to = from + endOfStatements(passage.text.slice(from, limit));
  const labels = reading
    .labelsOf(passage)
    .filter((label) => label.start >= from - 1 && label.start < to);
  const drafts: Draft[] = [];
  let start = from;
  let ahead: FoundLabel | null = null;
  for (const label of labels) {
    const piece = trimmedAnchor(passage, start, label.start);
    start = label.end;
    if (piece && isStatement(passage, piece, options)) {
      const own = whole ? piece : lastSentences(passage, piece, reading);
      const tail = ahead ? null : tailOf(passage, label.end, to);
      const pieces = [...withoutLetters(passage, own, reading), ...(tail ? [tail] : [])];
      drafts.push(draftOf(pieces, ahead ?? label, { passage, options }));
      if (tail) start = tail.end;
      ahead = ahead ? label : null;
    } else if (!piece) ahead = label;
  }
  const inside = ahead ? leadingNumber(passage.text.slice(start, to)) : null;
  const rest = trimmedAnchor(passage, start + (inside?.length ?? 0), to);
  const isOwed = ahead !== null || (labels.length === 0 && whole);
  if (rest && isOwed && isStatement(passage, rest, options)) {
    const number = options.number ?? inside?.number ?? null;
    const own = { ...options, number };
    drafts.push(draftOf([withoutYear(passage, rest)], ahead, { passage, options: own }));
  }
  return drafts;
}

const LETTER_WITHIN = /(?<=[,;])\s+[ABCE](?=\s+\p{Ll})/gu;

/** ADA prints the letter of the evidence behind a part of the sentence too: "… done safely, B and less …". */
function withoutLetters(passage: Passage, piece: Anchor, { rules }: GuidelineReading): Anchor[] {
  if (rules.id !== "ADA") return [piece];
  const text = passage.text.slice(piece.start, piece.end);
  const pieces: Anchor[] = [];
  let { start } = piece;
  for (const { index, 0: letter } of text.matchAll(LETTER_WITHIN)) {
    pieces.push({ ...piece, start, end: piece.start + index });
    start = piece.start + index + letter.length + 1;
  }
  return [...pieces, { ...piece, start }];
}

const INLINE_RATIONALE =
  /[【[](?:证据|依据|推荐(?:说明|理由|依据|解读)|解读|解释|背景|说明|注释|备注|实施|临床)[^】\]:：，,；;]{0,10}[】\]]|(?<=[。；;.）)\s])(?:证据(?:总结|概述|描述|说明|摘要)|推荐(?:说明|理由|依据|解读)|依据|解读|备注|注释|实施(?:建议|要点|说明))\s*[:：]|(?<=[.)\]]\s)(?:Rationale|Remarks?|Comments?|Evidence(?: summary)?|Explanation|Implementation considerations?)\s*:/u;

/** In one paragraph a statement may be followed by its reasons under a title of their own. */
function endOfStatements(text: string): number {
  return INLINE_RATIONALE.exec(text)?.index ?? text.length;
}

const TAIL =
  /^\s*[,，]?\s*(?:unless|except|but|provided|only if|if|when|as long as|除非|但|除|前提是)[^.。;；]{3,200}/iu;

/** A condition printed behind the label still belongs to the sentence: "… (2C), unless …". */
function tailOf(passage: Passage, from: number, to: number): Anchor | null {
  const tail = TAIL.exec(passage.text.slice(from, to))?.[0];
  return tail ? trimmedAnchor(passage, from, from + tail.length) : null;
}

const YEAR_TAG = /\s*\[(?:new\s+|amended\s+)?(?:19|20)\d\d(?:,[^\]]{0,40})?\]\s*$/iu;

/** NICE prints the year of a recommendation behind it. */
export function withoutYear(passage: Passage, piece: Anchor): Anchor {
  const tag = YEAR_TAG.exec(passage.text.slice(piece.start, piece.end))?.[0].length ?? 0;
  return { ...piece, end: piece.end - tag };
}

function draftOf(
  pieces: Anchor[],
  label: FoundLabel | null,
  { passage, options }: { passage: Passage; options: StatementOptions },
): Draft {
  return {
    pieces,
    number: options.number,
    kind: options.kind,
    label: label && draftLabel(passage, label),
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
  return isGradedAdvice(text, reading.language) && !/^(?:in|since) (?:19|20)\d\d/iu.test(text);
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
