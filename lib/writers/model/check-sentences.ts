import { leftInOtherLanguage } from "@/lib/quality/language/left-in-other-language";
import type { SectionToWrite, WrittenSection } from "@/lib/writers/prompts/write-section";

const NAMES = { en: "English", zh: "Chinese" };
/** A sentence for patients is not several times as long as what it says. */
const LONGEST = { factor: 4, more: 300 };

/** What is wrong with an answer, in words the model can act on; null for one that can be used. */
export function problemWith(work: SectionToWrite, { sentences }: WrittenSection): string | null {
  const answered = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const missing = work.sentences.filter(({ id }) => !answered.has(id)).map(({ id }) => id);
  if (missing.length > 0) return `These sentences are missing: ${missing.join(", ")}.`;
  if (answered.size < sentences.length) return "Some ids stand there twice.";
  const asked = new Map(work.sentences.map((sentence) => [sentence.id, sentence]));
  const lengths = new Map(work.lines.map(({ id, text }) => [id, text.length]));
  for (const { id, text, lines } of sentences) {
    const wanted = asked.get(id);
    if (!wanted) return `${id} was not asked for.`;
    if (text.trim() === "") return `${id} is empty.`;
    const stranger = lines.find((line) => !wanted.lines.includes(line));
    if (stranger !== undefined) return `${id} rests on ${stranger}, which is not one of its lines.`;
    if (lines.length === 0) return `${id} names no line it rests on.`;
    const printed = wanted.lines.reduce((sum, line) => sum + (lengths.get(line) ?? 0), 0);
    if (text.length > LONGEST.factor * printed + LONGEST.more)
      return `${id} is much longer than its lines.`;
    const left = work.from && leftInOtherLanguage(text, work.language);
    if (left)
      return `${id} still holds words of the other language ("${left}"). Say them in ${NAMES[work.language]}.`;
    if (work.language === "zh" && !/\p{Script=Han}/u.test(text)) return `${id} is not Chinese.`;
  }
  return null;
}
