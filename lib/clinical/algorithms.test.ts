import { expect, test } from "vitest";

import { findAlgorithms } from "@/lib/clinical/algorithms";
import { sourceOf } from "@/lib/clinical/source-of";

test("the steps of a printed list follow each other", () => {
  const [algorithm] = findAlgorithms(
    sourceOf(["# Treatment algorithm", "Start here.", "1. Test.", "2. Treat."]),
  );
  expect(algorithm?.title).toBe("Treatment algorithm");
  expect(algorithm?.steps.map(({ id, next }) => [id, next.map(({ stepId }) => stepId)])).toEqual([
    ["a1.1", ["a1.2"]],
    ["a1.2", []],
  ]);
});

test("a branch leads where the guideline says, under the condition it prints", () => {
  const source = sourceOf(
    ["# 治疗流程", "1. 是否达标？", "- 若是：继续治疗。", "- 若否：进入步骤2。", "2. 调整方案。"],
    "zh",
  );
  const [algorithm] = findAlgorithms(source);
  const [first, yes, no] = algorithm?.steps ?? [];
  expect(first?.next.map(({ stepId }) => stepId)).toEqual([yes?.id, no?.id]);
  expect(yes?.next).toEqual([]);
  expect(no?.next.map(({ stepId }) => stepId)).toEqual(["a1.2"]);
  const condition = first?.next[0]?.condition;
  expect(source.passages[2]?.text.slice(condition?.start, condition?.end)).toBe("若是");
});

test("an ordinary numbered list is no algorithm", () => {
  expect(findAlgorithms(sourceOf(["# Treatment", "1. Drug A", "2. Drug B"]))).toEqual([]);
});
