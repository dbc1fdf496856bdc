import type { TextRange } from "@/lib/documents/sentences";
import type { CardSlotId } from "@/lib/pvgs/document";
import { type StatementPiece, trimRange } from "@/lib/pvgs/statement/pieces";

const PEOPLE =
  "adults?|adolescents?|patients?|people|persons?|individuals?|women|men|children|infants|neonates|newborns|girls|boys|mothers|those|anyone|everyone|populations?";
/** Adjectives before the noun, such as "all pregnant". */
const BEFORE_PEOPLE = "(?:(?!(?:in|of|for|with|to|and|by|from|on|at|than)\\b)[a-z0-9–-]+ ){0,3}?";
const PEOPLE_START = new RegExp(`^${BEFORE_PEOPLE}(?:${PEOPLE})\\b`, "i");
const MODAL =
  "should|must|may|can|could|recommends?|suggests?|advises?|is recommended|are recommended|is suggested|are suggested|is advised|is indicated|are indicated|is not recommended|are not recommended";
/** A main clause: its subject, without a comma in it, and its verb. */
const MAIN_CLAUSE = new RegExp(`^[^,;:]{1,110}?\\b(?:${MODAL})\\b`, "i");
const LEADING =
  /^(?:when(?:ever)?|before|after|while|if|once|during|until|where|as soon as|unless|except|for|in|among|at|on|with|without|to|as|because|since|given)\b/i;
const DIRECTIVE =
  /\b(?:should|must|recommend(?:s|ed)?|suggest(?:s|ed)?|advise[sd]?|indicated|contraindicated|preferred|reasonable|ought to|(?:may|can|could) be)\b/i;
