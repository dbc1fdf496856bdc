import type { DocxBlock } from "@/lib/documents/docx/docx-block";
import { cellText } from "@/lib/documents/docx/docx-tables";
import { printNumber } from "@/lib/documents/docx/number-format";
import { child, childValue, findAll, type XmlElement } from "@/lib/documents/docx/parse-xml";
import { toSuperscript } from "@/lib/documents/superscript";

export type NoteKind = "footnote" | "endnote";
export type NoteFormats = Record<NoteKind, string>;

/** How notes are numbered: as the document's last section says, else its settings, else as Word does by itself. */
export function readNoteFormats(body: XmlElement, settings: XmlElement[]): NoteFormats {
  const places = [
    ...findAll(body, "w:sectPr").reverse(),
    ...settings.flatMap((part) => part.children.filter((entry) => typeof entry !== "string")),
  ];
  const format = (kind: NoteKind) =>
    places
      .map((place) => childValue(child(place, `w:${kind}Pr`), "w:numFmt"))
      .find((found) => found !== undefined);
  return { footnote: format("footnote") ?? "decimal", endnote: format("endnote") ?? "lowerRoman" };
}

/** Foot- and endnotes are each numbered in the order they are referred to. */
export class NoteNumbers {
  private readonly numbers = new Map<string, { mark: string; place: number }>();
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  constructor(private readonly formats: NoteFormats) {}

  /** The mark as it is printed, raised; none where the author typed a mark, which then stands in the text. */
  mark({ name, attributes }: XmlElement): string {
    const kind = name === "w:endnoteReference" ? "endnote" : "footnote";
    const key = `${kind}/${attributes["w:id"]}`;
    const known = this.numbers.get(key);
    if (known) return known.mark;
    const isTyped = !["0", "false", "off", undefined].includes(attributes["w:customMarkFollows"]);
    if (!isTyped) this.counts[kind]++;
    const mark = isTyped ? "" : raised(printNumber(this.counts[kind], this.formats[kind]));
    this.numbers.set(key, { mark, place: this.numbers.size });
    return mark;
  }

  /** Texts of the notes the document refers to, with their marks. */
  texts(parts: Record<NoteKind, XmlElement[]>, read: (note: XmlElement) => DocxBlock[]): string[] {
    const kinds: NoteKind[] = ["footnote", "endnote"];
    return kinds.flatMap((kind) =>
      parts[kind]
        .flatMap((part) => findAll(part, `w:${kind}`))
        .flatMap((note) => {
          const number = this.numbers.get(`${kind}/${note.attributes["w:id"]}`);
          return number ? [{ ...number, note }] : [];
        })
        .sort((a, b) => a.place - b.place)
        .flatMap(({ mark, note }) => {
          const text = cellText(read(note));
          return text === "" ? [] : [`${mark} ${text}`.trim()];
        }),
    );
  }
}

/** "ii" is raised letter by letter, so that it is no word. */
function raised(mark: string): string {
  return [...mark].map(toSuperscript).join("");
}
