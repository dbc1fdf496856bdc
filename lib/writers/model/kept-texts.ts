import { answerKey, findTexts, keepTexts } from "@/lib/cache/model-answers";
import type { TextMemory } from "@/lib/writers/model/text-memory";
import type { ModelWriter, Prompt, Tier } from "@/lib/writers/model-writer";

type Settings = {
  writer: Pick<ModelWriter, "kind" | "modelOf">;
  ownerId: string;
  /** Null: shared among the owner's tasks. */
  onlyForTask: string | null;
};

/** Whose texts are kept: a new version makes all of them unknown. */
type KeptPrompt = Pick<Prompt<unknown>, "id" | "version" | "system" | "answer">;

/** Texts in the database, with the kept answers of their owner. */
export function keptTexts<Question extends { tier: Tier; shared: string }>(
  prompt: KeptPrompt,
  { writer, ownerId, onlyForTask }: Settings,
): TextMemory<Question> {
  const keyOf = ({ tier, shared, ...question }: Question) =>
    answerKey({
      ...{ prompt, shared, instruction: JSON.stringify(question), maxOutputTokens: 0 },
      ...{ writer: writer.kind, model: writer.modelOf(tier), onlyForTask },
    });
  return {
    find: async (questions) => {
      const keys = questions.map(keyOf);
      const texts = await findTexts(ownerId, keys);
      return keys.map((key) => texts.get(key) ?? null);
    },
    keep: (answered) =>
      keepTexts(
        ownerId,
        answered.map(({ question, text }) => ({
          ...{ key: keyOf(question), text },
          model: writer.modelOf(question.tier),
        })),
      ),
  };
}
