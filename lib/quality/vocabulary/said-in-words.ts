import { isImplied } from "@/lib/quality/vocabulary/implied-names";
import type { ThingKind } from "@/lib/quality/vocabulary/find-things";

type Words = { text: string; words: string };

/**
 * Whether a text says a name: whole, or by all its words wherever they stand, each as printed, by its stem or by what
 * implies it. Of medicines only whole words count: one stem may be several, prednisone and prednisolone.
 */
export function isSaidInWords(key: string, kind: ThingKind, place: Words): boolean {
  const { words, text } = place;
  if (/\p{Script=Han}/u.test(key)) return isSaidInSigns(key, kind, place);
  if (printsWord(words, key) || printsWord(words, `radio${key}`) || isImplied(key, text))
    return true;
  if (kind === "name" && words.includes(` anti${key.slice(0, -1)}`)) return true;
  if (kind === "name" || kind === "body" || kind === "shortForm") return false;
  const isMedicine = kind === "medicine";
  const parts = key.replace(/\bx ray\b/u, "x-ray").split(" ");
  if (parts.length === 1) return !isMedicine && hasStem(words, key);
  const telling = parts.filter((word) => isMedicine || !MODIFIERS.has(word));
  return telling.length > 0 && telling.every((word, at) => isPartSaid(word, telling[at - 1]));

  function isPartSaid(word: string, before = ""): boolean {
    // The letter and the number of a kind stand with its name: hepatitis B, vitamin B12.
    if (KIND.test(word)) return printsWord(words, `${before} ${word}`.trim());
    if (word.length < 2 || printsWord(words, word.replace("-", " "))) return true;
    return !isMedicine && (hasStem(words, word) || isImplied(word.replace("-", " "), text));
  }
}

/** Latin words whole, Chinese ones anywhere. */
export function printsWord(words: string, key: string): boolean {
  if (key.length < 2) return false;
  if (/\p{Script=Han}/u.test(key)) return words.includes(key);
  for (let at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1)) {
    const isOpen = (sign: string | undefined) => sign === undefined || !/[a-z0-9]/u.test(sign);
    if (isOpen(words[at - 1]) && isOpen(words[at + key.length])) return true;
  }
  return false;
}

const KIND = /^(?:[a-e]|[ivx]+|[a-e]?\d+)$/u;
/** Words that say how long, how bad or where a thing is measured. */
const MODIFIERS = new Set(
  "acute chronic long short term severe mild moderate serious advanced early late level serum blood plasma test of the in and".split(
    " ",
  ),
);

/** "Postmenopausal" names the menopause, "thrombectomies" a thrombectomy, "albuminuria" the albumin. */
function hasStem(words: string, key: string): boolean {
  if (/^[a-z]{8,}$/u.test(key)) return words.includes(key.slice(0, -3));
  // Antimalarial medicines are against malaria.
  return /^[a-z]{6,}$/u.test(key) && new RegExp(` (?:anti)?${key}`, "u").test(words);
}

/** What one of these in front of a medicine's name makes another medicine: 去甲肾上腺素. */
const OTHER_MEDICINE = "去甲|去氧|羟|艾司";

const SALT = /^(?:碳酸|硫酸|葡萄糖酸|氯化|枸橼酸|富马酸|乳酸|磷酸)([钙铁锌钾镁锂钠])$/u;
/** 别跟噻嗪类, 应序贯双膦酸盐: words that stand before a name. */
const WORDS_BEFORE = /^[别跟和与应须需该接着继续序贯再]+(?=\p{Script=Han}{2})/u;

function isSaidInSigns(key: string, kind: ThingKind, { words, text }: Words): boolean {
  if (isImplied(key, text)) return true;
  if (kind === "medicine") {
    // The first or last sign may be none of the name, as in 以点氯霉素; and 溶栓 names the 溶栓药.
    const shorter = key.length > 4 ? [key.slice(1), key.slice(0, -1)] : [];
    // 钙片 and 钙剂, 锂盐 and 血锂.
    const [, mineral] = /^([钙铁锌钾镁锂钠碘硒铋])[片剂盐丸粉]?$/u.exec(key) ?? [];
    if (mineral !== undefined) return words.includes(mineral);
    // 碳酸锂 is the 锂盐, where the source names no other salt.
    const [, salt] = SALT.exec(key) ?? [];
    if (salt !== undefined && new RegExp(`(?<![酸化])${salt}[盐剂片]`, "u").test(words))
      return true;
    const bare = key.replace(WORDS_BEFORE, "");
    const names = [key, bare, ...shorter, key.replace(/(?<=..)[药剂]$/u, "")];
    return names.some((name) => new RegExp(`(?<!${OTHER_MEDICINE})${name}`, "u").test(words));
  }
  if (words.includes(key)) return true;
  if (kind !== "illness" && kind !== "examination") return false;
  const [first = "", ...rest] = key;
  // 肝肾功能 is the function of the liver, 高钾血症 speaks of 血钾.
  if (rest.length > 1)
    return new RegExp(`${first}[\\p{Script=Han}、]{1,2}${rest.join("")}`, "u").test(words);
  const [last = ""] = rest;
  return new RegExp(
    `${first}\\p{Script=Han}{0,2}${last}|${last}\\p{Script=Han}{0,2}${first}`,
    "u",
  ).test(words);
}
