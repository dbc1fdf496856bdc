import { frontLabels } from "@/lib/clinical/front-labels";
import { tokeniseLabel } from "@/lib/clinical/label-tokens";
import type { LabelToken } from "@/lib/clinical/label-tokens";
import { normalise } from "@/lib/clinical/normalise";
import type { NormalisedText } from "@/lib/clinical/normalise";
import type { TextRange } from "@/lib/documents/sentences";

/** How far a stretch of grade words can be trusted to be a label, judged without the scheme. */
type LabelTrust = "sure" | "certainty_only" | "weak" | "front" | "margin";
export type GradeLabel = TextRange & { tokens: LabelToken[]; trust: LabelTrust };

const LONGEST_LABEL = 160;
const OPENERS = "([{【";
const CLOSERS = ")]}】";

/** Every grade label printed in a passage, in order, with the offsets of the passage as printed. */
export function findLabels(text: string): GradeLabel[] {
  const folded = normalise(text);
  const inBrackets = bracketLabels(folded);
  const open = [
    ...lineLabels(text),
    ...sentenceLabels(folded),
    ...lastLetter(folded),
    ...frontLabels(folded),
  ];
  // "Grade of recommendation: C (level 4)" is one label that holds a bracket.
  const whole = open.filter(
    (label) => label.tokens[0]?.type === "head" && inBrackets.some((other) => holds(label, other)),
  );
  const brackets = inBrackets.filter((other) => !whole.some((label) => holds(label, other)));
  const free = open.filter((label) => !brackets.some((other) => overlaps(other, label)));
  return joinNeighbours(text, [...brackets, ...longestOf(free)]);
}

/** The label that makes up the whole text, such as a line under its recommendation or a table cell. */
export function wholeLabel(text: string): GradeLabel | null {
  if (text.length > LONGEST_LABEL) return null;
  const label = readStretch(normalise(text).text);
  return label && { ...label, start: 0, end: trimmedLength(text) };
}

/** Without the punctuation that ends the sentence, which is no part of the label. */
function trimmedLength(text: string): number {
  return text.replace(/[\s.。;；]+$/u, "").length;
}

function bracketLabels(folded: NormalisedText): GradeLabel[] {
  const labels: GradeLabel[] = [];
  for (const { start, end } of outermostFirst(bracketGroups(folded.text))) {
    const source = folded.toSource(start, end);
    if (labels.some((label) => overlaps(label, source))) continue;
    const inside = folded.text.slice(start + 1, end - 1);
    const label = readStretch(inside) ?? readClauses(inside);
    if (label) labels.push({ ...label, ...source });
  }
  return labels;
}

const LONGEST_REST = 40;

/** "(strong recommendation, low certainty, 11 of 12 votes)": two clauses that grade, and a short one that does not. */
function readClauses(inside: string): ReturnType<typeof readStretch> {
  const clauses = inside.split(/[,;|]/u).map((clause) => ({ clause, read: readStretch(clause) }));
  const tokens = clauses.flatMap(({ read }) => read?.tokens ?? []);
  const rest = clauses.filter(({ read }) => read === null);
  const isMostly = clauses.length - rest.length >= 2 && clauses.length > 2 * rest.length;
  const isShort = rest.reduce((sum, { clause }) => sum + clause.length, 0) <= LONGEST_REST;
  const isGrade = trustOf(tokens) === "sure" && tokens.some(({ type }) => type === "strength");
  return isMostly && isShort && isGrade ? { tokens, trust: "sure" } : null;
}

function bracketGroups(text: string): TextRange[] {
  const groups: TextRange[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? "";
    if (OPENERS.includes(char)) open.push(index);
    if (!CLOSERS.includes(char)) continue;
    const start = open.pop();
    if (start !== undefined && index - start <= LONGEST_LABEL)
      groups.push({ start, end: index + 1 });
  }
  return groups;
}

