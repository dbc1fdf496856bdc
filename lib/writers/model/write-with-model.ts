import type { SourceDocument } from "@/lib/documents/schema";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { ReadingLimits } from "@/lib/pvgs/audience";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { OpenLivePart } from "@/lib/tasks/live-text";
import { estimateTokens } from "@/lib/writers/count-tokens";
import { applySentences } from "@/lib/writers/model/apply-sentences";
import { problemWith } from "@/lib/writers/model/check-sentences";
import { inParallel } from "@/lib/writers/model/in-parallel";
import { planCalls } from "@/lib/writers/model/plan-calls";
import type { SectionWork } from "@/lib/writers/model/section-work";
import { asKept, type SentenceMemory } from "@/lib/writers/model/sentence-memory";
import { SentencesSoFar } from "@/lib/writers/model/sentences-so-far";
import { simplifySentences } from "@/lib/writers/model/simplify-sentences";
import { wholeSentences } from "@/lib/writers/model/whole-sentences";
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
  memory: SentenceMemory;
  live: OpenLivePart;
  signal: AbortSignal;
  /** Calls open at the same time. */
  most: number;
  onWritten: (done: number, total: number) => Promise<void>;
};

/** The draft in the model's words, section by section; what was worded before is not asked for again. */
export async function writeWithModel(writing: Writing): Promise<PvgDocument> {
  const { draft, memory, most } = writing;
  const { work, shared, limits, known, questions } = await planCalls(writing);
  const texts = new Map(known);
  // All at once: the first could only hold up the others.
  const warmed = most === Infinity ? undefined : firstOf(work, shared);
  const keep = async (one: SectionWork, sentences: WrittenSection["sentences"]) => {
    const worded = sentences.flatMap(({ id, text }) => {
      const question = questions.get(one.claimIds.get(id) ?? "");
      return question ? [asKept(question, text)] : [];
    });
    if (worded.length > 0) await memory.keep(worded);
  };
  let done = 0;
  await inParallel(work, most, async (one) => {
    if (one !== warmed?.work) await warmed?.begun;
    const onBegun = warmed?.begin;
    const sentences = await writePart(one, { ...writing, shared, limits, keep, onBegun });
    for (const { id, text } of sentences) texts.set(one.claimIds.get(id) ?? "", text);
    await writing.onWritten(++done, work.length);
  });
  return applySentences(draft, texts);
}

type Surroundings = Writing & {
  shared: string;
  limits: ReadingLimits;
  keep: (one: SectionWork, sentences: WrittenSection["sentences"]) => Promise<void>;
  onBegun: (() => void) | undefined;
};

async function writePart(
  one: SectionWork,
  { ask, live, shared, limits, signal, keep, onBegun }: Surroundings,
): Promise<WrittenSection["sentences"]> {
  const watched = live(describe(one));
  const soFar = new SentencesSoFar();
  let answer = "";
  const onText = (piece: string | null) => {
    onBegun?.();
    answer = piece === null ? "" : answer + piece;
    watched.show(soFar.add(piece).join("\n"));
  };
  const request = { ...requestFor(one, shared), signal, onText };
  const check = (value: WrittenSection) => problemWith(one.data, value);
  try {
    const { value } = await ask(request, { part: one.name, check });
    const { sentences } = await simplifySentences(one, value, { ask, shared, limits, signal });
    await keep(one, sentences);
    return sentences;
  } catch (error) {
    // Why it failed says more than that nothing could be kept.
    const whole = isFaulty(error) ? [] : wholeSentences(one, answer, limits);
    await keep(one, whole).catch(() => undefined);
    throw error;
  } finally {
    watched.done();
    onBegun?.();
  }
}

/** An answer that broke off is sound as far as it goes; one that was refused, wrong or too long is no result at all. */
function isFaulty(error: unknown): boolean {
  return error instanceof AppError && FAULTY.includes(error.code);
}

const FAULTY: ErrorCode[] = ["writer_refused", "writer_answer_invalid", "writer_answer_cut"];

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

/** The shortest beginning of a request that providers keep, in tokens; small models want more. */
export const LEAST_KEPT_TOKENS = 1_024;

/**
 * The call that makes the provider keep what all calls begin with: the others can read that as soon as its answer has
 * begun. Undefined where the beginning is too short to be kept, or there is nothing to wait for.
 */
function firstOf(work: SectionWork[], shared: string) {
  const [first, second] = work;
  const tokens = estimateTokens(`${WRITE_SECTION.system}${shared}`);
  if (!first || !second || tokens < LEAST_KEPT_TOKENS) return undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return { work: first, begun, begin };
}

/** Room for three times the lines' length, which no sound answer needs; under a cap it is held for every open call. */
function outputRoom({ lines, sentences }: SectionWork["data"]): number {
  const printed = estimateTokens(lines.map(({ text }) => text).join("\n"));
  return Math.min(16_000, 500 + 3 * printed + 60 * sentences.length);
}
