import type { Language } from "@/lib/documents/schema";
import { findStances, type StanceCue } from "@/lib/quality/language/stances";
import { subjectWords } from "@/lib/quality/reworded/subject-words";

/** One piece of advice: what it says about an act, and the words of the act and of those it is for. */
export type Statement = {
  stance: StanceCue["cue"];
  cue: StanceCue;
  words: Set<string>;
  /** The words of the clause that its word of advice stands in. */
  clause: ReadonlySet<string>;
  /** "Only" and "not unless", "wait" and "not before", are two ways to say the same. */
  isLimited: boolean;
  /** It says for whom another piece of advice does not hold. */
  isException: boolean;
};

type Role = "main" | "condition" | "reason" | "exception";
type Fragment = { start: number; end: number; role: Role; text: string };

const SENTENCE_END: Record<Language, RegExp> = {
  en: /[.!?](?=\s|$)|;/gu,
  zh: /[。；！？;]/gu,
};
const BREAKS: Record<Language, RegExp> = {
  en: /[,:()–—]|\b(?:but(?! not)|although|though|while|because|since|(?<!such |as \w+ |\bas )as (?=they|it|this|these|harms|the )|so that|if|the moment|as soon as|when(?:ever)?|unless|until|except(?:ing)?|as long as|provided|with the exception|apart from|other than|even (?:if|when|though|after)|despite|and(?= (?:do not|don['’]t|never|should|must|avoid|can|may|stop)\b)|or(?= (?:do not|never|should|must|avoid)\b))\b/giu,
  zh: /[，：:,（）()]|但是?|除非|不过|而且|因为|因此|所以|以免|以防|否则|不然|(?<=(?:即使|哪怕|就算)[^，。；]{1,14})也/gu,
};
const ROLES: Record<Language, [Role, RegExp][]> = {
  en: [
    [
      "exception",
      /^\W*(?:unless|except(?:ing)?|with the exception|apart from|other than)\b|\b(?:exceptions?|(?<=\w )(?:does|do|is|are) not (?:appl(?:y|ies)|includ\w+)|excluded|(?:it|this|that|things) (?:is|are) (?:different|otherwise|another matter))\b/iu,
    ],
    [
      "condition",
      /^\W*(?:if|the moment|as soon as|when(?:ever)?|as long as|provided|while|until|even |despite)\b/iu,
    ],
    ["reason", /^\W*(?:because|since|as|so that|although|though)\b/iu],
  ],
  zh: [
    [
      "exception",
      /^除非|除外|例外|不包括|不在此列|不在其内|不算在内|另算|另说|另作安排|另当别论|另行|不按这|不(?:能|可以?|该|应当?|要)(?:这样|这么|照此|如此)|^除[^，。；]+(?:外|之外)/u,
    ],
    ["reason", /^(?:因为|以免|以防|否则|不然)/u],
    [
      "condition",
      /^(?:如|若|一旦|假如|要是|当(?!心)|只要|即使|哪怕)|(?:(?<!小)时|的话|以?之?后|以?之?前|期间|者|的|的人|患者|病人)$/u,
    ],
  ],
};
const LIMITED: Record<Language, RegExp> = {
  en: /\b(?:only|solely|exclusively|just (?=for|if|when|in|once|one|two|the|those|a few)|reserved|kept for|limited to|last resort)\b/iu,
  zh: /仅|只(?!要)|限于|唯一|才/u,
};
/** To wait, to leave a gap and to take out is to do, and not to do. */
const HOLDS_BACK: Record<Language, RegExp> = {
  en: /\b(?:wait(?:s|ed|ing)?|gap|apart|separat\w+|between|remov\w+|tak(?:e|en|ing) [^.,;]{0,30}\bout|keep [^.,;]{0,30}\b(?:out|off|away)|out of|(?:(?:needs?|ha(?:s|ve)) to|should|must)\b[^.;]{0,60}\bbefore)\b/iu,
  zh: /错开|隔开|间隔|分开|隔[\d一二两三四五六七八九十半]|摘|取[下出]|拿[下出]|等[^，。；]{0,14}(?:再|才|后)|先[^，。；]{0,12}再|(?:[以之]后|满[^，。；]{1,10})再/u,
};
const NOT_WITHOUT = /(?:\bnot|\bnever|n['’]t)\b[^.,;]{0,40}\bwithout\b/iu;
// Whom to ask and tell is no advice about an act that a guideline allows or forbids.
const ASKING: Record<Language, RegExp> = {
  en: /\b(?:ask|tell|talk|speak|see|contact(?! lens| dermat| sport)|call|discuss|consult|inform|warn(?:ed)?|remember|know|check with)\b/iu,
  zh: /问(?!题)|告诉|告知|联系|咨询|商量|听医生|找医生|提醒|知道/u,
};

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
    const main = before ?? mains[0]?.statement ?? reading.last;
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
    isLimited:
      LIMITED[language].test(fragment.text) ||
      NOT_WITHOUT.test(fragment.text) ||
      (cue.cue !== "against" && HOLDS_BACK[language].test(fragment.text)),
  };
  if (cue.isElliptic) addWords(statement, fragment.text.slice(cue.end), language);
  return statement;
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
    ...{ stance, words: new Set(), clause: new Set(), isLimited: false, isException: true },
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
