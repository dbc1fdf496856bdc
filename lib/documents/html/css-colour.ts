const NAMED: Record<string, string> = {
  white: "ffffff",
  black: "000000",
  red: "ff0000",
  blue: "0000ff",
  green: "008000",
  yellow: "ffff00",
  gray: "808080",
  grey: "808080",
  silver: "c0c0c0",
  snow: "fffafa",
  ivory: "fffff0",
  whitesmoke: "f5f5f5",
};

/** Six hexadecimal digits; "transparent" for no colour at all; null for what is not known here. */
export function readColour(value: string): string | null {
  const text = value.trim().toLowerCase();
  if (/^transparent$|^rgba\(.*,\s*0(?:\.0+)?\s*\)$|^#[\da-f]{6}00$/.test(text))
    return "transparent";
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
  if (hex) return hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join("");
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text);
  if (rgb) {
    return rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("");
  }
  return NAMED[text] ?? null;
}

const LARGEST_DIFFERENCE = 12;

/** Too alike for anybody to read one on the other. */
export function isSameColour(a: string, b: string): boolean {
  return [0, 2, 4].every((place) => {
    const channel = (colour: string) => Number.parseInt(colour.slice(place, place + 2), 16);
    return Math.abs(channel(a) - channel(b)) <= LARGEST_DIFFERENCE;
  });
}
