import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { ClinicalGraph } from "@/lib/clinical/schema";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { SourceDocument } from "@/lib/documents/schema";
import { translate } from "@/lib/i18n/translate";
import { readInPlace } from "@/scripts/cpg2pvg/read-in-place";
import { terminalLocale } from "@/scripts/terminal";

/** Prints what nodes parse, structure and graph find; needs no database and no server. */
export async function readFile(file: string, { json }: { json: boolean }): Promise<void> {
  const source = await readInPlace(file);
  const graph = buildClinicalGraph(source, structureDocument(source));
  console.log(json ? JSON.stringify(asJson(source, graph), null, 2) : asText(source, graph));
}

function asJson(source: SourceDocument, graph: ClinicalGraph) {
  const { metadata, language, format, sha256, pages, sections, passages, intake } = source;
  const { scheme, ...found } = graph;
  return {
    file: { format, sha256, language },
    metadata,
    scheme: scheme.id,
    schemeAnchors: scheme.anchors,
    recommendations: found.recommendations,
    safety: found.safety,
    drugs: found.drugs,
    entities: found.entities,
    relations: found.relations,
    abbreviations: found.abbreviations,
    effects: found.effects,
    conflicts: found.conflicts,
    intake,
    pages,
    sections,
    passages,
  };
}

function asText(
  { metadata, intake, pages }: SourceDocument,
  { scheme, recommendations }: ClinicalGraph,
): string {
  const locale = terminalLocale();
  const say = (key: string, params = {}) => translate(locale, `command.${key}`, params);
  const lines = recommendations.map(({ id, page, text, label, strength, direction, certainty }) => {
    const grade = {
      label: label ?? say("noLabel"),
      strength: strength ?? "–",
      direction: direction ?? "–",
      certainty: certainty.join(" – ") || "–",
    };
    return `${say("recommendation", { id, page, text })}\n   ${say("grade", grade)}`;
  });
  const scanned = intake.pagesNeedingOcr.length;
  return [
    metadata.title ?? say("noTitle"),
    [metadata.publisher, metadata.year, metadata.doi].filter(Boolean).join(", "),
    say("pages", { count: pages.length, scanned, scheme: scheme.id }),
    say("recommendations", { count: recommendations.length }),
    "",
    ...lines,
  ].join("\n");
}