function outermostFirst(groups: TextRange[]): TextRange[] {
  return groups.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Labels on printed lines of their own inside a longer passage. */
function lineLabels(text: string): GradeLabel[] {
  const labels: GradeLabel[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const label = line.trim().length > 2 ? wholeLabel(line) : null;
    if (label) labels.push({ ...label, start, end: start + trimmedLength(line) });
    start += line.length + 1;
  }
  return labels;
}

const SENTENCE_START = /(?:^|[.!?。;:,]\s*|\s)(?=[A-Z\p{Script=Han}[⊕↑↓])/gu;
const STRETCH_END = /[.。;]|$/gu;

/** Labels printed as a sentence or a clause of their own: "… adults. Strong recommendation, low certainty." */
function sentenceLabels(folded: NormalisedText): GradeLabel[] {
  const labels: GradeLabel[] = [];
  const { text } = folded;
  for (const match of text.matchAll(SENTENCE_START)) {
    const start = match.index + match[0].length;
    if (labels.some((label) => start < label.end)) continue;
    const found = longestFrom(text, start);
    if (found) labels.push(found);
  }
  return labels.map((label) => ({ ...label, ...folded.toSource(label.start, label.end) }));
}

/** The longest label that starts here and runs to the end of a clause. */
function longestFrom(text: string, start: number): GradeLabel | null {
  let best: GradeLabel | null = null;
  for (const match of text.slice(start, start + LONGEST_LABEL).matchAll(STRETCH_END)) {
    const end = start + match.index;
    const stretch = text.slice(start, end);
    if (stretch.length < 3) continue;
    const label = readStretch(stretch) ?? labelForPart(stretch);
    if (!label && best) break;
    if (label && (label.trust !== "weak" || label.tokens[0]?.type === "head"))
      best = { ...label, start, end: start + trimmedLength(stretch) };
  }
  return best;
}

/** "Strong recommendation, low-quality evidence for screening" grades one part of its statement. */
function labelForPart(stretch: string): ReturnType<typeof readStretch> {
  const label = readStretch(stretch.replace(/\s+for\s+[^.;]{3,80}$/u, ""));
  const types = new Set(label?.tokens.map((token) => token.type));
  return types.has("strength") && types.has("certainty") ? label : null;
}

const LAST_LETTER = /[.。;:)]\s+([A-E])\s*$/u;
/** The last two columns of a table whose rules were lost: "… is recommended. IIa B". */
const LAST_COLUMNS =
  /[.。)\d]\s+((?:I{1,3}|II[ab]|[123]|2[ab])\s+(?:[ABC]|B-?N?R|C-?(?:LD|EO)))\s*$/u;

/** A code without brackets behind the last comma or stop: "…用于预防，1A。" */
const LAST_CODE = /[,;.。)]\s*((?:GRADE\s*)?[12]\s?[A-D])\s*[.。]?\s*$/u;

/** ADA prints the bare letter of the evidence behind the last full stop. */
function lastLetter(folded: NormalisedText): GradeLabel[] {
  const match =
    LAST_COLUMNS.exec(folded.text) ?? LAST_CODE.exec(folded.text) ?? LAST_LETTER.exec(folded.text);
  const printed = match?.[1];
  const tokens = printed === undefined ? null : tokeniseLabel(printed);
  if (!match || printed === undefined || !tokens) return [];
  const at = match.index + match[0].lastIndexOf(printed);
  return [{ ...folded.toSource(at, at + printed.length), tokens, trust: "weak" }];
}

export function readStretch(folded: string): { tokens: LabelToken[]; trust: LabelTrust } | null {
  const tokens = tokeniseLabel(folded.trim());
  const trust = tokens && trustOf(tokens);
  return tokens && trust ? { tokens, trust } : null;
}

function trustOf(tokens: LabelToken[]): LabelTrust | null {
  let head: "strength" | "evidence" | "any" | null = null;
  let strength = false;
  let certainty = false;
  let weak = false;
  for (const token of tokens) {
    if (token.type === "head") head = token.of;
    else if (isPlain(token)) strength = true;
    else if (token.type === "strength" && (token.named || head === "strength")) strength = true;
    else if (token.type === "certainty" && (token.named || head === "evidence")) certainty = true;
    else if (token.type === "value" && (token.of ?? head) === "strength") strength = true;
    else if (token.type === "value" && (token.of ?? head) === "evidence") certainty = true;
    else if (/^(strength|certainty|value|code)$/.test(token.type)) weak = true;
  }
  if (strength || (certainty && tokens.some((token) => token.type === "strength"))) return "sure";
  if (certainty) return "certainty_only";
  return weak ? "weak" : null;
}

/** Tokens that are part of a label wherever they stand alone between brackets or on a line. */
function isPlain(token: LabelToken): boolean {
  if (token.type === "code") return !token.reversed;
  return token.type === "kind" || token.type === "consensus" || token.type === "ungraded";
}

function longestOf(labels: GradeLabel[]): GradeLabel[] {
  const kept: GradeLabel[] = [];
  for (const label of labels.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(other, label))) kept.push(label);
  }
  return kept;
}

/** "(strong recommendation) (low certainty)" is one label printed in two brackets. */
function joinNeighbours(text: string, labels: GradeLabel[]): GradeLabel[] {
  const joined: GradeLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (
      last &&
      label.trust !== "front" &&
      joins(text.slice(last.end, label.start), text[label.start])
    ) {
      const tokens = [...last.tokens, ...label.tokens];
      joined[joined.length - 1] = {
        tokens,
        trust: trustOf(tokens) ?? label.trust,
        start: last.start,
        end: label.end,
      };
    } else joined.push(label);
  }
  return joined;
}

/** A full stop between two labels joins them only if the second one opens a bracket. */
function joins(between: string, opener: string | undefined): boolean {
  if (/^[\s,，;；、/|]*$/u.test(between)) return true;
  return /^\s*[.。]\s*$/u.test(between) && /[([{【（［〔]/u.test(opener ?? "");
}

function holds(a: TextRange, b: TextRange): boolean {
  return a.start < b.start && b.end <= a.end;
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
