/** Texts of before by what was asked. The questions of one memory are all of one kind. */
export type TextMemory<Question> = {
  /** In the order of the questions; null where there is none. */
  find: (questions: Question[]) => Promise<(string | null)[]>;
  keep: (answered: { question: Question; text: string }[]) => Promise<void>;
};

/** For an evaluation, which asks for everything. */
export const NO_MEMORY: TextMemory<unknown> = {
  find: async (questions) => questions.map(() => null),
  keep: async () => undefined,
};