const IMPERATIVE =
  /^(?:do not|don't|never|always|offer|consider|use|give|avoid|refer|monitor|measure|check|review|start|stop|treat|provide|ask|advise|ensure|discuss|screen|assess|prescribe|continue|reduce|increase|add|switch|test|evaluate|explain|encourage|arrange|repeat|take|keep|limit|select|choose|initiate|administer|perform|obtain|maintain|tell|inform)\b/i;

/** Exceptions and conditions that a comma, or the word itself, sets apart from the whole main clause. */
const TRAILING: [RegExp, CardSlotId][] = [
  [/,? (?=unless\b|except (?:in|for|when|where|if|that)\b|with the exception of\b)/i, "unless"],
  [/, (?=(?:but )?only (?:if|when|where|after)\b|but not (?:if|when|in)\b)/i, "unless"],
  [/, (?=(?:provided|providing|as long as|so long as|if|when|where)\b)/i, "when"],
  [/,? (?=because\b)/i, "why"],
];

/** Slots of one sentence of a statement; together they cover it. Null if the sentence says no action. */
export function splitEnglishSentence(text: string): StatementPiece[] | null {
  if (!DIRECTIVE.test(text) && !IMPERATIVE.test(text)) return null;
  const mainStart = findMainClause(text);
  const leading = trimRange(text, { start: 0, end: mainStart });
  const pieces: StatementPiece[] = [];
  if (leading.end > leading.start) pieces.push(leadingPiece(text, leading));
  return [...pieces, ...splitMainClause(text, mainStart)];
}

function findMainClause(text: string): number {
  if (!LEADING.test(text)) return 0;
  for (const match of text.matchAll(/, /g)) {
    const rest = text.slice(match.index + 2);
    if (insideBrackets(text, match.index)) continue;
    if (MAIN_CLAUSE.test(rest) || IMPERATIVE.test(rest)) return match.index + 2;
  }
  return 0;
}

function leadingPiece(text: string, range: TextRange): StatementPiece {
  const words = text.slice(range.start, range.end);
  const people = /^(?:for|in|among)\s+(.*)$/is.exec(words)?.[1];
  if (people && PEOPLE_START.test(people)) {
    return { slot: "who", ...range };
  }
  if (/^(?:unless|except)\b/i.test(words)) return { slot: "unless", ...range };
  return { slot: "when", ...range };
}

function splitMainClause(text: string, mainStart: number): StatementPiece[] {
  const cut = firstTrailing(text, mainStart);
  const mainEnd = cut?.index ?? text.length;
  const who = trailingPeople(text.slice(mainStart, mainEnd));
  const pieces: StatementPiece[] = [];
  const whatEnd = who === null ? mainEnd : mainStart + who.what;
  pieces.push({ slot: "what", ...trimRange(text, { start: mainStart, end: whatEnd }) });
  if (who)
    pieces.push({
      slot: "who",
      ...trimRange(text, { start: mainStart + who.people, end: mainEnd }),
    });
  if (cut)
    pieces.push({ slot: cut.slot, ...trimRange(text, { start: cut.index, end: text.length }) });
  return pieces.filter(({ start, end }) => end > start);
}

function firstTrailing(text: string, from: number): { index: number; slot: CardSlotId } | null {
  const cuts = TRAILING.flatMap(([pattern, slot]) => {
    const found = pattern.exec(text.slice(from));
    if (!found || found.index === 0) return [];
    const index = from + found.index;
    return staysWhole(text, { from, index }) ? [] : [{ index, slot }];
  });
  return cuts.sort((a, b) => a.index - b.index)[0] ?? null;
}

/** After "…, and" the condition belongs to the last action only; inside brackets it belongs to the bracket. */
function staysWhole(text: string, { from, index }: { from: number; index: number }): boolean {
  const before = text.slice(from, index);
  const after = text.slice(index);
  return (
    insideBrackets(text, index) ||
    /\b(?:and|or|but)\s*$/i.test(before) ||
    JOINED_ACTION.test(before) ||
    before.includes(";") ||
    MORE_TO_DO.test(after.slice(2))
  );
}

/** A second main clause after the condition: the condition may not be moved away from between them. */
const MORE_TO_DO = new RegExp(`[,;] (?:and |or |but )?[^,;]{0,60}\\b(?:${MODAL})\\b`, "i");
const JOINED_ACTION =
  /\b(?:and|or|then|but)\s+(?:to\s+)?(?:refer|offer|provide|use|consider|treat|start|stop|discuss|monitor|avoid|prescribe|give|screen|add|continue|reduce|should|must|may|not)\b/i;

const PEOPLE_AT_END = new RegExp(` (?:in|of|for|among) (?=${BEFORE_PEOPLE}(?:${PEOPLE})\\b)`, "i");
const HAS_MODAL = new RegExp(`\\b(?:${MODAL})\\b`, "i");
const OWN_FEATURE =
  /\bwith (?:an? (?:\w+ )?(?:diagnosis|history|risk|score|body mass)|(?:high|low)(?:er)? (?:\w+ )?(?:risk|blood|cardiovascular))/gi;

/**
 * "… in adults who smoke" at the end of the clause. Left in place where "with" could also name the
 * means ("treating asthma in adults with a reliever alone").
 */
function trailingPeople(clause: string): { what: number; people: number } | null {
  const found = PEOPLE_AT_END.exec(clause);
  if (!found || insideBrackets(clause, found.index)) return null;
  const before = clause.slice(0, found.index);
  const people = clause.slice(found.index + found[0].length);
  const hasAction = HAS_MODAL.test(before) || IMPERATIVE.test(before);
  if (!hasAction || before.trim().split(/\s+/).length < 3) return null;
  if (mayNameMeans(before, people) || saysMore(people)) return null;
  return { what: found.index, people: found.index + 1 };
}

function mayNameMeans(before: string, people: string): boolean {
  const rest = people.replace(OWN_FEATURE, "");
  if (/\bwith (?:an?|the|low|high|daily)\b/i.test(rest)) return true;
  if (
    /\bwith (?:\w+ ){0,3}(?:measurements?|tests?|testing|imaging|cytology|therapy|agents?)\b/i.test(
      rest,
    )
  )
    return true;
  return /\b(?:treat|manag|us|giv)ing\b/i.test(before) && /\bwith(?:out)?\b/i.test(people);
}

/** Words after the people that belong to the action, or people named twice. */
function saysMore(people: string): boolean {
  return (
    /^the (?:patient|person|individual)\b/i.test(people) ||
    /[;:]|\b(?:rather than|instead of|only)\b/i.test(people) ||
    JOINED_ACTION.test(people) ||
    PEOPLE_AT_END.test(people) ||
    / (?:to|by|using|until) (?=[a-z])/.test(people) ||
    / in (?:\w+ )?(?:quantit(?:y|ies)|doses?|amounts?|volumes?)\b/i.test(people)
  );
}

function insideBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
