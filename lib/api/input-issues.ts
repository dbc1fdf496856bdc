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

type Described = Omit<InputIssue, "path">;

function describe(issue: z.core.$ZodIssue): Described {
  // Parsed with `reportInput`, so that a field that is not there can be told from a wrong one.
  if (issue.input === undefined) return { code: "required" };
  switch (issue.code) {
    case "invalid_type":
      return { code: "wrong_type", params: { expected: issue.expected } };
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return { code: "not_one_of", params: { values: issue.values.join(", ") } };
    case "invalid_format":
      return { code: FORMATS[issue.format] ?? "invalid" };
    default:
      return { code: "invalid" };
  }
}

const FORMATS: Record<string, InputIssue["code"]> = {
  email: "not_email",
  uuid: "not_uuid",
  doi: "not_doi",
};

function tooSmall({ origin, inclusive, minimum: printed }: z.core.$ZodIssueTooSmall): Described {
  const minimum = Number(printed);
  if (origin === "string") return { code: "too_short", params: { count: minimum } };
  return { code: inclusive === false ? "not_above" : "too_small", params: { minimum } };
}

function tooBig({ origin, maximum: printed }: z.core.$ZodIssueTooBig): Described {
  const maximum = Number(printed);
  if (origin === "string") return { code: "too_long", params: { count: maximum } };
  if (origin === "array") return { code: "too_many", params: { count: maximum } };
  return { code: "too_large", params: { maximum } };
}
