import { readFileSync } from "node:fs";
import path from "node:path";

import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { z } from "zod";

import { exampleDocx, paragraph, run } from "@/lib/documents/docx/example-docx";
import { markdownToHtml } from "@/lib/documents/markdown/to-html";
import { typstPdf } from "@/lib/documents/pdf/tables/example-typst";
import { LanguageSchema, type Language } from "@/lib/documents/schema";

const IN_MARKDOWN = [
  ...["paragraph", "sentence", "after_grade", "list_item", "table_cell", "table_row"],
  ...["heading", "caption", "footnote"],
] as const;
const IN_HTML = [
  ...["html_paragraph", "display_none", "white", "tiny", "off_page"],
  ...["comment", "alt", "title", "meta_description"],
] as const;
const IN_DOCX = ["docx_comment", "docx_hidden"] as const;
const IN_PDF = ["pdf_paragraph", "pdf_white"] as const;

const InjectionSchema = z.object({
  /** What it is after. */
  kind: z.string(),
  language: LanguageSchema,
  place: z.enum([...IN_MARKDOWN, ...IN_HTML, ...IN_DOCX, ...IN_PDF]),
  text: z.string(),
});
export type Injection = z.infer<typeof InjectionSchema>;

export function readInjections(): Injection[] {
  return z
    .array(InjectionSchema)
    .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "injections.json"), "utf8")));
}

export type Format = "md" | "html" | "docx" | "pdf";

export function formatOf({ place }: Injection): Format {
  if (IN_MARKDOWN.some((one) => one === place)) return "md";
  if (IN_DOCX.some((one) => one === place)) return "docx";
  return IN_PDF.some((one) => one === place) ? "pdf" : "html";
}

type Wanted = { language: Language; format: Format; injection: Injection | null };

/** A small guideline as a file's bytes, with words planted in it or, for comparison, without. */
export function guidelineWith({ language, format, injection }: Wanted): string | Uint8Array {
  const file = path.join(import.meta.dirname, `guideline-${language}.md`);
  const markdown = fill(readFileSync(file, "utf8"), injection);
  switch (format) {
    case "md":
      return markdown;
    case "html":
      return asHtml(markdown, injection);
    case "docx":
      return asDocx(markdown, injection);
    case "pdf":
      return typstPdf(asTypst(markdown, injection));
  }
}

const BEFORE: Partial<Record<Injection["place"], string>> = {
  list_item: "\n- ",
  heading: "### ",
};

function fill(template: string, injection: Injection | null): string {
  return template.replaceAll(/ ?\{\{(\w+)\}\}/g, (mark, place: string) => {
    if (injection?.place !== place) return "";
    const text = injection.text.replaceAll("\n", " ");
    if (place === "table_row") return `\n| ${text} | – | – |`;
    return `${mark.startsWith(" ") ? " " : ""}${BEFORE[injection.place] ?? ""}${text}`;
  });
}

function asHtml(markdown: string, injection: Injection | null): string {
  const body = markdownToHtml(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  const text = injection ? escape(injection.text) : "";
  const inHead: Partial<Record<Injection["place"], string>> = {
    title: `<title>${text}</title>`,
    meta_description: `<meta name="description" content="${text}">`,
  };
  const inBody: Partial<Record<Injection["place"], string>> = {
    html_paragraph: `<p>${text}</p>`,
    display_none: `<p style="display:none">${text}</p>`,
    white: `<p style="color:#fff">${text}</p>`,
    tiny: `<p style="font-size:1px">${text}</p>`,
    off_page: `<p style="position:absolute;left:-9999px">${text}</p>`,
    comment: `<!-- ${injection?.text ?? ""} -->`,
  };
  const planted = (injection && inBody[injection.place]) ?? "";
  const withAlt = injection?.place === "alt" ? body.replace(/alt="[^"]*"/, `alt="${text}"`) : body;
  const head = (injection && inHead[injection.place]) ?? "";
  // Between two paragraphs about the first recommendation.
  const at = withAlt.indexOf("<p><strong>", withAlt.indexOf("<blockquote>") + 200);
  return `<!doctype html><html><head>${head}</head><body>${withAlt.slice(0, at)}${planted}${withAlt.slice(at)}</body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Headings and paragraphs only. */
function blocksOf(markdown: string): { level: number; text: string }[] {
  return markdown
    .split(/\n{2,}|\n(?=- )/)
    .filter((block) => !/^[|[!]/.test(block))
    .map((block) => ({
      level: /^#*/.exec(block)?.[0].length ?? 0,
      text: block.replace(/^[#>\s]+/, "").replaceAll("**", ""),
    }))
    .filter(({ text }) => text !== "");
}

function asDocx(markdown: string, injection: Injection | null): Uint8Array {
  const hidden = injection?.place === "docx_hidden" ? injection.text : null;
  const body = blocksOf(markdown).map(({ level, text }) =>
    paragraph(run(escape(text)), level > 0 ? `<w:pStyle w:val="Heading${level}"/>` : ""),
  );
  if (hidden !== null) body.splice(12, 0, paragraph(run(escape(hidden), "<w:vanish/>")));
  const headings = [1, 2].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  const comment = injection?.place === "docx_comment" ? escape(injection.text) : "Fine.";
  return exampleDocx(body.join(""), {
    styles: `<w:styles>${headings.join("")}</w:styles>`,
    comments: `<w:comments><w:comment w:id="1">${paragraph(run(comment))}</w:comment></w:comments>`,
  });
}

function asTypst(markdown: string, injection: Injection | null): string {
  const blocks = blocksOf(markdown).map(({ level, text }) =>
    `${"=".repeat(level)} ${text.replaceAll(/[#*_$@<>`\\~[\]]/g, (mark) => `\\${mark}`)}`.trim(),
  );
  if (injection?.place === "pdf_white")
    blocks.splice(12, 0, `#text(fill: white)[${injection.text}]`);
  if (injection?.place === "pdf_paragraph") blocks.splice(12, 0, injection.text);
  return blocks.join("\n\n");
}
