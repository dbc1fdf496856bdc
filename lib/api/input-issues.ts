import type { z } from "zod";

import type { InputIssue } from "@/lib/errors";

/** What a schema found wrong, in the codes of our own catalogue; zod's sentences speak to programmers only. */
export function inputIssues({ issues }: z.ZodError): InputIssue[] {
  return issues.flatMap((issue): InputIssue | InputIssue[] => {
    const path = issue.path.join(".");
    if (issue.code !== "unrecognized_keys") return { path, ...describe(issue) };
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join("."),
      code: "unknown_field",
    }));
  });
}

function describe(issue: z.core.$ZodIssue): Omit<InputIssue, "path"> {
  // Parsed with `reportInput`, so that a field that is not there can be told from a wrong one.
  if (issue.input === undefined) return { code: "required" };
  switch (issue.code) {
    case "invalid_type":
      return { code: "wrong_type", params: { expected: issue.expected } };
    case "too_small":
      return issue.origin === "string"
        ? { code: "too_short", params: { count: Number(issue.minimum) } }
        : { code: "too_small", params: { minimum: Number(issue.minimum) } };
    case "too_big":
      return issue.origin === "string"
        ? { code: "too_long", params: { count: Number(issue.maximum) } }
        : { code: "too_large", params: { maximum: Number(issue.maximum) } };
    case "invalid_value":
      return { code: "not_one_of", params: { values: issue.values.join(", ") } };
    case "invalid_format":
      if (issue.format === "email") return { code: "not_email" };
      return { code: issue.format === "uuid" ? "not_uuid" : "invalid" };
    default:
      return { code: "invalid" };
  }
}
