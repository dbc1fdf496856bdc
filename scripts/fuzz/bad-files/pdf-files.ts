import { examplePdf, showLines } from "@/lib/documents/pdf/example-pdf";
import type { BadFile } from "@/scripts/fuzz/bad-files/bad-file";

const DAMAGED = ["file_damaged"] as const;
/** PDFium repairs much; what it then finds is text, nothing, or a page of ink. */
const REPAIRED = ["read", "file_damaged", "document_without_text", "document_needs_ocr"] as const;
const REFUSED = [...REPAIRED, "file_too_complex"] as const;

const TEXT = [
  "We recommend that adults with asthma use an inhaled steroid every day.",
  "In adults with asthma we suggest a written plan for the days on which it gets worse.",
  "The dose is 200 micrograms twice a day, and not more than 800 micrograms.",
];
const PAGE = { content: showLines(TEXT, { x: 72, y: 700 }) };

function good(): Buffer {
  return Buffer.from(examplePdf([PAGE, PAGE]));
}

function changed(from: string | RegExp, to: string): Buffer {
  return Buffer.from(good().toString("latin1").replace(from, to), "latin1");
}

/** Objects as they stand, with a trailer but without a table of offsets: readers have to look for them. */
function pdfOf(objects: string[]): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(
    `%PDF-1.7\n${body}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`,
    "latin1",
  );
}

function stream(dictionary: string, content: string): string {
  return `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

const CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const RESOURCES = "/Resources<</Font<</F1 5 0 R>>>>";
const WORDS = `BT /F1 10 Tf 72 700 Td (${TEXT.join(" ")}) Tj ET`;

/** One page whose dictionary and content the test decides. */
function onePage(page: string, content = WORDS, more: string[] = []): Buffer {
  return pdfOf([
    CATALOG,
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R${RESOURCES}${page}>>`,
    stream("", content),
    FONT,
    ...more,
  ]);
}

const BOX = "/MediaBox[0 0 612 792]";

function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, () => "3 0 R").join(" ");
  return pdfOf([
    CATALOG,
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R${RESOURCES}${BOX}>>`,
    stream("", WORDS),
    FONT,
  ]);
}

function nestedPages(depth: number): Buffer {
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<</Type/Pages/Count 1/Kids[${index + 3} 0 R]/Parent ${index + 1} 0 R>>`,
  );
  return pdfOf([CATALOG, ...nodes, `<</Type/Page/Parent ${depth + 1} 0 R${BOX}>>`]);
}

const pdf = (
  name: string,
  bytes: () => Uint8Array,
  endings: BadFile["endings"] = REPAIRED,
): BadFile => ({ name: `pdf: ${name}`, fileName: "guideline.pdf", bytes, endings });

