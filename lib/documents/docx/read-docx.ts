import { buildPassages } from "@/lib/documents/build-passages";
import type { DocumentContent } from "@/lib/documents/document-content";
import { readBlocks } from "@/lib/documents/docx/docx-blocks";
import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { bodyOf, diagramTexts, DocxPackage } from "@/lib/documents/docx/docx-package";
import { cellText } from "@/lib/documents/docx/docx-tables";
import { draftDocxPassages } from "@/lib/documents/docx/draft-docx-passages";
import { Fields } from "@/lib/documents/docx/fields";
import { NoteNumbers, readNoteFormats } from "@/lib/documents/docx/notes";
import { Numbering } from "@/lib/documents/docx/numbering";
import { childElements, findAll, type XmlElement } from "@/lib/documents/docx/parse-xml";
import { readStyles } from "@/lib/documents/docx/styles";
import { TrackedChanges } from "@/lib/documents/docx/tracked-changes";
import { detectLanguage } from "@/lib/documents/language";
import { withFigureCaptions, withTableCaptions } from "@/lib/documents/place-captions";

const PAGE_COLOUR = "FFFFFF";

export async function readDocx(bytes: Uint8Array): Promise<DocumentContent> {
  const file = await DocxPackage.open(bytes);
  const body = bodyOf(file.read(file.main));
  const hidden: DocumentContent["hidden"] = [];
  const notes = new NoteNumbers(readNoteFormats(body, file.ofType("settings")));
  const context = openContext(file, { notes, hidden });
  const blocks = readBlocks(body, context);
  const noteTexts = notes.texts(
    { footnote: file.ofType("footnotes"), endnote: file.ofType("endnotes") },
    (note) => readBlocks(note, context),
  );
  const { drafts, tables, figures } = draftDocxPassages(blocks, noteTexts);
  const { passages, sections } = buildPassages(drafts);
  const text = passages.map((passage) => passage.text).join("\n");
  return {
    language: detectLanguage(text),
    passages,
    sections,
    tables: withTableCaptions(tables, passages),
    figures: withFigureCaptions(figures, passages),
    pages: [{ number: 1, width: 0, height: 0, characters: text.length, status: "text" }],
    info: { title: coreTitle(file), author: null, url: null },
    unprinted: unprintedWords(file),
    pagesNeedingOcr: [],
    dropped: readHeads([...file.ofType("header"), ...file.ofType("footer")], context),
    hidden,
    trackedChanges: context.changes.list,
    warnings: [],
  };
}

type Collected = { notes: NoteNumbers; hidden: DocumentContent["hidden"] };

function openContext(file: DocxPackage, { notes, hidden }: Collected): DocxContext {
  const styles = readStyles(file.ofType("styles")[0] ?? null);
  const styleList = (style: string) => styles.resolve(style).numbering?.id;
  return {
    styles,
    numbering: new Numbering(file.ofType("numbering")[0] ?? null, styleList),
    changes: new TrackedChanges(),
    fields: new Fields(),
    noteMark: (reference) => notes.mark(reference),
    hide: (text, reason) => hidden.push({ page: 1, text, reason }),
    diagramTexts: (relationship) => diagramTexts(file.byRelationship(relationship)),
    background: PAGE_COLOUR,
  };
}

/** What stands at the head and foot of pages; its changes and hidden words are no part of the document's. */
function readHeads(parts: XmlElement[], context: DocxContext): DocumentContent["dropped"] {
  const apart = { ...context, changes: new TrackedChanges() };
  const texts = parts
    .flatMap((part) => childElements(part).flatMap((root) => readBlocks(root, apart)))
    .map((block) => cellText([block]))
    .filter((text) => text !== "");
  return [...new Set(texts)].map((text) => ({ page: 1, kind: "running_head", text }));
}

const PROPERTIES = ["dc:title", "dc:subject", "dc:description", "cp:keywords", "cp:category"];

/** Reviewers' comments, and what the file says about itself. */
function unprintedWords(file: DocxPackage): string[] {
  const core = file.read("docProps/core.xml");
  const properties = PROPERTIES.flatMap((name) => (core ? findAll(core, name) : []));
  const comments = file.ofType("comments").flatMap((part) => findAll(part, "w:comment"));
  return [
    ...properties.map(({ children }) => children.join("")),
    ...comments.map((comment) =>
      findAll(comment, "w:t")
        .map(({ children }) => children.join(""))
        .join(""),
    ),
  ];
}

function coreTitle(file: DocxPackage): string | null {
  const core = file.read("docProps/core.xml");
  const title = core && findAll(core, "dc:title")[0]?.children.join("").trim();
  return title || null;
}
