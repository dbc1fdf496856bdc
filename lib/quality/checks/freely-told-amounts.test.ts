import { expect, test } from "vitest";

import { doses } from "@/lib/quality/checks/doses";
import cases from "@/lib/quality/checks/freely-told-amounts-cases.json";
import others from "@/lib/quality/checks/freely-told-shares-cases.json";
import { numbers } from "@/lib/quality/checks/numbers";
import { judgeSentence } from "@/lib/quality/testing/judge-sentence";

const ALL = [...cases, ...others];

function codes(source: string, text: string): string[] {
  return [numbers, doses]
    .flatMap((check) => judgeSentence(check, { language: "en", source, text }))
    .filter(({ severity }) => severity === "hard")
    .map(({ check, code, params }) => `${check} ${code} ${JSON.stringify(params)}`);
}

test.each(ALL)("the same amounts in everyday words are silent: $plain", ({ source, plain }) => {
  expect(codes(source, plain)).toEqual([]);
});

const WRONG = ALL.flatMap(({ source, wrong }) => wrong.map((text) => ({ source, text })));

test.each(WRONG)("another amount in everyday words is found: $text", ({ source, text }) => {
  expect(codes(source, text)).not.toEqual([]);
});
