import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { Block, Claim } from "@/lib/pvgs/document";
import {
  calculations,
  type Evidence,
  foundBy,
  item,
  length,
  present,
  score,
  toJudge,
} from "@/lib/quality/checklists/evidence";
import type { Checklist, ChecklistItem } from "@/lib/quality/checklists/schema";
import { passiveIn } from "@/lib/quality/readability/passives";

/** Proposals of domain.md §1.5, §1.8 and §4.2: no instrument gives numbers. */
const LIMITS = {
  en: { block: 150, header: 5, difficult: 0.25, passive: 0.1 },
  zh: { block: 250, header: 10, difficult: 0.15, passive: 0.05 },
};
const MOST_COLUMNS = 4;
const MOST_SENTENCES = 4;
const ADDRESSED = /\b(?:you|your|I|me|my)\b|您|你|我/iu;

/** Points of PEMAT for printed material; only trained raters give the instrument's own score. */
export function pemat(evidence: Evidence): Checklist {
  const understandable = [...content(evidence), ...layout(evidence), ...pictures(evidence)];
  const actionable = action(evidence);
  return {
    id: "pemat",
    items: [...understandable, ...actionable],
    scores: [score("understandability", understandable), score("actionability", actionable)],
  };
}

function content(evidence: Evidence): ChecklistItem[] {
  const { document, readability, claims, texts } = evidence;
  const limits = LIMITS[document.language];
  const own = claims.filter(({ kind }) => kind !== "quote");
  const passive = own.filter(({ text }) => passiveIn(text, document.language) !== null);
  const words = document.glossary.map(({ definition }) => definition);
  const unclear = foundBy(evidence, "F15", "F16");
  const share = readability.difficultWordShare;
  return [
    present("1", texts("title.whatThisIs")),
    item("2", "needs_person"),
    share === null || !readability.reliable
      ? item("3", "needs_person")
      : item("3", share <= limits.difficult ? "met" : "not_met"),
    toJudge("4", words),
    item("5", passive.length <= limits.passive * own.length ? "met" : "not_met", passive),
    item("6", unclear.length === 0 ? "met" : "not_met", unclear),
    present("7", calculations(evidence), calculations(evidence).length === 0),
  ];
}

function layout(evidence: Evidence): ChecklistItem[] {
  const { document, blocks, claimsIn, cards } = evidence;
  const { block: most } = LIMITS[document.language];
  const long = blocks.filter((block) => isLong(block, evidence, most)).flatMap(claimsOfBlock);
  const isInformative = document.sections.every(
    ({ heading, kind }) => /[?？]$/u.test(heading) || kind === "glossary",
  );
  return [
    item("8", long.length === 0 ? "met" : "not_met", long),
    item("9", isInformative ? "met" : "not_met"),
    item("10", "needs_person"),
    present("11", claimsIn("key_messages")),
    present(
      "12",
      cards.map(({ title }) => title),
    ),
  ];
}

/** A list or table is read item by item. */
function isLong(block: Block, evidence: Evidence, most: number): boolean {
  if (block.type === "list" || block.type === "table") return false;
  const claims = claimsOfBlock(block);
  const words = claims.reduce((sum, { text }) => sum + length(text, evidence), 0);
  return words > most || (block.type === "paragraph" && claims.length > MOST_SENTENCES);
}

function pictures(evidence: Evidence): ChecklistItem[] {
  const { document, blocks } = evidence;
  const captions = blocks.flatMap((block) => (block.type === "figure" ? [block.caption] : []));
  const hasNone = document.figures.length === 0;
  const judged = (id: string) =>
    hasNone ? item(id, "not_applicable") : item(id, "needs_person", captions);
  const tables = blocks.flatMap((block) => (block.type === "table" ? [block] : []));
  const { header: most } = LIMITS[document.language];
  const wide = tables
    .filter(
      ({ header }) =>
        header.length > MOST_COLUMNS || header.some(({ text }) => length(text, evidence) > most),
    )
    .map(({ caption }) => caption);
  return [
    hasNone ? item("15", "not_met") : item("15", "needs_person", captions),
    judged("16"),
    hasNone ? item("17", "not_applicable") : present("17", captions),
    judged("18"),
    tables.length === 0
      ? item("19", "not_applicable")
      : item("19", wide.length === 0 ? "met" : "not_met", wide),
  ];
}

function action(evidence: Evidence): ChecklistItem[] {
  const { document, blocks, texts } = evidence;
  const asked = texts(
    "keyMessages.action",
    "problems.action",
    "selfCare.diary",
    "questions.",
    "special.ask",
    "tests.ask",
  );
  const addressed = asked.filter(({ text }) => ADDRESSED.test(text));
  const steps = blocks.flatMap((block) =>
    block.type === "list" && block.ordered ? block.items.flat() : [],
  );
  const tools: Claim[] = texts("selfCare.diary", "questions.intro");
  const charts = document.figures.length === 0 ? "not_applicable" : "needs_person";
  const arithmetic = calculations(evidence);
  return [
    present("20", asked),
    present("21", addressed, addressed.length >= 0.7 * asked.length),
    present("22", steps),
    present("23", tools),
    arithmetic.length === 0 ? item("24", "not_applicable") : item("24", "needs_person", arithmetic),
    item("25", charts),
    item("26", charts),
  ];
}
