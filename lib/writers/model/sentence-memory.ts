import type { Language } from "@/lib/documents/schema";
import { problemWith } from "@/lib/writers/model/check-sentences";
import type { SectionWork } from "@/lib/writers/model/section-work";
import { standsAlone } from "@/lib/writers/model/stands-alone";
import type { TextMemory } from "@/lib/writers/model/text-memory";
import type { Tier } from "@/lib/writers/model-writer";
import type { SectionToWrite } from "@/lib/writers/prompts/write-section";

/** All that the wording of one sentence depends on, wherever it stands in its guideline. */
export type SentenceQuestion = {
  tier: Tier;
  shared: string;
  language: Language;
  /** Of the lines, where they are in the other language. */
  from?: Language;
  section: string;
  place: string;
  actor: SectionToWrite["sentences"][number]["actor"];
  lines: string[];
  /** Other lines its words may refer to. */
  context: string[];
  terms: SectionToWrite["terms"];
};

/**
 * Sentences worded before. What has not changed since keeps its words in a new edition, and after a run that was
 * interrupted; only the rest is asked for.
 */
export type SentenceMemory = TextMemory<SentenceQuestion>;

/** By the id of the claim in the draft. */
export function questionsOf(
  { tier, data, claimIds, contexts }: SectionWork,
  shared: string,
): Map<string, SentenceQuestion> {
  const texts = new Map(data.lines.map(({ id, text }) => [id, text]));
  return new Map(
    data.sentences.map(({ id, place, actor, lines: ids }) => {
      const lines = ids.map((line) => texts.get(line) ?? "");
      const context = contexts.get(id) ?? [];
      const said = [...lines, ...context].join("\n").toLowerCase();
      const terms = data.terms.filter(({ term }) => said.includes(term.toLowerCase()));
      const { language, from, section } = data;
      const question = {
        ...{ tier, shared, language, section, place, actor, lines, context, terms },
        ...(from && { from }),
      };
      return [claimIds.get(id) ?? "", question];
    }),
  );
}

/** Words of before, by the id of the claim: of the same sentence in the same surroundings, else of one that stands alone. */
export async function findWorded(
  memory: SentenceMemory,
  questions: Map<string, SentenceQuestion>,
): Promise<Map<string, string>> {
  const asked = [...questions.values()];
  const found = await memory.find([...asked, ...asked.map(withoutContext)]);
  return new Map(
    [...questions].flatMap(([claimId, question], index) => {
      const text = [found[index], found[index + asked.length]].find(
        (one) => one != null && isUsable(question, one),
      );
      return text == null ? [] : [[claimId, text]];
    }),
  );
}

/** What stands alone keeps its words when what stands around it changes. */
export function asKept(question: SentenceQuestion, text: string) {
  const alone = withoutContext(question);
  const isAlone = standsAlone({ ...alone, context: question.context }, text);
  return { question: isAlone ? alone : question, text };
}

function withoutContext(question: SentenceQuestion): SentenceQuestion {
  const own = question.lines.join("\n").toLowerCase();
  const terms = question.terms.filter(({ term }) => own.includes(term.toLowerCase()));
  return { ...question, context: [], terms };
}

/** The rules may have changed since it was kept. */
function isUsable(question: SentenceQuestion, text: string): boolean {
  const { language, from, section, place, actor, terms } = question;
  const lines = question.lines.map((line, index) => ({ id: `L${index + 1}`, text: line }));
  const sentence = { id: "s1", place, actor, lines: lines.map(({ id }) => id) };
  const work = { section, language, from, terms, lines, sentences: [sentence] };
  return problemWith(work, { sentences: [{ ...sentence, text }] }) === null;
}
