import type { ReadingLimits } from "@/lib/pvgs/audience";
import { type Hardness, hardnessOf } from "@/lib/quality/readability/hardness";
import { problemWith } from "@/lib/writers/model/check-sentences";
import type { SectionWork } from "@/lib/writers/model/section-work";
import type { WriterRequest } from "@/lib/writers/model-writer";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import {
  type SectionToWrite,
  WRITE_SECTION,
  type WrittenSection,
} from "@/lib/writers/prompts/write-section";

const ROUNDS = 2;
/** Texts of one call that are written anew in a round. */
const WORST = 8;

type Sentence = SectionToWrite["sentences"][number];
export type HardSentences = Omit<SectionToWrite, "sentences"> & {
  sentences: (Sentence & { before: NonNullable<Sentence["before"]> })[];
};

type Settings = { ask: AskModel; shared: string; limits: ReadingLimits; signal: AbortSignal };

/** Measures what was written and has its worst sentences written anew, at most twice; only what got easier is taken. */
export async function simplifySentences(
  work: SectionWork,
  written: WrittenSection,
  settings: Settings,
): Promise<WrittenSection> {
  let section = written;
  let open = work;
  for (let round = 0; round < ROUNDS; round++) {
    const hard = hardSentences(open, section, settings.limits);
    if (hard === null) return section;
    const easier = await askAgain(work, hard, settings);
    // What did not get easier would not the next time either.
    open = without(
      open,
      hard.sentences.filter(({ id }) => !easier.has(id)),
    );
    section = {
      sentences: section.sentences.map((sentence) => easier.get(sentence.id) ?? sentence),
    };
  }
  return section;
}

function without(work: SectionWork, done: { id: string }[]): SectionWork {
  const ids = new Set(done.map(({ id }) => id));
  const sentences = work.data.sentences.filter(({ id }) => !ids.has(id));
  return { ...work, data: { ...work.data, sentences } };
}

/** Those of a section's sentences that have to be written anew, in their order; null where there is none. */
export function hardSentences(
  { data }: SectionWork,
  section: WrittenSection,
  limits: ReadingLimits,
): HardSentences | null {
  const texts = new Map(section.sentences.map(({ id, text }) => [id, text]));
  const measured = data.sentences.map((asked) => {
    const text = texts.get(asked.id) ?? "";
    return { asked, text, hardness: measure(text, data, limits) };
  });
  const worst = measured
    .filter(({ hardness }) => hardness.excess > 0)
    .toSorted((a, b) => b.hardness.score - a.hardness.score)
    .slice(0, WORST);
  if (worst.length === 0) return null;
  const sentences = measured
    .filter((one) => worst.includes(one))
    .map(({ asked, text, hardness: { longest, hardWords } }) => ({
      ...asked,
      before: { text, longest, hardWords },
    }));
  const used = new Set(sentences.flatMap(({ lines }) => lines));
  return { ...data, lines: data.lines.filter(({ id }) => used.has(id)), sentences };
}

async function askAgain(
  work: SectionWork,
  hard: HardSentences,
  { ask, shared, limits, signal }: Settings,
): Promise<Map<string, WrittenSection["sentences"][number]>> {
  const request = { ...requestToSimplify(work, hard, shared), signal };
  const check = (answer: WrittenSection) => problemWith(hard, answer);
  const { value } = await ask(request, { part: work.name, check });
  const texts = new Map(hard.sentences.map(({ id, before }) => [id, before.text]));
  const excess = (text: string) => measure(text, work.data, limits).excess;
  const easier = value.sentences.filter(
    ({ id, text }) => excess(text) < excess(texts.get(id) ?? ""),
  );
  return new Map(easier.map((sentence) => [sentence.id, sentence]));
}

/** The request of one call, for asking and for estimating alike. */
export function requestToSimplify(
  { tier }: SectionWork,
  hard: HardSentences,
  shared: string,
): Omit<WriterRequest<WrittenSection>, "signal"> {
  const characters = hard.sentences.reduce((sum, { before }) => sum + before.text.length, 0);
  return {
    prompt: WRITE_SECTION,
    instruction: JSON.stringify(hard),
    maxOutputTokens: Math.min(16_000, 500 + 2 * characters + 60 * hard.sentences.length),
    ...{ shared, tier },
  };
}

/** Terms stay and are explained, so they count as easy. */
function measure(
  text: string,
  { language, terms }: Pick<SectionToWrite, "language" | "terms">,
  limits: ReadingLimits,
): Hardness {
  return hardnessOf(text, { language, limits, terms: terms.map(({ term }) => term) });
}
