import type { Claim } from "@/lib/pvgs/document";
import {
  type Check,
  type CheckInput,
  claimFinding,
  fits,
  isAcross,
  isSourced,
  sourceText,
} from "@/lib/quality/check";
import { findThings, fold, type Thing } from "@/lib/quality/vocabulary/find-things";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/**
 * F10: medicines, illnesses, tests, bodies and people that a claim names stand in its anchors. One that stands elsewhere
 * in the guideline was exchanged; one that stands nowhere was invented. Names in another language than the source are
 * not compared here; of those, check F2 knows the medicines.
 */
export const entities: Check = {
  id: "F10",
  run(input) {
    const claims = input.claims.filter((claim) => isSourced(claim) && claim.kind !== "quote");
    const same = claims.filter((claim) => !isAcross(input, claim));
    return { examined: claims.length, findings: same.flatMap((claim) => judge(input, claim)) };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const text = withoutInsertions(input, claim);
  const printed = sourceText(input, claim);
  if (text === printed) return [];
  const { language } = input.document;
  const near = nearText(input, claim);
  const said = findThings(text, language);
  const place = placeOf(near, findThings(near, language));
  const strangers = said.filter((thing) => !isNamed(input, thing, place));
  if (strangers.length === 0) return [];
  const gone = findThings(printed, language).filter(
    ({ keys, printed: name }) =>
      !text.includes(name) && !said.some((thing) => share(thing.keys, keys)),
  );
  return strangers.map((thing) => report(input, claim, { thing, gone }));
}

type Place = {
  text: string;
  /** The text folded, between spaces. */
  words: string;
  things: Thing[];
};

function placeOf(text: string, things: Thing[]): Place {
  return { text, words: ` ${fold(text)} `, things };
}

/** By the same name, by another name of the same thing, or as a short form or its long form. */
function isNamed({ graph }: CheckInput, thing: Thing, { text, words, things }: Place): boolean {
  if ([...thing.keys].some((key) => holds(words, key))) return true;
  if (things.some(({ keys, plain }) => share(new Set([...keys, ...plain]), thing.keys)))
    return true;
  if (GENERIC.test(thing.printed) || isMadeOf(thing.printed, words)) return true;
  if (thing.kind === "name")
    return partsOf(thing.printed).every((part) => holds(words, fold(part)));
  const forms = graph.abbreviations.filter(
    ({ short, long }) => thing.keys.has(fold(short)) || thing.keys.has(fold(long)),
  );
  if (forms.some(({ short, long }) => holds(words, fold(short)) || holds(words, fold(long))))
    return true;
  return thing.kind === "shortForm" && hasInitials(text, thing.printed);
}

/** Words of everyday care that name no particular thing. */
const GENERIC =
  /^(?:falls?|attacks?|fits?|operations?|surgery|scans?|checks?|tests?|blood tests?|exercises?|vaccines?|vaccinations?|oxygen|diet|counselling|手术|开刀|戒烟|戒酒|吸氧|运动|锻炼|疫苗|检查|化验|抽血|验血|血压|血糖|血脂|体重|感染|炎症|肿瘤|疾病|药物|治疗|输液|打针|吃药|跌倒|摔倒)$/iu;

/** "Hepatitis B vaccine" near "hepatitis B … the vaccine"; 血钾 near 高钾血症. */
function isMadeOf(name: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(name))
    return name.length <= 3 && [...name].every((sign) => words.includes(sign));
  const parts = fold(name).split(" ");
  return parts.length > 1 && parts.every((part) => holds(words, part) || part.length < 2);
}

/** Latin words whole, Chinese ones anywhere. */
function holds(words: string, key: string): boolean {
  if (key.length < 2) return false;
  if (/\p{Script=Han}/u.test(key)) return words.includes(key);
  for (let at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1)) {
    const isOpen = (sign: string | undefined) => sign === undefined || !/[a-z0-9]/u.test(sign);
    if (isOpen(words[at - 1]) && isOpen(words[at + key.length])) return true;
  }
  return false;
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}

function partsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/u).filter((part) => /^\p{Lu}/u.test(part) && part.length > 2);
  return parts.length > 0 ? parts : [name];
}

/** "MRI" for "magnetic resonance imaging". */
function hasInitials(text: string, short: string): boolean {
  if (short.length < 3) return false;
  const initials = [...text.matchAll(/[A-Za-z]+/gu)].map(([word]) => word.charAt(0)).join("");
  return initials.toLowerCase().includes(short.toLowerCase());
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

type Stranger = { thing: Thing; gone: Thing[] };

function report(input: CheckInput, claim: Claim, { thing, gone }: Stranger): Finding {
  const isElsewhere = isInSource(input, thing);
  const replaced = gone.find(({ kind }) => isComparable(kind, thing.kind));
  const isSure = thing.kind === "medicine" || !isElsewhere || replaced !== undefined;
  return claimFinding(input, claim, {
    ...{ check: "F10", severity: isSure ? "hard" : "soft" },
    code: replaced ? "thing_exchanged" : isElsewhere ? "thing_from_elsewhere" : "thing_invented",
    params: { name: thing.printed, printed: replaced?.printed ?? "–" },
  });
}

/** A short form may stand for anything. */
function isComparable(one: Thing["kind"], other: Thing["kind"]): boolean {
  return one === other || one === "shortForm" || other === "shortForm";
}

const wholeSources = new WeakMap<CheckInput, Place>();

function isInSource(input: CheckInput, thing: Thing): boolean {
  let whole = wholeSources.get(input);
  if (!whole) {
    const text = input.source.passages.map((passage) => passage.text).join("\n");
    whole = placeOf(text, []);
    wholeSources.set(input, whole);
  }
  return isNamed(input, thing, whole);
}
