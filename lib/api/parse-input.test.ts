import { expect, test } from "vitest";
import { z } from "zod";

import { parseInput, readBody } from "@/lib/api/parse-input";
import { RegistrationSchema } from "@/lib/auth/schema";
import type { AppError } from "@/lib/errors";

const post = (body: string) => new Request("http://localhost/", { method: "POST", body });

test.each([
  [{}, ["email required", "name required", "password required"]],
  [
    { email: "x", name: "", password: "short" },
    ["email not_email", "name too_short", "password too_short"],
  ],
  [{ email: 1, name: "n", password: "x".repeat(201) }, ["email wrong_type", "password too_long"]],
])("each wrong field is named with what is wrong: %j", (value, wrong) => {
  expect(issuesOf(() => parseInput(RegistrationSchema, value))).toEqual(wrong);
});

test("limits are told apart: of numbers, with or without the limit itself, and of lists", () => {
  const schema = z.object({
    cap: z.number().positive(),
    grade: z.number().min(4).max(9),
    ids: z.array(z.string()).max(2),
  });
  const issues = (value: object) => issuesOf(() => parseInput(schema, value));

  expect(issues({ cap: 0, grade: 3, ids: ["a", "b", "c"] })).toEqual([
    "cap not_above",
    "grade too_small",
    "ids too_many",
  ]);
  expect(issues({ cap: 1, grade: 10, ids: [] })).toEqual(["grade too_large"]);
});

test("a field that does not exist is named itself", () => {
  const schema = z.strictObject({ mode: z.enum(["fast", "slow"]) });

  expect(issuesOf(() => parseInput(schema, { mode: "quick", moed: 1 }))).toEqual([
    "mode not_one_of",
    "moed unknown_field",
  ]);
});

test.each([
  ["{", "invalid_input"],
  ['{"name":"a\\u0000b"}', "invalid_input"],
  [JSON.stringify("x".repeat(1024 * 1024)), "request_too_large"],
])("a body that cannot be used is refused and read to its end: %.20s", async (body, code) => {
  const request = post(body);

  await expect(readBody(z.unknown(), request)).rejects.toMatchObject({ code });
  expect(
    (
      await request.body
        ?.getReader()
        .read()
        .catch(() => null)
    )?.done ?? true,
  ).toBe(true);
});

test("only a body that the schema allows to be missing may be empty", async () => {
  const schema = z.strictObject({ mode: z.string() });

  expect(await readBody(schema.optional(), post(""))).toBeUndefined();
  await expect(readBody(schema, post(""))).rejects.toMatchObject({ code: "invalid_input" });
});

function issuesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    return (error as AppError).issues?.map(({ path, code }) => `${path} ${code}`) ?? [];
  }
  throw new Error("Nothing was refused.");
}
