const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const MONTH = `(?:${MONTHS.join("|")})[a-z]*\\.?`;
const YEAR = "(?:19|20)\\d{2}";

/** A date as far as a text gives it. */
export type StatedDate = {
  printed: string;
  year: number;
  month: number | null;
  day: number | null;
};

const PATTERNS = [
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<name>${MONTH}),?\\s+(?<year>${YEAR})\\b`,
    "giu",
  ),
  new RegExp(
    `\\b(?<name>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>${YEAR})\\b`,
    "giu",
  ),
  new RegExp(`\\b(?<name>${MONTH}),?\\s+(?<year>${YEAR})\\b`, "giu"),
  new RegExp(`(?<!\\d)(?<year>${YEAR})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`, "gu"),
  new RegExp(
    `(?<!\\d)(?<year>${YEAR})\\s?年(?:\\s?(?<month>\\d{1,2})\\s?月(?:\\s?(?<day>\\d{1,2})\\s?日)?)?`,
    "gu",
  ),
  // A bare year only behind a word that makes it one: "2000 mg" and "of 2000 people" are none.
  new RegExp(
    `\\b(?:in|since|by|until|before|after|from|year|during|updated|published)\\s+(?<year>${YEAR})(?!\\s*(?:[\\d%a-z,.]*\\d|mg|ml|g\\b|people|patients|women|men|kcal|calories|iu|units?))\\b`,
    "giu",
  ),
];

/** Dates and years a text gives, each once. */
export function findDates(text: string): StatedDate[] {
  const taken: { start: number; end: number }[] = [];
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: printed, index: start, groups = {} }) => {
      const end = start + printed.length;
      if (taken.some((one) => start < one.end && one.start < end)) return [];
      taken.push({ start, end });
      const named = MONTHS.indexOf(groups.name?.slice(0, 3).toLowerCase() ?? "") + 1;
      return [
        {
          printed,
          year: Number(groups.year),
          month: named > 0 ? named : numberOf(groups.month),
          day: numberOf(groups.day),
        },
      ];
    }),
  );
}

/** Whether a text gives this date, or at least its year where no more is stated. */
export function givesDate(text: string, { year, month, day }: StatedDate): boolean {
  if (month === null) return new RegExp(`(?<!\\d)${year}(?!\\d)`, "u").test(text);
  return findDates(text).some(
    (known) => known.year === year && known.month === month && (day === null || known.day === day),
  );
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
