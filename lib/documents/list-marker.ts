/** A printed marker at the start of a line: the marker itself, and where the item's own text begins. */
export type ListMarker = {
  marker: string;
  textStart: number;
  /** `bullet` always starts an item; a number may also be a citation or a figure at a line's start. */
  kind: "bullet" | "dash" | "number";
  /** Which series the marker belongs to, such as "1." or "(a)". */
  series: string;
  /** Place in the series, from 1; null for bullets and dashes. */
  ordinal: number | null;
};

/** Bullets, and the private-use characters symbol fonts leave in their place. Some files print each bullet twice. */
const BULLET_CHARACTER = "[•◦‣∙·●○■□▪▫◆◇▶►➢➤➔✓✔✦❑❒❏☐☑☒※★☆\\uf000-\\uf0ff\\x80-\\x9f]";
const BULLET = new RegExp(`^(${BULLET_CHARACTER}(?:\\s*${BULLET_CHARACTER})?)\\s*(?=\\S)`);
const DASH = /^([-–—*](?=\s)|––)\s*(?=\S)/;
const NUMBERED =
  /^(?:([(（]\s?(\d{1,3}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})\s?[)）])|((\d{1,3}|[a-zA-Z]|[ivx]{1,4})[).）．、](?!\d))|(([一二三四五六七八九十]{1,3})、)|([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]))\s*(?=[^\s.,;:，。；：)）])/u;

export function readListMarker(text: string): ListMarker | null {
  const bullet = BULLET.exec(text);
  if (bullet) return unordered("bullet", bullet);
  const dash = DASH.exec(text);
  if (dash) return unordered("dash", dash);
  const numbered = NUMBERED.exec(text);
  if (!numbered) return null;
  const marker = (numbered[1] ?? numbered[3] ?? numbered[5] ?? numbered[7] ?? "").trim();
  const value = numbered[2] ?? numbered[4] ?? numbered[6] ?? marker;
  // "A. Smith" and "p. 4" need a space; "1.成人" does not.
  const followed = text.slice(marker.length, marker.length + 1);
  if (/^[a-zA-Z]/.test(marker) && followed !== " ") return null;
  return {
    marker,
    textStart: numbered[0].length,
    kind: "number",
    series: marker.replace(value, seriesOf(value)),
    ordinal: ordinalOf(value),
  };
}

function unordered(kind: "bullet" | "dash", match: RegExpExecArray): ListMarker {
  const marker = match[1] ?? "";
  return { marker, textStart: match[0].length, kind, series: marker, ordinal: null };
}

function seriesOf(value: string): string {
  if (/^\d/.test(value)) return "1";
  if (/^[①-⑳]/.test(value)) return "①";
  if (/^[一二三四五六七八九十]/.test(value)) return "一";
  return /^[A-Z]/.test(value) ? "A" : "a";
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Whether one marker is the next of the other's series; "i." is read as a letter or as a Roman number. */
export function isNextMarker(before: ListMarker, next: ListMarker): boolean {
  if (before.series !== next.series) return false;
  if (before.ordinal !== null && next.ordinal === before.ordinal + 1) return true;
  const [first, second] = [romanOf(before), romanOf(next)];
  return first > 0 && second === first + 1;
}

/** 0 where the marker is no small Roman number. */
function romanOf({ marker }: ListMarker): number {
  return ROMAN.indexOf(marker.replace(/[^a-z]/g, "")) + 1;
}

const CHINESE_DIGITS = "一二三四五六七八九";

function ordinalOf(value: string): number | null {
  if (/^\d/.test(value)) return Number(value);
  if (/^[①-⑳]/.test(value)) return value.charCodeAt(0) - "①".charCodeAt(0) + 1;
  if (/^[一二三四五六七八九十]/.test(value)) return chineseNumber(value);
  return value.length === 1 ? value.toLowerCase().charCodeAt(0) - 96 : null;
}

export function chineseNumber(value: string): number {
  const [tens, ones] = value.includes("十") ? value.split("十") : [null, value];
  const unit = ones ? CHINESE_DIGITS.indexOf(ones) + 1 : 0;
  if (tens === null) return unit;
  return (tens === "" || tens === undefined ? 1 : CHINESE_DIGITS.indexOf(tens) + 1) * 10 + unit;
}
