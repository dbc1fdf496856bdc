import type { Language } from "@/lib/documents/schema";
import {
  ASKING,
  BREAKS,
  HOLDS_BACK,
  LIMITED,
  NOT_WITHOUT,
  type Role,
  ROLES,
  SENTENCE_END,
} from "@/lib/quality/language/advice-clauses";
import { isVeiling } from "@/lib/quality/language/negative-words";
import { findStances, type StanceCue } from "@/lib/quality/language/stances";
import { subjectWords } from "@/lib/quality/reworded/subject-words";

/** One piece of advice: what it says about an act, and the words of the act and of those it is for. */
export type Statement = {
  stance: StanceCue["cue"];
  cue: StanceCue;
  words: Set<string>;
  /** The words of the clause that its word of advice stands in. */
  clause: ReadonlySet<string>;
  /** A word in its clause could deny or limit the act, so that it may forbid in words of its own. */
  isVeiled: boolean;
  /** "Only" and "not unless", "wait" and "not before", are two ways to say the same. */
  isLimited: boolean;
  /** It says for whom another piece of advice does not hold. */
  isException: boolean;
};

/** A Chinese exception that ends so belongs to what was said before, and its own conditions follow. */
const TRAILING = /(?:例外|除外|不在此列|不适用|不算在内)$/u;

type Fragment = { start: number; end: number; role: Role; text: string };

/** Every piece of advice in a text, with the fragments that belong to it; `readable` hides what are no words of advice. */
export function readStatements(text: string, readable: string, language: Language): Statement[] {
  let last: Statement | undefined;
  return split(text, SENTENCE_END[language]).flatMap((sentence) => {
    const statements = readSentence(sentence, { text, readable, language, last });
    last = statements.findLast(({ isException }) => !isException) ?? last;
    return statements;
  });
}

type Place = { start: number; end: number };
type Reading = { text: string; readable: string; language: Language; last: Statement | undefined };

function readSentence(sentence: Place, reading: Reading): Statement[] {
  const { text, readable, language } = reading;
  const printed = text.slice(sentence.start, sentence.end);
  const fragments = split(printed, BREAKS[language]).map((one): Fragment => {
    const at = { start: one.start + sentence.start, end: one.end + sentence.start };
    const words = text.slice(at.start, at.end);
    return { ...at, text: words, role: roleOf(bareOf(words).trim(), language) };
  });
  const found: { statement: Statement; at: number }[] = [];
  fragments.forEach((fragment, at) => {
    if (fragment.role === "exception") return;
    if (fragment.role !== "main" || ASKING[language].test(fragment.text)) return;
    const cues = findStances(bareOf(readable.slice(fragment.start, fragment.end)), language);
    const before = found.findLast((one) => one.at === at - 1)?.statement;
    for (const cue of decisive(cues)) {
      if (before?.stance === "against" && continuesList(cue, fragment)) continue;
      found.push({ statement: statementOf(cue, fragment, language), at });
    }
  });
  fragments.forEach((fragment, at) => {
    if (fragment.role !== "exception") return;
    const mains = found.filter(({ statement }) => !statement.isException);
    const before = mains.findLast((one) => one.at < at)?.statement;
    // "Except in a crisis, they should not be used".
    const main =
      before ??
      (TRAILING.test(bareOf(fragment.text)) ? reading.last : null) ??
      mains[0]?.statement ??
      reading.last;
    const exception = exceptionTo(main, fragment, readable);
    if (exception) found.push({ statement: exception, at });
  });
  found.sort((one, other) => one.at - other.at);
  const owners = found.filter(({ statement }) => !statement.cue.isElliptic);
  fragments.forEach((fragment, at) => {
    if (fragment.role === "reason") return;
    const own = owners.find((one) => one.at === at);
    const before = owners.findLast((one) => one.at < at);
    const after = owners.find((one) => one.at > at && !one.statement.isException);
    const owner = own ?? (opensAnother(fragment, language) ? (after ?? before) : (before ?? after));
    addWords(owner?.statement, fragment.text, language);
  });
  const statements = found.map(({ statement }) => statement);
  statements.forEach((statement, at) => {
    // "It must not be offered" speaks of what was named before.
    const named = statements[at - 1] ?? reading.last;
    if (statement.words.size < 2 && !statement.isException && named)
      named.words.forEach((word) => statement.words.add(word));
  });
  return statements;
}

