import type { EntityMention, FoundEntities } from "@/lib/clinical/entities/find-entities";
import type { Drug, Relation } from "@/lib/clinical/entities/schema";
import { CUES, type Cue } from "@/lib/clinical/relations/cues";
import type { Recommendation } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Language, Passage } from "@/lib/documents/schema";

type Input = {
  passages: Passage[];
  language: Language;
  found: FoundEntities;
  drugs: Drug[];
  recommendations: Recommendation[];
};

type Found = Pick<Relation, "kind" | "from" | "to"> & { anchor: Anchor };

/** What sentences say of two entities in so many words; a sentence that only names both says nothing. */
export function findRelations(input: Input): Relation[] {
  const found = input.passages.flatMap((passage) => inPassage(passage, input));
  const relations = new Map<string, Relation>();
  for (const { anchor, ...one } of found) {
    const key = `${one.kind} ${one.from} ${one.to}`;
    const known = relations.get(key) ?? { id: "", ...one, anchors: [], recommendationIds: [] };
    if (
      known.anchors.length < MOST_ANCHORS &&
      !known.anchors.some((other) => isSame(other, anchor))
    ) {
      known.anchors.push(anchor);
    }
    for (const id of statementsAt(anchor, input.recommendations)) {
      if (!known.recommendationIds.includes(id)) known.recommendationIds.push(id);
    }
    relations.set(key, known);
  }
  return [...relations.values()].map((relation, index) => ({ ...relation, id: `l${index + 1}` }));
}

const MOST_ANCHORS = 8;
/** A cue further away belongs to other words. */
const REACH = 110;
const STUDY =
  /\b(?:trials?|stud(?:y|ies)|meta-analys\w+|participants|randomi[sz]ed|insufficient evidence|no evidence|evidence is|unclear whether)\b|研究(?:显示|表明|发现)|尚不(?:清楚|明确)|证据不足/iu;

function inPassage(passage: Passage, input: Input): Found[] {
  const mentions = input.found.byPassage.get(passage.id) ?? [];
  if (mentions.length < 2 || passage.kind === "heading" || passage.table) return [];
  return splitSentences(passage.text, input.language).flatMap((range) => {
    const inside = mentions.filter(({ start, end }) => start >= range.start && end <= range.end);
    if (inside.length < 2) return [];
    const text = passage.text.slice(range.start, range.end);
    if (STUDY.test(text) || /[?？]\s*$/u.test(text)) return [];
    const anchor = { passageId: passage.id, ...range };
    const found = [
      ...byCue(passage, inside, { from: range.start, to: range.end, cues: CUES[input.language] }),
      ...doseOf(passage, inside, input),
    ];
    return found.map((one) => ({ ...one, anchor }));
  });
}

type Scope = { from: number; to: number; cues: Cue[] };

function byCue(passage: Passage, mentions: EntityMention[], scope: Scope): Omit<Found, "anchor">[] {
  return mentions.flatMap((first, order) =>
    mentions.slice(order + 1).flatMap((second) => {
      const gap = second.start - first.end;
      if (gap <= 0 || gap > REACH || first.entityId === second.entityId) return [];
      const words = {
        before: passage.text.slice(Math.max(scope.from, first.start - 60), first.start),
        clause: clauseBefore(passage.text.slice(scope.from, first.start)),
        between: passage.text.slice(first.end, second.start),
        after: passage.text.slice(second.end, Math.min(scope.to, second.end + 24)),
      };
      const cue = scope.cues.find((one) => fits(one, { first, second }, words));
      if (!cue) return [];
      const [from, to] = cue.order === "from" ? [first, second] : [second, first];
      return [{ kind: cue.kind, from: from.entityId, to: to.entityId }];
    }),
  );
}

type Pair = { first: EntityMention; second: EntityMention };
type Words = { before: string; clause: string; between: string; after: string };

