import type { Language } from "@/lib/documents/schema";
import { chooseSentences as choose } from "@/lib/pvgs/slots/choose-sentences";
import { classifyExplanation } from "@/lib/pvgs/slots/classify";
import {
  type ChosenField,
  type ChosenSentences,
  MOST_SENTENCES,
  type SentencesToChoose,
} from "@/lib/writers/prompts/choose-sentences";

const FIELDS = Object.keys(MOST_SENTENCES) as ChosenField[];

/** Chooses among the lines of the request as the rules writer does. */
export function chooseSentences({
  language,
  lines,
  recommendations,
}: SentencesToChoose): ChosenSentences {
  return {
    recommendations: recommendations.map(({ id, statement, lines: own }) => ({
      id,
      fields: fieldsOf(
        lines.filter((line) => own.includes(line.id)),
        { statement, language },
      ),
    })),
  };
}

function fieldsOf(
  lines: SentencesToChoose["lines"],
  about: { statement: string; language: Language },
): ChosenSentences["recommendations"][number]["fields"] {
  const sorted = lines.map(({ id, text, topic }) => {
    const explanation = { text, topic, anchor: { passageId: id, start: 0, end: text.length } };
    return { ...explanation, field: classifyExplanation(explanation) };
  });
  return FIELDS.flatMap((field) => {
    const candidates = sorted.filter((one) => one.field === field);
    const chosen = choose(candidates, { ...about, most: MOST_SENTENCES[field] });
    return chosen.length > 0
      ? [{ field, lines: chosen.map(({ anchor }) => anchor.passageId) }]
      : [];
  });
}
