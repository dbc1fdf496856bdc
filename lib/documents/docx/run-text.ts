import { Fields } from "@/lib/documents/docx/fields";
import { childElements, ownText, type XmlElement } from "@/lib/documents/docx/parse-xml";
import { symbolText } from "@/lib/documents/docx/symbol-text";

type RunContext = { fields: Fields; noteMark: (reference: XmlElement) => string };

/** The words of a run, with "\n" where a line was broken by hand; the codes of fields are no words. */
export function runText(run: XmlElement, context: RunContext): string {
  return childElements(run)
    .map((part) => {
      if (part.name === "w:fldChar") return context.fields.mark(part);
      if (part.name === "w:instrText") context.fields.addCode(ownText(part));
      if (!context.fields.isShown) return "";
      const text = partText(part, context);
      context.fields.addResult(text);
      return text;
    })
    .join("");
}

function partText(part: XmlElement, context: RunContext): string {
  switch (part.name) {
    case "w:t":
      return ownText(part).replace(/\s/g, " ");
    case "w:tab":
    case "w:ptab":
      return " ";
    case "w:br":
    case "w:cr":
      return part.attributes["w:type"] ? " " : "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return symbolText(part.attributes);
    case "w:footnoteReference":
    case "w:endnoteReference":
      return context.noteMark(part);
    case "w:ruby":
      return childElements(part)
        .filter(({ name }) => name === "w:rubyBase")
        .flatMap(childElements)
        .map((base) => runText(base, context))
        .join("");
    case "mc:AlternateContent":
      return alternativeText(part, context);
    case "w16se:symEx":
      return String.fromCodePoint(
        Number.parseInt(part.attributes["w16se:char"] ?? "", 16) || 0x2022,
      );
    default:
      return "";
  }
}

/** The first choice that has words; drawings among the choices are read as boxes and pictures. */
function alternativeText(element: XmlElement, context: RunContext): string {
  for (const choice of childElements(element)) {
    const text = childElements(choice)
      .map((part) => partText(part, context))
      .join("");
    if (text !== "") return text;
  }
  return "";
}
