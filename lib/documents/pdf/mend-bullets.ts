import type { TextLine, TextRun } from "@/lib/documents/pdf/text-line";

const SYMBOL_FONT = /symbol|dings|dingbat|bullet/i;
/** Characters symbol fonts hold that mean what they say. */
const MEANINGFUL = /[\d≥≤±×÷<>=+−–—~∼≈→←↑↓µ°′″∞√∑∆%®©™*†‡§\p{Script=Greek}]/u;
const CLOSING = new Map([
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
]);
/** An odd first character is a bullet if this many lines begin with it. */
const LEAST_LINES = 3;

/** Bullets set in symbol fonts reach the text as letters ("[[", "ï", "n"); puts "•" where they stand. */
export function mendBullets(lines: TextLine[]): TextLine[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const token = loneToken(line);
    if (token) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return lines.map((line) => {
    const token = loneToken(line);
    const isBullet =
      token !== null && (isSymbolRun(line) || (counts.get(token) ?? 0) >= LEAST_LINES);
    return isBullet ? withBullet(line, token) : line;
  });
}

function withBullet(line: TextLine, token: string): TextLine {
  const [first, ...others] = line.runs;
  const rest = isSymbolRun(line) ? withoutEcho(others, token) : others;
  const echo = rest === others ? 0 : token.length;
  const runs = first?.text.startsWith(token)
    ? [{ ...first, text: `•${first.text.slice(token.length)}` }, ...rest]
    : line.runs;
  return { ...line, runs, text: `• ${line.text.slice(token.length + echo).trimStart()}` };
}

/** The blank after a bullet may be read as the bullet's own bracket ("[[" in two fonts); one never closed is no text. */
function withoutEcho(runs: TextRun[], token: string): TextRun[] {
  const [second, ...rest] = runs;
  const closing = CLOSING.get(token);
  if (!second || !closing || second.text.trim() !== token || rest.length === 0) return runs;
  return rest.some(({ text }) => text.includes(closing)) ? runs : rest;
}

/** What stands alone before a line's text and is neither a word, a number nor a mark that means something. */
function loneToken({ text, runs }: TextLine): string | null {
  const [first, second] = runs;
  if (!first || first.text.trim() === "") return null;
  // A short word may stand after a bullet in a symbol font ("MI"); else so little text is a cell or a label.
  const isShort = text.length < 4;
  if (isShort && !(SYMBOL_FONT.test(first.font) && /^\p{L}/u.test(second?.text ?? ""))) return null;
  const ownRun = second && first.font !== second.font ? first.text.trim() : null;
  if (ownRun !== null && ownRun.length <= 2 && !MEANINGFUL.test(ownRun)) {
    const isText = /^[\p{L}\p{Ps}\p{Pi}\p{Pe}\p{Pf}"'.,;:!?/&$£€¥。，、；：！？]/u.test(ownRun);
    if (SYMBOL_FONT.test(first.font)) return ownRun;
    return /^[b-z]$/.test(ownRun) && / $|^ /.test(second?.text[0] ?? "")
      ? ownRun
      : isText
        ? null
        : ownRun;
  }
  const lone = /^([^\p{Script=Han}\x20-\x7e“”‘’–—…])\s/u.exec(text)?.[1];
  return lone && !MEANINGFUL.test(lone) ? lone : null;
}

function isSymbolRun({ runs: [first] }: TextLine): boolean {
  return first !== undefined && SYMBOL_FONT.test(first.font) && first.text.trim().length <= 2;
}
