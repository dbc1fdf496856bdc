const ONES = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
const TENS = [0, 1, 2, 2, 2, 2, 2, 3, 2, 2];
const HUNDRED = 2;
const THOUSAND = 2;
const MILLION = 2;

/** Syllables of a numeral read out in English: "140" is "one hundred forty", "2.5" is "two point five". */
export function spokenNumberSyllables(numeral: string): number {
  const [whole = "", ...decimals] = numeral.replaceAll(",", "").split(".");
  const afterPoint = decimals.join("");
  const point = afterPoint === "" ? 0 : 1 + digitSyllables(afterPoint);
  if (whole === "") return point;
  return point + (whole.length > 9 ? digitSyllables(whole) : integerSyllables(Number(whole)));
}

function integerSyllables(value: number): number {
  if (value < 20) return ONES[value] ?? 1;
  if (value < 100) return (TENS[Math.floor(value / 10)] ?? 2) + rest(value % 10);
  if (value < 1000) return integerSyllables(Math.floor(value / 100)) + HUNDRED + rest(value % 100);
  if (value < 1_000_000) {
    return integerSyllables(Math.floor(value / 1000)) + THOUSAND + rest(value % 1000);
  }
  return integerSyllables(Math.floor(value / 1_000_000)) + MILLION + rest(value % 1_000_000);
}

/** "Twenty", not "twenty zero". */
function rest(value: number): number {
  return value === 0 ? 0 : integerSyllables(value);
}

function digitSyllables(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + (ONES[Number(digit)] ?? 1), 0);
}
