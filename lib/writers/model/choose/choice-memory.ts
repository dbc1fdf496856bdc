import type { Language } from "@/lib/documents/schema";
import type { Choosing } from "@/lib/writers/model/choose/choice-work";
import { problemWithChoice } from "@/lib/writers/model/choose/check-choice";
import type { TextMemory } from "@/lib/writers/model/text-memory";
import type { Tier } from "@/lib/writers/model-writer";
import {
  type ChosenSentences,
  ChosenSentencesSchema,
  type Specialty,
} from "@/lib/writers/prompts/choose-sentences";

/** All that the choice for one recommendation depends on, wherever it stands in its guideline. */
export type ChoiceQuestion = {
  tier: Tier;
  shared: string;
  language: Language;
  specialty: Specialty;
  statement: string;
  lines: { text: string; topic: string | null }[];
};

/** Choices of before. In a new edition only recommendations are looked at around which something has changed. */
export type ChoiceMemory = TextMemory<ChoiceQuestion>;

/** Lines by their place among those of the recommendation, from 0. */
export type Choice = {
  field: ChosenSentences["recommendations"][number]["fields"][number]["field"];
  lines: number[];
}[];

export function choiceQuestion(
  { specialty, statement, lines }: Choosing,
  about: Pick<ChoiceQuestion, "tier" | "shared" | "language">,
): ChoiceQuestion {
  const said = lines.map(({ text, topic }) => ({ text, topic }));
  return { ...about, specialty, statement, lines: said };
}

/** As kept: the answer for this recommendation alone. */
export function writeChoice(choice: Choice): string {
  return JSON.stringify(choice.map(({ field, lines }) => ({ field, lines: lines.map(String) })));
}

/** Null where it cannot be used any more; the rules may have changed since it was kept. */
export function readChoice(question: ChoiceQuestion, text: string): Choice | null {
  const ids = question.lines.map((_, index) => String(index));
  const fields = ChosenSentencesSchema.shape.recommendations.element.shape.fields.safeParse(
    parse(text),
  );
  if (!fields.success) return null;
  const { language, specialty, statement } = question;
  const lines = question.lines.map((line, index) => ({
    id: String(index),
    text: line.text,
    topic: null,
  }));
  const asked = {
    language,
    specialty,
    lines,
    recommendations: [{ id: "r", statement, lines: ids }],
  };
  if (problemWithChoice(asked, { recommendations: [{ id: "r", fields: fields.data }] }) !== null)
    return null;
  return fields.data.map((one) => ({ field: one.field, lines: one.lines.map(Number) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
