import type { ReadingLimits } from "@/lib/pvgs/audience";
import { problemWith } from "@/lib/writers/model/check-sentences";
import type { SectionWork } from "@/lib/writers/model/section-work";
import { hardSentences } from "@/lib/writers/model/simplify-sentences";
import { WRITE_SECTION, type WrittenSection } from "@/lib/writers/prompts/write-section";

type Sentences = WrittenSection["sentences"];

/** Those sentences of an answer that broke off which can stand as they are: they were paid for. */
export function wholeSentences(
  work: SectionWork,
  answer: string,
  limits: ReadingLimits,
): Sentences {
  const asked = new Map(work.data.sentences.map((sentence) => [sentence.id, sentence]));
  return readWhole(answer).filter((sentence) => {
    const wanted = asked.get(sentence.id);
    if (!wanted) return false;
    const data = { ...work.data, sentences: [wanted] };
    const alone = { sentences: [sentence] };
    if (problemWith(data, alone) !== null) return false;
    return hardSentences({ ...work, data }, alone, limits) === null;
  });
}

/** The answer up to its last sentence that is complete. */
function readWhole(answer: string): Sentences {
  for (let end = answer.lastIndexOf("}"); end > 0; end = answer.lastIndexOf("}", end - 1)) {
    for (const close of ["", "]}"]) {
      const section = WRITE_SECTION.answer.safeParse(parse(answer.slice(0, end + 1) + close));
      if (section.success) return section.data.sentences;
    }
  }
  return [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
