import { splitSentences } from "@/lib/documents/sentences";
import type { Language } from "@/lib/documents/schema";
import { englishWords } from "@/lib/quality/readability/english-words";
import { problemWith } from "@/lib/writers/model/check-sentences";
import type { SectionWork } from "@/lib/writers/model/section-work";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import {
  SIMPLIFY_SENTENCES,
  type SentencesToSimplify,
} from "@/lib/writers/prompts/simplify-sentences";
import type { WrittenSection } from "@/lib/writers/prompts/write-section";

/** Words, or characters of Chinese, no sentence for patients should exceed (domain.md §3). */
const LONGEST = { en: 25, zh: 50 };
const ROUNDS = 2;
/** The worst ones first: where everything is too long, a second draft of everything would cost as much again. */
const MOST = 40;

type Written = { work: SectionWork; section: WrittenSection };
type Settings = { ask: AskModel; shared: string; signal: AbortSignal };

/** Measures what was written and has the hardest sentences written anew, at most twice; only what got easier is taken. */
export async function simplifySentences(
  written: Written[],
  settings: Settings,
): Promise<WrittenSection[]> {
  let sections = written.map(({ section }) => section);
  for (let round = 0; round < ROUNDS; round++) {
    const hard = hardest(
      written.map(({ work }, index) => ({ work, section: sections[index] ?? EMPTY })),
    );
    if (hard === null) return sections;
    const easier = await askAgain(hard, settings);
    if (easier.size === 0) return sections;
    sections = sections.map(({ sentences }) => ({
      sentences: sentences.map((sentence) => easier.get(sentence.id) ?? sentence),
    }));
  }
  return sections;
}

const EMPTY: WrittenSection = { sentences: [] };

function hardest(written: Written[]): SentencesToSimplify | null {
  const language = written[0]?.work.data.language ?? "en";
  const hard = written
    .flatMap(({ work, section }) =>
      section.sentences.flatMap((sentence) => {
        const asked = work.data.sentences.find(({ id }) => id === sentence.id);
        const longest = longestSentence(sentence.text, language);
        if (!asked || longest <= LONGEST[language]) return [];
        const lines = work.data.lines.filter(({ id }) => asked.lines.includes(id));
        return [{ asked, longest, text: sentence.text, lines }];
      }),
    )
    .sort((a, b) => b.longest - a.longest)
    .slice(0, MOST);
  if (hard.length === 0) return null;
  // Line ids count anew in every part.
  const lines = hard.flatMap((one, index) =>
    one.lines.map(({ id, text }) => ({ id: `S${index + 1}${id}`, text })),
  );
  const sentences = hard.map(({ asked, longest, text }, index) => ({
    ...asked,
    lines: asked.lines.map((id) => `S${index + 1}${id}`),
    longest,
    text,
  }));
  return { language, lines, sentences };
}

async function askAgain(
  hard: SentencesToSimplify,
  { ask, shared, signal }: Settings,
): Promise<Map<string, WrittenSection["sentences"][number]>> {
  const characters = hard.sentences.reduce((sum, { text }) => sum + text.length, 0);
  const { value } = await ask(
    {
      prompt: SIMPLIFY_SENTENCES,
      shared,
      instruction: JSON.stringify(hard),
      tier: "large",
      maxOutputTokens: Math.min(16_000, 500 + 2 * characters + 60 * hard.sentences.length),
      signal,
    },
    {
      part: "sentences that are too long",
      check: (answer) => problemWith({ ...hard, section: "" }, answer),
    },
  );
  const before = new Map(hard.sentences.map(({ id, longest }) => [id, longest]));
  const easier = value.sentences.filter(
    ({ id, text }) => longestSentence(text, hard.language) < (before.get(id) ?? 0),
  );
  return new Map(easier.map((sentence) => [sentence.id, sentence]));
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
