import { escapePattern } from "@/lib/escape-pattern";
import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Language, SourceDocument } from "@/lib/documents/schema";
import { findTerms } from "@/lib/writers/glossary/glossary";
import { isEverydayWord } from "@/lib/writers/rules/everyday-words";
import type { GlossaryTerm, TermMatch } from "@/lib/writers/glossary/schema";

type Insertion = { at: number; text: string };

/** More brackets than this make a sentence harder, not easier. */
const MOST_GLOSSES = 2;
const AFTER_NOUN =
  /^(?:$|[.,;:!?)]|['’]s|\s(?:and|or|but|with|without|in|on|of|for|to|from|by|at|as|than|that|which|who|when|while|if|unless|is|are|was|were|has|have|had|can|may|might|should|must|will|do|does|did|not|before|after|during|until|because|such|between|through|about|per|only|also|alone|once|twice|every|\d))/i;
/** A depressed nervous system is no low mood. */
const OTHER_MEANING =
  /\b(?:system|respiratory|marrow|segment|cardiac|nervous|ventilatory) depression$/i;
/** Words that a check could take for a changed number, comparison or "not". */
const UNSAFE_GLOSS =
  /\d|\b(?:not?|non|never|without|less|more|than|least|most|above|below|over|under|up to)\b|[不无非未没以上下超低高少多]/i;

/**
 * Explains abbreviations and glossary terms where a reader first meets them, in brackets behind the
 * word, and remembers every term the booklet uses.
 */
export class FirstUses {
  readonly terms = new Map<string, GlossaryTerm>();
  readonly abbreviations = new Map<string, Abbreviation>();
  private readonly explained = new Set<string>();
  /** Plain words said in a bracket already: two medicines of one kind need them once. */
  private readonly plainSaid = new Set<string>();

  /** The whole source in lower case, to tell which words behind a short form it means. */
  private readonly sourceText: string;

  constructor(
    private readonly graph: ClinicalGraph,
    source: SourceDocument,
  ) {
    this.language = source.language;
    this.sourceText = source.passages.map(({ text }) => text.toLowerCase()).join("\n");
  }

  private readonly language: Language;

  /** A quotation may not be changed, so its words are only remembered. */
  note(text: string): void {
    for (const { term } of this.termsIn(text)) this.terms.set(term.term, term);
    for (const { abbreviation } of this.abbreviationsIn(text)) {
      this.abbreviations.set(abbreviation.short, abbreviation);
    }
  }

  explain(text: string): string {
    this.note(text);
    const expansions = this.expansions(text);
    return insertAll(text, [...expansions, ...this.glosses(text, expansions)]);
  }

  private expansions(text: string): Insertion[] {
    const insertions: Insertion[] = [];
    for (const { end, abbreviation } of this.abbreviationsIn(text)) {
      const { short } = abbreviation;
      if (this.explained.has(short)) continue;
      this.explained.add(short);
      const long = this.fullForm(short, abbreviation.long);
      const isWrittenOut = letters(text).includes(letters(long)) || isBeingDefined(text, end);
      const isTaken = insertions.some(({ at }) => at === end);
      if (!isWrittenOut && !isTaken) insertions.push({ at: end, text: this.bracket(long) });
    }
    return insertions;
  }

  /** The glossary's full form where the source prints it too; the source's own words otherwise. */
  fullForm(short: string, printed: string): string {
    // "ARBs" are several; the glossary's form is of one.
    if (/[A-Z]s$/.test(short)) return printed;
    const match = findTerms(short, this.language).find(
      ({ start, end }) => start === 0 && end === short.length,
    );
    const term = match?.term.term;
    const isPrinted = term !== undefined && this.sourceText.includes(term.toLowerCase());
    return isPrinted && term !== short ? term : printed;
  }

  private glosses(text: string, taken: Insertion[]): Insertion[] {
    const insertions: Insertion[] = [];
    for (const { start, end, term } of this.termsIn(text)) {
      if (insertions.length >= MOST_GLOSSES) break;
      if (this.explained.has(term.term) || UNSAFE_GLOSS.test(term.plain)) continue;
      const word = text.slice(start, end);
      const plain = term.plain.toLowerCase();
      const says = this.plainSaid.has(plain) || text.toLowerCase().includes(plain);
      const isCrowded = taken.some(({ at }) => at === end) || !this.mayFollow(text, { start, end });
      if (isCrowded || insideBrackets(text, start) || this.isAbbreviation(word)) continue;
      this.explained.add(term.term);
      this.plainSaid.add(plain);
      if (!says) insertions.push({ at: end, text: this.bracket(term.plain) });
    }
    return insertions;
  }

  /** Brackets fit behind a noun, not inside "bronchodilator test" or "budesonide–formoterol". */
  private mayFollow(text: string, { start, end }: { start: number; end: number }): boolean {
    const after = text.slice(end);
    if (/^\s*[（(]|^\s*[–\-‐‑/+]/.test(after)) return false;
    if (/[–\-‐‑/+]\s*$/.test(text.slice(0, start))) return false;
    return this.language === "zh" || AFTER_NOUN.test(after);
  }

  /** "AUD" may be a disorder or a currency: a short form counts only if the source writes the term out. */
  private termsIn(text: string): TermMatch[] {
    return findTerms(text, this.language).filter(({ start, end, term }) => {
      if (isEverydayWord(term.term, this.language)) return false;
      if (OTHER_MEANING.test(text.slice(0, end))) return false;
      if (!/^[A-Z]{2,5}s?$/.test(text.slice(start, end))) return true;
      return [term.term, ...term.forms].some(
        (form) => !/^[A-Z]{2,5}s?$/.test(form) && this.sourceText.includes(form.toLowerCase()),
      );
    });
  }

  private isAbbreviation(word: string): boolean {
    return this.graph.abbreviations.some(({ short }) => short === word);
  }

  private abbreviationsIn(text: string) {
    return this.graph.abbreviations
      .filter(isSound)
      .flatMap((abbreviation) => {
        const found = wordPattern(abbreviation.short).exec(text);
        return found ? [{ abbreviation, end: found.index + found[0].length }] : [];
      })
      .sort((a, b) => a.end - b.end);
  }

  private bracket(words: string): string {
    return this.language === "zh" ? `（${words}）` : ` (${words})`;
  }
}

type Abbreviation = ClinicalGraph["abbreviations"][number];

/** A long form cut out of its sentence ("and gynecologists", 则换成拉替拉韦) explains nothing. */
function isSound({ long }: Abbreviation): boolean {
  if (/^\p{Script=Han}/u.test(long)) return !CUT_CHINESE.test(long);
  return !CUT_ENGLISH.test(long);
}

const CUT_ENGLISH = /^(?:and|or|of|the|for|with|to|by|that|which)\b/i;
const CUT_CHINESE =
  /^(?:则|即|如|若|或|和|与|及|鉴于|换成|改为|每|以|为|是|包括|使用|受体|抑制剂|拮抗剂|第[一二三])/;

/** The short form as a word of its own; an English plural counts. */
function wordPattern(short: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9–-])${escapePattern(short)}s?(?![–\\-‐‑/]?[A-Za-z0-9])`);
}

/** Hyphens and capitals make no other word. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** "… blockers (ARBs)" explains itself. */
function isBeingDefined(text: string, end: number): boolean {
  return (
    /^\s*[)）]/.test(text.slice(end)) && /[(（]\s*[\p{L}\p{N}₀-₉–/-]*$/u.test(text.slice(0, end))
  );
}

function insertAll(text: string, insertions: Insertion[]): string {
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((words, { at, text: added }) => words.slice(0, at) + added + words.slice(at), text);
}

function insideBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index).replaceAll("（", "(").replaceAll("）", ")");
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
