import {
  type ChosenSentences,
  MOST_SENTENCES,
  type SentencesToChoose,
} from "@/lib/writers/prompts/choose-sentences";

/** What is wrong with an answer, in words the model can act on; null for one that can be used. */
export function problemWithChoice(
  { recommendations }: SentencesToChoose,
  answer: ChosenSentences,
): string | null {
  const asked = new Map(recommendations.map(({ id, lines }) => [id, lines]));
  const answered = new Set(answer.recommendations.map(({ id }) => id));
  const missing = recommendations.filter(({ id }) => !answered.has(id)).map(({ id }) => id);
  if (missing.length > 0) return `These recommendations are missing: ${missing.join(", ")}.`;
  if (answered.size < answer.recommendations.length) return "Some ids stand there twice.";
  for (const { id, fields } of answer.recommendations) {
    const own = asked.get(id);
    if (!own) return `${id} was not asked for.`;
    const chosen = fields.flatMap(({ lines }) => lines);
    const stranger = chosen.find((line) => !own.includes(line));
    if (stranger !== undefined) return `${stranger} is not a line of ${id}.`;
    if (new Set(chosen).size < chosen.length) return `${id} has a line in two places.`;
    if (new Set(fields.map(({ field }) => field)).size < fields.length)
      return `${id} has a field twice.`;
    const full = fields.find(({ field, lines }) => lines.length > MOST_SENTENCES[field]);
    if (full) return `${id} has more than ${MOST_SENTENCES[full.field]} lines in ${full.field}.`;
  }
  return null;
}
