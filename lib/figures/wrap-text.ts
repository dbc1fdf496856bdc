/**
 * Pieces that may not be torn apart: a number with its unit or percent sign, a word with its punctuation,
 * a Chinese character with the mark that must not begin a line.
 */
const PIECES =
  /[≥≤<>±~≈]?\s?\d[\d.,:/–~-]*(?:\s?(?:%|‰|[a-zA-Zµμ°℃/²]+[\d/a-zA-Z²]*|[个岁天次周月年片粒人]))?[,.;:!?)”，。；：！？）、]*|[“（(]*[\p{Script=Han}][，。；：！？）”、]*|[^\s\p{Script=Han}\d]+|\s+|./gu;

/** Breaks text into lines at most `width` wide, both in the same unit as `size`, the font size. */
export function wrapText(
  text: string,
  { width, size, bold = false }: { width: number; size: number; bold?: boolean },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.replace(/\s+/g, " ").match(PIECES) ?? []) {
    if (line !== "" && measureText((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line = line === "" ? piece.trimStart() : line + piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** Width of a line in Noto Sans and Noto Sans SC, rounded up: too wide a guess costs paper, too narrow a letter. */
export function measureText(text: string, size: number, bold = false): number {
  const ems = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return ems * size * (bold ? 1.07 : 1);
}

function widthOf(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’↑↓↔⊕○●]/u.test(character)) return 1;
  if (/[fijlrt.,:;'|!()[\]]/.test(character)) return 0.41;
  if (character === " ") return 0.27;
  if (/[mwMWQO%@]/.test(character)) return 0.94;
  if (/[A-Z≥≤<>+=]/.test(character)) return 0.68;
  return 0.6;
}
