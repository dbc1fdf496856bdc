import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import { meets, sensesOf } from "@/lib/quality/reworded/senses";

/** The sentences of a wording that answer its source; "anyone can fall ill" beside them widens nothing. */
export function answering(said: string, printed: string, language: Language): string {
  const senses = sensesOf(printed, language);
  const sentences = splitSentences(said, language);
  if (sentences.length < 2) return said;
  return sentences
    .map(({ start, end }) => said.slice(start, end))
    .filter((sentence) => meets(sensesOf(sentence, language), senses))
    .join(" ");
}
