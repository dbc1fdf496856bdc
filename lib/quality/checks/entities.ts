import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  fits,
  isAcross,
  isReworded,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { addedThings } from "@/lib/quality/checks/added-things";
import { exchangedTerms } from "@/lib/quality/checks/exchanged-terms";
import { exchangedThing } from "@/lib/quality/vocabulary/exchanged-thing";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import { mergedMember } from "@/lib/quality/vocabulary/merged-member";
import { isExample, standsAsExample } from "@/lib/quality/vocabulary/stands-as-example";
import { standsAdded, standsInList } from "@/lib/quality/vocabulary/stands-in-list";
import { type Thing } from "@/lib/quality/vocabulary/find-things";
import { explainsMedicine } from "@/lib/quality/vocabulary/explains-medicine";
import { explainsSource } from "@/lib/quality/vocabulary/explains-source";
import { isGeneralAilment, isOtherNeighbour, mayReword } from "@/lib/quality/vocabulary/may-reword";
import { isNamed, type Place, placeOf, wordsOf } from "@/lib/quality/vocabulary/named-in";
import { isMeantBy } from "@/lib/quality/vocabulary/term-meanings";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";
import { withoutExplanations } from "@/lib/quality/vocabulary/without-explanations";

/**
 * F10: medicines, illnesses, tests, bodies and people that a claim names stand in its anchors. One that stands elsewhere
 * in the guideline was exchanged; one that stands nowhere was invented. In another language than the source only terms
 * that a table knows in both are compared; of medicines, check F2 does.
 */
