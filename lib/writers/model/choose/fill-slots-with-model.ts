import type { CardSlotId } from "@/lib/pvgs/document";
import {
  chooseByRules,
  type ChosenSlots,
  type SlotCandidates,
  type SlotsInput,
  withChosen,
} from "@/lib/pvgs/fill-slots";
import type { FilledSlots } from "@/lib/pvgs/slots-schema";
import { problemWithChoice } from "@/lib/writers/model/choose/check-choice";
import {
  type Choice,
  type ChoiceMemory,
  writeChoice,
} from "@/lib/writers/model/choose/choice-memory";
import type { ChoiceWork, Choosing } from "@/lib/writers/model/choose/choice-work";
import {
  type PlannedChoices,
  planChoices,
  requestToChoose,
} from "@/lib/writers/model/choose/plan-choices";
import { inParallel } from "@/lib/writers/model/in-parallel";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { ChosenSentences } from "@/lib/writers/prompts/choose-sentences";

type Looking = SlotsInput & {
  ask: AskModel;
  memory: ChoiceMemory;
  signal: AbortSignal;
  /** Calls open at the same time. */
  most: number;
  onLooked: (done: number, total: number) => Promise<void>;
};

/** Where the model names none, those that the rules find stay. */
const NEVER_LOST: CardSlotId[] = ["harms", "ifProblems"];

/**
 * What the source says for each field of each recommendation, chosen among the sentences around it by specialists, each
 * of them a model with the recommendations of one part of the guideline. What was chosen before is not asked for again.
 */
export async function fillSlotsWithModel(looking: Looking): Promise<FilledSlots> {
  const { memory, most, onLooked, source } = looking;
  const planned = await planChoices(looking);
  const choices = new Map(planned.known);
  let done = 0;
  await inParallel(planned.work, most, async (work) => {
    const found = await choose(work, planned, looking);
    for (const [id, choice] of found) choices.set(id, choice);
    await memory.keep(toKeep(found, planned));
    await onLooked(++done, planned.work.length);
  });
  const lines = new Map(planned.choosing.map(({ id, lines: own }) => [id, own]));
  return withChosen(planned.candidates, (one) => {
    const choice = choices.get(one.recommendation.id) ?? [];
    const own = lines.get(one.recommendation.id) ?? [];
    return combine(one, { choice, lines: own, language: source.language });
  });
}

async function choose(
  work: ChoiceWork,
  planned: PlannedChoices,
  { ask, signal }: Looking,
): Promise<Map<string, Choice>> {
  const request = { ...requestToChoose(work, planned), signal };
  const check = (answer: ChosenSentences) => problemWithChoice(work.data, answer);
  const { value } = await ask(request, { part: work.name, check });
  const asked = new Map(
    work.data.recommendations.map((one, index) => [
      one.id,
      { lines: one.lines, choosing: work.choosing[index] },
    ]),
  );
  return new Map(
    value.recommendations.flatMap(({ id, fields }) => {
      const one = asked.get(id);
      if (!one?.choosing) return [];
      const choice = fields.map(({ field, lines }) => ({
        field,
        lines: lines.map((line) => one.lines.indexOf(line)),
      }));
      return [[one.choosing.id, choice]];
    }),
  );
}

function toKeep(found: Map<string, Choice>, { questions }: PlannedChoices) {
  return [...found].flatMap(([id, choice]) => {
    const question = questions.get(id);
    return question ? [{ question, text: writeChoice(choice) }] : [];
  });
}

type Made = {
  choice: Choice;
  lines: Choosing["lines"];
  language: SlotsInput["source"]["language"];
};

/** Doses stay where the clinical graph found them; all else is the model's choice, in the order of the source. */
function combine(one: SlotCandidates, { choice, lines, language }: Made): ChosenSlots {
  const byRules = chooseByRules(one, language);
  const chosen: ChosenSlots = new Map([["dose", byRules.get("dose") ?? []]]);
  for (const { field, lines: picked } of choice) {
    const inOrder = picked.toSorted((a, b) => a - b);
    chosen.set(
      field,
      inOrder.flatMap((index) => lines[index]?.anchor ?? []),
    );
  }
  for (const slot of NEVER_LOST) {
    if ((chosen.get(slot) ?? []).length === 0) chosen.set(slot, byRules.get(slot) ?? []);
  }
  return chosen;
}
