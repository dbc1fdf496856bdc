import { chooseByRules, type SlotsInput } from "@/lib/pvgs/fill-slots";
import { estimateTokens } from "@/lib/writers/count-tokens";
import type { ChoiceMemory } from "@/lib/writers/model/choose/choice-memory";
import { planChoices, requestToChoose } from "@/lib/writers/model/choose/plan-choices";
import {
  type ChosenField,
  type ChosenSentences,
  MOST_SENTENCES,
} from "@/lib/writers/prompts/choose-sentences";

const FIELDS = Object.keys(MOST_SENTENCES) as ChosenField[];

/** The calls that looking around the recommendations will make, answered as the fixed rules would. */
export async function foreseeChoices(input: SlotsInput & { memory: ChoiceMemory }) {
  const planned = await planChoices(input);
  const { language } = input.source;
  const chosen = new Map(
    planned.candidates.map((one) => [one.recommendation.id, chooseByRules(one, language)]),
  );
  return planned.work.map((work) => {
    const answer: ChosenSentences = {
      recommendations: work.choosing.map(({ id }, index) => ({
        id: `r${index + 1}`,
        fields: FIELDS.flatMap((field) => {
          const lines = (chosen.get(id)?.get(field) ?? []).map((_, at) => `L${at + 1}`);
          return lines.length > 0 ? [{ field, lines }] : [];
        }),
      })),
    };
    const outputTokens = estimateTokens(JSON.stringify(answer));
    return { request: requestToChoose(work, planned), outputTokens };
  });
}
