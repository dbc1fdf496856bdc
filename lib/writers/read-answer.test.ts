import { expect, test } from "vitest";
import { z } from "zod";

import { judge } from "@/lib/writers/read-answer";

const rules = { answer: z.strictObject({ sentences: z.array(z.object({ text: z.string() })) }) };
const read = (text: string) => judge({ stop: "end", text }, rules);

test("JSON in a fence is read", () => {
  expect(read('```json\n{ "sentences": [] }\n```')).toMatchObject({ outcome: "answered" });
});

test("NUL is taken out of what is used and of what is kept", () => {
  expect(read('{"sentences":[{"text":"5\\u0000 mg"}]}')).toEqual({
    outcome: "answered",
    value: { sentences: [{ text: "5 mg" }] },
    text: '{"sentences":[{"text":"5 mg"}]}',
  });
});

test("a problem names the place and the rule, and quotes nothing", () => {
  const verdict = read('{"sentences":[{"text":["secret words"]}],"secret name":"secret value"}');

  expect(verdict).toMatchObject({ outcome: "invalid" });
  expect(JSON.stringify(verdict)).toContain("sentences.0.text");
  expect(JSON.stringify(verdict)).not.toContain("secret");
});

test("an answer with many problems is described in few words", () => {
  const verdict = read(JSON.stringify({ sentences: Array.from({ length: 50 }, () => ({})) }));

  expect(verdict).toMatchObject({ outcome: "invalid" });
  expect(JSON.stringify(verdict).length).toBeLessThan(500);
});

test("nothing, words and half an answer are not taken for an answer", () => {
  for (const text of ["", " \n", "Sure! Here it is.", '{"sentences":[', "[".repeat(100_000)]) {
    expect(read(text)).toMatchObject({ outcome: "invalid" });
  }
  expect(judge({ stop: "cut", text: '{"sentences":[]}' }, rules)).toEqual({ outcome: "cut" });
});
