import path from "node:path/posix";

import { AppError } from "@/lib/errors";
import { childElements, findAll, parseXml, type XmlElement } from "@/lib/documents/docx/parse-xml";
import { unzip } from "@/lib/documents/unzip";

const READ = /\.(?:xml|rels)$/i;
/** Settings of programs and other data, which hold no text of the document. */
const IGNORED = /^(?:customXml|word\/(?:theme|glossary|webSettings))\b/i;

type Relationship = { id: string; type: string; target: string };

/** The parts of a DOCX by what they are for: programs name and place them differently. */
export class DocxPackage {
  private constructor(
    private readonly parts: Map<string, Buffer | null>,
    readonly main: string,
    private readonly relationships: Relationship[],
  ) {}

  static async open(bytes: Uint8Array): Promise<DocxPackage> {
    const parts = await unzip(bytes, (name) => READ.test(name) && !IGNORED.test(name));
    const root = readRelationships(parts, "");
    const main = root.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
    return new DocxPackage(parts, main, readRelationships(parts, main));
  }

  read(name: string): XmlElement | null {
    const content = this.parts.get(name);
    return content ? parseXml(decodeXml(content)) : null;
  }

  /** Parts of one type, such as "styles" or "header", in the order of the file. */
  ofType(type: string): XmlElement[] {
    return this.relationships
      .filter((relationship) => relationship.type === type)
      .flatMap(({ target }) => this.read(target) ?? []);
  }

  byRelationship(id: string): XmlElement | null {
    const found = this.relationships.find((relationship) => relationship.id === id);
    return found ? this.read(found.target) : null;
  }
}

function readRelationships(parts: Map<string, Buffer | null>, source: string): Relationship[] {
  const { dir, base } = path.parse(source);
  const content = parts.get(path.join(dir, "_rels", `${base}.rels`));
  if (!content) {
    // Without the list of parts, their usual names are the best there is.
    if (source === "") return [];
    return [...parts.keys()].flatMap((name) => {
      const type =
        /^word\/(styles|numbering|footnotes|endnotes|settings|header|footer|comments)\d*\.xml$/.exec(
          name,
        )?.[1];
      return type ? [{ id: name, type, target: name }] : [];
    });
  }
  return findAll(parseXml(decodeXml(content)), "Relationship")
    .concat(findAll(parseXml(decodeXml(content)), "rel:Relationship"))
    .map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: resolveTarget(dir, attributes["Target"] ?? ""),
    }));
}

function resolveTarget(dir: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : path.join(dir, target);
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decodeXml(content: Buffer): string {
  const mark = content.subarray(0, 2).toString("hex");
  if (mark === "fffe") return new TextDecoder("utf-16le").decode(content);
  if (mark === "feff") return new TextDecoder("utf-16be").decode(content);
  return new TextDecoder("utf-8").decode(content);
}

/** The words of a diagram's data part, one entry a box. */
export function diagramTexts(data: XmlElement | null): string[] {
  if (!data) return [];
  return findAll(data, "dgm:t").flatMap((box) => {
    const paragraphs = findAll(box, "a:p").map((paragraph) =>
      findAll(paragraph, "a:t")
        .map(({ children }) => children.join(""))
        .join("")
        .trim(),
    );
    return paragraphs.filter((text) => text !== "");
  });
}

export function bodyOf(document: XmlElement | null): XmlElement {
  const root = document && childElements(document).find(({ name }) => name === "w:document");
  const body = root && childElements(root).find(({ name }) => name === "w:body");
  if (!body) throw new AppError("file_damaged");
  return body;
}
