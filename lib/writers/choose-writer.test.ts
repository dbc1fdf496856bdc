import { describe, expect, it } from "vitest";

import {
  configuredWriters,
  createWriter,
  defaultWriter,
  type WriterEnv,
} from "@/lib/writers/choose-writer";

const CLAUDE: WriterEnv = { ANTHROPIC_API_KEY: "key" };
const OPENAI: WriterEnv = { OPENAI_API_KEY: "key" };
const OWN_SERVER: WriterEnv = { OPENAI_BASE_URL: "http://localhost:11434/v1" };

describe("the writers there are", () => {
  it.each([
    [{}, ["rules"]],
    [CLAUDE, ["rules", "claude"]],
    [OPENAI, ["rules", "openai"]],
    [{ ...CLAUDE, ...OPENAI }, ["rules", "claude", "openai"]],
    [OWN_SERVER, ["rules"]],
    [{ ...OWN_SERVER, MODEL_SMALL: "qwen" }, ["rules", "openai"]],
  ])("with %o they are %o", (env, kinds) => {
    expect(configuredWriters(env)).toEqual(kinds);
  });

  it.each([
    [{}, "rules"],
    [CLAUDE, "claude"],
    [OPENAI, "rules"],
    [{ ...CLAUDE, WRITER: "rules" as const }, "rules"],
    [{ WRITER: "openai" as const }, "openai"],
  ])("with %o the default is %s", (env, kind) => {
    expect(defaultWriter(env)).toBe(kind);
  });
});

describe("the writer made", () => {
  it.each([
    ["claude", {}, "ANTHROPIC_API_KEY"],
    ["openai", {}, "OPENAI_API_KEY"],
    ["openai", OWN_SERVER, "MODEL_LARGE"],
  ] as const)("%s is refused with %o for want of %s", (kind, env, missing) => {
    expect(() => createWriter(kind, env)).toThrow(
      expect.objectContaining({ code: "writer_not_configured", params: { writer: kind, missing } }),
    );
  });

  it.each([
    ["claude", CLAUDE, "claude-haiku-5-5", "claude-sonnet-5-5"],
    [
      "claude",
      { ...CLAUDE, MODEL_LARGE: "claude-opus-5-5" },
      "claude-haiku-5-5",
      "claude-opus-5-5",
    ],
    ["openai", OPENAI, "gpt-6-luna", "gpt-6.1-terra"],
    ["openai", { ...OWN_SERVER, MODEL_LARGE: "qwen" }, "qwen", "qwen"],
    ["openai", { ...OWN_SERVER, MODEL_SMALL: "s", MODEL_LARGE: "l" }, "s", "l"],
    // The names belong to the default writer, here Claude.
    ["openai", { ...CLAUDE, ...OPENAI, MODEL_LARGE: "claude-x" }, "gpt-6-luna", "gpt-6.1-terra"],
  ] as const)("%s with %o writes with %s and %s", (kind, env, small, large) => {
    const writer = createWriter(kind, env);
    expect(writer.kind).toBe(kind);
    expect([writer.modelOf("small"), writer.modelOf("large")]).toEqual([small, large]);
  });
});
