import { type Evidence, item, present, score, toJudge } from "@/lib/quality/checklists/evidence";
import type { Checklist, ChecklistItem } from "@/lib/quality/checklists/schema";

const FOR_PATIENTS = /patient|public|people|carer|患者|公众|病友|家属/iu;
const CONDITION_PARTS = ["definition", "causes", "signs", "course", "frequency"];
const FEWEST_QUESTIONS = 5;

/** RIGHT-PVG, 17 items (Wang et al., Implementation Science 2021): what a patient version must report. */
export function rightPvg(evidence: Evidence): Checklist {
  const items = [
    ...identity(evidence),
    ...contents(evidence),
    ...recommendations(evidence),
    ...understanding(evidence),
    ...trust(evidence),
  ];
  return { id: "right_pvg", items, scores: [score("reported", items)] };
}

function identity({ document, texts }: Evidence): ChecklistItem[] {
  const { title, condition, source } = document;
  const date = texts("title.date");
  return [
    item("1.1", FOR_PATIENTS.test(title) ? "met" : "not_met", texts("title.whatThisIs")),
    item("1.2", condition !== null && isIn(title, condition) ? "met" : "needs_person"),
    present("1.3", date, date.length > 0 && source.year !== null),
    // The text for it says that nobody has entered a contact yet.
    item("2.1", "not_met", texts("howMade.contactThis")),
  ];
}

function isIn(title: string, condition: string): boolean {
  return title.toLowerCase().includes(condition.toLowerCase());
}

function contents({ document, graph, texts, claimsIn, sourcedIn }: Evidence): ChecklistItem[] {
  const key = claimsIn("key_messages");
  const named = new Set(key.map(({ recommendationId }) => recommendationId));
  const left = new Set(document.notIncluded.map(({ recommendationId }) => recommendationId));
  const strong = graph.recommendations.filter(
    ({ id, strength }) => strength === "strong" && !left.has(id),
  );
  const isComplete =
    strong.every(({ id }) => named.has(id)) || texts("keyMessages.moreStrong").length > 0;
  const parts = CONDITION_PARTS.flatMap((part) => texts(`condition.label.${part}`));
  const missing = texts("condition.missing", "condition.notCovered");
  return [
    present("3.1", key, key.some(({ recommendationId }) => recommendationId) && isComplete),
    present(
      "4.1",
      [...parts, ...sourcedIn("condition"), ...missing],
      parts.length + missing.length > 0,
    ),
    present("4.2", [...texts("options.caption"), ...texts("options.more")]),
    present(
      "5.1",
      [...sourcedIn("who_for"), ...texts("whoFor.readers", "whoFor.howToUse")],
      sourcedIn("who_for").length > 0,
    ),
    present(
      "6.1",
      texts("title.source"),
      Boolean(document.source.title && (document.source.doi ?? document.source.url)),
    ),
  ];
}

function recommendations(evidence: Evidence): ChecklistItem[] {
  const { cards, graph, slots, texts, sourcedIn, claimsIn } = evidence;
  const has = (wanted: string[]) =>
    cards.filter((card) => card.slots.some(({ slot }) => wanted.includes(slot))).length;
  const both = slots("benefits", "harms");
  const isWhole = has(["benefits"]) === cards.length && has(["harms"]) === cards.length;
  const cares =
    graph.answers.selfCare.length > 0 ||
    graph.recommendations.some(({ actor }) => actor === "patient");
  const selfCare = [...sourcedIn("self_care"), ...texts("selfCare.recommendations")];
  return [
    cards.length > 0 && isWhole ? item("7.1", "met", both) : toJudge("7.1", both),
    toJudge("7.2", [...slots("ifProblems"), ...sourcedIn("problems")]),
    cares ? present("7.3", selfCare) : item("7.3", "not_applicable", claimsIn("self_care")),
  ];
}

function understanding({ document, claimsIn, texts }: Evidence): ChecklistItem[] {
  const questions = claimsIn("questions").filter(({ text }) => /[?？]$/u.test(text));
  const labels = [...texts("legend.label"), ...texts("legend.noGrades", "legend.certainty")];
  const words = document.glossary.map(({ definition }) => definition);
  return [
    present("8.1", labels),
    present("9.1", questions, questions.length >= FEWEST_QUESTIONS),
    toJudge("10.1", words),
  ];
}

/** The source's side may be "not reported"; this version's side has to be entered by its editors. */
function trust({ texts }: Evidence): ChecklistItem[] {
  return [
    item("11.1", "not_met", [...texts("howMade.label.funding"), ...texts("howMade.fundingThis")]),
    item("12.1", "not_met", [
      ...texts("howMade.label.interests"),
      ...texts("howMade.interestsThis"),
    ]),
  ];
}
