import { expect, test } from "vitest";

import { AppError } from "@/lib/errors";
import { createAsk, type Repeat } from "@/lib/writers/ask";
import { answering, exampleQuestion, exampleWriter } from "@/lib/writers/example-writer";
import { memoryServices } from "@/lib/writers/memory-services";
import type { ModelWriter } from "@/lib/writers/model-writer";

const GOOD = answering("Good.");
const once: Repeat = (attempt) => attempt();

function setUp(replies: Parameters<typeof exampleWriter>[0], model?: string) {
  const provider = exampleWriter(replies, model);
  const memory = memoryServices();
  const base = { taskId: crypto.randomUUID(), ownerId: "owner", node: "write" as const };
  const askAs = (changes: Partial<Parameters<typeof createAsk>[0]> = {}) =>
    createAsk(
      { ...base, writer: provider.writer, capCents: null, caching: true, repeat: once, ...changes },
      memory.services,
    );
  return { ...provider, ...memory, askAs, outcomes: () => memory.ledger.map((c) => c.outcome) };
}

test("an answer is checked, paid, and kept for the next time", async () => {
  const { askAs, calls, ledger } = setUp([GOOD]);
  const question = exampleQuestion();

  const first = await askAs()(question);
  const again = await askAs({ taskId: "another task" })(question);

  expect(first).toMatchObject({ value: { text: "Good." }, kept: false, model: "claude-opus-5" });
  expect(again).toEqual({ ...first, kept: true });
  expect(calls).toHaveLength(1);
  // 1000 × $5 + 100 × $25 per million.
  expect(ledger).toMatchObject([{ outcome: "answered", costCents: 0.75, attempt: 1 }]);
});

test("without caching a task finds its own answers and no others", async () => {
  const { askAs, calls } = setUp([GOOD]);
  const question = exampleQuestion();
  await askAs()(question);

  await askAs({ caching: false })(question);
  expect(calls).toHaveLength(2);
  expect(await askAs({ caching: false })(question)).toMatchObject({ kept: true });
  await askAs({ caching: false, taskId: "another task" })(question);
  expect(calls).toHaveLength(3);
});

test("a wrong answer is repaired once, with the answer and what is wrong with it", async () => {
  const { askAs, calls, ledger, outcomes } = setUp(['{"text":5}', GOOD]);

  const { value, usage } = await askAs()(exampleQuestion());

  expect(value).toEqual({ text: "Good." });
  expect(calls[1]?.repair?.answer).toBe('{"text":5}');
  expect(calls[1]?.repair?.problem).toContain("text");
  expect(outcomes()).toEqual(["invalid", "answered"]);
  expect(ledger.every(({ costCents }) => costCents === 0.75)).toBe(true);
  expect(usage).toMatchObject({ inputTokens: 2_000, outputTokens: 200 });
});

test("what the caller finds wrong is repaired too", async () => {
  const { askAs, calls } = setUp([answering("Bad."), GOOD]);
  const check = ({ text }: { text: string }) => (text === "Bad." ? "Sentence 1 is bad." : null);

  expect((await askAs()(exampleQuestion({ check }))).value.text).toBe("Good.");
  expect(calls[1]?.repair?.problem).toBe("Sentence 1 is bad.");
});

test("an answer that stays wrong fails, says where, quotes nothing, and is not kept", async () => {
  const { askAs, calls, answers } = setUp(['{"text":["secret"]}']);

  const failure = await askAs()(exampleQuestion()).catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: "writer_answer_invalid", params: { part: "Treatment" } });
  expect(String(failure)).not.toContain("secret");
  expect(calls).toHaveLength(2);
  expect(answers.size).toBe(0);
});

test("after an empty answer the question is put again", async () => {
  const { askAs, calls } = setUp(["", GOOD]);

  expect((await askAs()(exampleQuestion())).value.text).toBe("Good.");
  expect(calls[1]?.repair).toBeUndefined();
});

test("what is refused is asked for once more, and fails when it is refused again", async () => {
  const once = setUp([{ stop: "refused" }, GOOD]);
  expect((await once.askAs()(exampleQuestion())).value.text).toBe("Good.");
  expect(once.outcomes()).toEqual(["refused", "answered"]);

  const twice = setUp([{ stop: "refused" }, { stop: "refused" }, GOOD]);
  await expect(twice.askAs()(exampleQuestion())).rejects.toMatchObject({
    code: "writer_refused",
    params: { part: "Treatment" },
  });
  expect(twice.outcomes()).toEqual(["refused", "refused"]);
});

test("a cut answer is asked for once more with twice the room", async () => {
  const cut = { stop: "cut" as const, text: '{"text":"Go' };
  const lucky = setUp([cut, GOOD]);
  const unlucky = setUp([cut]);

  expect((await lucky.askAs()(exampleQuestion())).value.text).toBe("Good.");
  expect(lucky.calls.map((call) => call.maxOutputTokens)).toEqual([1_000, 2_000]);
  await expect(unlucky.askAs()(exampleQuestion())).rejects.toThrow("writer_answer_cut");
  expect(unlucky.outcomes()).toEqual(["cut", "cut"]);
});

test("no more room is asked for than the model has", async () => {
  const { askAs, calls } = setUp([{ stop: "cut" }], "claude-haiku-4-5");

  await expect(askAs()(exampleQuestion({ maxOutputTokens: 60_000 }))).rejects.toThrow("cut");
  await expect(askAs()(exampleQuestion({ maxOutputTokens: 64_000 }))).rejects.toThrow("cut");
  expect(calls.map((call) => call.maxOutputTokens)).toEqual([60_000, 64_000, 64_000]);
});

