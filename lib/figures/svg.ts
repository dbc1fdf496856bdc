import type { Language } from "@/lib/documents/schema";

/** Colours keep 4.5:1 on white; nothing is said by colour alone (WCAG 2.2, 1.4.1 and 1.4.3). */
export const COLOURS = {
  ink: "#1c2733",
  soft: "#4a5866",
  line: "#cfd8df",
  brand: "#0b5563",
  pale: "#e6f1f2",
};

/** As wide as the text column of a page; at that width a size of 15 prints as 11 points. */
export const FIGURE_WIDTH = 640;
export const FONT_SIZE = 15;
export const LINE_HEIGHT = 21;

/** The font of the text's own language comes first: quotation marks differ. */
const FONT_FAMILIES: Record<Language, string> = {
  en: "'Noto Sans','Noto Sans SC',sans-serif",
  zh: "'Noto Sans SC','Noto Sans','Microsoft YaHei','PingFang SC',sans-serif",
};

type Attributes = Record<string, string | number>;

export function element(name: string, attributes: Attributes, content = ""): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(String(value))}"`,
  );
  return `<${name}${pairs.join("")}>${content}</${name}>`;
}

/** Lines of text; `y` is the baseline of the first. */
export function textLines(
  lines: string[],
  {
    x,
    y,
    lineHeight = LINE_HEIGHT,
    ...attributes
  }: { x: number; y: number; lineHeight?: number } & Attributes,
): string {
  return lines
    .map((line, index) =>
      element("text", { x, y: y + index * lineHeight, ...attributes }, escapeXml(line)),
    )
    .join("");
}

export function svgDocument(
  content: string,
  {
    width = FIGURE_WIDTH,
    height,
    title,
    language,
  }: { width?: number; height: number; title: string; language: Language },
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONT_FAMILIES[language],
      "font-size": FONT_SIZE,
      fill: COLOURS.ink,
    },
    element("title", {}, escapeXml(title)) + content,
  );
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
