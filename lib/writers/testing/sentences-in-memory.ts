import type { SentenceMemory } from "@/lib/writers/model/sentence-memory";

/** For tests: sentences kept in this process. */
export function sentencesInMemory(): SentenceMemory {
  const kept = new Map<string, string>();
  return {
    find: (questions) =>
      Promise.resolve(questions.map((question) => kept.get(JSON.stringify(question)) ?? null)),
    keep: (worded) => {
      for (const { question, text } of worded) kept.set(JSON.stringify(question), text);
      return Promise.resolve();
    },
  };
}
