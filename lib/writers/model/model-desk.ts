import type { Plan } from "@/lib/pvgs/plan-schema";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { ModelWriter, Tier } from "@/lib/writers/model-writer";

export type ExpectedUsage = {
  inputTokens: number;
  outputTokens: number;
  /** Of the input, what the provider has kept from the call before. */
  sharedTokens: number;
};

/** What a node needs of a language model. */
export type ModelDesk = {
  /** As the patient version will name it. */
  stamp: Plan["writer"];
  ask: AskModel;
  countTokens: ModelWriter["countTokens"];
  /** 0 where no price is known and no cap is set. */
  expectedCents: (tier: Tier, usage: ExpectedUsage) => number;
};
