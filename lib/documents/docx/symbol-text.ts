/** Characters of the Symbol font by their private-use codes; comparators and Greek letters matter most. */
const SYMBOLS: Record<string, string> = {
  F0B3: "≥",
  F0A3: "≤",
  F0B1: "±",
  F0B4: "×",
  F0B0: "°",
  F0B9: "≠",
  F0BB: "≈",
  F0A5: "∞",
  F0AE: "→",
  F0AF: "↓",
  F0AD: "↑",
  F06D: "μ",
  F061: "α",
  F062: "β",
  F067: "γ",
  F064: "δ",
  F044: "Δ",
  F06B: "κ",
  F06C: "λ",
};

/** The text of a `w:sym` element. */
export function symbolText(attributes: Record<string, string>): string {
  const code = (attributes["w:char"] ?? "").toUpperCase();
  if (/symbol/i.test(attributes["w:font"] ?? "") && SYMBOLS[code]) return SYMBOLS[code];
  const value = Number.parseInt(code, 16);
  // What is left of the private use area are bullets and tick boxes.
  return Number.isNaN(value) || (value >= 0xf000 && value <= 0xf0ff)
    ? "•"
    : String.fromCodePoint(value);
}
