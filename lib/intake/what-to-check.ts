import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import { instructionsIn } from "@/lib/documents/leave-out-instructions";
import type { Quoter, ReadSoFar } from "@/lib/intake/build-intake";
import type { IntakeCheck, Quote } from "@/lib/intake/schema";
import { shorten } from "@/lib/intake/shorten";

/** Places shown with one check; the count says how many there are. */
const SHOWN = 5;

/** What a person should look at before trusting what was read: first what may be wrong, then what is missing. */
export function whatToCheck({ source, graph }: ReadSoFar, cut: Quoter): IntakeCheck[] {
  return [
    ...source.intake.warnings.map((warning) => ({ ...warning, quotes: placesOf(warning, source) })),
    ...trackedChanges(source),
    ...(graph ? checksOfGraph(graph, cut) : []),
    ...missingMetadata(source),
  ];
}

function placesOf({ code }: { code: string }, { intake }: SourceDocument): Quote[] {
  if (code !== "speaks_to_program") return [];
  return instructionsIn(intake)
    .slice(0, SHOWN)
    .map(({ page, text }) => ({ page, text: shorten(text) }));
}

function trackedChanges({ intake }: SourceDocument): IntakeCheck[] {
  const count = intake.trackedChanges.length;
  return count > 0 ? [{ code: "tracked_changes", params: { count }, quotes: [] }] : [];
}

function missingMetadata({ metadata }: SourceDocument): IntakeCheck[] {
  const { title, publisher, year } = metadata;
  const missing = Object.entries({ title, publisher, year }).filter(([, value]) => value === null);
  return missing.map(([field]) => ({ code: `no_${field}`, params: {}, quotes: [] }));
}

function checksOfGraph(
  { recommendations, conflicts, scheme }: ClinicalGraph,
  cut: Quoter,
): IntakeCheck[] {
  const check = (code: string, places: { anchors: Anchor[] }[]): IntakeCheck[] => {
    const quotes = places.slice(0, SHOWN).flatMap(({ anchors }) => cut(anchors.slice(0, 1)));
    return places.length > 0 ? [{ code, params: { count: places.length }, quotes }] : [];
  };
  const withStatus = (status: string) =>
    recommendations.filter(({ gradeStatus }) => gradeStatus === status);
  const unexplained = conflicts.filter(({ kind }) => kind === "unknown_grade");
  const hasLabels = recommendations.some(({ label }) => label !== null);
  const isUnknown = scheme.id === "unknown" && hasLabels && unexplained.length === 0;
  const hasGrades = withStatus("graded").length > 0;
  return [
    ...check(
      "conflicts",
      conflicts.filter(({ kind }) => kind !== "unknown_grade"),
    ),
    ...check("unexplained_grades", unexplained),
    ...check("unknown_scheme", isUnknown ? [scheme] : []),
    ...check("unreadable_grades", withStatus("unreadable")),
    // Where nothing at all is graded, one remark says it better than a list of everything.
    ...check("some_ungraded", hasGrades ? withStatus("not_reported") : []),
    ...check("all_ungraded", hasGrades ? [] : withStatus("not_reported")).map(withoutQuotes),
  ];
}

function withoutQuotes(check: IntakeCheck): IntakeCheck {
  return { ...check, quotes: [] };
}
