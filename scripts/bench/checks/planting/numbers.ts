import type { Language } from "@/lib/documents/schema";
import { type Mutant, pick, type Roll } from "@/scripts/bench/checks/planting/mutant";
import { isWritten, type Place } from "@/scripts/bench/checks/planting/places";
import { replaceAt, textMutant } from "@/scripts/bench/checks/planting/word-rules";

/** Printed in digits; not a part of a name, of a range's other end or of a number with separators. */
const DIGITS =
  /(?<![A-Za-z\d.,/₀-₉-])\d+(?:\.\d+)?(?![\d₀-₉]|[.,/]\d|st\b|nd\b|rd\b|th\b|[A-Z]{2}| ?型)/g;
const YEAR = /^(?:19|20)\d\d$/;
/** Numbers that count pages, references and the like, and not people, doses or days. */
const POINTER =
  /(?:\b(?:table|figure|box|chapter|section|appendix|recommendations?|step|grade|class|type|part)s? ?|[表图]|附录|推荐意见|第|等级[：:]?)$/i;
const IN_BRACKETS = /\[[^\]]*$/;

const WORDS: Record<Language, { find: RegExp; say: string[] }> = {
  en: {
    find: /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/gi,
    say: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"],
  },
  zh: {
    find: /(?<![第一二三四五六七八九十百千])[两二三四五六七八九十](?=个|次|天|周|年|种|片|小时|分钟|倍|粒|项|类)/g,
    say: ["两", "三", "四", "五", "六", "七", "八", "九", "十"],
  },
};

export function numberMutants(places: Place[], language: Language, roll: Roll): Mutant[] {
  return places
    .filter(({ claim }) => isWritten(claim))
    .flatMap(({ claim }) => {
      const { text, id } = claim;
      const change = (name: "number" | "decimal shift", at: RegExpExecArray, others: string[]) => {
        const [found] = at;
        const known = new Set(text.match(/[\d.]+/g));
        const said = pick(
          others.filter((other) => !known.has(other)),
          roll(name, id, at.index),
        );
        if (said === undefined) return [];
        const changed = replaceAt(text, { start: at.index, end: at.index + found.length }, said);
        return textMutant(claim, { name, how: `${found} → ${said}`, text: changed });
      };
      const { find, say } = WORDS[language];
      return [
        ...digitsIn(text).flatMap((at) => [
          ...change("number", at, withAnotherDigit(at[0])),
          ...change("decimal shift", at, shifted(at[0])),
        ]),
        ...[...text.matchAll(find)].flatMap((at) =>
          change(
            "number",
            at,
            say.filter((other) => other !== at[0].toLowerCase() && !isSame(other, at[0])),
          ),
        ),
      ];
    });
}

function digitsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(DIGITS)].filter(({ index }) => {
    const before = text.slice(0, index);
    return !POINTER.test(before) && !IN_BRACKETS.test(before);
  });
}

/** The same number with one other digit; the first and the last one stay above nought, so that it changes its value. */
function withAnotherDigit(printed: string): string[] {
  return [...printed].flatMap((digit, index) =>
    digit === "."
      ? []
      : [..."123456789"]
          .filter((other) => other !== digit)
          .map((other) => printed.slice(0, index) + other + printed.slice(index + 1)),
  );
}

/** Ten times as much and a tenth. */
function shifted(printed: string): string[] {
  if (YEAR.test(printed) || Number(printed) === 0) return [];
  const [whole = "", decimals = ""] = printed.split(".");
  const digits = whole + decimals;
  return [whole.length + 1, whole.length - 1].map((point) => {
    const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0").padEnd(point, "0");
    const at = Math.max(1, point);
    const rest = padded.slice(at).replace(/0+$/, "");
    return padded.slice(0, at).replace(/^0+(?=\d)/, "") + (rest && `.${rest}`);
  });
}

function isSame(one: string, other: string): boolean {
  return new Set(["两", "二"]).has(one) && new Set(["两", "二"]).has(other);
}
