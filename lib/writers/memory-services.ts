import type { ModelAnswer } from "@/lib/cache/model-answers";
import type { CallRecord } from "@/lib/costs/ledger";
import { priceIn, readPrices } from "@/lib/costs/prices";
import type { AskServices } from "@/lib/writers/ask-services";

/** Ledger and answers in memory, for tests and programs without a database. */
export function memoryServices(priceFile?: string) {
  const answers = new Map<string, ModelAnswer>();
  const ledger: CallRecord[] = [];
  const prices = readPrices(priceFile);
  const services: AskServices = {
    findAnswer: (owner, key) => Promise.resolve(answers.get(owner + key) ?? null),
    keepAnswer: (owner, key, answer) => {
      const kept = answers.get(owner + key) ?? answer;
      answers.set(owner + key, kept);
      return Promise.resolve(kept);
    },
    dropAnswer: (owner, key) => Promise.resolve(void answers.delete(owner + key)),
    recordCall: (call) => {
      const { batchItem } = call;
      const index = batchItem == null ? -1 : ledger.findIndex((one) => one.batchItem === batchItem);
      ledger.splice(index < 0 ? ledger.length : index, 1, call);
      return Promise.resolve();
    },
    spentCents: (taskId) =>
      Promise.resolve(
        ledger
          .filter((call) => call.taskId === taskId)
          .reduce((sum, call) => sum + (call.costCents ?? call.mostCents ?? 0), 0),
      ),
    findPrice: (provider, model) => priceIn(prices, provider, model),
    turns: null,
  };
  return { services, ledger, answers };
}
