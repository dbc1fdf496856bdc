import type { DrugMention } from "@/lib/clinical/drugs";
import { chineseTerms } from "@/lib/clinical/entities/chinese-terms";
import { englishTerms, singular } from "@/lib/clinical/entities/english-terms";
import type { Drug, Entity, EntityKind } from "@/lib/clinical/entities/schema";
import { type TermMention, withoutOverlaps } from "@/lib/clinical/entities/term";
import type { Abbreviation } from "@/lib/clinical/schema";
import type { Language, Passage } from "@/lib/documents/schema";

/** Where an entity is named in one passage. */
export type EntityMention = { entityId: string; kind: EntityKind; start: number; end: number };

export type FoundEntities = { entities: Entity[]; byPassage: Map<string, EntityMention[]> };

type Input = {
  passages: Passage[];
  language: Language;
  drugs: Drug[];
  drugMentions: Map<string, DrugMention[]>;
  abbreviations: Abbreviation[];
};

/** A guideline of 400 pages names its condition thousands of times; the first mentions tell where to look. */
const MOST_MENTIONS = 12;

/** Conditions, drugs, tests, procedures, populations and outcomes the guideline names, each under one id. */
export function findEntities(input: Input): FoundEntities {
  const shorts = shortForms(input);
  const entities = new Map<string, Entity>();
  const byPassage = new Map<string, EntityMention[]>();
  for (const passage of input.passages) {
    const mentions = withoutOverlaps([
      // What the guideline says a short form stands for counts before what it is elsewhere.
      ...shortMentions(passage.text, shorts),
      ...termsOf(passage.text, input.language),
      ...(input.drugMentions.get(passage.id) ?? []).map(({ name, anchor }) => ({
        ...{ kind: "drug" as const, key: name, start: anchor.start, end: anchor.end },
      })),
    ]);
    byPassage.set(
      passage.id,
      mentions.map((mention) => ({
        entityId: record(entities, mention, passage),
        ...{ kind: mention.kind, start: mention.start, end: mention.end },
      })),
    );
  }
  const doses = new Map(input.drugs.map((drug) => [`drug ${drug.name}`, drug.doses]));
  for (const [key, entity] of entities) {
    const short = [...shorts].find(([, term]) => `${term.kind} ${term.key}` === key);
    if (short && entity.name !== short[0] && !entity.otherNames.includes(short[0]))
      entity.otherNames.push(short[0]);
    entity.doses.push(...(doses.get(key) ?? []));
  }
  return { entities: [...entities.values()], byPassage };
}

function termsOf(text: string, language: Language): TermMention[] {
  return language === "zh" ? chineseTerms(text) : englishTerms(text);
}

/** Short forms whose long form is a term of its own: they stand for it wherever they are printed. */
function shortForms({ abbreviations, language }: Input): Map<string, TermMention> {
  const forms = new Map<string, TermMention>();
  for (const { short, long } of abbreviations) {
    const whole = termsOf(long, language).find(
      ({ start, end }) => end - start >= 0.85 * long.length,
    );
    if (whole) forms.set(short, whole);
  }
  return forms;
}

function shortMentions(text: string, shorts: Map<string, TermMention>): TermMention[] {
  return [...text.matchAll(/(?<![A-Za-z0-9/-])[A-Z][A-Za-z0-9-]*[A-Z0-9][A-Za-z0-9-]*/gu)].flatMap(
    (match) => {
      const term = shorts.get(match[0]) ?? shorts.get(singular(match[0]));
      if (!term) return [];
      return [{ ...term, start: match.index, end: match.index + match[0].length }];
    },
  );
}

function record(entities: Map<string, Entity>, mention: TermMention, passage: Passage): string {
  const { start, end, kind } = mention;
  const key = `${kind} ${mention.key}`;
  const printed = passage.text.slice(start, end);
  const anchor = { passageId: passage.id, start, end };
  const known = entities.get(key);
  if (!known) {
    const id = `n${entities.size + 1}`;
    entities.set(key, {
      ...{
        id,
        kind,
        name: printed,
        otherNames: [],
        mentions: [anchor],
        mentionCount: 1,
        doses: [],
      },
    });
    return id;
  }
  known.mentionCount++;
  if (known.mentions.length < MOST_MENTIONS) known.mentions.push(anchor);
  if (isOtherName(printed, known)) known.otherNames.push(printed);
  return known.id;
}

/** Case and number make no other name. */
function isOtherName(printed: string, { name, otherNames }: Entity): boolean {
  const fold = (text: string): string => singular(text.toLowerCase().replace(/[\s–-]+/gu, " "));
  return [name, ...otherNames].every((known) => fold(known) !== fold(printed));
}