export const PDF_FILES: BadFile[] = [
  pdf("nothing but the header", () => Buffer.from("%PDF-1.7\n"), DAMAGED),
  pdf("half the file", () => good().subarray(0, good().length / 2)),
  pdf("last ten bytes missing", () => good().subarray(0, -10)),
  pdf("first half missing", () => Buffer.concat([Buffer.from("%PDF-1.7\n"), good().subarray(900)])),
  pdf("header and noise", () => Buffer.concat([Buffer.from("%PDF-1.4\n"), noise(20_000)]), DAMAGED),
  pdf("offsets that point nowhere", () => changed(/\d{10} 00000 n/g, "9999999999 00000 n")),
  pdf("a table of offsets that leads back to itself", () => {
    const start = /startxref\n(\d+)/.exec(good().toString("latin1"))?.[1] ?? "0";
    return changed("/Root 1 0 R", `/Root 1 0 R/Prev ${start}`);
  }),
  pdf("no catalog", () => changed("/Type/Catalog", "/Type/Nothing")),
  pdf("catalog that is its own page tree", () => changed("/Pages 2 0 R", "/Pages 1 0 R")),
  pdf("page tree that holds itself", () => changed(/Kids\[[^\]]*\]/, "Kids[2 0 R 2 0 R]")),
  pdf("page tree in a circle of two", () =>
    pdfOf([
      CATALOG,
      "<</Type/Pages/Count 9/Kids[3 0 R]>>",
      "<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>",
    ]),
  ),
  pdf("page tree 5,000 levels deep", () => nestedPages(5_000), REFUSED),
  pdf(
    "two pages that say they are two thousand million",
    () => changed("/Count 2", "/Count 2000000000"),
    REFUSED,
  ),
  pdf("a negative number of pages", () => changed("/Count 2", "/Count -5")),
  pdf("50,000 pages", () => manyPages(50_000), ["file_too_complex"]),
  pdf("outline in a circle", () =>
    onePage(BOX, WORDS, [
      "<</Type/Outlines/First 7 0 R/Last 7 0 R>>",
      "<</Title(Again)/Parent 6 0 R/Next 7 0 R/First 7 0 R/Dest[3 0 R/Fit]>>",
    ]).subarray(0),
  ),
  pdf("a form that draws itself", () =>
    onePage(`${BOX}/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>`, `/X Do ${WORDS}`, [
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 6 0 R>>>>`,
        "/X Do",
      ),
    ]),
  ),
  pdf("a font whose codes lead to themselves", () =>
    changed("/Encoding/WinAnsiEncoding", "/Encoding 3 0 R/ToUnicode 3 0 R"),
  ),
  pdf("a page without a size", () => onePage("")),
  pdf("a page of no size", () => onePage("/MediaBox[0 0 0 0]")),
  pdf("a page larger than the world", () => onePage("/MediaBox[0 0 1e30 1e30]")),
  pdf("a page turned inside out", () => onePage("/MediaBox[612 792 0 0]")),
  pdf("a page turned by 37 degrees", () => onePage(`${BOX}/Rotate 37`)),
  pdf("a crop outside the page", () => onePage(`${BOX}/CropBox[5000 5000 6000 6000]`)),
  pdf(
    "a million open brackets of the graphics state",
    () => onePage(BOX, `${"q ".repeat(1_000_000)}${WORDS}`),
    REFUSED,
  ),
  pdf(
    "half a million strokes",
    () => onePage(BOX, `${"0 0 m 9 9 l S ".repeat(500_000)}${WORDS}`),
    REFUSED,
  ),
  pdf(
    "arrays in arrays in arrays",
    () =>
      pdfOf([
        CATALOG,
        `<</Type/Pages/Count 1/Kids${"[".repeat(100_000)}3 0 R${"]".repeat(100_000)}>>`,
      ]),
    REFUSED,
  ),
  pdf("a picture of 60,000 by 60,000 dots in ten bytes", () =>
    onePage(`${BOX}/Resources<</XObject<</I 6 0 R>>>>`, "q 612 0 0 792 0 0 cm /I Do Q", [
      stream(
        "/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8",
        "0123456789",
      ),
    ]),
  ),
  pdf("a stream longer than the file", () => changed(/\/Length \d+/, "/Length 999999999")),
  pdf("a stream of length minus one", () => changed(/\/Length \d+/, "/Length -1")),
  pdf("packed content that does not unpack", () =>
    onePage(BOX, WORDS).subarray(0).length > 0
      ? pdfOf([
          CATALOG,
          "<</Type/Pages/Count 1/Kids[3 0 R]>>",
          `<</Type/Page/Parent 2 0 R/Contents 4 0 R${RESOURCES}${BOX}>>`,
          stream("/Filter/FlateDecode", "this is not packed at all, and never was"),
          FONT,
        ])
      : good(),
  ),
  pdf("an unknown filter", () => changed("/Length", "/Filter/NoSuchDecode/Length")),
  pdf(
    "a filter named a thousand times",
    () => changed("/Length", `/Filter[${"/ASCIIHexDecode".repeat(1_000)}]/Length`),
    REFUSED,
  ),
  pdf(
    "words in no language",
    () => examplePdf([{ content: showLines(["xqz wvb kjh qqp zzx"], { x: 72, y: 700 }) }]),
    ["document_without_text", "document_language_unsupported", "document_needs_ocr"],
  ),
  pdf(
    "ten letters",
    () => examplePdf([{ content: showLines(["tenletters"], { x: 72, y: 700 }) }]),
    ["document_without_text", "document_language_unsupported", "document_needs_ocr"],
  ),
  pdf("an empty page", () => examplePdf([{ content: "" }]), ["document_without_text"]),
];

/** The same every time, and no valid anything. */
function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + (index >> 3)) % 251));
}
