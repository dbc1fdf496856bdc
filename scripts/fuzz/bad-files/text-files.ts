import { examplePdf, showLines } from "@/lib/documents/pdf/example-pdf";
import type { BadFile } from "@/scripts/fuzz/bad-files/bad-file";
import { docxOf, docxParagraph } from "@/scripts/fuzz/bad-files/docx-of";

const SENTENCE =
  "We recommend that adults with asthma use an inhaled steroid every day of the year.";
const MANY = 100_000;

const READ = ["read"] as const;
const MISMATCH = ["file_type_mismatch"] as const;
const UNSUPPORTED = ["file_type_unsupported"] as const;
const WITHOUT_TEXT = ["document_without_text"] as const;
const LANGUAGE = ["document_language_unsupported"] as const;
const BOUNDED = ["read", "file_too_complex", "file_damaged", "document_without_text"] as const;

function pdfBytes(): Buffer {
  return Buffer.from(examplePdf([{ content: showLines([SENTENCE, SENTENCE], { x: 72, y: 700 }) }]));
}

type Content = string | (() => Uint8Array);

function file(
  fileName: string,
  name: string,
  content: Content,
  endings: BadFile["endings"],
): BadFile {
  const bytes = typeof content === "string" ? () => Buffer.from(content) : content;
  return { name: `${fileName.split(".").at(-1)}: ${name}`, fileName, bytes, endings };
}

const html = (name: string, content: Content, endings: BadFile["endings"] = READ) =>
  file("guideline.html", name, content, endings);
const markdown = (name: string, content: Content, endings: BadFile["endings"] = READ) =>
  file("guideline.md", name, content, endings);
const text = (name: string, content: Content, endings: BadFile["endings"]) =>
  file("guideline.txt", name, content, endings);

const page = (body: string) => `<!doctype html><html><body>${body}<p>${SENTENCE}</p></body></html>`;

