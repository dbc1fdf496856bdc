import {
  child,
  childSwitch,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";

/** How a run or paragraph is set; undefined where it leaves the choice to what it is based on. */
export type DocxStyle = {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  hidden?: boolean;
  raised?: boolean;
  /** From 0, as Word counts. */
  outlineLevel?: number;
  numbering?: { id: string; level: number };
  /** Left indentation in points. */
  indent?: number;
};

export type DocxStyles = {
  /** The style with everything it inherits; the document's defaults for an unknown id. */
  resolve(id: string | undefined): DocxStyle;
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
    return {
      ...base,
      ...readParagraphStyle(child(style, "w:pPr")),
      ...readRunStyle(child(style, "w:rPr")),
      name: childValue(style, "w:name") ?? "",
    };
  }

  return {
    resolve(id) {
      const key = id ?? "";
      const known = resolved.get(key) ?? inherit(id === undefined ? normal : byId.get(id), 0);
      resolved.set(key, known);
      return known;
    },
  };
}

export function readRunStyle(properties: XmlElement | undefined): DocxStyle {
  const halfPoints = childValue(properties, "w:sz");
  const alignment = childValue(properties, "w:vertAlign");
  return defined({
    size: halfPoints === undefined ? undefined : Number(halfPoints) / 2,
    bold: childSwitch(properties, "w:b"),
    hidden: childSwitch(properties, "w:vanish"),
    raised: alignment === undefined ? undefined : alignment === "superscript",
  });
}

export function readParagraphStyle(properties: XmlElement | undefined): DocxStyle {
  const outline = childValue(properties, "w:outlineLvl");
  const numbering = child(properties, "w:numPr");
  const id = childValue(numbering, "w:numId");
  const { "w:left": left, "w:start": start = left } = child(properties, "w:ind")?.attributes ?? {};
  return defined({
    indent: start === undefined ? undefined : Number(start) / 20,
    outlineLevel: outline === undefined ? undefined : Number(outline),
    numbering:
      id === undefined ? undefined : { id, level: Number(childValue(numbering, "w:ilvl") ?? 0) },
  });
}

/** Leaves out what is not set, so that spreading does not overwrite what was inherited. */
function defined(style: DocxStyle): DocxStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
