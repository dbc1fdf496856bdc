import { answerKey, findTexts, keepTexts } from "@/lib/cache/model-answers";
import type { SentenceMemory, SentenceQuestion } from "@/lib/writers/model/sentence-memory";
import type { ModelWriter } from "@/lib/writers/model-writer";
import { SIMPLIFY_SENTENCES } from "@/lib/writers/prompts/simplify-sentences";
import { WRITE_SECTION } from "@/lib/writers/prompts/write-section";

type Settings = {
  writer: Pick<ModelWriter, "kind" | "modelOf">;
  ownerId: string;
  /** Null: shared among the owner's tasks. */
  onlyForTask: string | null;
};

/** Both prompts make a sentence; a new version of either makes all of them unknown. */
const PROMPT = {
  id: [WRITE_SECTION.id, SIMPLIFY_SENTENCES.id].join("+"),
  version: WRITE_SECTION.version * 1_000 + SIMPLIFY_SENTENCES.version,
  system: [WRITE_SECTION.system, SIMPLIFY_SENTENCES.system].join("\n\n"),
  answer: WRITE_SECTION.answer,
};

/** Sentences in the database, with the kept answers of their owner. */
export function keptSentences({ writer, ownerId, onlyForTask }: Settings): SentenceMemory {
  const keyOf = ({ tier, shared, ...question }: SentenceQuestion) =>
    answerKey({
      ...{ prompt: PROMPT, shared, instruction: JSON.stringify(question), maxOutputTokens: 0 },
      ...{ writer: writer.kind, model: writer.modelOf(tier), onlyForTask },
    });
  return {
    find: async (questions) => {
      const keys = questions.map(keyOf);
      const texts = await findTexts(ownerId, keys);
      return keys.map((key) => texts.get(key) ?? null);
    },
    keep: (worded) =>
      keepTexts(
        ownerId,
        worded.map(({ question, text }) => ({
          ...{ key: keyOf(question), text },
          model: writer.modelOf(question.tier),
        })),
      ),
  };
}