export const TEXT_FILES: BadFile[] = [
  text("empty", "", ["file_empty"]),
  text("white space", " \n\t \n ", ["file_empty"]),
  text("a byte-order mark and nothing", "\ufeff", ["file_empty"]),
  text("nothing but NUL", () => Buffer.alloc(5_000), [
    "file_empty",
    "file_type_unsupported",
    "document_without_text",
  ]),
  text("ten letters", "tenletters", WITHOUT_TEXT),
  text("numbers alone", "1.5 2.5 3.5 ".repeat(500), [...WITHOUT_TEXT, ...LANGUAGE]),
  text("Russian", "Рекомендуется применять препарат каждый день. ".repeat(30), LANGUAGE),
  text("Arabic", "يوصى باستخدام الدواء كل يوم لجميع المرضى. ".repeat(30), LANGUAGE),
  text("Japanese", "すべての患者に毎日この薬を使用することを推奨します。".repeat(30), LANGUAGE),
  text("a program", () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), [
    ...MISMATCH,
    ...UNSUPPORTED,
  ]),
  text("one line of 20 MB", SENTENCE.repeat(250_000), BOUNDED),
  text("a million blank lines", `${SENTENCE}${"\n".repeat(1_000_000)}`, BOUNDED),
  text("open brackets", `${"(".repeat(MANY)}${SENTENCE}`, BOUNDED),
  text("brackets and quotes that never close", `${'("【「'.repeat(20_000)}${SENTENCE}`, BOUNDED),
  text("full stops", `${". ".repeat(MANY)}${SENTENCE}`, BOUNDED),
  text("a number of a hundred thousand digits", `${SENTENCE} ${"9".repeat(MANY)} mg`, BOUNDED),
  text("superscripts", `${SENTENCE}${"⁹".repeat(MANY)}`, BOUNDED),
  text("marks that join", `${SENTENCE}${"\u0301".repeat(MANY)}`, BOUNDED),
  text("half surrogates", () => Buffer.from(`${SENTENCE}${"\ud800".repeat(1_000)}`, "utf16le"), [
    ...BOUNDED,
    ...UNSUPPORTED,
    ...LANGUAGE,
  ]),
  text(
    "words turned round by control characters",
    `\u202e${SENTENCE}\u202c \u2066${SENTENCE}`,
    READ,
  ),

  markdown("quotations 20,000 deep", `${">".repeat(20_000)} ${SENTENCE}`, BOUNDED),
  markdown(
    "lists in lists in lists",
    Array.from({ length: 2_000 }, (_, depth) => `${"  ".repeat(depth)}- ${SENTENCE}`).join("\n"),
    BOUNDED,
  ),
  markdown("stars", `${"*".repeat(MANY)}a${"*".repeat(MANY)} ${SENTENCE}`, BOUNDED),
  markdown("stars and letters", `${"*a ".repeat(20_000)} ${SENTENCE}`, BOUNDED),
  markdown("open square brackets", `${"[".repeat(20_000)} ${SENTENCE}`, BOUNDED),
  markdown("links that never end", `${"[a](".repeat(10_000)} ${SENTENCE}`, BOUNDED),
  markdown(
    "a table of ten thousand columns",
    `|${"a|".repeat(10_000)}\n|${"-|".repeat(10_000)}\n|${"b|".repeat(10_000)}\n\n${SENTENCE}`,
    BOUNDED,
  ),
  markdown(
    "backticks",
    Array.from({ length: 3_000 }, (_, count) => "`".repeat(count % 97)).join("a"),
    [...BOUNDED, ...LANGUAGE],
  ),
  markdown("front matter that never ends", `---\n${"a: b\n".repeat(1_000)}${SENTENCE}`),

  html("elements 100,000 deep", page("<div>".repeat(MANY)), BOUNDED),
  html("a hundred thousand attributes", page(`<p ${"a=b ".repeat(MANY)}>x</p>`), BOUNDED),
  html("a comment that never ends", `${page("")}<!-- ${"x".repeat(MANY)}`, BOUNDED),
  html("a script that never ends", `<html><body><p>${SENTENCE}</p><script>${"x".repeat(MANY)}`),
  html("plaintext", `<html><body><p>${SENTENCE}</p><plaintext>${"<b>".repeat(1_000)}`),
  html(
    "a cell over a thousand million columns and rows",
    page(
      '<table><tr><td colspan="1000000000" rowspan="1000000000">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ),
  ),
  html(
    "a thousand cells each over a thousand rows",
    page(
      `<table>${'<tr><td rowspan="65534" colspan="1000">a</td><td>b</td></tr>'.repeat(1_000)}</table>`,
    ),
    BOUNDED,
  ),
  html("tables in tables in tables", page(`${"<table><tr><td>".repeat(3_000)}`), BOUNDED),
  html("formatting that never closes", page("<b><i><u>".repeat(3_000)), BOUNDED),
  html(
    "nothing but hidden text",
    `<html><body><p hidden>${SENTENCE}</p></body></html>`,
    WITHOUT_TEXT,
  ),
  html(
    "nothing but scripts",
    "<html><script>alert('We recommend that you click')</script></html>",
    WITHOUT_TEXT,
  ),
  html(
    "an encoding that does not exist",
    `<html><meta charset="no-such"><body><p>${SENTENCE}</p></body></html>`,
  ),
  html("a frame set", '<html><frameset><frame src="a.html"></frameset></html>', WITHOUT_TEXT),

  file("guideline.pdf", "text called PDF", SENTENCE, MISMATCH),
  file("guideline.pdf", "HTML called PDF", page(""), MISMATCH),
  file("guideline.pdf", "DOCX called PDF", () => docxOf(docxParagraph(SENTENCE)), MISMATCH),
  file("guideline.docx", "PDF called DOCX", pdfBytes, MISMATCH),
  file("guideline.html", "PDF called HTML", pdfBytes, MISMATCH),
  file("guideline.txt", "PDF called text", pdfBytes, MISMATCH),
  file(
    "guideline.docx",
    "Word before 2007 called DOCX",
    () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(2_000),
      ]),
    ["file_encrypted"],
  ),
  file("guideline.docx", "RTF called DOCX", `{\\rtf1 ${SENTENCE}}`, MISMATCH),
  file("guideline.rtf", "RTF", `{\\rtf1 ${SENTENCE}}`, UNSUPPORTED),
  file(
    "guideline.pdf",
    "a picture called PDF",
    () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    MISMATCH,
  ),
  file("guideline", "no extension", SENTENCE, UNSUPPORTED),
  file("guideline.pdf.exe", "two extensions", pdfBytes, UNSUPPORTED),
  file(
    "guideline.pdf",
    "a PDF with a web page before it",
    () => Buffer.concat([Buffer.from("<html><script>1</script>\n"), pdfBytes()]),
    READ,
  ),
  file(
    "guideline.html",
    "a web page with a PDF inside",
    () => Buffer.concat([Buffer.from(`${page("")}${" ".repeat(2_000)}`), pdfBytes()]),
    [...READ, ...UNSUPPORTED],
  ),
  file(
    "guideline.pdf",
    "a PDF with a zip behind it",
    () => Buffer.concat([pdfBytes(), docxOf(docxParagraph(SENTENCE))]),
    READ,
  ),
  file(
    "guideline.docx",
    "a zip with a PDF before it",
    () => Buffer.concat([pdfBytes(), docxOf(docxParagraph(SENTENCE))]),
    MISMATCH,
  ),
  file("guideline.html", "a GIF that is a web page", () => Buffer.from(`GIF89a=1;${page("")}`), [
    ...MISMATCH,
    ...READ,
  ]),
  file(
    "../../../../escape.md",
    "a name that leads out of the folder",
    `# Title\n\n${SENTENCE}`,
    READ,
  ),
  file("/etc/escape.md", "a name from the root", `# Title\n\n${SENTENCE}`, READ),
  file("a\u0000b.md", "a name with NUL", `# Title\n\n${SENTENCE}`, READ),
  file(`${"a".repeat(3_000)}.md`, "a name of 3,000 letters", `# Title\n\n${SENTENCE}`, READ),
  file("\u202Efdp.md", "a name written backwards", `# Title\n\n${SENTENCE}`, READ),
];
