import { type Evidence, item, present, score, toJudge } from "@/lib/quality/checklists/evidence";
import type { Checklist } from "@/lib/quality/checklists/schema";

const LIFE = /quality of life|daily life|everyday life|生活质量|生存质量|日常生活/iu;

/** The questions of DISCERN as yes or no; the instrument itself is rated from 1 to 5 by people. */
export function discern(evidence: Evidence): Checklist {
  const { document, blocks, claims, texts, slots, claimsIn, sourcedIn } = evidence;
  const rows = blocks.flatMap((block) =>
    block.type === "table" && block.caption.template?.id === "options.caption" ? block.rows : [],
  );
  const certainty = texts(
    "certainty.one",
    "certainty.range",
    "notKnown.lowCertainty",
    "legend.certainty",
  );
  const untreated = texts("options.noTreatmentSaid");
  const items = [
    present("1", [...texts("title.whatThisIs"), ...sourcedIn("who_for")]),
    item("2", "needs_person"),
    item("3", "needs_person"),
    present("4", texts("title.source")),
    present("5", texts("title.date"), document.source.year !== null),
    toJudge("6", slots("benefits", "harms")),
    present("7", texts("moreHelp.guideline", "moreHelp.team")),
    present("8", [...certainty, ...sourcedIn("not_known")]),
    toJudge("9", slots("why")),
    toJudge("10", slots("benefits")),
    toJudge("11", [...slots("harms"), ...sourcedIn("problems")]),
    present(
      "12",
      untreated.length > 0 ? untreated : texts("options.noTreatmentSilent"),
      untreated.length > 0,
    ),
    toJudge(
      "13",
      claims.filter(({ kind, text }) => kind !== "fixed" && LIFE.test(text)),
    ),
    item("14", rows.length > 1 ? "met" : "not_met", texts("options.caption")),
    present("15", [...claimsIn("decide"), ...texts("questions.intro")]),
    item("16", "needs_person"),
  ];
  return { id: "discern", items, scores: [score("questions", items)] };
}
