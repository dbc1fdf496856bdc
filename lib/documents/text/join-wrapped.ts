import { joinPrinted } from "@/lib/documents/html/inline-text";

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/**
 * Joins the lines of wrapped paragraphs. A hyphen at a line's end goes if the file has the word without it elsewhere;
 * else it was printed, as in "long-term".
 */
export function joinWrapped(all: string[]): (lines: string[]) => string {
  const words = new Set((all.join(" ").match(WORD) ?? []).map((word) => word.toLowerCase()));
  return (lines) =>
    lines.reduce((text, line) => {
      const before = /(\p{L}+)-$/u.exec(text)?.[1];
      const after = /^\p{Ll}+/u.exec(line)?.[0];
      if (before === undefined || after === undefined) return joinPrinted([text, line]);
      const isDivided = words.has((before + after).toLowerCase());
      return (isDivided ? text.slice(0, -1) : text) + line;
    }, "");
}
