import {
  child,
  childElements,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";

type Level = { format: string; text: string; start: number };

const CHINESE_DIGITS = "零一二三四五六七八九";
const ROMAN: [number, string][] = [
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

/** Counts Word's automatic numbers, which are not in the text, so that each item gets its printed marker. */
export class Numbering {
  private readonly levels = new Map<string, Level[]>();
  private readonly counters = new Map<string, number[]>();

  constructor(xml: XmlElement | null) {
    if (!xml) return;
    const abstract = new Map(
      findAll(xml, "w:abstractNum").map((entry) => [
        entry.attributes["w:abstractNumId"],
        readLevels(entry),
      ]),
    );
    for (const entry of findAll(xml, "w:num")) {
      const id = entry.attributes["w:numId"];
      const levels = abstract.get(childValue(entry, "w:abstractNumId"));
      if (id && levels) this.levels.set(id, withOverrides(levels, entry));
    }
  }

  /** The marker of the next paragraph in this list; null where the list is switched off. */
  next({ id, level }: { id: string; level: number }): string | null {
    const levels = this.levels.get(id);
    const own = levels?.[level];
    if (!levels || !own || own.format === "none") return null;
    if (own.format === "bullet") return "•";
    const counters = this.counters.get(id) ?? [];
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    this.counters.set(id, counters);
    const marker = own.text.replace(/%(\d)/g, (_, place: string) => {
      const index = Number(place) - 1;
      const value = counters[index] ?? levels[index]?.start ?? 1;
      return printNumber(value, levels[index]?.format ?? "decimal");
    });
    return marker.trim() || null;
  }
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const entry of childElements(abstract)) {
    if (entry.name === "w:lvl") levels[Number(entry.attributes["w:ilvl"] ?? 0)] = readLevel(entry);
  }
  return levels;
}

function readLevel(entry: XmlElement): Level {
  return {
    format: childValue(entry, "w:numFmt") ?? "decimal",
    text: childValue(entry, "w:lvlText") ?? "",
    start: Number(childValue(entry, "w:start") ?? 1),
  };
}

function withOverrides(levels: Level[], entry: XmlElement): Level[] {
  const own = [...levels];
  for (const override of childElements(entry).filter(({ name }) => name === "w:lvlOverride")) {
    const index = Number(override.attributes["w:ilvl"] ?? 0);
    const replaced = child(override, "w:lvl");
    const start = childValue(override, "w:startOverride");
    const level = replaced ? readLevel(replaced) : own[index];
    if (level) own[index] = { ...level, start: start === undefined ? level.start : Number(start) };
  }
  return own;
}

function printNumber(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
      return chinese(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    default:
      return String(value);
  }
}

function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  return ROMAN.reduce((text, [unit, letter]) => {
    const times = Math.floor(rest / unit);
    rest -= times * unit;
    return text + letter.repeat(times);
  }, "");
}

function chinese(value: number): string {
  if (value < 10) return CHINESE_DIGITS[value] ?? String(value);
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : CHINESE_DIGITS[tens]}十${ones === 0 ? "" : CHINESE_DIGITS[ones]}`;
}
