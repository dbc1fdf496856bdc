/** Characters of the Symbol font by the low byte of their private-use code; comparators and Greek letters matter most. */
const SYMBOLS: Record<number, string> = {
  0x2d: "−",
  0x61: "α",
  0x62: "β",
  0x64: "δ",
  0x67: "γ",
  0x6b: "κ",
  0x6c: "λ",
  0x6d: "μ",
  0x44: "Δ",
  0xa3: "≤",
  0xa5: "∞",
  0xad: "↑",
  0xae: "→",
  0xaf: "↓",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb9: "≠",
  0xbb: "≈",
};

/**
 * What a character of the private use area says in a font with symbols of its own; undefined for bullets, tick
 * boxes and everything else that is no text.
 */
export function symbolCharacter(code: number, font: string): string | undefined {
  if (code < 0xf020 || code > 0xf0ff) return undefined;
  const low = code - 0xf000;
  if (low === 0x20) return " ";
  if (!/symbol/i.test(font)) return undefined;
  // Digits and most punctuation stand where ASCII has them.
  return SYMBOLS[low] ?? (low < 0x40 ? String.fromCharCode(low) : undefined);
}
