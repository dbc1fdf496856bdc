import { expect, test } from "vitest";

import { taskQuery } from "@/components/tasks/task-query";
import { initialProgress } from "@/lib/tasks/progress";
import type { TaskStatus } from "@/lib/tasks/schema";

const at = (seq: number) =>
  ({ fileName: `answer ${seq}`, progress: { ...initialProgress, seq } }) as TaskStatus;

/** What the page holds after an answer arrives. */
function afterAnswer(held: TaskStatus | undefined, answer: TaskStatus): TaskStatus {
  const { structuralSharing } = taskQuery("task");
  if (typeof structuralSharing !== "function") throw new TypeError("The query merges no answers.");
  return structuralSharing(held, answer) as TaskStatus;
}

test("an answer that the stream has overtaken does not undo what the stream said", () => {
  expect(afterAnswer(at(7), at(5))).toMatchObject({ fileName: "answer 5", progress: { seq: 7 } });
});

test("an answer that knows more than the page is taken over", () => {
  expect(afterAnswer(at(5), at(7)).progress.seq).toBe(7);
  expect(afterAnswer(undefined, at(1)).progress.seq).toBe(1);
});
