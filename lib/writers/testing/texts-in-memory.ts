import type { TextMemory } from "@/lib/writers/model/text-memory";

/** For tests: texts kept in this process. */
export function textsInMemory<Question>(): TextMemory<Question> {
  const kept = new Map<string, string>();
  return {
    find: (questions) =>
      Promise.resolve(questions.map((question) => kept.get(JSON.stringify(question)) ?? null)),
    keep: (answered) => {
      for (const { question, text } of answered) kept.set(JSON.stringify(question), text);
      return Promise.resolve();
    },
  };
}
