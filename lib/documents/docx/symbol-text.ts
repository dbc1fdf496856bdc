import { symbolCharacter } from "@/lib/documents/symbol-font";

/** The text of a `w:sym` element. */
export function symbolText(attributes: Record<string, string>): string {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  const known = symbolCharacter(code, attributes["w:font"] ?? "");
  if (known) return known;
  // What is left of the private use area are bullets and tick boxes.
  const isPrivate = Number.isNaN(code) || (code >= 0xf000 && code <= 0xf0ff);
  return isPrivate ? "•" : String.fromCodePoint(code);
}
