import { SOFTWARE } from "@/lib/pvgs/exports/software";
import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { SourceDocument } from "@/lib/documents/schema";
import { describeReaders } from "@/lib/pvgs/describe-readers";
import type { PvgDocument, PvgSection } from "@/lib/pvgs/document";
import type { Booklet, BookletSection, Run } from "@/lib/pvgs/exports/booklet";
import { composeBlocks, composeRun, type ComposeContext } from "@/lib/pvgs/exports/compose-blocks";
import { composeStatus, hardFindings } from "@/lib/pvgs/exports/compose-status";
import { numberSources, type SourceNote } from "@/lib/pvgs/exports/source-notes";
import { documentLabels, type DocumentLabels } from "@/lib/pvgs/labels";
import type { VerifiedDraft } from "@/lib/quality/schema";

const LOCALES = { en: "en", zh: "zh-CN" } as const;

/** Lays out the one document that every file format prints, so that no format can say more or less than another. */
export function composeBooklet(draft: VerifiedDraft, source: SourceDocument): Booklet {
  const { document } = draft;
  const labels = documentLabels(document.language);
  const { notes, numbersOf } = numberSources(document, source);
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]));
  const { language } = document;
  const isOther = source.language !== language;
  const flagged = new Set(hardFindings(draft).flatMap(({ claimId }) => claimId ?? []));
  const passages = indexPassages(source);
  const context: ComposeContext = {
    language,
    labels,
    original: isOther ? labels(`original.${source.language}`) : null,
    figures,
    flagged,
    numbersOf,
    quoteOf: (anchor) => quoteOf(passages, anchor),
  };
  return {
    language: document.language,
    locale: LOCALES[document.language],
    quoteLocale: isOther ? LOCALES[source.language] : null,
    title: document.title,
    date: lastApproval(document),
    status: composeStatus(draft, context),
    readers: describeReaders(draft, labels),
    howToRead: labels("howToRead"),
    sections: composeSections(document, context),
    notes: notes.map((note) => ({ ...note, place: placeOf(note, labels) })),
    about: aboutSource(document, context),
    words: {
      contents: labels("contents"),
      skipToContent: labels("skipToContent"),
      sources: labels("sources"),
      sourcesNote: isOther
        ? `${labels("sourcesNote")} ${labels(`sourcesIn.${source.language}`)}`
        : labels("sourcesNote"),
      backToText: labels("backToText"),
      close: labels("close"),
      about: labels("about.title"),
      figureDescription: labels("figureDescription"),
      pageOf: labels("pageOf", { page: "{page}", pages: "{pages}" }),
    },
  };
}

function composeSections(document: PvgDocument, context: ComposeContext): BookletSection[] {
  return document.sections
    .map((section) => composeSection(section, document, context))
    .filter(({ blocks, glossary }) => blocks.length > 0 || glossary.length > 0);
}

function composeSection(
  section: PvgSection,
  document: PvgDocument,
  context: ComposeContext,
): BookletSection {
  const entries = section.kind === "glossary" ? document.glossary : [];
  const glossary = entries.map(({ term, expansion, definition }) => ({
    term,
    expansion,
    definition: shortenOrigin(composeRun(definition, context), context),
  }));
  const isMarked = glossary.some(({ definition }) => definition.tags.some(({ short }) => short));
  return {
    id: section.id,
    heading: section.kind === "title" ? null : section.heading,
    blocks: composeBlocks(section.blocks, context),
    glossaryKey: isMarked ? context.labels("backgroundKey") : null,
    glossary,
  };
}

/** The word would stand at nearly every entry, so the list explains a short mark for it once. */
function shortenOrigin(run: Run, { labels }: ComposeContext): Run {
  if (run.kind !== "background") return run;
  const short = labels("backgroundMark");
  return {
    ...run,
    tags: run.tags.map((tag) => (tag.kind === "origin" ? { ...tag, short } : tag)),
  };
}

function placeOf({ page, section }: SourceNote, labels: DocumentLabels): string {
  if (page !== null) return labels("page", { page: String(page) });
  return section === null ? labels("beginning") : labels("section", { title: section });
}

function lastApproval({ approvals }: PvgDocument): Booklet["date"] {
  const last = approvals.map(({ at }) => new Date(at)).sort((a, b) => b.getTime() - a.getTime())[0];
  if (!last) return null;
  return { year: last.getUTCFullYear(), month: last.getUTCMonth() + 1, day: last.getUTCDate() };
}

/** Names stay as printed; of another language they say so. */
function aboutSource(
  { source, writer }: PvgDocument,
  { labels, original }: ComposeContext,
): Booklet["about"] {
  const printed = (name: string | null) =>
    name === null || original === null ? name : labels("markedName", { name, mark: original });
  const rows: [string, string | null][] = [
    [labels("about.source"), printed(source.title)],
    [labels("about.publisher"), printed(source.publisher)],
    [labels("about.year"), source.year === null ? null : String(source.year)],
    ["DOI", source.doi],
    ["URL", source.url],
    [labels("about.file"), source.fileName],
    [labels("about.fingerprint"), source.sha256],
    [
      labels("about.writer"),
      labels(`about.writers.${writer.kind}`, { models: writer.models.join(", ") }),
    ],
    [labels("about.software"), `${SOFTWARE.name} ${SOFTWARE.version}`],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
