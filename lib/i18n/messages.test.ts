import { expect, test } from "vitest";

import { ERROR_CODES, INPUT_ISSUES } from "@/lib/errors";
import { MESSAGES } from "@/lib/i18n/messages";
import { translate } from "@/lib/i18n/translate";

/** Not the branches of a plural, such as "one {was}". */
const PLACEHOLDER = /(?<!(?:zero|one|two|few|many|other|=\d)\s*)\{(\w+)\s*[,}]/g;

test("both languages say the same things with the same placeholders", () => {
  expect(placeholders(MESSAGES.zh)).toEqual(placeholders(MESSAGES.en));
});

test("every error code has a sentence", () => {
  expect(Object.keys(MESSAGES.en.errors)).toEqual(expect.arrayContaining(Object.keys(ERROR_CODES)));
  expect(Object.keys(MESSAGES.en.input)).toEqual(expect.arrayContaining([...INPUT_ISSUES]));
});

test("for everything a check finds wrong there is something to do about it", () => {
  expect(Object.keys(MESSAGES.en.remedies).sort()).toEqual(
    Object.keys(MESSAGES.en.findings).sort(),
  );
});

test("an unknown key throws instead of showing itself to the reader", () => {
  expect(() => translate("en", "errors.no_such_code")).toThrow();
});

/** Full key → sorted names of its placeholders. */
function placeholders(messages: object, prefix = ""): Record<string, string[]> {
  const entries = Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === "object" && value !== null)
      return Object.entries(placeholders(value, path));
    const names = [...String(value).matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
    return [[path, [...new Set(names)].sort()] as const];
  });
  return Object.fromEntries(entries);
}
