import { Document, Footer, Header, Packer, PageBreak, PageNumber, Paragraph, TextRun } from "docx";

import { createDocxBlocks } from "@/samples/build/docx-blocks";
import { DOCX_NUMBERING, docxStyles } from "@/samples/build/docx-styles";
import { fixZipDates } from "@/samples/build/fix-zip-dates";
import type { Guideline } from "@/samples/build/guideline-model";

/** The same bytes for the same Markdown: dates come from here and not from the clock. */
const PUBLISHED = "2026-06-01T00:00:00Z";

export async function renderDocx(guideline: Guideline, publisher: string): Promise<Buffer> {
  const { blocks, footnotes } = createDocxBlocks(guideline.blocks);
  const document = new Document({
    title: guideline.title,
    creator: publisher,
    styles: docxStyles(guideline.language),
    numbering: DOCX_NUMBERING,
    footnotes,
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          default: new Header({ children: [smallPrint(guideline.title)] }),
          first: new Header({ children: [] }),
        },
        footers: {
          default: new Footer({ children: [noticeLine(guideline.notice)] }),
          first: new Footer({ children: [noticeLine(guideline.notice)] }),
        },
        children: [...coverPage(guideline), ...blocks],
      },
    ],
  });
  const coreProperties = corePropertiesXml(guideline.title, publisher);
  const overrides = [{ path: "docProps/core.xml", data: coreProperties }];
  return fixZipDates(await Packer.toBuffer(document, undefined, overrides));
}

function coverPage({ title, notice, cover }: Guideline): Paragraph[] {
  return [
    new Paragraph({ style: "Title", text: title }),
    new Paragraph({ style: "Notice", text: notice }),
    ...cover.map((line) => new Paragraph(line)),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function smallPrint(text: string): Paragraph {
  return new Paragraph({ style: "SmallPrint", text });
}

function noticeLine(notice: string): Paragraph {
  const page = new TextRun({ children: ["    ", PageNumber.CURRENT] });
  return new Paragraph({ style: "SmallPrint", children: [new TextRun(notice), page] });
}

function corePropertiesXml(title: string, publisher: string): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" ");
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${PUBLISHED}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<cp:coreProperties ${namespaces}><dc:title>${title}</dc:title>`,
    `<dc:creator>${publisher}</dc:creator>${date("created")}${date("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}