function bareOf(fragment: string): string {
  return fragment.replace(/[\s，：:,;；。.!！？?（）()]+$/u, "");
}

/** "Do not eat, drink or smoke" denies all three; it orders nobody to drink. */
function continuesList({ cue, start }: StanceCue, { text }: Fragment): boolean {
  return cue === "for" && /^\W*$/u.test(text.slice(0, start)) && /^\W*(?:or )?[a-z]/u.test(text);
}

/** Of whom or when the next advice speaks, not the last. */
function opensAnother({ role, text }: Fragment, language: Language): boolean {
  return language === "zh" ? role === "condition" : /^\W*(?:and|but)\b/iu.test(text);
}

function roleOf(fragment: string, language: Language): Role {
  return ROLES[language].find(([, pattern]) => pattern.test(fragment))?.[0] ?? "main";
}

/** Of "should be used rather than" both count; of "should not be given" only the denial. */
function decisive(cues: StanceCue[]): StanceCue[] {
  const elliptic = cues.filter(({ isElliptic }) => isElliptic);
  const whole = cues.filter(({ isElliptic }) => !isElliptic);
  const first =
    whole.find(({ cue }) => cue === "against") ??
    whole.find(({ cue }) => cue === "caution") ??
    whole[0];
  return [...(first ? [first] : []), ...elliptic];
}

function statementOf(cue: StanceCue, fragment: Fragment, language: Language): Statement {
  const words = new Set<string>();
  const statement: Statement = {
    ...{ stance: cue.cue, cue, words, isException: false },
    clause: subjectWords(fragment.text, language),
    isVeiled:
      !PERMITS.test(cue.word) && isVeiling(actOf(fragment.text).replace(cue.word, " "), language),
    isLimited:
      LIMITED[language].test(fragment.text) ||
      NOT_WITHOUT.test(fragment.text) ||
      (cue.cue !== "against" && HOLDS_BACK[language].test(fragment.text)),
  };
  if (cue.isElliptic) addWords(statement, fragment.text.slice(cue.end), language);
  return statement;
}

/** A plain "may" allows, whatever stands beside it. */
const PERMITS = /\b(?:can|could|may|might)\b|可|能/iu;

/** Those it is for stand in front, with what they have not: that denies no act. */
function actOf(fragment: string): string {
  const [, act = fragment] =
    /\b(?:that|who|which)\b.*?\b(?:should|must|ought|needs?)\b(.*)$/iu.exec(fragment) ?? [];
  return act.split(/的人|者|患者|病人|的孩子/u).at(-1) ?? act;
}

/** Whom an exception names, the advice before it does not hold for. */
function exceptionTo(
  main: Statement | undefined,
  { start, end }: Fragment,
  readable: string,
): Statement | null {
  if (!main) return null;
  const stance = main.stance === "for" ? "against" : "for";
  const word = readable.slice(start, end).trim();
  return {
    ...{
      stance,
      words: new Set(),
      clause: new Set(),
      isVeiled: true,
      isLimited: false,
      isException: true,
    },
    cue: { cue: stance, word, start, end, isElliptic: false },
  };
}

function addWords(statement: Statement | undefined, text: string, language: Language): void {
  for (const word of subjectWords(text, language)) statement?.words.add(word);
}

function split(text: string, pattern: RegExp): Place[] {
  const starts = [...text.matchAll(pattern)].map(({ 0: mark, index }) =>
    // A mark ends its fragment, a word begins one.
    /[\p{L}]/u.test(mark) ? index : index + mark.length,
  );
  return [0, ...starts]
    .map((start, at) => ({ start, end: starts[at] ?? text.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");
}
