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
import { passiveIn } from "@/lib/quality/readability/passives";
import { sentenceAdvice } from "@/lib/quality/readability/sentence-advice";
import { unexplainedTerms } from "@/lib/quality/readability/unexplained-terms";
import type { Readability, ReadingTarget, UnexplainedTerm } from "@/lib/quality/schema";

const WORST = 10;
/** Formulas were fitted on passages of 100 words or more, SMOG on 30 sentences. */
const RELIABLE_WORDS = 100;
const RELIABLE_SENTENCES = 30;

/** Reading figures of a patient version's running text, in the measures of its own language only. */
export function measureReadability(document: PvgDocument): Readability {
  const { language } = document;
  const sentences = runningSentences(document);
  const figures = figuresOf(sentences, language);
  const unexplained = unexplainedTerms(document, sentences);
  const limits = limitsOf(document);
  const explained = document.glossary.map(({ term }) => term);
  const reliable = figures.words >= RELIABLE_WORDS && sentences.length >= RELIABLE_SENTENCES;
  return {
    language,
    sentences: sentences.length,
    reliable,
    ...figures,
    target: document.readingGrade === null ? null : judgeTarget(limits, figures, reliable),
    passiveShare: passiveShare(sentences, language),
    unexplained,
    worst: worstSentences(sentences, { language, limits, explained, unexplained }),
    sections: document.sections
      .map(({ id }) => sentences.filter(({ sectionId }) => sectionId === id))
      .flatMap((ofSection) => sectionFigures(ofSection, language)),
  };
}

type Figures = Pick<
  Readability,
  | "words"
  | "fleschKincaidGrade"
  | "smog"
  | "wordsPerSentence"
  | "charactersPerSentence"
  | "charactersPerClause"
  | "difficultWordShare"
  | "uncommonCharacterShare"
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
  return {
    charactersPerSentence: null,
    charactersPerClause: null,
    uncommonCharacterShare: null,
    ...englishFigures(texts),
  };
}

function passiveShare(
  sentences: RunningSentence[],
  language: Readability["language"],
): number | null {
  if (sentences.length === 0) return null;
  const passive = sentences.filter(({ text }) => passiveIn(text, language) !== null);
  return passive.length / sentences.length;
}

type Booklet = {
  language: Readability["language"];
  limits: ReadingLimits;
  explained: string[];
  unexplained: UnexplainedTerm[];
};

function worstSentences(sentences: RunningSentence[], booklet: Booklet): Readability["worst"] {
  const score = booklet.language === "zh" ? chineseSentenceScore : englishSentenceScore;
  return sentences
    .map((sentence) => ({ sentence, score: score(sentence.text) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, WORST)
    .map(({ sentence, score }) => ({
      claimId: sentence.claimId,
      text: sentence.text,
      score,
      advice: sentenceAdvice(sentence, booklet),
    }));
}

function sectionFigures(
  sentences: RunningSentence[],
  language: Readability["language"],
): Readability["sections"] {
  const sectionId = sentences[0]?.sectionId;
  if (sectionId === undefined) return [];
  const figures = figuresOf(sentences, language);
  return [
    {
      sectionId,
      sentences: sentences.length,
      fleschKincaidGrade: figures.fleschKincaidGrade,
      smog: figures.smog,
      wordsPerSentence: figures.wordsPerSentence,
      charactersPerSentence: figures.charactersPerSentence,
      charactersPerClause: figures.charactersPerClause,
      difficultWordShare: figures.difficultWordShare,
      passiveShare: passiveShare(sentences, language),
    },
  ];
}
