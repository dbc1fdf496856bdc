import type { Language } from "@/lib/documents/schema";

/** How many have it in one group and in the other, as printed, and of how many where one whole is printed. */
export type EffectPair = { counts: [number, number]; whole: number | null };

const N = "(\\d[\\d,]*(?:\\.\\d+)?)";
const OF = `(?: (?:[a-z-]+ ){0,4}?(?:in|of|per|out of|for every)(?: every)? ${N})`;
const INTERVAL = "(?: ?\\([^)]*\\))?";
const VERSUS =
  "(?:versus|vs\\.?|compared (?:with|to)|against|rather than|instead of|and|but|while|whereas|than)";

/** In each the first number, the second one and, last, the whole. */
const PAIRS: Record<Language, RegExp[]> = {
  en: [
    // "From 45 to 16 per 1000", "from 109 to 33 (95% CI 26 to 42) per 1000 women".
    new RegExp(
      `\\bfrom (?:about |around )?${N}(?: ?%)?(?:${OF})?${INTERVAL} to (?:about |around )?${N}(?: ?%|${INTERVAL}${OF})`,
      "giu",
    ),
    // "62 of 100 ulcers … compared with 44 of 100".
    new RegExp(`(?<![\\d.])${N}${OF}[^.;]{0,90}?\\b${VERSUS}\\b[^.;\\d]{0,50}${N}${OF}`, "giu"),
    // "2 versus 12 cases per 1000".
    new RegExp(`(?<![\\d.])${N} (?:versus|vs\\.?|compared (?:with|to)) ${N}${OF}`, "giu"),
    new RegExp(
      `(?<![\\d.])${N} ?%[^.;%]{0,90}?\\b${VERSUS}\\b[^.;%\\d]{0,50}${N} ?%(?! ?(?:CI|confidence))`,
      "giu",
    ),
  ],
  zh: [
    /(?:从|由)[^，。；\d]{0,12}(?:每\s*[\d,]+\s*[人名例位][中里]?)?[^，。；\d]{0,6}(\d[\d,]*(?:\.\d+)?)\s*[%％人例名]?[^，。；\d]{0,10}[降减增升变][^，。；\d]{0,4}[至到为]\s*(\d[\d,]*(?:\.\d+)?)/gu,
    /每\s*([\d,]+)\s*人年?[^，。；\d]{0,12}(\d[\d,]*)\s*[例人名][^。；\d]{0,16}(\d[\d,]*)\s*[例人名]/gu,
    /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*[%％](?!\s*CI)[^。；%％\d]{0,24}(?:比|对|vs\.?|，|、|而|和|与|及|低于|高于)[^。；%％\d]{0,24}(\d[\d,]*(?:\.\d+)?)\s*[%％](?!\s*(?:CI|可信|置信))/giu,
  ],
};
const IS_WHOLE_FIRST = /^每/u;

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
    .flatMap(([match, ...groups]) => pairOf(match, groups) ?? []);
}

function pairOf(match: string, groups: (string | undefined)[]): EffectPair | null {
  const numbers = groups.flatMap((group) =>
    group === undefined ? [] : [Number(group.replaceAll(",", ""))],
  );
  const [first, second, last] = IS_WHOLE_FIRST.test(match)
    ? [numbers[1], numbers[2], numbers[0]]
    : countsOf(numbers);
  if (first === undefined || second === undefined || first === second) return null;
  return { counts: [first, second], whole: last ?? null };
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

/** Of "62 of 100 … 44 of 100" the wholes stand between. */
function countsOf(numbers: number[]): [number?, number?, number?] {
  const [first, second, third, fourth] = numbers;
  if (fourth !== undefined) return [first, third, fourth];
  return [first, second, third];
}
