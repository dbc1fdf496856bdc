import type { Language } from "@/lib/documents/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { gravity, NAMES_PEOPLE } from "@/lib/quality/checks/lost-group-gravity";
import { hasGroup, isImplied, isSmallChild } from "@/lib/quality/checks/implied-groups";
import { judgeLimits } from "@/lib/quality/checks/reworded-populations";
import {
  descriptionsOf,
  findEverybody,
  findGroups,
  findQuantifiers,
  hasBarePeople,
  limits,
  saysEverybodyBarely,
} from "@/lib/quality/language/groups";
import { findTurned, type SidedCue } from "@/lib/quality/language/sides";
import { stemsOf } from "@/lib/quality/language/stems";
import { answering } from "@/lib/quality/reworded/answering";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F8: for whom something holds. No group is exchanged, none is left out so that the advice reads as everybody's, and no
 * limit is added. Groups are compared in one language only.
 */
export const populations: Check = {
  id: "F8",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const topic = topicOf(input);
    const groups = findGroups(topic, input.source.language);
    const about = new Set(groups.map(({ pair, cue }) => `${pair} ${cue}`));
    const findings = claims
      .filter((claim) => claim.kind !== "quote" && !isAcross(input, claim))
      .flatMap((claim) => [
        ...judge(input, claim, about),
        ...(isReworded(input, claim) ? judgeLimits(input, claim, topic) : []),
      ]);
    return { examined: claims.length, findings };
  },
};

/** A claim beside its source, read in one language. */
type Read = {
  said: string;
  printed: string;
  language: Language;
  stated: SidedCue[];
  known: SidedCue[];
};

function judge(input: CheckInput, claim: Claim, about: ReadonlySet<string>): Finding[] {
  const language = languageOf(input, claim);
  const [said, printed] = [withoutInsertions(input, claim), sourceText(input, claim)];
  if (said === printed) return [];
  const read: Read = {
    ...{ said, printed, language },
    stated: findGroups(said, language),
    known: findGroups(printed, language),
  };
  const report = (severity: Finding["severity"], code: string, params: Finding["params"]) =>
    claimFinding(input, claim, { check: "F8", severity, code, params });
  const exchanged = exchangedGroups(read);
  if (exchanged.length > 0) {
    return exchanged.map((turned) =>
      report("hard", "group_changed", { stated: turned.stated.word, printed: turned.printed.word }),
    );
  }
  const lost = lostGroups(input, claim, read);
  const everybody = widenedTo(read, lost);
  if (everybody !== null) return [report("hard", "group_widened", { word: everybody })];
  return [
    ...lost
      .filter(({ pair, cue }) => !(cue === "adult" || (pair === "sex" && ADDRESSES.test(said))))
      .map((cue) => report(gravity(input, claim, cue), "group_lost", { word: cue.word })),
    ...undescribed(input, claim, read).map((word) =>
      report(claim.kind === "evidence" ? "soft" : "hard", "group_lost", { word }),
    ),
    ...addedGroups(input, read, about).map(({ pair, word }) =>
      report(NAMES_PEOPLE.has(pair) && !isReworded(input, claim) ? "hard" : "soft", "group_added", {
        word,
      }),
    ),
  ];
}

const ADDRESSES = /\byou(?:r|rself)?\b|您|你/iu;

/** Another group in the same place, while the source's own is nowhere any more. */
function exchangedGroups({ stated, known, printed }: Read) {
  return findTurned(stated, known).filter(
    (turned) =>
      turned.isSure &&
      !hasGroup(known, turned.stated) &&
      !hasGroup(stated, turned.printed) &&
      !isSmallChild(turned.printed, [turned.stated], printed),
  );
}

/** Groups that the source limits itself to and that neither the claim nor what is read with it names. */
function lostGroups(input: CheckInput, claim: Claim, { printed, language, stated, known }: Read) {
  const lost = known.filter(
    (cue) =>
      limits(printed, cue, language) &&
      !isImplied(cue, stated) &&
      !isSmallChild(cue, stated, printed),
  );
  if (lost.length === 0) return [];
  const beside = textBeside(input, claim);
  const others = findGroups(beside, language);
  const unnamed = lost.filter((cue) => !isImplied(cue, others));
  if (!isReworded(input, claim)) return unnamed;
  const shown = sensesOf(`${claim.text}\n${beside}`, language);
  return unnamed.filter(({ word }) => !meets(sensesOf(word, language), shown));
}

function textBeside(input: CheckInput, claim: Claim): string {
  return input
    .companions(claim)
    .filter(({ id }) => id !== claim.id)
    .map(({ text }) => text)
    .join("; ");
}

/** "Everyone" where the source limits itself, or "all" for its "some". */
function widenedTo({ said: text, printed, language }: Read, lost: SidedCue[]): string | null {
  const said = answering(text, printed, language);
  const [first] = findEverybody(said, language);
  if (first === undefined) return null;
  if (findEverybody(said, language).length <= findEverybody(printed, language).length) return null;
  const fewer = findQuantifiers(said, language).length < findQuantifiers(printed, language).length;
  const isBare =
    saysEverybodyBarely(said, language) && findEverybody(printed, language).length === 0;
  return lost.length > 0 || fewer || isBare ? first : null;
}

/** "People with a stroke" said as "people", and nothing beside it says which. */
function undescribed(input: CheckInput, claim: Claim, { said, printed, language }: Read): string[] {
  if (!hasBarePeople(said, language) || hasBarePeople(printed, language)) return [];
  const stems = stemsOf(`${said}; ${textBeside(input, claim)}`, language);
  return descriptionsOf(printed, language)
    .filter((words) => {
      const own = [...stemsOf(words, language)];
      return own.length > 0 && !own.some((stem) => stems.has(stem));
    })
    .slice(0, 1);
}

/** Sides by which nobody is shut out when a writer names them. */
const HARMLESS = new Set(["past", "adult", "home", "outpatient", "primary", "moderate", "again"]);

function addedGroups(input: CheckInput, read: Read, about: ReadonlySet<string>): SidedCue[] {
  const { said, language, stated, known } = read;
  return stated.filter(
    (cue) =>
      !HARMLESS.has(cue.cue) &&
      limits(said, cue, language) &&
      !isImplied(cue, known) &&
      !about.has(`${cue.pair} ${cue.cue}`),
  );
}

/** What the guideline as a whole is about: naming its groups again adds no limit. */
function topicOf({ source, graph, passages }: CheckInput): string {
  return [
    source.metadata.title ?? "",
    graph.topic ?? "",
    ...graph.answers.population
      .filter(({ passageId }) => passages.has(passageId))
      .map((anchor) => quoteOf(passages, anchor)),
  ].join("; ");
}
