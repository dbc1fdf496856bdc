/** The Symbol font by the low byte of its private-use codes, from 0x20; a dot where it has ASCII's character or none. */
const ROWS: [number, string][] = [
  [0x20, "..∀.∃..∋..∗..−.."],
  [0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"],
  [0x50, "ΠΘΡΣΤΥςΩΞΨΖ.∴.⊥."],
  [0x60, ".αβχδεφγηιϕκλμνο"],
  [0x70, "πθρστυϖωξψζ...∼."],
  [0xa0, ".ϒ′≤⁄∞ƒ....↔←↑→↓"],
  [0xb0, "°±″≥×∝∂•÷≠≡≈…..."],
  [0xc0, ".....⊕∅∩∪.....∈∉"],
  [0xd0, "∠.®©™.√⋅...⇔⇐⇑⇒⇓"],
  [0xe0, "..®©™∑.........."],
];
const SYMBOLS = new Map(
  ROWS.flatMap(([first, row]) =>
    [...row].flatMap((symbol, index) => (symbol === "." ? [] : [[first + index, symbol] as const])),
  ),
);

/**
 * What a character of the private use area says in a font with symbols of its own; undefined for bullets, tick
 * boxes and everything else that is no text.
 */
export function symbolCharacter(code: number, font: string): string | undefined {
  if (code < 0xf020 || code > 0xf0ff) return undefined;
  const low = code - 0xf000;
  if (low === 0x20) return " ";
  if (!/symbol/i.test(font)) return undefined;
  const ascii = low < 0x40 || /[[\]_{|}]/.test(String.fromCharCode(low));
  // Digits and most punctuation stand where ASCII has them.
  return SYMBOLS.get(low) ?? (ascii && low < 0x7f ? String.fromCharCode(low) : undefined);
}
