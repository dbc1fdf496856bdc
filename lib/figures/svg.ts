import type { Language } from "@/lib/documents/schema";

/** Colours keep 4.5:1 on white; nothing is said by colour alone (WCAG 2.2, 1.4.1 and 1.4.3). */
export const COLOURS = {
  ink: "#1c2733",
  soft: "#4a5866",
  line: "#cfd8df",
  brand: "#0b5563",
  pale: "#e6f1f2",
};

/** Half as wide as the text column of a page, so that two stand side by side; there a size of 13 prints as 9.5 points. */
export const FIGURE_WIDTH = 320;
export const FONT_SIZE = 13;
export const LINE_HEIGHT = 18;
/** On a screen a figure is shown this much larger, so that its words are as large as the text. */
const SCREEN_SCALE = 1.4;

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
  { x, y, ...attributes }: { x: number; y: number } & Attributes,
): string {
  return lines
    .map((line, index) =>
      element("text", { x, y: y + index * LINE_HEIGHT, ...attributes }, escapeXml(line)),
    )
    .join("");
}

export function svgDocument(
  content: string,
  { height, title, language }: { height: number; title: string; language: Language },
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      width: FIGURE_WIDTH * SCREEN_SCALE,
      height: Math.round(height * SCREEN_SCALE),
      viewBox: `0 0 ${FIGURE_WIDTH} ${height}`,
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
