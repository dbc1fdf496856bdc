import { expect, test } from "vitest";

import { SentencesSoFar } from "@/lib/writers/model/sentences-so-far";

const ANSWER = {
  sentences: [
    { id: "c1", text: 'Take "one" tablet\n(5 mg) \\ day 😀.', lines: ["L1", "text"] },
    { id: "text", text: "服药前量血压。", lines: [] },
  ],
};
const TEXTS = ANSWER.sentences.map(({ text }) => text);

/** What is shown after all pieces, and that nothing shown on the way was anything but the beginning of it. */
function readAll(pieces: string[]): string[] {
  const reader = new SentencesSoFar();
  let shown: string[] = [];
  for (const piece of pieces) {
    shown = reader.add(piece);
    shown.forEach((text, index) => expect(TEXTS[index]).toContain(text));
  }
  return shown;
}

/** All characters beyond ASCII, and some within, as escapes. */
function escaped(json: string): string {
  return json.replace(/[^\0-\u007f]|[()]/g, (unit) => {
    const codes = unit.split("").map((half) => half.charCodeAt(0).toString(16).padStart(4, "0"));
    return codes.map((code) => `\\u${code}`).join("");
  });
}

test.each([
  ["close together", JSON.stringify(ANSWER)],
  ["set out in lines", JSON.stringify(ANSWER, null, 2)],
  ["with escapes", escaped(JSON.stringify(ANSWER))],
  ["after words and a fence", `It says "here:\n\`\`\`json\n${JSON.stringify(ANSWER)}\n\`\`\``],
])("an answer %s is read, wherever it is cut", (_, json) => {
  expect(readAll([json])).toEqual(TEXTS);
  expect(readAll(json.split(""))).toEqual(TEXTS);
  for (let at = 1; at < json.length; at += 1)
    expect(readAll([json.slice(0, at), json.slice(at)])).toEqual(TEXTS);
});

test("the sentence that is being written is shown without the half of a character", () => {
  const reader = new SentencesSoFar();

  expect(reader.add('{"sentences":[{"id":"c1","te')).toEqual([]);
  expect(reader.add('xt":"Walk ev')).toEqual(["Walk ev"]);
  expect(reader.add("ery day \\u")).toEqual(["Walk every day"]);
  expect(reader.add("d83d")).toEqual(["Walk every day"]);
  expect(reader.add("\\ude00")).toEqual(["Walk every day 😀"]);
});

test("a repeated call begins anew, also within a string", () => {
  const reader = new SentencesSoFar();
  reader.add('{"sentences":[{"id":"c1","text":"First \\');

  expect(reader.add(null)).toEqual([]);
  expect(reader.add('{"sentences":[{"text":"Second"')).toEqual(["Second"]);
});

test("an answer that is something else shows nothing", () => {
  const other = { text: "a", sentences: { text: "b" }, more: [[{ text: "c" }]], list: ["text"] };

  expect(new SentencesSoFar().add(JSON.stringify(other))).toEqual([]);
  expect(new SentencesSoFar().add("}]}]I cannot do that.")).toEqual([]);
});
