import { afterAll, expect, test } from "vitest";

import {
  dropAnswer,
  findAnswer,
  findTexts,
  keepAnswer,
  keepTexts,
} from "@/lib/cache/model-answers";
import { db } from "@/lib/db/client";
import { makeExampleTask } from "@/lib/tasks/example-task";

afterAll(() => db().$disconnect());

const USAGE = { inputTokens: 1, cacheReadTokens: 2, cacheWriteTokens: 3, outputTokens: 4 };
const answer = (text: string) => ({ text: JSON.stringify({ text }), usage: USAGE, model: "model" });

test("an answer is found again by its owner alone", async () => {
  const { ownerId } = await makeExampleTask();
  const other = await makeExampleTask();
  const kept = await keepAnswer(ownerId, "key", answer('高血压 "quoted" \0'));

  expect(await findAnswer(ownerId, "key")).toEqual(kept);
  expect(kept).toEqual(answer('高血压 "quoted" \0'));
  expect(await findAnswer(other.ownerId, "key")).toBeNull();
  expect(await findAnswer(ownerId, "another key")).toBeNull();
});

test("of many answers to one question at once, one is kept and all are told which", async () => {
  const { ownerId } = await makeExampleTask();

  const kept = await Promise.all(
    Array.from({ length: 12 }, (_, at) => keepAnswer(ownerId, "key", answer(`${at}`))),
  );

  expect(new Set(kept.map(({ text }) => text)).size).toBe(1);
  expect(await findAnswer(ownerId, "key")).toEqual(kept[0]);
});

test("an answer is forgotten only if it is still the one", async () => {
  const { ownerId } = await makeExampleTask();
  const { text } = await keepAnswer(ownerId, "key", answer("new"));

  await dropAnswer(ownerId, "key", "old");
  expect(await findAnswer(ownerId, "key")).not.toBeNull();
  await dropAnswer(ownerId, "key", text);
  expect(await findAnswer(ownerId, "key")).toBeNull();
});

test("answers go with their owner", async () => {
  const { ownerId } = await makeExampleTask();
  await keepAnswer(ownerId, "key", answer("kept"));
  await db().task.deleteMany({ where: { ownerId } });
  await db().guideline.deleteMany({ where: { ownerId } });

  await db().user.delete({ where: { id: ownerId }, select: { id: true } });

  expect(await findAnswer(ownerId, "key")).toBeNull();
});

test("texts are found by their keys, and a later one takes the place of an earlier", async () => {
  const { ownerId } = await makeExampleTask();
  const other = await makeExampleTask();
  const text = (key: string, words: string) => ({ key, text: words, model: "model" });
  await keepTexts(ownerId, [text("a", "One \0"), text("b", "二")]);
  await keepTexts(ownerId, [text("a", "Three")]);

  expect(await findTexts(ownerId, ["a", "b", "c"])).toEqual(
    new Map([
      ["a", "Three"],
      ["b", "二"],
    ]),
  );
  expect(await findTexts(other.ownerId, ["a"])).toEqual(new Map());
});
