import { AppError } from "@/lib/errors";
import { canonicalName, declareNamespaces, type Scope } from "@/lib/documents/docx/namespaces";

export type XmlElement = {
  /** With the prefix this product knows its namespace by, whatever the file calls it: "w:p". */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 500;
const LAST_CODE_POINT = 0x10ffff;

type Open = { element: XmlElement; written: string; scope: Scope };

/** Reads the XML of an office document. No entity but the five of XML is known, so nothing can be pulled in. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: Open[] = [{ element: root, written: "", scope: new Map() }];
  for (const match of xml.matchAll(TOKEN)) {
    const [, data, closing, name, attributes, empty, text] = match;
    const parent = open.at(-1);
    if (!parent) throw new AppError("file_damaged");
    if (data !== undefined) parent.element.children.push(data);
    else if (text !== undefined) parent.element.children.push(decode(text));
    else if (name === undefined) continue;
    else if (closing) {
      if (open.length < 2 || parent.written !== name) throw new AppError("file_damaged");
      open.pop();
    } else {
      const opened = openElement(name, readAttributes(attributes ?? ""), parent.scope);
      parent.element.children.push(opened.element);
      if (!empty) open.push(opened);
      if (open.length > DEEPEST) throw new AppError("file_too_complex");
    }
  }
  if (open.length !== 1) throw new AppError("file_damaged");
  return root;
}

function openElement(written: string, attributes: Record<string, string>, outer: Scope): Open {
  const scope = declareNamespaces(outer, attributes);
  const named = Object.entries(attributes).map(([name, value]) => {
    // An attribute without a prefix is in no namespace.
    return [name.includes(":") ? canonicalName(name, scope) : name, value] as const;
  });
  const element = {
    name: canonicalName(written, scope),
    attributes: Object.fromEntries(named),
    children: [],
  };
  return { element, written, scope };
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
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : "\ufffd";
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

/** The text directly in an element, as `w:t` has it. */
export function ownText(element: XmlElement): string {
  return element.children.filter((part) => typeof part === "string").join("");
}
