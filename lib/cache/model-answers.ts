import { createHash } from "node:crypto";

import { z } from "zod";

import { db } from "@/lib/db/client";
import { type ModelWriter, type Prompt, type Usage, UsageSchema } from "@/lib/writers/model-writer";

export type ModelAnswer = {
  /** JSON without NUL. */
  text: string;
  /** All calls it took. */
  usage: Usage;
  model: string;
};

const NO_USAGE: Usage = {
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
};

type AnswerQuestion = {
  prompt: Pick<Prompt<unknown>, "id" | "version" | "system" | "answer">;
  writer: ModelWriter["kind"];
  model: string;
  shared: string;
  instruction: string;
  maxOutputTokens: number;
  /** A task that takes nothing from others still finds its own answers, so that its retry pays nothing twice. */
  onlyForTask: string | null;
};

/** SHA-256 of everything the answer depends on. */
export function answerKey({ prompt, ...question }: AnswerQuestion): string {
  const parts = [
    ...[prompt.id, prompt.version, prompt.system],
    z.toJSONSchema(prompt.answer, { io: "input", unrepresentable: "any" }),
    ...[question.writer, question.model, question.shared, question.instruction],
    ...[question.maxOutputTokens, question.onlyForTask],
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

export async function findAnswer(ownerId: string, key: string): Promise<ModelAnswer | null> {
  const row = await db().modelAnswer.findUnique({ where: { ownerId_key: { ownerId, key } } });
  if (!row) return null;
  const { answer: text, model } = row;
  return { text, model, usage: UsageSchema.parse(JSON.parse(row.usage)) };
}

/** Keeps an answer and returns what is kept: when two arrive for the same question, the first stays. */
export async function keepAnswer(
  ownerId: string,
  key: string,
  answer: ModelAnswer,
): Promise<ModelAnswer> {
  const { text, usage } = answer;
  const model = answer.model.replaceAll("\0", "");
  await db().modelAnswer.createMany({
    data: { ownerId, key, answer: text, usage: JSON.stringify(usage), model },
    skipDuplicates: true,
  });
  return (await findAnswer(ownerId, key)) ?? answer;
}

/** Forgets an answer that cannot be used any more, unless another has taken its place. */
export async function dropAnswer(ownerId: string, key: string, text: string): Promise<void> {
  await db().modelAnswer.deleteMany({ where: { ownerId, key, answer: text } });
}

/** Texts by their keys; those that were never kept are not in it. */
export async function findTexts(ownerId: string, keys: string[]): Promise<Map<string, string>> {
  const rows = await db().modelAnswer.findMany({
    where: { ownerId, key: { in: keys } },
    select: { key: true, answer: true },
  });
  return new Map(rows.map(({ key, answer }) => [key, answer]));
}

type KeptText = { key: string; text: string; model: string };

/** Keeps texts that are parts of answers, in the place of older ones. What the answers took stands with those. */
export async function keepTexts(ownerId: string, texts: KeptText[]): Promise<void> {
  const usage = JSON.stringify(NO_USAGE);
  const data = texts.map(({ key, text, model }) => ({
    ...{ ownerId, key, model, usage },
    answer: text.replaceAll("\0", ""),
  }));
  const keys = texts.map(({ key }) => key);
  await db().$transaction([
    db().modelAnswer.deleteMany({ where: { ownerId, key: { in: keys } } }),
    db().modelAnswer.createMany({ data, skipDuplicates: true }),
  ]);
}
