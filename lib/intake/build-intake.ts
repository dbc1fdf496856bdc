import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import { whatToCheck } from "@/lib/intake/what-to-check";
import type { GuidelineIntake, Quote } from "@/lib/intake/schema";
import { shorten } from "@/lib/intake/shorten";

/** The results so far; later ones are null while their nodes have not finished. */
export type ReadSoFar = {
  source: SourceDocument;
  structured: StructuredDocument | null;
  graph: ClinicalGraph | null;
};

/** Enough to recognise a kind of text by. */
const EXAMPLES = 5;
const MOST_LISTED = 200;

export function buildIntake(read: ReadSoFar): GuidelineIntake {
  const { source, structured, graph } = read;
  const { fileName, format, language, metadata, intake, tables, figures } = source;
  const cut = quoter(source);
  return {
    fileName,
    format,
    language,
    metadata,
    pageCount: intake.pageCount,
    characterCount: intake.characterCount,
    checks: whatToCheck(read, cut),
    pictures: source.pages
      .filter(({ status }) => status === "ocr" || status === "needs_ocr")
      .map(({ number, status, ocrConfidence }) => ({ number, status, ocrConfidence })),
    dropped: droppedByKind(source),
    hidden: intake.hidden.slice(0, MOST_LISTED).map((one) => ({ ...one, text: shorten(one.text) })),
    trackedChanges: intake.trackedChanges
      .slice(0, MOST_LISTED)
      .map((one) => ({ ...one, text: shorten(one.text) })),
    tables: {
      grids: tables.filter(({ reading }) => reading === "grid").length,
      pictures: tables.filter(({ reading }) => reading === "picture").length,
    },
    figures: figures.length,
    sections: structured && sectionsOf(source, structured),
    found: graph && foundIn(graph, cut),
  };
}

/** Cuts the words of anchors out of the source. */
export type Quoter = (anchors: Anchor[]) => Quote[];

function quoter({ passages }: SourceDocument): Quoter {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return (anchors) =>
    anchors.flatMap(({ passageId, start, end }) => {
      const passage = byId.get(passageId);
      return passage ? [{ page: passage.page, text: shorten(passage.text.slice(start, end)) }] : [];
    });
}

function droppedByKind({ intake }: SourceDocument): GuidelineIntake["dropped"] {
  const kinds = Map.groupBy(intake.dropped, ({ kind }) => kind);
  return [...kinds].map(([kind, all]) => {
    const seen = new Set<string>();
    const distinct = all.filter(({ text }) => !seen.has(text) && seen.add(text));
    return {
      kind,
      count: all.length,
      quotes: distinct.slice(0, EXAMPLES).map(({ page, text }) => ({ page, text: shorten(text) })),
    };
  });
}

function sectionsOf(
  source: SourceDocument,
  structured: StructuredDocument,
): NonNullable<GuidelineIntake["sections"]> {
  const decisions = new Map(structured.sections.map((one) => [one.sectionId, one]));
  return source.sections.flatMap(({ id, title, page, level }) => {
    const decision = decisions.get(id);
    if (!decision) return [];
    const { kind, keep, reason } = decision;
    return [{ id, title: shorten(title), page, level, kind, keep, reason }];
  });
}

function foundIn(
  { scheme, recommendations, conflicts, answers }: ClinicalGraph,
  cut: Quoter,
): NonNullable<GuidelineIntake["found"]> {
  const count = (status: string) =>
    recommendations.filter(({ gradeStatus }) => gradeStatus === status).length;
  const keys = Object.keys(answers) as (keyof typeof answers)[];
  return {
    scheme: scheme.id,
    schemeQuotes: cut(scheme.anchors).slice(0, EXAMPLES),
    recommendations: recommendations.length,
    graded: count("graded"),
    notGraded: count("not_graded"),
    notReported: count("not_reported"),
    unreadable: count("unreadable"),
    conflicts: conflicts.map(({ kind, anchors }) => ({ kind, quotes: cut(anchors) })),
    unanswered: keys.filter((key) => answers[key].length === 0),
  };
}
