import type { Element, Nodes } from "hast";

import { toSuperscript } from "@/lib/documents/superscript";

/** A MathML formula on one line: 10⁹, (a+b)/2, √x. Its source in another language is no text. */
export function mathmlText(node: Nodes): string {
  if (node.type === "text") return node.value.trim();
  if (node.type !== "element") return "";
  const parts = node.children.filter((child) => child.type === "element");
  const [first, second, third] = parts.map(mathmlText);
  switch (node.tagName) {
    case "annotation":
    case "annotation-xml":
      return "";
    case "msup":
      return (first ?? "") + raised(second ?? "");
    case "msub":
    case "munder":
      return (first ?? "") + (second ?? "");
    case "msubsup":
      return (first ?? "") + (second ?? "") + raised(third ?? "");
    case "mfrac":
      return `${grouped(first ?? "")}/${grouped(second ?? "")}`;
    case "msqrt":
      return `√${grouped(inner(node))}`;
    case "mspace":
      return " ";
    case "mo":
      return spacedOperator(inner(node));
    default:
      return inner(node);
  }
}

function inner(element: Element): string {
  return element.children.reduce((text, part) => {
    // One and a half is "1 1/2".
    const isMixed = part.type === "element" && part.tagName === "mfrac" && /\d$/.test(text);
    return text + (isMixed ? " " : "") + mathmlText(part);
  }, "");
}

function spacedOperator(sign: string): string {
  return /^[=<>≤≥≈±×−+]$/.test(sign) ? ` ${sign} ` : sign;
}

function raised(text: string): string {
  return /^[\d+\-−–\s]+$/.test(text) ? toSuperscript(text.replace(/\s/g, "")) : `^${grouped(text)}`;
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,%]+$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}
