import {
  calculations,
  type Evidence,
  foundBy,
  item,
  present,
  score,
  toJudge,
} from "@/lib/quality/checklists/evidence";
import type { Checklist, ChecklistItem } from "@/lib/quality/checklists/schema";

const PERCENT = /\d\s?[%％]|\b\d+ (?:out of|in|of) [\d,]+\b|每\s*\d+[^，。；]{0,6}人/u;

/**
 * Points of the CDC Clear Communication Index. Whether there is one main message a person judges; without it the
 * instrument gives no points for items 2 to 4 either.
 */
export function cci(evidence: Evidence): Checklist {
  const items = [
    ...message(evidence),
    ...behaviour(evidence),
    ...numbers(evidence),
    ...risk(evidence),
  ];
  return { id: "cci", items, scores: [score("clear", items)] };
}

function message(evidence: Evidence): ChecklistItem[] {
  const { document, blocksOf, claimsIn, sourcedIn, texts } = evidence;
  const key = claimsIn("key_messages");
  const first = document.sections.findIndex(({ kind }) => kind === "key_messages");
  const isList = blocksOf("key_messages").some(({ type }) => type === "list" || type === "callout");
  const figures = blocksOf("key_messages").flatMap((block) =>
    block.type === "figure" ? [block.caption] : [],
  );
  return [
    toJudge("1", key),
    item("2", first >= 0 && first <= 1 ? "met" : "not_met", key),
    item("3", isList ? "met" : "not_met", key),
    toJudge("4", figures),
    present("5", texts("keyMessages.action")),
    toJudge("6", [...key, ...texts("keyMessages.action")]),
    item("7", "needs_person"),
    item("8", isList ? "met" : "not_met"),
    item("9", document.sections.length > 3 ? "met" : "not_met"),
    item("10", first >= 0 && first <= 1 ? "met" : "not_met", key),
    toJudge("11", [
      ...sourcedIn("not_known"),
      ...texts("notKnown.lowCertainty", "notKnown.insufficient"),
    ]),
  ];
}

function behaviour({ cards, slots }: Evidence): ChecklistItem[] {
  return [
    present(
      "12",
      cards.map(({ title }) => title),
    ),
    toJudge("13", slots("why", "benefits")),
    toJudge("14", slots("what", "dose", "when")),
  ];
}

function numbers(evidence: Evidence): ChecklistItem[] {
  const counted = evidence.claims.filter(
    ({ kind, text }) => kind !== "fixed" && PERCENT.test(text),
  );
  const arithmetic = calculations(evidence);
  if (counted.length === 0) return ["15", "16", "17"].map((id) => item(id, "not_applicable"));
  const unclear = foundBy(evidence, "F16");
  return [
    item("15", unclear.length === 0 ? "met" : "not_met", unclear.length === 0 ? counted : unclear),
    toJudge("16", counted),
    item("17", arithmetic.length === 0 ? "met" : "not_met", arithmetic),
  ];
}

function risk({ document, slots, sourcedIn, claims }: Evidence): ChecklistItem[] {
  const harms = [...slots("harms"), ...sourcedIn("problems")];
  const benefits = slots("benefits");
  const arrays = document.figures.some(({ kind }) => kind === "icon_array");
  const counted = claims.filter(({ kind, text }) => kind !== "fixed" && PERCENT.test(text));
  return [
    toJudge("18", harms),
    harms.length > 0 && benefits.length > 0
      ? item("19", "needs_person", [...benefits, ...harms])
      : item("19", "not_met", [...benefits, ...harms]),
    counted.length === 0
      ? item("20", "not_applicable")
      : item("20", arrays ? "met" : "needs_person", counted),
  ];
}
