import { chineseNumbers } from "@/lib/quality/language/chinese-numbers";
import { englishNumbers } from "@/lib/quality/language/english-numbers";

/**
 * A number as it stands in a text, and where: canonical decimal value such as "0.5", a power "10^9", a fraction "1/2" or
 * a place in an order "2.". `unit` only where the number's own words say it, such as "twice".
 */
export type NumberToken = { value: string; unit: string | null; start: number; end: number };

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DIGITS =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.])\d{1,3}(?:[,\u2009\u202f]\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.,] ?)[1-9]\d{0,2}(?:[ \u00a0]\d{3})*[ \u00a0]000(?![\d.,]\d)|\d+(?:[.·]\d+)?/gu;
/** Chinese print sets thousands apart with a plain space: 1 857例. */
const SPACED =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.])\d{1,3}(?:[ \u00a0]\d{3})+(?:\.\d+)?(?!\d)/u;
const DIGITS_ZH = new RegExp(`${SPACED.source}|${DIGITS.source}`, "gu");
const CHINESE = /\p{Script=Han}/u;

/** Every number of a text, in digits, English words or Chinese numerals, left to right. */
export function findNumbers(text: string): NumberToken[] {
  const plain = toHalfWidth(text);
  const tokens = [...digits(plain, text), ...englishNumbers(plain), ...chineseNumbers(plain)];
  return tokens
    .filter((token) => !tokens.some((other) => covers(other, token)))
    .sort((one, other) => one.start - other.start);
}

/** 百分之5 and "1st" are one number each. */
function covers(other: NumberToken, { start, end }: NumberToken): boolean {
  return other.start <= start && end <= other.end && other.end - other.start > end - start;
}

/** Full-width digits and letters as plain ones, character by character, so that positions stay. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ．％]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

function digits(plain: string, text: string): NumberToken[] {
  return [...plain.matchAll(CHINESE.test(plain) ? DIGITS_ZH : DIGITS)].map((match) => {
    const number = match[0].replaceAll(/[,\u2009\u202f\u00a0 ]/g, "").replace("·", ".");
    const end = match.index + match[0].length;
    const power = /^(?:\^(\d+)|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))/u.exec(text.slice(end));
    const exponent = power?.[1] ?? fromSuperscript(power?.[2] ?? "");
    // "10⁹" is a power; a superscript after any other number is a reference mark.
    const isPower = number === "10" && exponent !== "";
    return {
      value: isPower ? `10^${exponent}` : canonical(number),
      unit: null,
      start: match.index,
      end: isPower ? end + (power?.[0].length ?? 0) : end,
    };
  });
}

function fromSuperscript(power: string): string {
  return [...power].map((char) => SUPERSCRIPTS.indexOf(char)).join("");
}

/** "0.50" and "0.5" are the same amount; a leading zero never is lost. */
function canonical(number: string): string {
  if (!number.includes(".")) return number.replace(/^0+(?=\d)/, "");
  return number.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, "");
}
