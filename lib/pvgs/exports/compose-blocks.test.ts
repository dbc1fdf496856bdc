import { expect, test } from "vitest";

import type { Claim } from "@/lib/pvgs/document";
import { type ComposeContext, composeRuns } from "@/lib/pvgs/exports/compose-blocks";
import { documentLabels } from "@/lib/pvgs/labels";

const CONTEXT: ComposeContext = {
  language: "en",
  labels: documentLabels("en"),
  original: "original: Chinese",
  figures: new Map(),
  flagged: new Set(),
  numbersOf: () => [],
  quoteOf: () => "",
};

const sentence = (id: string, changes: Partial<Claim>): Claim => ({
  ...{ id, text: "Text.", kind: "evidence", anchors: [], sources: [], keepWith: [] },
  ...{ author: "writer", locked: false },
  ...changes,
});

function marks(...claims: Partial<Claim>[]): number[] {
  const runs = composeRuns(
    claims.map((changes, index) => sentence(`c${index}`, changes)),
    CONTEXT,
  );
  return runs.map(({ tags }) => tags.filter(({ kind }) => kind === "origin").length);
}

test.each(["background", "quote"] as const)("a run of %s says where it is from once", (kind) => {
  expect(marks({ kind }, { kind }, {}, { kind })).toEqual([1, 0, 0, 1]);
});

test("every calculation says that it is one", () => {
  const derived = { rule: "difference", inputs: [] };

  expect(marks({}, { derived }, { derived })).toEqual([0, 1, 1]);
});
