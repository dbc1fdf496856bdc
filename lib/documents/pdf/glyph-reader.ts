import type { Box, PageGeometry } from "@/lib/documents/pdf/page-geometry";
import type { PdfFile } from "@/lib/documents/pdf/pdf-file";
import { type Ink, readInk } from "@/lib/documents/pdf/text-ink";

/** The style one text object is set in; the same object is handed out for all its glyphs. */
export type GlyphStyle = {
  size: number;
  baseline: number;
  bold: boolean;
  italic: boolean;
  font: string;
  headingTag: number | null;
  turned: boolean;
  ink: Ink;
  /** The same style for glyphs that are superscripts by their shape. */
  raised?: GlyphStyle;
};

export type Glyph = { box: Box; style: GlyphStyle };

type PageText = {
  file: PdfFile;
  textPage: number;
  geometry: PageGeometry;
  /** Heading levels by marked-content id. */
  headingTags: Map<number, number>;
};

type Font = { name: string; bold: boolean; italic: boolean };

const BOLD_WEIGHT = 600;
const BOLD_NAME = /bold|black|heavy|demi|(?:^|[-_,])(?:bd|b|h\d*)$|黑/i;
const ITALIC_NAME = /italic|oblique|(?:^|[-_,])(?:it|i)$/i;
/** Of superscript digits in ems: the size they look set in, how far up, their tallest ink, and its lowest foot. */
const RAISED = { size: 0.6, rise: 0.35, tallest: 0.56, lowest: 0.16 };
/** What "latin1" stands for in a decoder; making one takes longer than decoding a name. */
const WINDOWS_1252 = new TextDecoder("windows-1252");
/** A page that names itself more turned than this is set across, such as a label along the margin. */
const TURNED_RADIANS = 0.2;

/** Reads boxes and styles of the glyphs of one page. Fonts and text objects are looked up once. */
export class GlyphReader {
  private readonly fonts = new Map<number, Font>();
  private readonly buffer: number;
  private readonly file: PdfFile;
  private readonly textPage: number;
  private readonly geometry: PageGeometry;
  private readonly headingTags: Map<number, number>;
  private lastObject = -1;
  private lastStyle: GlyphStyle | undefined;

  constructor({ file, textPage, geometry, headingTags }: PageText) {
    this.file = file;
    this.textPage = textPage;
    this.geometry = geometry;
    this.headingTags = headingTags;
    this.buffer = file.pdfium.call.malloc(64);
  }

  close(): void {
    this.file.pdfium.call.free(this.buffer);
  }

  read(index: number): Glyph {
    const { call, floats } = this.file.pdfium;
    call.FPDFText_GetLooseCharBox(this.textPage, index, this.buffer);
    const heap = floats();
    const at = this.buffer >> 2;
    const box = this.geometry.toDisplay({
      left: heap[at] ?? 0,
      top: heap[at + 1] ?? 0,
      right: heap[at + 2] ?? 0,
      bottom: heap[at + 3] ?? 0,
    });
    return { box, style: this.style(index) };
  }

  /** A digit. Fonts may hold superscript digits of the text's own size and place, told only by their ink. */
  readDigit(index: number): Glyph {
    const glyph = this.read(index);
    const { style } = glyph;
    if (style.turned || !this.isRaisedShape(index, style)) return glyph;
    const { size, baseline } = style;
    style.raised ??= {
      ...style,
      size: RAISED.size * size,
      baseline: baseline - RAISED.rise * size,
    };
    return { ...glyph, style: style.raised };
  }

  private isRaisedShape(index: number, { size, baseline }: GlyphStyle): boolean {
    const { call, doubles } = this.file.pdfium;
    const at = this.buffer;
    call.FPDFText_GetCharBox(this.textPage, index, at, at + 8, at + 16, at + 24);
    const heap = doubles();
    const ink = this.geometry.toDisplay({
      left: heap[at >> 3] ?? 0,
      right: heap[(at >> 3) + 1] ?? 0,
      bottom: heap[(at >> 3) + 2] ?? 0,
      top: heap[(at >> 3) + 3] ?? 0,
    });
    const isSmall = ink[3] - ink[1] < RAISED.tallest * size;
    return isSmall && baseline - ink[3] > RAISED.lowest * size;
  }

  private style(index: number): GlyphStyle {
    const object = this.file.pdfium.call.FPDFText_GetTextObject(this.textPage, index);
    if (object !== this.lastObject || !this.lastStyle) {
      this.lastObject = object;
      this.lastStyle = this.readStyle(index, object);
    }
    return this.lastStyle;
  }

  private readStyle(index: number, object: number): GlyphStyle {
    const { call, floats, doubles } = this.file.pdfium;
    call.FPDFText_GetMatrix(this.textPage, index, this.buffer);
    const matrix = this.buffer >> 2;
    const scale = Math.hypot(floats()[matrix + 2] ?? 0, floats()[matrix + 3] ?? 0);
    call.FPDFText_GetCharOrigin(this.textPage, index, this.buffer, this.buffer + 8);
    const x = doubles()[this.buffer >> 3] ?? 0;
    const y = doubles()[(this.buffer >> 3) + 1] ?? 0;
    const [, baseline] = this.geometry.toDisplay({ left: x, right: x, top: y, bottom: y });
    const angle = call.FPDFText_GetCharAngle(this.textPage, index);
    const shown = angle + (this.geometry.rotation * Math.PI) / 2;
    const { name, bold, italic } = this.font(index, object);
    return {
      size: Math.round(call.FPDFText_GetFontSize(this.textPage, index) * scale * 100) / 100,
      baseline,
      bold,
      italic,
      font: name,
      headingTag: this.headingTag(object),
      turned: Math.abs(Math.sin(shown)) > TURNED_RADIANS || Math.cos(shown) < 0,
      ink: readInk(this.file, { object, angle, buffer: this.buffer }),
    };
  }

  private headingTag(object: number): number | null {
    if (this.headingTags.size === 0 || !object) return null;
    const id = this.file.pdfium.call.FPDFPageObj_GetMarkedContentID(object);
    return this.headingTags.get(id) ?? null;
  }

  private font(index: number, object: number): Font {
    const { call } = this.file.pdfium;
    const pointer = object ? call.FPDFTextObj_GetFont(object) : 0;
    const known = this.fonts.get(pointer);
    if (known) return known;
    const name = pointer ? this.fontName(pointer) : "";
    const weight = call.FPDFText_GetFontWeight(this.textPage, index);
    const font: Font = {
      name,
      bold: weight >= BOLD_WEIGHT || BOLD_NAME.test(name),
      italic: ITALIC_NAME.test(name),
    };
    this.fonts.set(pointer, font);
    return font;
  }

  private fontName(pointer: number): string {
    const { call, bytes } = this.file.pdfium;
    const size = call.FPDFFont_GetBaseFontName(pointer, 0, 0);
    if (size < 2) return "";
    const buffer = call.malloc(size);
    call.FPDFFont_GetBaseFontName(pointer, buffer, size);
    const name = WINDOWS_1252.decode(bytes().subarray(buffer, buffer + size - 1));
    call.free(buffer);
    return name.replace(/^[A-Z]{6}\+/, "");
  }
}
