import type { Recommendation } from "@/lib/clinical/schema";
import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, anchoredQuantities } from "@/lib/quality/anchored";
import {
  type CheckInput,
  claimFinding,
  isAcross,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { findDoseWords } from "@/lib/quality/language/dose-words";
import { findQuantities } from "@/lib/quality/language/quantities";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** Of each kind a recommendation has one, so that two places which name another one contradict each other. */
const KINDS: Record<string, string[]> = {
  frequency: [
    ...["daily", "weekly", "monthly", "yearly", "hourly", "every other day", "every other week"],
    ...["once", "twice", "three times", "four times"],
  ],
  route: [
    ...["by mouth", "sublingual", "intravenous", "intramuscular", "subcutaneous", "inhaled"],
    ...["nebulised", "on the skin", "rectal", "nasal"],
  ],
  time: ["at bedtime", "in the morning", "before meals", "with meals"],
};

/** An amount with its unit, or a word of dosing: what it is, and what it may contradict. */
type Said = { what: string; kind: string };

/**
 * An amount or a word of dosing that neither the recommendation nor the claim's own passages have, while another place
 * of the booklet says what the recommendation has.
 */
export function differingAmounts(
  input: CheckInput,
  recommendation: Recommendation,
  claims: Claim[],
): Finding[] {
  const said = new Map(claims.map((claim) => [claim, saidBy(input, claim)]));
  if (![...said.values()].some((amounts) => amounts.length > 0)) return [];
  const stated = inWords(recommendation.text, input.source.language);
  return claims.flatMap((claim) => {
    const own = said.get(claim) ?? [];
    const printed = [...stated, ...printedFor(input, recommendation, claim)];
    const unknown = own.filter(({ what }) => !printed.some((one) => one.what === what));
    const elsewhere = claims
      .filter((other) => other !== claim)
      .flatMap((other) => said.get(other) ?? [])
      .filter(
        ({ what }) =>
          isPrinted(input, claim, what, stated) && !own.some((one) => one.what === what),
      );
    const contradicted = elsewhere.find(({ kind }) => unknown.some((one) => one.kind === kind));
    if (!contradicted || isSaidInSource(input, claim, unknown)) return [];
    return [
      claimFinding(input, claim, {
        check: "F18",
        severity: "hard",
        code: "amount_differs",
        params: { elsewhere: contradicted.what },
      }),
    ];
  });
}

function saidBy(input: CheckInput, claim: Claim): Said[] {
  const language = languageOf(input, claim);
  if (inWords(claim.text, language).length === 0) return [];
  return inWords(withoutInsertions(input, claim), language);
}

function inWords(text: string, language: "en" | "zh"): Said[] {
  const quantities = findQuantities(text).flatMap(({ value, unit }) =>
    unit ? [{ what: `${value} ${unit}`, kind: unit }] : [],
  );
  return [...quantities, ...findDoseWords(text, language).flatMap(({ cue }) => ofKind(cue))];
}

function ofKind(cue: string): Said[] {
  const kind = Object.keys(KINDS).find((name) => KINDS[name]?.includes(cue));
  return kind ? [{ what: cue, kind }] : [];
}

/** What the claim's own passages print. Another print of the recommendation is no excuse for saying something else. */
function printedFor(input: CheckInput, { repeats }: Recommendation, claim: Claim): Said[] {
  const isRepeat = claim.anchors.some(({ passageId }) =>
    repeats.some((repeat) => repeat.passageId === passageId),
  );
  if (isRepeat) return [];
  return [
    ...anchoredQuantities(input, claim).flatMap(({ value, unit }) =>
      unit ? [{ what: `${value} ${unit}`, kind: unit }] : [],
    ),
    ...anchoredCues(input, claim, findDoseWords).flatMap(({ cue }) => ofKind(cue)),
  ];
}

/** Across languages words of dosing have one meaning, but amounts may be worded otherwise ("1万", "twice"). */
function isPrinted(input: CheckInput, claim: Claim, what: string, stated: Said[]): boolean {
  return stated.some((one) => one.what === what) || (isAcross(input, claim) && /^\d/u.test(what));
}

/** In another language an amount may have another unit's name; the number itself must be the source's. */
function isSaidInSource(input: CheckInput, claim: Claim, unknown: Said[]): boolean {
  if (!isAcross(input, claim)) return false;
  const printed = findQuantities(sourceText(input, claim)).map(({ value }) => value);
  return unknown.some(
    ({ what }) => !/^\d/u.test(what) || printed.some((value) => what.startsWith(`${value} `)),
  );
}