function fits(cue: Cue, { first, second }: Pair, words: Words): boolean {
  const [from, to] = cue.order === "from" ? [first, second] : [second, first];
  return (
    cue.from.includes(from.kind) &&
    cue.to.includes(to.kind) &&
    cue.between.test(words.between) &&
    (cue.before?.test(words.before) ?? true) &&
    (cue.after?.test(words.after) ?? true) &&
    !isDenied(cue, words)
  );
}

/** "should not be used to treat" treats nothing; a contraindication is a denial itself. */
function isDenied({ kind }: Cue, { before, clause, between }: Words): boolean {
  if (kind === "contraindicated_in" || kind === "interacts_with") {
    return /\b(?:not contraindicated|no contraindication)|非禁忌|并非/iu.test(between);
  }
  return (
    ADVICE_AGAINST.test(clause) ||
    /\b(?:not|no|never|neither|nor|without|against|avoid|unlikely|rather|cannot)\b|n['’]t\b|不|未|无|避免|禁|非/iu.test(
      between.replace(/\brather than\b/iu, ""),
    ) ||
    /\b(?:not|no|against|avoid|without|do not use|stop|discontinue)\s(?:\w+\s){0,2}$|(?:不推荐|不建议|不宜|避免|禁用|停用|不得|不应|不能|未|无)[^。；，]{0,6}$/iu.test(
      before,
    )
  );
}

const ADVICE_AGAINST =
  /\b(?:recommend|suggest|advis)\w*\s(?:\w+\s)?against\b|\b(?:do|does|should|must) not\b|\bnot recommended\b|\bavoid\b|不推荐|不建议|不宜|避免|禁用|禁止|反对|不得|不应/iu;

/** From where the advice begins: after "but" or "，首选" another one does. */
function clauseBefore(text: string): string {
  return (
    text.split(/[;；:：]\s*|,\s*but\b|[，,](?=\s*(?:首选|推荐|可|应|改用|建议))/u).at(-1) ?? ""
  );
}

/** A dose, and in the same sentence behind it for what or for whom. */
function doseOf(
  passage: Passage,
  mentions: EntityMention[],
  { drugs, found, language }: Input,
): Omit<Found, "anchor">[] {
  return mentions.flatMap((mention) => {
    if (mention.kind !== "drug") return [];
    const name = found.entities.find(({ id }) => id === mention.entityId)?.name.toLowerCase();
    const doses = drugs.find((drug) => drug.name === name)?.doses ?? [];
    return doses
      .map(({ anchor }) => anchor)
      .filter(
        ({ passageId, start }) =>
          passageId === passage.id && start >= mention.end && start - mention.end < REACH,
      )
      .slice(0, 1)
      .flatMap((dose) => {
        const target = mentions.find(
          ({ kind, start }) =>
            (kind === "condition" || kind === "population") &&
            start >= dose.end &&
            start - dose.end < FOR_REACH,
        );
        const words = target ? passage.text.slice(dose.end, target.start) : "";
        const leads =
          language === "zh"
            ? /^[^。；]{0,6}(?:用于|治疗|适用于)[^。；，]{0,6}$/u
            : /^[^.;]{0,20}\b(?:for|in|to treat)(?:\s(?:the treatment of|people with|patients with|adults with|most|all|an?))?\s$/iu;
        return target && leads.test(words)
          ? [{ kind: "dose_of" as const, from: mention.entityId, to: target.entityId }]
          : [];
      });
  });
}

const FOR_REACH = 60;

function statementsAt(anchor: Anchor, recommendations: Recommendation[]): string[] {
  return recommendations
    .filter(({ anchors }) =>
      anchors.some(
        ({ passageId, start, end }) =>
          passageId === anchor.passageId && start < anchor.end && anchor.start < end,
      ),
    )
    .map(({ id }) => id);
}

function isSame(a: Anchor, b: Anchor): boolean {
  return a.passageId === b.passageId && a.start === b.start;
}
