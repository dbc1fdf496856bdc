import {
  child,
  childElements,
  findAll,
  ownText,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";
import { toSuperscript } from "@/lib/documents/superscript";

/** A formula on one line, as one would type it: (140 − age) × weight/(72 × Scr), 10⁹, √(a+b). */
export function equationText(element: XmlElement): string {
  switch (element.name) {
    case "m:t":
    case "w:t":
      return ownText(element);
    case "m:f":
      return `${grouped(part(element, "m:num"))}/${grouped(part(element, "m:den"))}`;
    case "m:sSup":
      return part(element, "m:e") + raised(part(element, "m:sup"));
    case "m:sSub":
      return part(element, "m:e") + lowered(part(element, "m:sub"));
    case "m:sSubSup":
      return (
        part(element, "m:e") + lowered(part(element, "m:sub")) + raised(part(element, "m:sup"))
      );
    case "m:sPre":
      return (
        raised(part(element, "m:sup")) + lowered(part(element, "m:sub")) + part(element, "m:e")
      );
    case "m:rad":
      return `${raised(part(element, "m:deg"))}√${grouped(part(element, "m:e"))}`;
    case "m:nary":
      return naryText(element);
    case "m:d":
      return delimitedText(element);
    case "m:func":
      return `${part(element, "m:fName")} ${part(element, "m:e")}`;
    case "m:m":
      return rows(element, "m:mr").join("; ");
    case "m:eqArr":
      return rows(element, "m:e").join("; ");
    default:
      return /^(?:m|w):\w+Pr$/.test(element.name) || element.name === "w:del" ? "" : inner(element);
  }
}

function inner(element: XmlElement): string {
  return childElements(element).reduce((text, part) => {
    // One and a half is "1 1/2".
    const isMixed = part.name === "m:f" && /\d$/.test(text);
    return text + (isMixed ? " " : "") + equationText(part);
  }, "");
}

function part(element: XmlElement, name: string): string {
  const found = child(element, name);
  return found ? inner(found) : "";
}

function rows(element: XmlElement, name: string): string[] {
  return childElements(element)
    .filter((row) => row.name === name)
    .map((row) => (name === "m:mr" ? childElements(row).map(inner).join(", ") : inner(row)));
}

/** Brackets around more than one number or name, so that the order of calculation stays plain. */
function grouped(text: string): string {
  const isSingle = /^[\p{L}\p{N}.,%°]+$/u.test(text.trim()) || isBracketed(text.trim());
  return isSingle ? text : `(${text})`;
}

function isBracketed(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}

function raised(text: string): string {
  if (text.trim() === "") return "";
  return /^[\d+\-−–]+$/.test(text.trim()) ? toSuperscript(text.trim()) : `^${grouped(text)}`;
}

/** Low figures belong to the name before them: CO2, FEV1. */
function lowered(text: string): string {
  if (text.trim() === "") return "";
  return /^[\p{L}\p{N}]+$/u.test(text.trim()) ? text.trim() : `_${grouped(text)}`;
}

function naryText(element: XmlElement): string {
  const sign = property(element, "m:naryPr", "m:chr") ?? "∫";
  const [from, to] = [part(element, "m:sub"), part(element, "m:sup")];
  const limits = from === "" && to === "" ? "" : `[${from}${to === "" ? "" : `…${to}`}]`;
  return `${sign}${limits} ${grouped(part(element, "m:e"))}`;
}

function delimitedText(element: XmlElement): string {
  const open = property(element, "m:dPr", "m:begChr") ?? "(";
  const close = property(element, "m:dPr", "m:endChr") ?? ")";
  const between = property(element, "m:dPr", "m:sepChr") ?? "|";
  return open + rows(element, "m:e").join(between) + close;
}

function property(element: XmlElement, group: string, name: string): string | undefined {
  const properties = child(element, group);
  return properties && findAll(properties, name)[0]?.attributes["m:val"];
}
