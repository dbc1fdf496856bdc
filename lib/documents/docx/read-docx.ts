import { AppError } from "@/lib/errors";
import { buildPassages } from "@/lib/documents/build-passages";
import type { DocumentContent } from "@/lib/documents/document-content";
import { readBlocks } from "@/lib/documents/docx/docx-blocks";
import type { DocxContext } from "@/lib/documents/docx/docx-context";
import { draftDocxPassages } from "@/lib/documents/docx/draft-docx-passages";
import { Numbering } from "@/lib/documents/docx/numbering";
import {
  child,
  childElements,
  findAll,
  parseXml,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { readStyles } from "@/lib/documents/docx/styles";
import { detectLanguage } from "@/lib/documents/language";
import { unzip } from "@/lib/documents/unzip";

const PARTS =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$|^docProps\/core\.xml$/;

export async function readDocx(bytes: Uint8Array): Promise<DocumentContent> {
  const parts = await unzip(bytes, (name) => PARTS.test(name));
  const part = (name: string): XmlElement | null => {
    const content = parts.get(name);
    return content ? parseXml(content.toString("utf8")) : null;
  };
  const body = child(child(part("word/document.xml") ?? undefined, "w:document"), "w:body");
  if (!body) throw new AppError("file_damaged");

  const hidden: DocumentContent["hidden"] = [];
  const notes = new NoteNumbers();
  const context: DocxContext = {
    styles: readStyles(part("word/styles.xml")),
    numbering: new Numbering(part("word/numbering.xml")),
    noteNumber: (reference) => notes.number(reference),
    hide: (text, reason) => hidden.push({ page: 1, text, reason }),
  };
  const blocks = readBlocks(body, context);
  const drafts = draftDocxPassages(blocks, [
    ...readNotes(part("word/footnotes.xml"), { name: "w:footnote", notes, context }),
    ...readNotes(part("word/endnotes.xml"), { name: "w:endnote", notes, context }),
  ]);
  const { passages, sections } = buildPassages(drafts);
  const text = passages.map((passage) => passage.text).join("\n");
  const heads = [...parts.keys()].filter((name) => /\/(?:header|footer)\d*\.xml$/.test(name));
  return {
    language: detectLanguage(text),
    passages,
    sections,
    pages: [{ number: 1, width: 0, height: 0, characters: text.length, status: "text" }],
    info: { title: coreTitle(part("docProps/core.xml")), author: null, url: null },
    pagesNeedingOcr: [],
    dropped: readHeads(heads.map(part), context),
    hidden,
    warnings: [],
  };
}

/** Foot- and endnotes are numbered in the order they are referred to. */
class NoteNumbers {
  private readonly numbers = new Map<string, number>();

  number(reference: XmlElement): string {
    const key = `${reference.name}/${reference.attributes["w:id"]}`;
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return String(number);
  }

  find(name: string, id: string | undefined): number | undefined {
    return this.numbers.get(`${name}Reference/${id}`);
  }
}

type Notes = { name: "w:footnote" | "w:endnote"; notes: NoteNumbers; context: DocxContext };

function readNotes(
  xml: XmlElement | null,
  { name, notes, context }: Notes,
): { number: number; text: string }[] {
  if (!xml) return [];
  return findAll(xml, name).flatMap((note) => {
    const number = notes.find(name, note.attributes["w:id"]);
    const text = readBlocks(note, context)
      .map((block) => (block.type === "paragraph" ? block.paragraph.text : ""))
      .join(" ")
      .trim();
    return number === undefined || text === "" ? [] : [{ number, text }];
  });
}

function readHeads(parts: (XmlElement | null)[], context: DocxContext): DocumentContent["dropped"] {
  const texts = parts.flatMap((xml) =>
    xml ? childElements(xml).flatMap((root) => readBlocks(root, context)) : [],
  );
  const distinct = new Set(
    texts.map((block) => (block.type === "paragraph" ? block.paragraph.text : "")).filter(Boolean),
  );
  return [...distinct].map((text) => ({ page: 1, kind: "running_head", text }));
}

function coreTitle(xml: XmlElement | null): string | null {
  const title = xml && findAll(xml, "dc:title")[0]?.children.join("").trim();
  return title || null;
}
