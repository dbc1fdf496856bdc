import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Recommendation } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

/** What a careful reader takes from an excerpt; fields that the excerpt does not mark are undefined and not compared. */
export type Expected = {
  text: string;
  grade: string;
  number?: string;
  consensusPercent?: number;
  gradeStatus?: string;
};

export type Excerpt = {
  file: string;
  title: string;
  language: Language;
  lines: (string | { cells: string[]; header: boolean })[];
  expected: Expected[];
};

const MARK = /\{\{(.*?): (.*?)\}\}/gu;

/**
 * Excerpts as real guidelines print them, with the answer marked in place: `{{S+ m #1.2: text}}` is a
 * strong recommendation for, of moderate certainty, numbered 1.2; `C` is conditional and `0` no strength,
 * `-` against, `=` either, `?` no direction. `{{+: …}}` goes on, `{{lead: …}}` is said once for `{{^…}}`.
 * Everything unmarked is a trap.
 */
export function readExcerpts(): Excerpt[] {
  // From the project's folder: programs are bundled, and run there.
  const folder = path.resolve("lib/clinical/excerpts");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((file) =>
      readFileSync(path.join(folder, file), "utf8")
        .split(/^=== /mu)
        .filter((part) => part.trim() !== "")
        .map((part) => readExcerpt(file, part)),
    );
}

function readExcerpt(file: string, part: string): Excerpt {
  const [head = "", ...body] = part.split("\n");
  const [, title = "", language = ""] = /^(.*) \((en|zh)\)$/u.exec(head) ?? [];
  const printed = body.filter((line) => line.trim() !== "").map(withBreaks);
  return {
    file,
    title,
    language: language === "zh" ? "zh" : "en",
    lines: printed.map((line) => toLine(line.replace(MARK, "$2"))),
    expected: expectedOf(printed),
  };
}

function withBreaks(line: string): string {
  return line.replaceAll("⏎", "\n");
}

function toLine(line: string): Excerpt["lines"][number] {
  const row = /^\|(!?)(.*)\|$/u.exec(line);
  if (!row) return line;
  return { header: row[1] === "!", cells: (row[2] ?? "").split("|").map((cell) => cell.trim()) };
}

function expectedOf(lines: string[]): Expected[] {
  const expected: Expected[] = [];
  let lead = "";
  for (const line of lines) {
    for (const [, code = "", text = ""] of line.matchAll(MARK)) {
      const last = expected.at(-1);
      if (code === "lead") lead = text;
      else if (code === "+" && last) last.text += ` ${text}`;
      else if (code.startsWith("^")) expected.push(toExpected(code.slice(1), `${lead} ${text}`));
      else expected.push(toExpected(code, text));
    }
  }
  return expected;
}

const KINDS: Record<string, Recommendation["kind"]> = {
  gpp: "good_practice",
  cons: "consensus",
  ins: "insufficient",
  res: "research_only",
};
const STATUSES: Record<string, Recommendation["gradeStatus"]> = {
  nr: "not_reported",
  ng: "not_graded",
  un: "unreadable",
};

function toExpected(code: string, text: string): Expected {
  const [sign = "", ...rest] = code.split(" ");
  const levels = rest.find((word) => /^(?:h|m|vl|l)+$/u.test(word)) ?? "";
  const kind = rest.find((word) => word in KINDS) ?? "";
  const status = rest.find((word) => word in STATUSES);
  const number = rest.find((word) => word.startsWith("#"));
  const percent = rest.find((word) => word.startsWith("%"));
  return {
    text,
    grade: [KINDS[kind] ?? "recommendation", sign, levelsOf(levels)].join(" "),
    number: number?.slice(1),
    consensusPercent: percent === undefined ? undefined : Number(percent.slice(1)),
    gradeStatus: status && STATUSES[status],
  };
}

const LEVELS = ["h", "m", "l", "vl"];

/** Best first. */
function levelsOf(code: string): string {
  const found: string[] = code.match(/vl|h|m|l/gu) ?? [];
  return LEVELS.filter((level) => found.includes(level)).join("");
}

const STRENGTHS = { strong: "S", conditional: "C" };
const DIRECTIONS = { for: "+", against: "-", either: "=" };
const CERTAINTIES = { high: "h", moderate: "m", low: "l", very_low: "vl" };

/** A found recommendation's grade in the marks of the excerpts. */
export function gradeOf({ kind, strength, direction, certainty }: Recommendation): string {
  const sign = `${strength ? STRENGTHS[strength] : "0"}${direction ? DIRECTIONS[direction] : "?"}`;
  return [kind, sign, certainty.map((level) => CERTAINTIES[level]).join("")].join(" ");
}