test("failed attempts stand on the ledger, and the reader's text starts again", async () => {
  const busy = new AppError("writer_unavailable");
  const { askAs, ledger } = setUp([busy, busy, GOOD]);
  const repeat: Repeat = (attempt) => attempt().catch(() => attempt().catch(attempt));
  const pieces: (string | null)[] = [];

  await askAs({ repeat })(exampleQuestion({ onText: (piece) => pieces.push(piece) }));

  const failed = { outcome: "failed", errorCode: "writer_unavailable", costCents: 0 };
  expect(ledger).toMatchObject([failed, failed, { outcome: "answered", attempt: 3 }]);
  expect(pieces).toEqual([null, null, "{"]);
});

test("a call that broke off after it began counts at its most, because nobody knows its cost", async () => {
  const { askAs, ledger, services } = setUp([
    new AppError("writer_unavailable", { cause: "broke off" }),
  ]);
  const ask = askAs({ capCents: 100, taskId: "task" });

  await expect(ask(exampleQuestion({ onText: () => undefined }))).rejects.toThrow("unavailable");
  // 1000 × $6.25 + 1000 × $25 per million.
  expect(ledger).toMatchObject([{ costCents: null, mostCents: 3.125 }]);
  expect(await services.spentCents("task")).toBe(3.125);
});

test("a call that could go over the cap is not sent", async () => {
  const { askAs, calls, ledger } = setUp([GOOD]);

  await expect(askAs({ capCents: 3 })(exampleQuestion())).rejects.toMatchObject({
    code: "cost_cap_reached",
    params: { cap: 3, spent: 0 },
  });
  expect(calls).toHaveLength(0);
  expect(ledger).toHaveLength(0);
});

test("questions at the same time stay under the cap together", async () => {
  const { askAs, services } = setUp([GOOD]);
  const ask = askAs({ capCents: 10, taskId: "task" });

  const ends = await Promise.allSettled(Array.from({ length: 20 }, () => ask(exampleQuestion())));

  expect(ends.some(({ status }) => status === "rejected")).toBe(true);
  expect(await services.spentCents("task")).toBeLessThanOrEqual(10);
});

test("a model without a known price is refused under a cap, else its cost is unknown", async () => {
  const { askAs, calls, ledger } = setUp([GOOD], "new-model");

  await expect(askAs({ capCents: 1_000 })(exampleQuestion())).rejects.toMatchObject({
    code: "price_unknown",
    params: { model: "new-model" },
  });
  expect(calls).toHaveLength(0);
  await askAs()(exampleQuestion());
  expect(ledger).toMatchObject([{ outcome: "answered", costCents: null, mostCents: null }]);
});

test("a kept answer that no longer meets the rules is asked for again and replaced", async () => {
  const { askAs, calls } = setUp([GOOD, answering("Better.")]);
  const question = exampleQuestion();
  await askAs()(question);
  const check = ({ text }: { text: string }) => (text === "Better." ? null : "Not better.");

  expect((await askAs()({ ...question, check })).value.text).toBe("Better.");
  expect(await askAs()({ ...question, check })).toMatchObject({ kept: true });
  expect(calls).toHaveLength(2);
});

test("when two get an answer to the same question, both go on with the first", async () => {
  const { askAs } = setUp([GOOD, answering("Otherwise.")]);
  const question = exampleQuestion();

  const both = await Promise.all([askAs()(question), askAs()(question)]);

  expect(both.map(({ value }) => value.text)).toEqual(["Good.", "Good."]);
});

test("nothing is sent, and nothing recorded, for a task that was cancelled before", async () => {
  const { askAs, calls, ledger } = setUp([GOOD]);
  const signal = AbortSignal.abort(new AppError("task_cancelled"));

  await expect(askAs()(exampleQuestion({ signal }))).rejects.toThrow("task_cancelled");
  expect([...calls, ...ledger]).toEqual([]);
});

test("a call waits for its turn with all the tokens it may take", async () => {
  const { askAs, services } = setUp([GOOD]);
  const turns: number[] = [];
  services.turns = {
    countsTokens: true,
    wait: (tokens) => Promise.resolve(void turns.push(tokens)),
  };

  await askAs()(exampleQuestion());

  expect(turns).toEqual([2_000]);
});

test("a check that fails itself loses no bill", async () => {
  const { askAs, outcomes } = setUp([GOOD]);
  const check = () => {
    throw new Error("our mistake");
  };

  await expect(askAs()(exampleQuestion({ check }))).rejects.toThrow("our mistake");
  expect(outcomes()).toEqual(["invalid"]);
});

test("the answer's own name of the model stands on the ledger and is priced", async () => {
  const { askAs, ledger } = setUp([{ text: GOOD, model: "claude-opus-5-5" }]);

  await askAs()(exampleQuestion());

  expect(ledger).toMatchObject([{ model: "claude-opus-5-5", costCents: 0.6 }]);
});

test("a count that fails is repeated like a call, and is no call on the ledger", async () => {
  const { askAs, writer, ledger } = setUp([GOOD]);
  let counts = 0;
  const countTokens: ModelWriter["countTokens"] = () => {
    counts += 1;
    return counts === 1
      ? Promise.reject(new AppError("writer_unavailable"))
      : Promise.resolve(1_000);
  };
  const repeat: Repeat = (attempt) => attempt().catch(attempt);

  await askAs({ writer: { ...writer, countTokens }, capCents: 100, repeat })(exampleQuestion());

  expect(ledger).toMatchObject([{ outcome: "answered" }]);
});
