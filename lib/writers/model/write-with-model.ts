import type { SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { OpenLivePart } from "@/lib/tasks/live-text";
import { applySentences } from "@/lib/writers/model/apply-sentences";
import { problemWith } from "@/lib/writers/model/check-sentences";
import { inParallel } from "@/lib/writers/model/in-parallel";
import { type SectionWork, sectionWork } from "@/lib/writers/model/section-work";
import { SentencesSoFar } from "@/lib/writers/model/sentences-so-far";
import { sharedFacts } from "@/lib/writers/model/shared-facts";
import { simplifySentences } from "@/lib/writers/model/simplify-sentences";
import type { WriterRequest } from "@/lib/writers/model-writer";
import { WRITE_SECTION, type WrittenSection } from "@/lib/writers/prompts/write-section";

/** Asks the model, checks its answer, and asks once more with what `check` found wrong. */
export type AskModel = <Answer>(
  request: WriterRequest<Answer>,
  about: { part: string; check: (value: Answer) => string | null },
) => Promise<{ value: Answer }>;

type Writing = {
  /** By the rules writer: what stands where, with its anchors. */
  draft: PvgDocument;
  plan: Plan;
  source: SourceDocument;
  ask: AskModel;
  live: OpenLivePart;
  signal: AbortSignal;
  /** Calls open at the same time. */
  most: number;
  onWritten: (done: number, total: number) => Promise<void>;
};

/** The draft in the model's words, section by section in the order of the plan. */
export async function writeWithModel(writing: Writing): Promise<PvgDocument> {
  const { draft, plan, source, ask, signal, most } = writing;
  const work = sectionWork(draft, plan, source);
  const shared = sharedFacts(draft);
  let done = 0;
  const write = async (one: SectionWork): Promise<[string, string][]> => {
    const watched = writing.live(describe(one));
    const soFar = new SentencesSoFar();
    const onText = (piece: string | null) => watched.show(soFar.add(piece).join("\n"));
    const request = { ...requestFor(one, shared), signal, onText };
    const check = (value: WrittenSection) => problemWith(one.data, value);
    try {
      const { value } = await ask(request, { part: one.name, check });
      const { sentences } = await simplifySentences(one, value, { ask, shared, signal });
      await writing.onWritten(++done, work.length);
      return sentences.map(({ id, text }) => [one.claimIds.get(id) ?? "", text]);
    } finally {
      watched.done();
    }
  };
  // The first call writes the provider's cache; the others, sent after it, read from it.
  const [first, ...rest] = work;
  if (!first) return draft;
  const written = [await write(first), ...(await inParallel(rest, most, write))];
  return applySentences(draft, new Map(written.flat()));
}

/** For those who watch it being written. */
function describe({ name, kind, data }: SectionWork): Parameters<OpenLivePart>[0] {
  return { part: name, section: kind, heading: data.section, language: data.language };
}

/** The request of one call, for asking and for estimating alike. */
export function requestFor(
  { data, tier }: SectionWork,
  shared: string,
): Omit<WriterRequest<WrittenSection>, "signal"> {
  return {
    prompt: WRITE_SECTION,
    shared,
    instruction: JSON.stringify(data),
    tier,
    maxOutputTokens: outputRoom(data),
  };
}

/** Room for twice the lines' length, which no sound answer needs. */
function outputRoom({ lines, sentences }: SectionWork["data"]): number {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(16_000, 500 + characters + 60 * sentences.length);
}
