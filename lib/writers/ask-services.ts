import { dropAnswer, findAnswer, keepAnswer, type ModelAnswer } from "@/lib/cache/model-answers";
import { type CallRecord, recordCall, spentCents } from "@/lib/costs/ledger";
import { findPrice, type Price } from "@/lib/costs/prices";
import { type Turns, turnsOf } from "@/lib/writers/limits";
import type { ModelWriter } from "@/lib/writers/model-writer";

/** What asking keeps and looks up outside of this process. */
export type AskServices = {
  findAnswer: (ownerId: string, key: string) => Promise<ModelAnswer | null>;
  keepAnswer: (ownerId: string, key: string, answer: ModelAnswer) => Promise<ModelAnswer>;
  dropAnswer: (ownerId: string, key: string, text: string) => Promise<void>;
  recordCall: (call: CallRecord) => Promise<void>;
  spentCents: (taskId: string) => Promise<number>;
  findPrice: (provider: ModelWriter["kind"], model: string) => Price | null;
  turns: Turns | null;
};

export function databaseServices(writer: ModelWriter["kind"]): AskServices {
  return {
    ...{ findAnswer, keepAnswer, dropAnswer, recordCall, spentCents, findPrice },
    turns: turnsOf(writer),
  };
}
