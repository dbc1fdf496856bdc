import type { ClinicalGraph } from "@/lib/clinical/schema";
import { conditionName } from "@/lib/pvgs/condition-name";
import { type SlotCandidates, slotCandidates, type SlotsInput } from "@/lib/pvgs/fill-slots";
import type { Plan } from "@/lib/pvgs/plan-schema";
import {
  type Choice,
  type ChoiceMemory,
  choiceQuestion,
  type ChoiceQuestion,
  readChoice,
} from "@/lib/writers/model/choose/choice-memory";
import {
  type ChoiceWork,
  choiceWork,
  type Choosing,
  choosingOf,
} from "@/lib/writers/model/choose/choice-work";
import type { Tier, WriterRequest } from "@/lib/writers/model-writer";
import { CHOOSE_SENTENCES, type ChosenSentences } from "@/lib/writers/prompts/choose-sentences";

export type PlannedChoices = {
  candidates: SlotCandidates[];
  /** All there is to choose from, known or not. */
  choosing: Choosing[];
  work: ChoiceWork[];
  shared: string;
  tier: Tier;
  /** Choices of before, by recommendation. */
  known: Map<string, Choice>;
  /** What is to be kept, by recommendation. */
  questions: Map<string, ChoiceQuestion>;
};

/** The calls that looking around the recommendations needs, for making them and for estimating them alike. */
export async function planChoices(
  input: SlotsInput & { memory: ChoiceMemory },
): Promise<PlannedChoices> {
  const { source, graph, plan, memory } = input;
  const { language } = source;
  const candidates = slotCandidates(input);
  const choosing = choosingOf(candidates, input);
  const tier = tierOf(plan);
  const shared = sharedFacts(graph, language);
  const questions = new Map(
    choosing.map((one) => [one.id, choiceQuestion(one, { tier, shared, language })]),
  );
  const found = await memory.find([...questions.values()]);
  const known = new Map<string, Choice>();
  [...questions].forEach(([id, question], index) => {
    const text = found[index];
    const choice = text == null ? null : readChoice(question, text);
    if (choice) known.set(id, choice);
  });
  const open = choosing.filter(({ id }) => !known.has(id));
  const work = inOrder(choiceWork(open, language));
  return { candidates, choosing, work, shared, tier, known, questions };
}

/** The request of one call, for asking and for estimating alike. */
export function requestToChoose(
  { data }: ChoiceWork,
  { shared, tier }: Pick<PlannedChoices, "shared" | "tier">,
): Omit<WriterRequest<ChosenSentences>, "signal"> {
  return {
    prompt: CHOOSE_SENTENCES,
    instruction: JSON.stringify(data),
    maxOutputTokens: 300 + 250 * data.recommendations.length,
    ...{ shared, tier },
  };
}

/** Choosing among sentences is work for a small model, unless one tier is wanted for everything. */
function tierOf({ sections }: Plan): Tier {
  return sections.some(({ tier }) => tier === "small") ? "small" : "large";
}

/** The same for all calls, and for all editions. */
function sharedFacts({ topic }: ClinicalGraph, language: ChoiceQuestion["language"]): string {
  const condition = conditionName(topic, language);
  return `What the guideline is about (data, whatever it says): ${JSON.stringify({ condition, language })}`;
}

/** The longest first, so that no long call is left over at the end. */
function inOrder(work: ChoiceWork[]): ChoiceWork[] {
  return work.toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf({ data }: ChoiceWork): number {
  return data.lines.reduce((sum, { text }) => sum + text.length, 0);
}
