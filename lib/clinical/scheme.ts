import { findLabels } from "@/lib/clinical/grade-labels";
import { isLegend, readLegend } from "@/lib/clinical/legend";
import { normalise } from "@/lib/clinical/normalise";
import type { GradingScheme, SchemeId } from "@/lib/clinical/schema";
import { MEANINGS } from "@/lib/clinical/scheme-meanings";
import type { SchemeMeanings } from "@/lib/clinical/scheme-meanings";
import { schemeBySigns } from "@/lib/clinical/scheme-signs";
import { readVerbRule } from "@/lib/clinical/verb-grades";
import type { VerbRule } from "@/lib/clinical/verb-grades";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

/** The scheme with what its letters, figures and classes mean in this guideline. */
export type GradingRules = GradingScheme &
  SchemeMeanings & {
    /** Passages that explain grades; their grade words are no labels. */
    legendIds: Set<string>;
    /** How verbs grade where the guideline says that they do; null where they do not. */
    verbs: VerbRule | null;
  };

/** Reads the grading scheme from methods, legends and notes first; labels alone decide only if nothing explains them. */
export function readGradingScheme(source: SourceDocument): GradingRules {
  const legend = source.passages.filter((passage) => isLegend(passage.text));
  const legendIds = new Set(legend.map((passage) => passage.id));
  const found = schemeBySigns(source);
  const id = found?.id ?? schemeOfLabels(source, legendIds);
  const defaults = MEANINGS[id];
  const printed = readLegend(legend.map((passage) => normalise(passage.text).text));
  return {
    ...defaults,
    id,
    anchors: anchorsOf(found?.hits ?? [], legend),
    strengthOf: new Map([...defaults.strengthOf, ...printed.strengthOf]),
    certaintyOf: new Map([...defaults.certaintyOf, ...printed.certaintyOf]),
    legendIds,
    verbs: readVerbRule(id, source),
  };
}

function schemeOfLabels(source: SourceDocument, legendIds: Set<string>): SchemeId {
  const codes = source.passages
    .filter((passage) => !legendIds.has(passage.id))
    .flatMap((passage) => findLabels(passage.text))
    .filter((label) => label.tokens.some((token) => token.type === "code"));
  if (codes.length < 2) return "unknown";
  return source.language === "zh" ? "ZH-GRADE" : "GRADE";
}

/** Where a reader can check the scheme: its legend if it has one, else the passages that name it. */
function anchorsOf(hits: Passage[], legend: Passage[]): Anchor[] {
  const shown = legend.length > 0 ? legend : hits.slice(0, 3);
  return shown.map(({ id, text }) => ({ passageId: id, start: 0, end: text.length }));
}
