import { AppError } from "@/lib/errors";

export type XmlElement = {
  /** With its prefix, as WordprocessingML always writes it: "w:p". */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 500;

/** Reads the XML of an office document. No entity but the five of XML is known, so nothing can be pulled in. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  for (const match of xml.matchAll(TOKEN)) {
    const [, data, closing, name, attributes, empty, text] = match;
    const parent = open.at(-1) ?? root;
    if (data !== undefined) parent.children.push(data);
    else if (text !== undefined) parent.children.push(decode(text));
    else if (name === undefined) continue;
    else if (closing) {
      if (open.length < 2 || parent.name !== name) throw new AppError("file_damaged");
      open.pop();
    } else {
      const element: XmlElement = {
        name,
        attributes: readAttributes(attributes ?? ""),
        children: [],
      };
      parent.children.push(element);
      if (!empty) open.push(element);
      if (open.length > DEEPEST) throw new AppError("file_too_complex");
    }
  }
  if (open.length !== 1) throw new AppError("file_damaged");
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    if (name) attributes[name] = decode(double ?? single ?? "");
  }
  return attributes;
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const hex = /^#x/i.test(name);
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childElements(element).find((candidate) => candidate.name === name);
}

/** The `w:val` of a child, such as the 24 of `<w:sz w:val="24"/>`. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** A switch such as `<w:b/>`: on unless its value says otherwise; undefined where it is not set. */
export function childSwitch(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "");
}

export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...findAll(candidate, name),
  ]);
}
