import { expect, test } from "vitest";

import { describeFailure, finalFailure, passingFailure, readFailure } from "@/inngest/node-failure";
import { AppError } from "@/lib/errors";

test("code and parameters survive the way through the engine, which keeps only name and message", () => {
  const failure = describeFailure("parse", new AppError("file_damaged", { params: { page: 3 } }));
  const { message } = finalFailure(failure, null);

  expect(readFailure({ message })).toEqual({
    node: "parse",
    code: "file_damaged",
    params: { page: 3 },
  });
});

test("what is not an AppError says nothing of itself to the reader", () => {
  const failure = describeFailure("graph", new Error("password is hunter2"));

  expect(failure).toEqual({ node: "graph", code: "internal", params: {} });
});

test("an error that no node threw has no failure to read", () => {
  expect(readFailure(new Error("worker lost"))).toBeNull();
});

test("a passing failure asks for the pause of its attempt", () => {
  const failure = describeFailure("parse", new Error("no"));
  const { retryAfter } = passingFailure(failure, { attempt: 0, cause: null });

  expect(["2", "3"]).toContain(retryAfter);
});
