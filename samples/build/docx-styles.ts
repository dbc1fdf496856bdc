import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from "docx";

import type { Language } from "@/lib/documents/schema";

const BLUE = "0B4F7D";
const INDENT = { left: 420, hanging: 420 };

export const DOCX_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: "numbers",
      levels: [level(LevelFormat.DECIMAL, "%1.")],
    },
    {
      reference: "bullets",
      levels: [level(LevelFormat.BULLET, "•"), { ...level(LevelFormat.BULLET, "–"), level: 1 }],
    },
  ],
};

export function docxStyles(language: Language): IStylesOptions {
  const font = {
    ascii: "Noto Sans",
    hAnsi: "Noto Sans",
    cs: "Noto Sans",
    eastAsia: "Microsoft YaHei",
  };
  const body = { font, size: 20, language: { value: "en-GB", eastAsia: "zh-CN" } };
  const heading = (size: number) => ({
    run: { font, size, bold: true, color: BLUE },
    paragraph: { spacing: { before: 320, after: 140 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run:
          language === "zh" ? { ...body, language: { value: "zh-CN", eastAsia: "zh-CN" } } : body,
        paragraph: { spacing: { after: 140, line: 300, lineRule: "auto" } },
      },
      title: {
        run: { font, size: 48, bold: true, color: BLUE },
        paragraph: { spacing: { before: 2400, after: 400 } },
      },
      heading1: heading(30),
      heading2: heading(24),
    },
    paragraphStyles: [
      box("Recommendation", "EAF3F9", BLUE),
      box("Notice", "FFF3D6", "B7791F"),
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        run: { bold: true, color: BLUE },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
      },
      { id: "SmallPrint", name: "Small Print", basedOn: "Normal", run: { size: 16 } },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        run: { size: 18 },
        paragraph: { spacing: { before: 40, after: 40 } },
      },
    ],
  };
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: INDENT } },
  };
}

function box(name: string, fill: string, color: string) {
  return {
    id: name,
    name,
    basedOn: "Normal",
    paragraph: {
      spacing: { before: 240, after: 200, line: 300, lineRule: "auto" as const },
      indent: { left: 160, right: 160 },
      keepLines: true,
      shading: { fill },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color, space: 8 } },
    },
  };
}
