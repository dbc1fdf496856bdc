import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import { englishWords } from "@/lib/quality/readability/english-words";
import { problemWith } from "@/lib/writers/model/check-sentences";
import type { SectionWork } from "@/lib/writers/model/section-work";
import type { WriterRequest } from "@/lib/writers/model-writer";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import {
  SIMPLIFY_SENTENCES,
  type SentencesToSimplify,
} from "@/lib/writers/prompts/simplify-sentences";
import type { WrittenSection } from "@/lib/writers/prompts/write-section";

/** Words, or characters of Chinese, no sentence for patients should exceed (domain.md §3). */
const LONGEST = { en: 30, zh: 50 };
const ROUNDS = 2;

type Settings = { ask: AskModel; shared: string; signal: AbortSignal };

/** Measures what was written and has its hard sentences written anew, at most twice; only what got easier is taken. */
export async function simplifySentences(
  work: SectionWork,
  written: WrittenSection,
  settings: Settings,
): Promise<WrittenSection> {
  let section = written;
  for (let round = 0; round < ROUNDS; round++) {
    const hard = hardSentences(work, section);
    if (hard === null) return section;
    const easier = await askAgain(work, hard, settings);
    if (easier.size === 0) return section;
    section = {
      sentences: section.sentences.map((sentence) => easier.get(sentence.id) ?? sentence),
    };
  }
  return section;
}

/** Those of a section's sentences that have to be written anew; null where there is none. */
export function hardSentences(
  { data }: SectionWork,
  section: WrittenSection,
): SentencesToSimplify | null {
  const { language, from, terms } = data;
  const texts = new Map(section.sentences.map(({ id, text }) => [id, text]));
  const sentences = data.sentences
    .map((asked) => {
      const text = texts.get(asked.id) ?? "";
      return { ...asked, text, longest: longestSentence(text, language) };
    })
    .filter(({ longest }) => longest > LONGEST[language]);
  if (sentences.length === 0) return null;
  const used = new Set(sentences.flatMap(({ lines }) => lines));
  return {
    language,
    ...(from && { from }),
    terms,
    lines: data.lines.filter(({ id }) => used.has(id)),
    sentences,
  };
}

async function askAgain(
  work: SectionWork,
  hard: SentencesToSimplify,
  { ask, shared, signal }: Settings,
): Promise<Map<string, WrittenSection["sentences"][number]>> {
  const request = { ...requestToSimplify(work, hard, shared), signal };
  const check = (answer: WrittenSection) => problemWith({ ...hard, section: work.name }, answer);
  const { value } = await ask(request, { part: work.name, check });
  const before = new Map(hard.sentences.map(({ id, longest }) => [id, longest]));
  const easier = value.sentences.filter(
    ({ id, text }) => longestSentence(text, hard.language) < (before.get(id) ?? 0),
  );
  return new Map(easier.map((sentence) => [sentence.id, sentence]));
}

/** The request of one call, for asking and for estimating alike. */
export function requestToSimplify(
  { tier }: SectionWork,
  hard: SentencesToSimplify,
  shared: string,
): Omit<WriterRequest<WrittenSection>, "signal"> {
  const characters = hard.sentences.reduce((sum, { text }) => sum + text.length, 0);
  return {
    prompt: SIMPLIFY_SENTENCES,
    instruction: JSON.stringify(hard),
    maxOutputTokens: Math.min(16_000, 500 + 2 * characters + 60 * hard.sentences.length),
    ...{ shared, tier },
  };
}

/** In words, or in Chinese characters. */
function longestSentence(text: string, language: Language): number {
  const lengths = splitSentences(text, language).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (language === "zh") return sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
    return englishWords(sentence).length;
  });
  return Math.max(0, ...lengths);
}
