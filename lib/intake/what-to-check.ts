import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import type { Quoter, ReadSoFar } from "@/lib/intake/build-intake";
import type { IntakeCheck } from "@/lib/intake/schema";

/** Places shown with one check; the count says how many there are. */
const SHOWN = 5;

/** What a person should look at before trusting what was read: first what may be wrong, then what is missing. */
export function whatToCheck({ source, graph }: ReadSoFar, cut: Quoter): IntakeCheck[] {
  return [
    ...source.intake.warnings.map((warning) => ({ ...warning, quotes: [] })),
    ...trackedChanges(source),
    ...(graph ? checksOfGraph(graph, cut) : []),
    ...missingMetadata(source),
  ];
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
  const whole = (anchors: Anchor[][]) =>
    anchors.slice(0, SHOWN).flatMap((one) => cut(one).slice(0, 1));
  const withStatus = (status: string) =>
    recommendations.filter(({ gradeStatus }) => gradeStatus === status);
  const unreadable = withStatus("unreadable");
  const silent = withStatus("not_reported");
  const hasGrades = recommendations.some(({ gradeStatus }) => gradeStatus === "graded");
  const isUnknown = scheme.id === "unknown" && recommendations.some(({ label }) => label !== null);
  return [
    ...some("conflicts", conflicts.length, whole(conflicts.map(({ anchors }) => anchors))),
    ...(isUnknown
      ? [{ code: "unknown_scheme", params: {}, quotes: cut(scheme.anchors).slice(0, SHOWN) }]
      : []),
    ...some(
      "unreadable_grades",
      unreadable.length,
      whole(unreadable.map(({ anchors }) => anchors)),
    ),
    // Where nothing at all is graded, one remark says it better than a list of everything.
    ...(hasGrades
      ? some("some_ungraded", silent.length, whole(silent.map(({ anchors }) => anchors)))
      : some("all_ungraded", silent.length, [])),
  ];
}

function some(code: string, count: number, quotes: IntakeCheck["quotes"]): IntakeCheck[] {
  return count > 0 ? [{ code, params: { count }, quotes }] : [];
}
