import type { Certainty } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import {
  isTemplateId,
  renderTemplate,
  type TemplateId,
  type TemplateParams,
} from "@/lib/pvgs/templates/render-template";
import type { Edit, Mutant, MutantClass } from "@/scripts/bench/checks/planting/mutant";
import type { Card, Place } from "@/scripts/bench/checks/planting/places";

/** Best first. */
const LEVELS: Certainty[] = ["high", "moderate", "low", "very_low"];

/** Grades in registered words: another registered sentence in the place of the right one, with the card's fields. */
export function gradeMutants(places: Place[], language: Language): Mutant[] {
  return places.flatMap(({ claim, card }) => {
    // The legend explains the same words and grades nothing.
    const id = claim.recommendationId === undefined ? "" : (claim.template?.id ?? "");
    if (id.startsWith("strength.conditional.") || id.startsWith("options.advice.conditional."))
      return strongerMutants(claim, card, language);
    if (id === "certainty.one" || id === "options.certainty.level")
      return surerMutants(claim, card, language);
    return id === "certainty.range" ? narrowedMutants(claim, card, language) : [];
  });
}

function strongerMutants(claim: Claim, card: Card | null, language: Language): Mutant[] {
  const id = (claim.template?.id ?? "").replace("conditional", "strong");
  const grade: Edit[] = card ? [{ type: "grade", titleId: card.title.id, strength: "strong" }] : [];
  return otherSentence(claim, { name: "strength up", id, params: {}, grade, card, language });
}

/** One level up and, from below moderate, the highest. A range in a table's cell loses its lower end. */
function surerMutants(claim: Claim, card: Card | null, language: Language): Mutant[] {
  const { id = "", params: { level = "" } = {} } = claim.template ?? {};
  const at = LEVELS.findIndex((one) => levelWord(one, language) === level);
  if (at < 0) {
    const ends = LEVELS.filter((one) => level.split(/ to |到/).includes(levelWord(one, language)));
    return ends.flatMap((end) =>
      otherSentence(claim, {
        ...{ name: "certainty range narrowed", id, card, language, grade: [] },
        params: { level: levelWord(end, language) },
      }),
    );
  }
  return [...new Set([at - 1, 0])].flatMap((better) => {
    const certainty = LEVELS[better];
    if (better < 0 || better >= at || !certainty) return [];
    const grade = gradeOf(card, [certainty]);
    const params = { level: levelWord(certainty, language) };
    return otherSentence(claim, { name: "certainty up", id, params, grade, card, language });
  });
}

function narrowedMutants(claim: Claim, card: Card | null, language: Language): Mutant[] {
  return (card?.certainty ?? []).flatMap((end) =>
    otherSentence(claim, {
      ...{ name: "certainty range narrowed", id: "certainty.one", card, language },
      params: { level: levelWord(end, language) },
      grade: gradeOf(card, [end]),
    }),
  );
}

function gradeOf(card: Card | null, certainty: Certainty[]): Edit[] {
  return card ? [{ type: "grade", titleId: card.title.id, certainty }] : [];
}

type Sentence = {
  name: MutantClass;
  id: string;
  params: TemplateParams;
  grade: Edit[];
  card: Card | null;
  language: Language;
};

function otherSentence(
  claim: Claim,
  { name, id, params, grade, card, language }: Sentence,
): Mutant[] {
  if (!isTemplateId(id)) return [];
  const text = renderTemplate(id, language, params);
  if (text === claim.text) return [];
  const said: Edit = { type: "text", claimId: claim.id, text, template: { id, params } };
  return [
    {
      ...{ class: name, how: `${claim.template?.id} → ${id}`, before: claim.text, after: text },
      edits: [said, ...grade],
      about: [claim.id, ...(card ? [card.title.id] : [])],
    },
  ];
}

function levelWord(level: Certainty, language: Language): string {
  const id: TemplateId = `certainty.level.${level}`;
  return renderTemplate(id, language);
}
