import { symbolCharacter } from "@/lib/documents/symbol-font";

/** Tick boxes, marks and arrows of Wingdings, which say something; its other signs are bullets. */
const WINGDINGS: Record<number, string> = {
  0x6f: "☐",
  0x71: "☐",
  0x72: "☐",
  0x78: "☒",
  0xa8: "☐",
  0xdf: "←",
  0xe0: "→",
  0xe1: "↑",
  0xe2: "↓",
  0xe8: "→",
  0xf0: "⇒",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};
const WINGDINGS_2: Record<number, string> = {
  0x2a: "☐",
  0x4f: "✗",
  0x50: "✓",
  0x51: "☒",
  0x52: "☑",
  0xa3: "☐",
};

const SIGN_FONT = /^(?:symbol(?:\s?mt|\s?ps)?|wingdings(?:\s?2)?)$/i;

/** The text of a `w:sym` element. */
export function symbolText(attributes: Record<string, string>): string {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  if (Number.isNaN(code)) return "•";
  const font = attributes["w:font"] ?? "";
  const known = signOf(code, font);
  if (known) return known;
  // What is left of the private use area are bullets.
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  return isPrivate || code > 0x10ffff ? "•" : String.fromCodePoint(code);
}

/** Text in a font that shows symbols where others have letters: "£" is ≤ and "³" is ≥ in Symbol. */
export function symbolFontText(text: string, font: string | undefined): string {
  if (!font || !SIGN_FONT.test(font)) return text;
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code > 0x20 && code <= 0xff
        ? (signOf(0xf000 + code, font) ?? character)
        : (signOf(code, font) ?? character);
    })
    .join("");
}

function signOf(code: number, font: string): string | undefined {
  const signs = /wingdings\s*2/i.test(font) ? WINGDINGS_2 : WINGDINGS;
  const isWingdings = /wingdings(?!\s*3)/i.test(font);
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return (isWingdings ? signs[low] : undefined) ?? symbolCharacter(code, font);
}
