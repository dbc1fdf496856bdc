import type { JudgedSentences, SentencesToJudge } from "@/lib/writers/prompts/judge-sentences";

/** What is wrong with an answer, in words the model can act on; null for one that can be used. */
export function problemWithVerdicts(
  { sentences }: SentencesToJudge,
  { verdicts }: JudgedSentences,
): string | null {
  const given = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const missing = sentences.filter(({ id }) => !given.has(id)).map(({ id }) => id);
  if (missing.length > 0) return `There is no verdict on these sentences: ${missing.join(", ")}.`;
  if (given.size < verdicts.length) return "Some ids stand there twice.";
  const asked = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  for (const { id, verdict, reason, line } of verdicts) {
    const sentence = asked.get(id);
    if (!sentence) return `${id} was not asked for.`;
    if (line !== null && !sentence.lines.includes(line))
      return `The verdict on ${id} names ${line}, which is not one of its passages.`;
    if (line === null && (verdict === "contradicted" || verdict === "misleading"))
      return `The verdict on ${id} names no passage.`;
    if (verdict !== "supported" && reason.trim() === "")
      return `The verdict on ${id} gives no reason.`;
  }
  return null;
}
