import { limitsOf, type ReadingLimits } from "@/lib/pvgs/audience";
import type { PvgDocument } from "@/lib/pvgs/document";
import {
  chineseFigures,
  chineseSentenceScore,
} from "@/lib/quality/readability/chinese-readability";
import {
  englishFigures,
  englishSentenceScore,
} from "@/lib/quality/readability/english-readability";
import {
  type RunningSentence,
  runningSentences,
} from "@/lib/quality/readability/running-sentences";
import type { Readability, ReadingTarget } from "@/lib/quality/schema";

const WORST = 10;
/** Formulas were fitted on passages of 100 words or more, SMOG on 30 sentences. */
const RELIABLE_WORDS = 100;
const RELIABLE_SENTENCES = 30;

/** Reading figures of a patient version's running text, in the measures of its own language only. */
export function measureReadability(document: PvgDocument): Readability {
  const { language } = document;
  const sentences = runningSentences(document);
  const figures = figuresOf(sentences, language);
  const reliable = figures.words >= RELIABLE_WORDS && sentences.length >= RELIABLE_SENTENCES;
  return {
    language,
    sentences: sentences.length,
    reliable,
    ...figures,
    target:
      document.readingGrade === null ? null : judgeTarget(limitsOf(document), figures, reliable),
    worst: worstSentences(sentences, language),
    sections: document.sections
      .map(({ id }) => sentences.filter(({ sectionId }) => sectionId === id))
      .flatMap((ofSection) => sectionFigures(ofSection, language)),
  };
}

type Figures = Omit<
  Readability,
  "language" | "sentences" | "reliable" | "target" | "worst" | "sections"
>;

/** Of the whole text: fixed sentences count too, since they are read with the others. */
function judgeTarget(limits: ReadingLimits, figures: Figures, reliable: boolean): ReadingTarget {
  const isChinese = limits.clause !== null;
  const most = {
    fleschKincaidGrade: limits.fleschKincaid,
    charactersPerSentence: isChinese ? limits.mean : null,
    charactersPerClause: limits.clause,
  };
  const keys = ["fleschKincaidGrade", "charactersPerSentence", "charactersPerClause"] as const;
  const met = keys.every((key) => most[key] === null || (figures[key] ?? 0) <= most[key]);
  return { grade: limits.grade, ...most, met: reliable ? met : null };
}

function figuresOf(sentences: RunningSentence[], language: Readability["language"]): Figures {
  const texts = sentences.map(({ text }) => text);
  if (language === "zh") {
    return {
      fleschKincaidGrade: null,
      smog: null,
      wordsPerSentence: null,
      ...chineseFigures(texts),
    };
  }
  return { charactersPerSentence: null, charactersPerClause: null, ...englishFigures(texts) };
}

function worstSentences(sentences: RunningSentence[], language: Readability["language"]) {
  const score = language === "zh" ? chineseSentenceScore : englishSentenceScore;
  return sentences
    .map(({ claimId, text }) => ({ claimId, text, score: score(text) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, WORST);
}

function sectionFigures(
  sentences: RunningSentence[],
  language: Readability["language"],
): Readability["sections"] {
  const sectionId = sentences[0]?.sectionId;
  if (sectionId === undefined) return [];
  const { fleschKincaidGrade, charactersPerSentence } = figuresOf(sentences, language);
  return [{ sectionId, fleschKincaidGrade, charactersPerSentence, sentences: sentences.length }];
}
