import { printNumber } from "@/lib/documents/docx/number-format";
import {
  child,
  childElements,
  childSwitch,
  childValue,
  findAll,
  type XmlElement,
} from "@/lib/documents/docx/parse-xml";

type Level = {
  format: string;
  text: string;
  start: number;
  /** All numbers in digits, whatever the levels above use. */
  isLegal: boolean;
  /** The paragraph style that stands for this level. */
  style: string | undefined;
};
type List = {
  levels: Level[];
  /** Lists made from the same definition go on counting one another's items. */
  definition: string;
  /** Where this list starts anew, by level. */
  restarts: Map<number, number>;
};

/** Counts Word's automatic numbers, which are not in the text, so that each item gets its printed marker. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** `styleList` tells which list a numbering style uses; some definitions only point to such a style. */
  constructor(xml: XmlElement | null, styleList: (style: string) => string | undefined) {
    if (!xml) return;
    const definitions = new Map(
      findAll(xml, "w:abstractNum").map((entry) => [entry.attributes["w:abstractNumId"], entry]),
    );
    const instances = findAll(xml, "w:num");
    const definitionOf = (id: string | undefined) =>
      childValue(
        instances.find(({ attributes }) => attributes["w:numId"] === id),
        "w:abstractNumId",
      );
    for (const entry of instances) {
      const id = entry.attributes["w:numId"];
      const own = childValue(entry, "w:abstractNumId");
      const linked = childValue(definitions.get(own), "w:numStyleLink");
      const definition = linked === undefined ? own : definitionOf(styleList(linked));
      const abstract = definitions.get(definition);
      if (id && definition && abstract)
        this.lists.set(id, withOverrides(readLevels(abstract), { entry, definition }));
    }
  }

  /** The level a paragraph style stands for in a list that names its styles. */
  levelOfStyle(list: string, style: string): number {
    const index = this.lists.get(list)?.levels.findIndex((level) => level.style === style);
    return Math.max(0, index ?? 0);
  }

  /** The marker of the next paragraph in this list; null where the list is switched off. */
  next({ id, level }: { id: string; level: number }): string | null {
    const list = this.lists.get(id);
    const own = list?.levels[level];
    if (!list || !own) return null;
    if (own.format === "bullet") return "•";
    const counters = this.count(id, list, level);
    if (own.format === "none" && own.text.includes("%")) return null;
    const marker = own.text.replace(/%(\d)/g, (_, place: string) => {
      const index = Number(place) - 1;
      const value = counters[index] ?? list.levels[index]?.start ?? 1;
      const format = list.levels[index]?.format ?? "decimal";
      return printNumber(value, own.isLegal ? "decimal" : format);
    });
    return marker.trim() || null;
  }

  private count(id: string, { levels, definition, restarts }: List, level: number): number[] {
    const counters = this.counters.get(definition) ?? [];
    const restart = restarts.get(level);
    const isFirst = !this.begun.has(`${id}/${level}`);
    this.begun.add(`${id}/${level}`);
    if (isFirst && restart !== undefined) counters[level] = restart;
    else counters[level] = (counters[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
    counters.length = level + 1;
    this.counters.set(definition, counters);
    return counters;
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
    isLegal: childSwitch(entry, "w:isLgl") ?? false,
    style: childValue(entry, "w:pStyle"),
  };
}

function withOverrides(
  levels: Level[],
  { entry, definition }: { entry: XmlElement; definition: string },
): List {
  const own = [...levels];
  const restarts = new Map<number, number>();
  for (const override of childElements(entry).filter(({ name }) => name === "w:lvlOverride")) {
    const index = Number(override.attributes["w:ilvl"] ?? 0);
    const replaced = child(override, "w:lvl");
    const start = childValue(override, "w:startOverride");
    if (replaced) own[index] = readLevel(replaced);
    if (start !== undefined) restarts.set(index, Number(start));
  }
  return { levels: own, definition, restarts };
}
