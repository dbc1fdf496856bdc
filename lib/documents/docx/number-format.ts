const CHINESE_DIGITS = "零一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const NOTE_SIGNS = "*†‡§";
const ROMAN: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A number as Word prints it in one of its formats (ST_NumberFormat); plain digits in formats without a rule here. */
export function printNumber(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "ordinal":
      return `${value}${ordinalEnding(value)}`;
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return chinese(value, CHINESE_DIGITS, "十");
    case "chineseLegalSimplified":
      return chinese(value, LEGAL_DIGITS, "拾");
    case "ideographTraditional":
      return STEMS[(value - 1) % STEMS.length] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[(value - 1) % BRANCHES.length] ?? String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "decimalEnclosedParen":
      return `(${value})`;
    case "ideographEnclosedCircle":
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value);
    case "chicago":
      return (NOTE_SIGNS[(value - 1) % NOTE_SIGNS.length] ?? "*").repeat(
        Math.ceil(value / NOTE_SIGNS.length),
      );
    default:
      return String(value);
  }
}

/** a … z, aa … zz. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.reduce((text, [unit, letter]) => {
    const times = Math.floor(rest / unit);
    rest -= times * unit;
    return text + letter.repeat(times);
  }, "");
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

function chinese(value: number, digits: string, ten: string): string {
  if (value < 10) return digits[value] ?? String(value);
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : digits[tens]}${ten}${ones === 0 ? "" : digits[ones]}`;
}
