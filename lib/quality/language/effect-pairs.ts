import type { Language } from "@/lib/documents/schema";

/** How many have it in one group and in the other, as printed, and of how many where one whole is printed. */
export type EffectPair = { counts: [number, number]; whole: number | null };

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const A = `(?<a>${N})`;
const B = `(?<b>${N})`;
const WHOLE = `(?<whole>${N})`;
const of = (whole: string) =>
  `(?: (?:[a-z-]+ ){0,4}?(?:in|of|per|out of|for every)(?: every)? ${whole})`;
const INTERVAL = "(?: ?\\([^)]*\\))?";
const VERSUS =
  "(?:versus|vs\\.?|compared (?:with|to)|against|rather than|instead of|and|but|while|whereas|than)";
const PEOPLE_ZH = "\\s*[例人名位]";

const PAIRS: Record<Language, RegExp[]> = {
  en: [
    // "From 45 to 16 per 1000", "from 109 to 33 (95% CI 26 to 42) per 1000 women".
    new RegExp(
      `\\bfrom (?:about |around )?${A}(?: ?%)?${of(N)}?${INTERVAL} to (?:about |around )?${B}(?: ?%|${INTERVAL}${of(WHOLE)})`,
      "giu",
    ),
    // "62 of 100 ulcers … compared with 44 of 100".
    new RegExp(
      `(?<![\\d.])${A}${of(N)}[^.;]{0,90}?\\b${VERSUS}\\b[^.;\\d]{0,50}${B}${of(WHOLE)}`,
      "giu",
    ),
    // "2 versus 12 cases per 1000".
    new RegExp(`(?<![\\d.])${A} (?:versus|vs\\.?|compared (?:with|to)) ${B}${of(WHOLE)}`, "giu"),
    new RegExp(
      `(?<![\\d.])${A} ?%[^.;%]{0,90}?\\b${VERSUS}\\b[^.;%\\d]{0,50}${B} ?%(?! ?(?:CI|confidence))`,
      "giu",
    ),
  ],
  zh: [
    // 由每1000人45例降至16例.
    new RegExp(
      `[从由][^，。；\\d]{0,12}(?:每\\s*${WHOLE}\\s*[人名例位次]?[中里]?)?[^，。；\\d]{0,6}${A}\\s*[%％人例名]?[^，。；\\d]{0,10}[降减增升变][^，。；\\d]{0,4}[至到为]\\s*${B}`,
      "gu",
    ),
    // 每1000人年发病2例，对照组12例.
    new RegExp(
      `每\\s*${WHOLE}\\s*人年?[^，。；\\d]{0,12}${A}${PEOPLE_ZH}[^。；\\d]{0,16}${B}${PEOPLE_ZH}`,
      "gu",
    ),
    // 针刺组400例中120例有效，对照组400例中80例.
    new RegExp(
      `${N}${PEOPLE_ZH}[中里]?[^，。；\\d]{0,8}${A}${PEOPLE_ZH}[^。；\\d]{0,24}${WHOLE}${PEOPLE_ZH}[中里]?[^，。；\\d]{0,8}${B}${PEOPLE_ZH}`,
      "gu",
    ),
    new RegExp(
      `(?<![\\d.])${A}\\s*[%％](?!\\s*CI)[^。；%％\\d]{0,24}(?:比|对|vs\\.?|，|、|而|和|与|及|低于|高于)[^。；%％\\d]{0,24}${B}\\s*[%％](?!\\s*(?:CI|可信|置信))`,
      "giu",
    ),
  ],
};

/** Both arms of every comparison in a text. What begins inside another one compares two outcomes. */
export function findEffectPairs(text: string, language: Language): EffectPair[] {
  const matches = PAIRS[language].flatMap((pattern) => [...text.matchAll(pattern)]);
  return matches
    .filter(
      ({ index }, at) =>
        !matches
          .slice(0, at)
          .some((one) => one.index <= index && index < one.index + one[0].length),
    )
    .flatMap(({ groups }): EffectPair[] => {
      const [one, other] = [numberIn(groups?.a), numberIn(groups?.b)];
      if (one === null || other === null || one === other) return [];
      return [{ counts: [one, other], whole: numberIn(groups?.whole) }];
    });
}

function numberIn(printed: string | undefined): number | null {
  return printed === undefined ? null : Number(printed.replaceAll(",", ""));
}

/** Pairs that differ by the share that a text names, if any does; else all. */
export function pairsOfShare(pairs: EffectPair[], word: string): EffectPair[] {
  const percent = /(\d+(?:\.\d+)?)\s*(?:%|％|per ?cent)/u.exec(word)?.[1];
  if (percent === undefined) return pairs;
  const changes = ({ counts: [one, other] }: EffectPair) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return [(high - low) / high, (high - low) / low];
  };
  const fitting = pairs.filter((pair) =>
    changes(pair).some((change) => Math.abs(change - Number(percent) / 100) < 0.03),
  );
  return fitting.length > 0 ? fitting : pairs;
}
