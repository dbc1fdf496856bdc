import { zipOf } from "@/lib/documents/example-zip";
import type { BadFile } from "@/scripts/fuzz/bad-files/bad-file";
import { docxOf, docxParagraph } from "@/scripts/fuzz/bad-files/docx-of";

const DAMAGED = ["file_damaged"] as const;
const COMPLEX = ["file_too_complex"] as const;
const EITHER = ["file_damaged", "file_too_complex"] as const;
const READ = ["read"] as const;

const SENTENCE =
  "We recommend that adults with asthma use an inhaled steroid every day of the year.";
const BODY = docxParagraph(SENTENCE);
const MEGABYTE = 1024 * 1024;

function xml(name: string, content: string) {
  return { name, content: Buffer.from(content) };
}

function nested(tag: string, depth: number): string {
  return `<${tag}>`.repeat(depth) + BODY + `</${tag}>`.repeat(depth);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LAUGHS = Array.from(
  { length: 30 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join("");

const docx = (
  name: string,
  bytes: () => Uint8Array,
  endings: BadFile["endings"] = DAMAGED,
): BadFile => ({ name: `docx: ${name}`, fileName: "guideline.docx", bytes, endings });

export const ZIP_FILES: BadFile[] = [
  docx("half the file", () => docxOf(BODY).subarray(0, 200)),
  docx("the directory missing", () => docxOf(BODY).subarray(0, -60)),
  docx("an empty zip", () => zipOf([]), [...DAMAGED, "file_type_mismatch"]),
  docx("any zip", () => zipOf([xml("notes.txt", "hello")]), ["file_type_mismatch"]),
  docx("a spreadsheet", () => zipOf([xml("xl/workbook.xml", "<workbook/>")]), [
    "file_type_mismatch",
  ]),
  docx("an encrypted entry", () => docxOf("", [{ ...xml("word/document.xml", BODY), flags: 1 }]), [
    "file_encrypted",
  ]),
  docx(
    "400 MB of nothing in one entry",
    () => docxOf(BODY, [{ name: "word/media/a.bin", content: Buffer.alloc(400 * MEGABYTE) }]),
    COMPLEX,
  ),
  docx(
    "60 MB that say they are a thousand bytes",
    () =>
      docxOf(BODY, [
        { name: "word/media/a.bin", content: Buffer.alloc(60 * MEGABYTE), declaredSize: 1_000 },
      ]),
    EITHER,
  ),
  docx(
    "a thousand bytes that say they are four gigabytes",
    () =>
      docxOf(BODY, [
        { name: "word/media/a.bin", content: Buffer.alloc(1_000), declaredSize: 0xffffffff },
      ]),
    EITHER,
  ),
  docx("a document of 100 MB of spaces", () => docxOf(docxParagraph(" ".repeat(100 * MEGABYTE))), [
    ...COMPLEX,
    "document_without_text",
  ]),
  docx(
    "20,000 entries",
    () =>
      docxOf(
        BODY,
        Array.from({ length: 20_000 }, (_, index) => xml(`word/${index}.bin`, "x")),
      ),
    COMPLEX,
  ),
  docx(
    "a name that leads out of the folder",
    () => docxOf(BODY, [xml("../../../../escape.txt", "x")]),
    EITHER,
  ),
  docx("a name from the root", () => docxOf(BODY, [xml("/etc/escape.txt", "x")]), EITHER),
  docx("a name with a drive's letter", () => docxOf(BODY, [xml("C:\\escape.txt", "x")]), EITHER),
  docx(
    "the document twice",
    () =>
      docxOf("", [
        xml("word/document.xml", `<w:document ${W}><w:body>${BODY}</w:body></w:document>`),
        xml("word/document.xml", "<w:document/>"),
      ]),
    [...DAMAGED, "read"],
  ),
  docx("a document that is not XML", () => docxOf("", [xml("word/document.xml", "{json: true}")])),
  docx("an empty document", () => docxOf("", [xml("word/document.xml", "")])),
  docx("a document without a body", () => docxOf("", [xml("word/document.xml", "<w:document/>")])),
  docx("tags that do not close", () => docxOf(`<w:p><w:r><w:t>${SENTENCE}`)),
  docx("tags that close in the wrong order", () => docxOf(`<w:p><w:r></w:p></w:r>${BODY}`)),
  docx("elements 20,000 deep", () => docxOf(nested("w:sdt", 20_000)), COMPLEX),
  docx(
    "tables in tables in tables",
    () =>
      docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(160)}${BODY}${"</w:tc></w:tr></w:tbl>".repeat(160)}`),
    [...COMPLEX, "read"],
  ),
  docx(
    "an entity that grows without end",
    () =>
      docxOf("", [
        xml(
          "word/document.xml",
          `<!DOCTYPE w:document [<!ENTITY l0 "ha">${LAUGHS}]><w:document ${W}><w:body>${docxParagraph(`&l30; ${SENTENCE}`)}</w:body></w:document>`,
        ),
      ]),
    [...EITHER, "read"],
  ),
  docx(
    "an entity that reads a file",
    () =>
      docxOf("", [
        xml(
          "word/document.xml",
          `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${docxParagraph(`&x; ${SENTENCE}`)}</w:body></w:document>`,
        ),
      ]),
    [...EITHER, "read"],
  ),
  docx(
    "styles based on each other",
    () =>
      docxOf(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`, [
        xml(
          "word/styles.xml",
          `<w:styles ${W}><w:style w:styleId="A" w:type="paragraph"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B" w:type="paragraph"><w:basedOn w:val="A"/></w:style></w:styles>`,
        ),
      ]),
    READ,
  ),
  docx(
    "a cell over two thousand million columns",
    () =>
      docxOf(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${BODY}</w:tc><w:tc>${BODY}</w:tc></w:tr><w:tr><w:tc>${BODY}</w:tc><w:tc>${BODY}</w:tc></w:tr></w:tbl>`,
      ),
    [...EITHER, "read"],
  ),
  docx(
    "a list that starts at minus one, with no such format",
    () =>
      docxOf(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`,
        [
          xml(
            "word/numbering.xml",
            `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          ),
        ],
      ),
    READ,
  ),
  docx(
    "roman numeral two thousand million",
    () =>
      docxOf(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`,
        [
          xml(
            "word/numbering.xml",
            `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          ),
        ],
      ),
    READ,
  ),
  docx(
    "characters that do not exist",
    () => docxOf(docxParagraph(`&#xFFFFFFFF; &#0; &#xD800; ${SENTENCE}`)),
    [...DAMAGED, "read"],
  ),
];