export const entities: Check = {
  id: "F10",
  run(input) {
    const claims = input.claims.filter((claim) => isSourced(claim) && claim.kind !== "quote");
    return { examined: claims.length, findings: claims.flatMap((claim) => judge(input, claim)) };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  if (withoutInsertions(input, claim) === sourceText(input, claim)) return [];
  const text = withoutExplanations(input, claim);
  const exchanged = exchangedTerms(input, claim, text);
  const named = isAcross(input, claim) ? [] : strangers(input, claim, text);
  const added =
    isReworded(input, claim) && !isAcross(input, claim) ? addedThings(input, claim) : [];
  return [
    ...exchanged,
    ...named.filter(({ params }) => !exchanged.some((one) => one.params.name === params.name)),
    ...added,
  ];
}

function strangers(input: CheckInput, claim: Claim, text: string): Finding[] {
  const { abbreviations } = input.graph;
  const place = (of: string) => placeOf(of, input.source.language, abbreviations);
  // Where every other word stays, nobody says a medicine in another way.
  const isFree = isReworded(input, claim) && !isNearlyVerbatim(text, sourceText(input, claim));
  const said = place(text);
  const printed = place(sourceText(input, claim));
  const near = place(nearText(input, claim));
  return said.things.flatMap((thing): Finding[] => {
    const isNear = isNamed(thing, near, abbreviations);
    const replaced =
      exchangedThing(thing, { said, printed, isNear, abbreviations, isFree }) ??
      mergedMember(thing, { said, printed });
    if (isNear && !replaced) return [];
    const isListed =
      standsInList(thing, said, (other) => isNamed(other, near, abbreviations)) ||
      (isFree && !replaced && standsAdded(thing, said, input.source.language));
    if (isFree && !isListed && isMeantBy(thing, printed.text, input.source.language)) return [];
    // An example shows which class is meant; in free words a plain name may say what the source says.
    const isMeant =
      standsAsExample(thing, said, printed) ||
      (isFree && !replaced && !isListed && thing.kind === "medicine" && isExample(thing, said)) ||
      (isFree && explainsMedicine(thing, said, printed, input.source.language)) ||
      (isFree &&
        !isListed &&
        explainsSource({ thing, replaced }, said, printed, input.source.language));
    return [report(input, claim, { thing, replaced, isListed, isMeant, isFree })];
  });
}

/** The anchors' passages whole, their heads and headings, and the recommendation the claim belongs to. */
function nearText(input: CheckInput, claim: Claim): string {
  const passages = claim.anchors.flatMap((anchor) =>
    fits(input, anchor) ? (input.passages.get(anchor.passageId) ?? []) : [],
  );
  const tables = new Set(passages.flatMap(({ table }) => table?.id ?? []));
  const heads = input.source.passages.filter(({ table }) => table?.header && tables.has(table.id));
  const recommendation = input.recommendations.get(claim.recommendationId ?? "");
  return [
    sourceText(input, claim),
    ...[...passages, ...heads].map(({ text }) => text),
    recommendation?.text ?? "",
    input.document.condition ?? "",
    input.graph.topic ?? "",
  ].join("\n");
}

type Stranger = {
  thing: Thing;
  replaced: Thing | undefined;
  /** Whether it stands in a list with what the source names. */
  isListed: boolean;
  /** Whether it may only say plainly, or show by an example, what the source names. */
  isMeant: boolean;
  /** Whether the sentence was worded anew, and is not the source's with a word put in. */
  isFree: boolean;
};

function report(input: CheckInput, claim: Claim, stranger: Stranger): Finding {
  const { thing, replaced } = stranger;
  const isElsewhere = isNamed(thing, wholeSource(input), input.graph.abbreviations);
  const isSure = isCertain(input, { ...stranger, isElsewhere });
  return claimFinding(input, claim, {
    ...{ check: "F10", severity: isSure ? "hard" : "soft" },
    code: replaced ? "thing_exchanged" : isElsewhere ? "thing_from_elsewhere" : "thing_invented",
    params: { name: thing.printed, printed: replaced?.printed ?? "–" },
  });
}

/** What a body is made of, and what people eat and drink: "the body stores too much iron" explains an illness. */
const NOT_ONLY_MEDICINE =
  /^(?:iron|calcium|zinc|selenium|magnesium|potassium|sodium|phosphate|oxygen|insulin|hormones?|(?:fruit |orange |apple )?juice|milk|honey|tea|coffee|cola|soup|water|sugar|ginger|garlic|gold|胰岛素|激素|铁|钙|锌|硒|氧|镁|果汁|牛奶|蜂蜜|茶|茶水|可乐|米汤|生姜|大蒜|醋|糖水|盐水)$/iu;

/** "Asthma medicine", said of one of which no list knows what it is for. */
const PLAIN_CLASS = /(?:medicine|medication|drug|tablet|pill)s?$|药$/iu;

function isCertain(
  input: CheckInput,
  { thing, replaced, isListed, isMeant, isFree, isElsewhere }: Stranger & { isElsewhere: boolean },
): boolean {
  if (isMeant && !(replaced && isOtherNeighbour(thing.printed, replaced.printed))) return false;
  switch (thing.kind) {
    case "medicine":
      if (PLAIN_CLASS.test(thing.printed) && replaced && replaced.wider.size === 0) return false;
      return replaced?.kind === "medicine" || isListed || !NOT_ONLY_MEDICINE.test(thing.printed);
    case "learnedWord":
      return replaced?.kind === "medicine" || !isElsewhere;
    case "illness":
    case "examination":
      if (isGeneralAilment(thing, replaced)) return false;
      return replaced
        ? isElsewhere || !mayReword(thing, replaced)
        : !isElsewhere || isListed || !isFree;
    case "body":
      return !isElsewhere || !speaksThroughout(input, thing);
    case "name":
      // A word with a capital may be any; in free words only bodies and products are told by how they are built.
      return !isElsewhere && !isFree;
    case "shortForm":
      // Everyday short forms are many, and none is worse than the words around it.
      return replaced?.kind === "medicine" && !isFree;
  }
}

/** A body in whose name the guideline speaks may be named anywhere; one that only its authors work for may not. */
const OFTEN = 5;

function speaksThroughout({ source }: CheckInput, { printed }: Thing): boolean {
  const { title, publisher } = source.metadata;
  if (`${title ?? ""} ${publisher ?? ""}`.includes(printed)) return true;
  return source.passages.filter(({ text }) => text.includes(printed)).length >= OFTEN;
}

const wholeSources = new WeakMap<CheckInput["source"], Place>();

/** All words of the guideline; what it names besides is in its graph. */
function wholeSource({ source, graph }: CheckInput): Place {
  const known = wholeSources.get(source);
  if (known) return known;
  const text = source.passages.map((passage) => passage.text).join("\n");
  const names = graph.entities.flatMap(({ name, otherNames }) => [name, ...otherNames]);
  const { things } = placeOf(names.join("\n"), source.language, graph.abbreviations);
  const whole = { text, things, meant: [], words: wordsOf(text, source.language) };
  wholeSources.set(source, whole);
  return whole;
}
