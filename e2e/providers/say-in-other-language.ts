import DICTIONARY from "@/e2e/providers/dictionary.json";
import type { Language } from "@/lib/documents/schema";
import MEDICINES from "@/lib/quality/across/medicine-names.json";

/** What a stretch of text is in the other language; medicines get their printed name in brackets at first use. */
type Entry = { says: string; isMedicine: boolean };

const TO: Record<Language, Map<string, Entry>> = { en: entries("en"), zh: entries("zh") };
const LONGEST = Math.max(...[...TO.en.keys(), ...TO.zh.keys()].map(({ length }) => length));
const SAME =
  /^(?:[A-Z][A-Za-z]*\d[\w-]*|[A-Za-z]+-?\d[\w-]*|\d+(?:[.,]\d+)*|[＜＞≦≧]|[%°℃≥≤<>/·²³⁹μµ+-])/u;
const SHORT_FORM =
  /^(?:[A-Za-z]*[A-Z]{2}\w*(?:-\d\w*)*|eGFR|HbA1c|(?:m|µ|μ|k|d|n)?(?:g|L|mol)|mmHg|kg|cm|mm|h|d|U|IU)(?![A-Za-z])/u;
const PUNCTUATION: Record<string, string> = {
  "，": ", ",
  "。": ". ",
  "；": "; ",
  "：": ": ",
  "、": ", ",
  "（": " (",
  "）": ") ",
  "～": " to ",
  "？": "? ",
};
const CHINESE_PUNCTUATION: Record<string, string> = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "–": "～",
  "?": "？",
};

/**
 * The words of a line that a small dictionary knows, with its numbers, units and short forms, in the order of the
 * line; everything else is left out. It is no translation: it lets the pipeline and the checks run with real values.
 */
export function sayInOtherLanguage(line: string, language: Language, known: Set<string>): string {
  const text = language === "zh" ? behindTheirNumbers(line) : withoutMonths(closed(line));
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const { said, length } = next(text.slice(at), language, isInWord(text, at), known);
    if (said !== "") parts.push(said);
    at += length;
  }
  return language === "zh" ? inChinese(parts) : inEnglish(parts);
}

/** A unit is one word, whatever it is divided by. */
const UNIT =
  /^(?:mmHg|mmol|µmol|kg\/m²|mg|mL|ml|µg|μg|kg|cm|mm|IU|[gLUhd]|min|m²|m)(?:\/\([^()]+\)|\/[A-Za-zµμ]+(?:[·/][\d.]* ?m²?)?|\/[\d.]+ ?m²)*(?![A-Za-z])/u;

function next(rest: string, language: Language, isInside: boolean, known: Set<string>) {
  if (isInside) return { said: "", length: 1 };
  const unit = UNIT.exec(rest)?.[0];
  if (unit) return { said: unit, length: unit.length };
  for (let length = Math.min(LONGEST, rest.length); length > 0; length--) {
    const printed = rest.slice(0, length);
    const entry = TO[language].get(printed.toLowerCase());
    const isWhole = language === "en" || !/^[A-Za-z]/u.test(rest.slice(length));
    if (entry && isWhole) return { said: withPrinted(entry, printed, language, known), length };
  }
  const same = SAME.exec(rest)?.[0] ?? SHORT_FORM.exec(rest)?.[0];
  if (same) return { said: same, length: same.length };
  const [mark = ""] = rest;
  const said = (language === "en" ? PUNCTUATION : CHINESE_PUNCTUATION)[mark] ?? "";
  return { said, length: mark.length || 1 };
}

function withPrinted(
  { says, isMedicine }: Entry,
  printed: string,
  language: Language,
  known: Set<string>,
): string {
  if (!isMedicine || known.has(says)) return says;
  known.add(says);
  return language === "zh" ? `${says}（${printed}）` : `${says} (${printed})`;
}

/** English puts "within" before its number, Chinese 内 behind it; "of 1,000" is no connecting word of Chinese. */
function behindTheirNumbers(line: string): string {
  return line
    .replaceAll("-only ", " only ")
    .replaceAll(
      /\b(?:within|over)((?: the)?(?: next| first| last| past)? [\d.]+(?:[ –-](?:to )?[\d.]+)?[ -](?:hour|day|week|month|year)s?)/giu,
      "$1内",
    )
    .replaceAll(/(\d)\s*[–-]\s*(?=\d)/gu, "$1～");
}

/** Many a PDF prints a space between 汉字 and what is none, as no dictionary does. */
function closed(line: string): string {
  return line.replaceAll(/(?<=\p{Script=Han})\s+(?=\S)|(?<=\S)\s+(?=\p{Script=Han})/gu, "");
}

/** A month is a number in one language and a name in the other. */
function withoutMonths(line: string): string {
  return line.replaceAll(/(\d{4})年\d{1,2}月(?:(\d{1,2})日)?/gu, "$1 $2 ");
}

function isInWord(text: string, at: number): boolean {
  const isLetter = (character: string | undefined) => /[A-Za-z]/u.test(character ?? "");
  return isLetter(text[at]) && isLetter(text[at - 1]);
}

function inEnglish(parts: string[]): string {
  const text = parts
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ (?=[,.;:?)%])/gu, "")
    .replaceAll(/\( /gu, "(")
    .replaceAll(/ ?\(\s*[,.;:]*\s*\)/gu, "")
    .replaceAll(/([,;:])(?:\s*[,;:])+/gu, "$1")
    .replaceAll(/ ?\/ ?/gu, "/")
    .replaceAll(/^[\s,.;:]+/gu, "")
    .trim();
  return text === "" ? "Left out." : text;
}

function inChinese(parts: string[]): string {
  const text = parts
    .join(" ")
    .replaceAll(/(?<![A-Za-z\d]) | (?![A-Za-z\d])/gu, "")
    .replaceAll(/(?<=\p{Script=Han})-+|-+(?=\p{Script=Han})/gu, "")
    .replaceAll(/（[，。；：]*）/gu, "")
    .replaceAll(/([，；：。])[，；：。]+/gu, "$1")
    .replaceAll(/^[，；：。]+/gu, "");
  return /\p{Script=Han}/u.test(text) ? text : `${text}（从略）`;
}

function entries(language: Language): Map<string, Entry> {
  const isEnglish = language === "en";
  const words = [
    ...DICTIONARY.both.map(([zh = "", en = ""]) => (isEnglish ? [zh, en] : [en, zh])),
    ...(isEnglish ? DICTIONARY.zhToEn : DICTIONARY.enToZh),
  ];
  const medicines = MEDICINES.flatMap(({ en, zh }) =>
    (isEnglish ? zh : en).map((name) => [name, (isEnglish ? en : zh)[0] ?? ""] as const),
  );
  const marks = isEnglish ? [] : ["内", "～"];
  const known = [...words, ...marks.map((mark) => [mark, mark])];
  return new Map<string, Entry>([
    ...known.map(([from = "", says = ""]): [string, Entry] => [from, { says, isMedicine: false }]),
    ...medicines.map(([from, says]): [string, Entry] => [from, { says, isMedicine: true }]),
  ]);
}
