import type { z } from "zod";

import { answerQuestions } from "@/e2e/providers/answer-questions";
import { chooseSentences } from "@/e2e/providers/choose-sentences";
import { jsonObjectsIn } from "@/e2e/providers/find-json";
import { judgeSentences } from "@/e2e/providers/judge-sentences";
import { inPlainWords, withExplanation } from "@/e2e/providers/plain-words";
import { ANSWER_QUESTIONS, QuestionsToAnswerSchema } from "@/lib/writers/prompts/answer-questions";
import { CHOOSE_SENTENCES, SentencesToChooseSchema } from "@/lib/writers/prompts/choose-sentences";
import { divide, type Reader, readerIn, speakOfPatient } from "@/e2e/providers/reader-words";
import { sayInOtherLanguage } from "@/e2e/providers/say-in-other-language";
import { JUDGE_SENTENCES, SentencesToJudgeSchema } from "@/lib/writers/prompts/judge-sentences";
import {
  REPAIR_SENTENCES,
  type SentencesToRepair,
  SentencesToRepairSchema,
} from "@/lib/writers/prompts/repair-sentences";
import {
  type SectionToWrite,
  SectionToWriteSchema,
  WRITE_SECTION,
  type WrittenSection,
} from "@/lib/writers/prompts/write-section";
import {
  finishSentence,
  nameTheCareTeam,
  removeReferenceMarks,
} from "@/lib/writers/rules/safe-changes";

/** What else stands in a request. */
type Around = { reader: Reader | null; objects: unknown[] };

/** How a prompt is answered from the data it was asked with. */
type Answerer = { prompt: string; answer: (data: unknown, around: Around) => object | null };

function answerer<Data>(
  prompt: string,
  schema: z.ZodType<Data>,
  answer: (data: Data, around: Around) => object,
): Answerer {
  return {
    prompt,
    answer: (data, around) => {
      const result = schema.safeParse(data);
      return result.success ? answer(result.data, around) : null;
    },
  };
}

/** A new prompt gets a line here. */
const ANSWERERS = [
  answerer(CHOOSE_SENTENCES.id, SentencesToChooseSchema, chooseSentences),
  answerer(REPAIR_SENTENCES.id, SentencesToRepairSchema, repairSentences),
  answerer(JUDGE_SENTENCES.id, SentencesToJudgeSchema, judgeSentences),
  answerer(ANSWER_QUESTIONS.id, QuestionsToAnswerSchema, ({ questions }, { objects }) =>
    answerQuestions({ questions }, objects),
  ),
  answerer(WRITE_SECTION.id, SectionToWriteSchema, (section, { reader }) =>
    writeSection(section, reader),
  ),
];

const NAMED_PROMPT = /\bprompt: ?([a-z][a-z\d-]*)/;

/** What the request says: its system text, and the user's messages in their order. */
export type Asked = { system: string; user: string[] };

/** The answer, or why there is none. */
export type FromRequest = { prompt: string; answer: object } | { problem: string };

export function answerFromRequest({ system, user }: Asked): FromRequest {
  const named = NAMED_PROMPT.exec(system)?.[1];
  const candidates = named ? ANSWERERS.filter(({ prompt }) => prompt === named) : ANSWERERS;
  if (candidates.length === 0) return { problem: `The stand-in knows no prompt "${named}".` };
  const texts = [system, ...user];
  const objects = texts.flatMap((text) => [...jsonObjectsIn(text)]);
  const around = { reader: readerIn(texts), objects };
  // The last message of a repair holds the problem; the data stand in an earlier one.
  for (const text of [...user.toReversed(), system]) {
    for (const data of jsonObjectsIn(text)) {
      for (const { prompt, answer } of candidates) {
        const made = answer(data, around);
        if (made) return { prompt, answer: made };
      }
    }
  }
  return {
    problem: named
      ? `The stand-in found no data for the prompt "${named}" in this request.`
      : "The stand-in found neither a prompt it knows nor data of one in this request.",
  };
}

/** The faithful wording is the one it would have given without a fault. */
function repairSentences(
  { sentences, ...section }: SentencesToRepair,
  { reader }: Around,
): WrittenSection {
  const asked = sentences.map(({ id, place, actor, lines }) => ({ id, place, actor, lines }));
  return writeSection({ ...section, sentences: asked }, reader);
}

/** Sentences without a line of their own have nothing to rest on and are left out. */
function writeSection(section: SectionToWrite, reader: Reader | null): WrittenSection {
  const texts = new Map(section.lines.map(({ id, text }) => [id, text]));
  const explained = new Set<string>();
  const sentences = section.sentences.flatMap(({ id, lines, actor, before }) => {
    const own = lines.filter((line) => texts.has(line));
    if (before) return [{ id, text: divide(before.text, reader), lines: own }];
    const said = own
      .map((line) => texts.get(line) ?? "")
      .join((section.from ?? section.language) === "zh" ? "" : " ");
    const settings = { language: section.language, isForPatient: actor === "patient", reader };
    const text = section.from
      ? inOtherLanguage(said, section.from, section.language, explained)
      : sayPlainly(said, settings, explained);
    return text === "" ? [] : [{ id, text, lines: own }];
  });
  return { sentences };
}

type Settings = {
  language: SectionToWrite["language"];
  isForPatient: boolean;
  reader: Reader | null;
};

/** A stand-in, not a translator: see say-in-other-language.ts. */
function inOtherLanguage(
  said: string,
  from: SectionToWrite["language"],
  language: SectionToWrite["language"],
  known: Set<string>,
): string {
  const text = removeReferenceMarks(said, from).trim();
  return text === "" ? "" : finishSentence(sayInOtherLanguage(text, language, known), language);
}

function sayPlainly(
  said: string,
  { language, isForPatient, reader }: Settings,
  explained: Set<string>,
): string {
  const text = removeReferenceMarks(said, language).trim();
  if (text === "") return "";
  const addressed = nameTheCareTeam(
    isForPatient ? speakOfPatient(text, language, reader) : text,
    language,
  );
  return finishSentence(
    withExplanation(inPlainWords(addressed, language), language, explained),
    language,
  );
}
