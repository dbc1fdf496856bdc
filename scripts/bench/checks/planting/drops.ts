import type { Anchor, Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import type { Mutant, MutantClass, Roll } from "@/scripts/bench/checks/planting/mutant";
import { isWritten, type Place } from "@/scripts/bench/checks/planting/places";

const FORBIDS: Record<Language, RegExp> = {
  en: /contraindicat|\b(?:do not|never|(?:must|should) not(?: be)?) (?:use|give|take|combine|prescribe|stop|start|administer|drink)|\b(?:should|must) be avoided|\bavoid (?:using|taking|prescribing)|\bnot recommended (?:for|in|during)/i,
  zh: /禁[用忌止]|忌用|不得(?:使用|合用|同时)|不应(?:使用|用于|合用|服用|给予|同时)|不宜(?:使用|选用|合用|用)|不能(?:使用|用于|合用|服用|停)|避免(?:使用|合用|应用|同时|联合|选择|用于)|应避免(?=[。；，]|$)|[请切]勿/,
};

/** Whole claims that are gone, and advice that stands in a heading. */
export function dropMutants(places: Place[], language: Language, roll: Roll): Mutant[] {
  return [
    ...places.flatMap((place) => exceptions(place)),
    ...harmsOf(places),
    ...contraindications(places, language),
    ...places.flatMap((place) => forCareTeam(place)),
    ...places.flatMap((place) => headings(place, roll)),
  ];
}

function exceptions({ claim, slot }: Place): Mutant[] {
  if (slot !== "unless" || claim.kind !== "recommendation") return [];
  return [dropped("exception dropped", "the whole exception", [claim])];
}

/** A harm that its card keeps with a benefit, or a warning that it keeps with what to do. */
function harmsOf(places: Place[]): Mutant[] {
  const byId = new Map(places.map((place) => [place.claim.id, place]));
  return places.flatMap(({ claim, slot, card }) => {
    const kept = claim.keepWith.flatMap((id) => byId.get(id) ?? []);
    const isHarm = slot === "harms" && kept.some((other) => other.slot === "benefits");
    const isWarning = claim.kind === "safety" && kept.length > 0;
    if (!card || !isWritten(claim) || !(isHarm || isWarning)) return [];
    const how = isHarm ? "the harm beside its benefit" : "the warning beside its action";
    return [dropped("companion harm dropped", how, [claim])];
  });
}

/** Wherever it stands: what is printed a second time is not lost. */
function contraindications(places: Place[], language: Language): Mutant[] {
  const all = places.map(({ claim }) => claim);
  const warnings = all.filter(
    ({ kind, text }) => kind === "safety" && FORBIDS[language].test(text),
  );
  const groups = new Map(
    warnings.map((warning) => {
      const same = all.filter((other) => isSame(warning, other));
      return [same.map(({ id }) => id).join(), same];
    }),
  );
  return [...groups.values()].flatMap((same) => {
    const isOnlyWarning = same.every(({ kind }) => kind === "safety");
    return isOnlyWarning ? [dropped("contraindication dropped", "everywhere", same)] : [];
  });
}

function isSame(one: Claim, other: Claim): boolean {
  return (
    one.text === other.text ||
    (one.safetyId !== undefined && one.safetyId === other.safetyId) ||
    one.anchors.some((anchor) => other.anchors.some((its) => overlap(anchor, its)))
  );
}

function overlap(one: Anchor, other: Anchor): boolean {
  return one.passageId === other.passageId && one.start < other.end && other.start < one.end;
}

/** Without the words that name the care team, the patient is told to do what follows. */
function forCareTeam({ claim }: Place): Mutant[] {
  if (claim.template?.id !== "card.forCareTeam") return [];
  return [dropped("actor changed", "the line that names the care team", [claim])];
}

function headings({ claim, section, slot }: Place, roll: Roll): Mutant[] {
  const isAdvice = slot === "what" || section.kind === "key_messages";
  if (claim.kind !== "recommendation" || !isAdvice) return [];
  const stays = roll("heading", claim.id) < 0.5;
  const text = claim.text.replace(/[.。]\s*$/, "");
  return [
    {
      class: "advice moved into a heading",
      how: stays ? "and stays where it was too" : "and is gone from its place",
      edits: [
        { type: "heading", sectionId: section.id, text },
        ...(stays ? [] : [{ type: "drop" as const, claimIds: [claim.id] }]),
      ],
      about: null,
      before: section.heading,
      after: text,
    },
  ];
}

function dropped(name: MutantClass, how: string, claims: Claim[]): Mutant {
  return {
    ...{ class: name, how, about: null, after: "" },
    edits: [{ type: "drop", claimIds: claims.map(({ id }) => id) }],
    before: claims[0]?.text ?? "",
  };
}
