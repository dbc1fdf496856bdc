import {
  child,
  childElements,
  childSwitch,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { headingLevelOfName } from "@/lib/documents/docx/style-names";

/** How a run or paragraph is set; undefined where it leaves the choice to what it is based on. */
export type DocxStyle = {
  id?: string;
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  hidden?: boolean;
  struck?: boolean;
  raised?: boolean;
  /** Points above the line. */
  position?: number;
  /** Six hexadecimal digits; undefined for the automatic colour. */
  color?: string;
  /** What lies behind the text: six hexadecimal digits, or a colour's name. */
  fill?: string;
  font?: string;
  /** From 0, as Word counts; 9 is text. */
  outlineLevel?: number;
  numbering?: { id: string; level: number | undefined };
  /** Left indentation in points. */
  indent?: number;
};

export type DocxStyles = {
  /** The style with everything it inherits; the document's defaults for an unknown id. */
  resolve(id: string | undefined): DocxStyle;
  /** Whether a table style colours cells of its own. */
  hasFill(id: string): boolean;
};

const DEFAULT_SIZE = 10;
const DEEPEST = 20;

export function readStyles(xml: XmlElement | null): DocxStyles {
  const root = xml ?? { name: "", attributes: {}, children: [] };
  const byId = new Map(
    findAll(root, "w:style").map((style) => [style.attributes["w:styleId"], style]),
  );
  const runDefaults = child(findAll(root, "w:rPrDefault")[0], "w:rPr");
  const defaults: DocxStyle = { size: DEFAULT_SIZE, ...readRunStyle(runDefaults) };
  const normal = [...byId.values()].find(
    ({ attributes }) => attributes["w:default"] === "1" && attributes["w:type"] === "paragraph",
  );
  const resolved = new Map<string, DocxStyle>();

  function inherit(style: XmlElement | undefined, depth: number): DocxStyle {
    if (!style || depth > DEEPEST) return defaults;
    const base = inherit(byId.get(childValue(style, "w:basedOn")), depth + 1);
    const name = childValue(style, "w:name") ?? "";
    const isParagraph = style.attributes["w:type"] !== "character";
    const named = isParagraph ? headingLevelOfName(name) : undefined;
    return {
      ...base,
      ...(named === undefined ? {} : { outlineLevel: named }),
      ...readParagraphStyle(child(style, "w:pPr")),
      ...readRunStyle(child(style, "w:rPr")),
      id: style.attributes["w:styleId"] ?? "",
      name,
    };
  }

  return {
    resolve(id) {
      const key = id ?? "";
      const known = resolved.get(key) ?? inherit(id === undefined ? normal : byId.get(id), 0);
      resolved.set(key, known);
      return known;
    },
    hasFill(id) {
      const style = byId.get(id);
      return style !== undefined && findAll(style, "w:shd").length > 0;
    },
  };
}

export function readRunStyle(properties: XmlElement | undefined): DocxStyle {
  const halfPoints = childValue(properties, "w:sz");
  const alignment = childValue(properties, "w:vertAlign");
  const position = childValue(properties, "w:position");
  const fonts = child(properties, "w:rFonts")?.attributes;
  return defined({
    size: halfPoints === undefined ? undefined : Number(halfPoints) / 2,
    bold: childSwitch(properties, "w:b"),
    hidden: childSwitch(properties, "w:vanish"),
    struck: childSwitch(properties, "w:strike") ?? childSwitch(properties, "w:dstrike"),
    raised: alignment === undefined ? undefined : alignment === "superscript",
    position: position === undefined ? undefined : Number(position) / 2,
    color: hexColor(childValue(properties, "w:color")),
    fill: childValue(properties, "w:highlight") ?? shading(properties),
    font: fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"],
  });
}

export function readParagraphStyle(properties: XmlElement | undefined): DocxStyle {
  const outline = childValue(properties, "w:outlineLvl");
  const numbering = child(properties, "w:numPr");
  const id = childValue(numbering, "w:numId");
  const level = childValue(numbering, "w:ilvl");
  const { "w:left": left, "w:start": start = left } = child(properties, "w:ind")?.attributes ?? {};
  return defined({
    fill: shading(properties),
    indent: start === undefined ? undefined : Number(start) / 20,
    outlineLevel: outline === undefined ? undefined : Number(outline),
    numbering:
      id === undefined ? undefined : { id, level: level === undefined ? undefined : Number(level) },
  });
}

/** The colour behind text; undefined where none is set. */
export function shading(properties: XmlElement | undefined): string | undefined {
  const found = properties && childElements(properties).find(({ name }) => name === "w:shd");
  return hexColor(found?.attributes["w:fill"]);
}

function hexColor(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;
}

/** Leaves out what is not set, so that spreading does not overwrite what was inherited. */
function defined(style: DocxStyle): DocxStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
