import { expect, test } from "vitest";

import { offeredWriters, withWriter } from "@/lib/tasks/offered-writers";
import { TaskOptionsSchema } from "@/lib/tasks/options";

const CLAUDE = { ANTHROPIC_API_KEY: "key" };
const OPENAI = { OPENAI_API_KEY: "key" };

const asking = (writer: string | null) => TaskOptionsSchema.parse({ writer });

test.each([
  ["nothing", {}, ["rules"], "rules"],
  ["Claude's key", CLAUDE, ["rules", "claude"], "claude"],
  ["both keys", { ...CLAUDE, ...OPENAI }, ["rules", "claude", "openai"], "claude"],
  ["a wish for rules", { ...CLAUDE, WRITER: "rules" as const }, ["rules", "claude"], "rules"],
  ["a server without a model", { OPENAI_BASE_URL: "http://own/v1" }, ["rules"], "rules"],
  [
    "a server with a model",
    { OPENAI_BASE_URL: "http://own/v1", MODEL_LARGE: "m", WRITER: "openai" as const },
    ["rules", "openai"],
    "openai",
  ],
])("with %s, these can write: %j", (_, settings, writers, standard) => {
  expect(offeredWriters(settings)).toEqual({ writers, standard });
});

test("a task that does not say who writes says so afterwards", () => {
  expect(withWriter(asking(null), offeredWriters({})).writer).toBe("rules");
  expect(withWriter(asking(null), offeredWriters(CLAUDE)).writer).toBe("claude");
  expect(withWriter(asking("rules"), offeredWriters(CLAUDE)).writer).toBe("rules");
});

test("a writer that is not set up is refused, also when it is the standard", () => {
  const refusal = { code: "writer_not_configured", params: { writer: "openai" } };

  expect(() => withWriter(asking("openai"), offeredWriters(CLAUDE))).toThrow(
    expect.objectContaining(refusal),
  );
  expect(() => withWriter(asking(null), offeredWriters({ WRITER: "openai" }))).toThrow(
    expect.objectContaining(refusal),
  );
});

test.each([
  [{ audience: "carer" }, "audience"],
  [{ targetGrade: 5 }, "target_grade"],
  [{ language: "zh" }, "language"],
] as const)("quoting cannot do %j, which is named as the caller sends it", (options, option) => {
  const asked = TaskOptionsSchema.parse(options);

  expect(() => withWriter(asked, offeredWriters({}))).toThrow(
    expect.objectContaining({ code: "option_needs_model", params: { option } }),
  );
  expect(withWriter(asked, offeredWriters(CLAUDE))).toMatchObject(options);
});

test("only Claude writes in batches", () => {
  const asked = TaskOptionsSchema.parse({ priority: "batch", writer: "openai" });

  expect(() => withWriter(asked, offeredWriters(OPENAI))).toThrow(
    expect.objectContaining({ code: "batch_needs_claude", params: { writer: "openai" } }),
  );
});

test("a batch that would outlast its task is refused, naming the field", () => {
  const asked = { priority: "batch", writer: "claude", batchDeadline: 3_600, totalTimeout: 3_600 };
  const options = TaskOptionsSchema.parse(asked);
  const issues = [{ path: "batchDeadline", code: "not_before_end", params: { seconds: 3_600 } }];

  expect(() => withWriter(options, offeredWriters(CLAUDE))).toThrow(
    expect.objectContaining({ code: "invalid_input", issues }),
  );
  expect(withWriter({ ...options, priority: "live" }, offeredWriters(CLAUDE))).toBeTruthy();
  expect(withWriter({ ...options, batchDeadline: 3_599 }, offeredWriters(CLAUDE))).toBeTruthy();
});
