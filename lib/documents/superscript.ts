const RAISED: Record<string, string> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
  "–": "⁻",
  "(": "⁽",
  ")": "⁾",
};
/** Single letters mark footnotes ("5 mgᵃ"); longer raised words such as "th" and "TM" stay readable as they are. */
const RAISED_LETTERS: Record<string, string> = Object.fromEntries(
  [..."abcdefghijklmnoprstuvwxyz"].map((letter, index) => [
    letter,
    [..."ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"][index] ?? letter,
  ]),
);

/** Raised digits become superscript characters, so that "10⁹" and "5 mg¹²" never read as 109 and 5 mg12. */
export function toSuperscript(text: string): string {
  const withDigits = text.replace(/[0-9+\-−–()]/g, (char) => RAISED[char] ?? char);
  return withDigits.replace(
    /(?<![\p{L}])[a-z](?![\p{L}])/gu,
    (letter) => RAISED_LETTERS[letter] ?? letter,
  );
}

const PLAIN = new Map(Object.entries(RAISED).map(([plain, raised]) => [raised, plain]));

/** The digits a text prints, raised ones included. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (char) => PLAIN.get(char) ?? char);
}
