import { expect, test } from "vitest";

import { readRefusal, refusalText } from "@/lib/api/refusal-text";
import { AppError } from "@/lib/errors";

test.each([
  new AppError("file_empty"),
  new AppError("file_too_large", { params: { megabytes: 99.5 } }),
  new AppError("file_type_mismatch", { params: { expected: "pdf", found: "a&b=c?" } }),
])("a refusal comes back from its line: $message", (error) => {
  expect(readRefusal(refusalText(error))).toEqual({ code: error.code, params: error.params });
});
