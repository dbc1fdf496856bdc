import { answerFromRequest } from "@/e2e/providers/answer-from-request";
import type { SourceDocument } from "@/lib/documents/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { systemText } from "@/lib/writers/conversation";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";

/** As the plan of a version that the stand-in words names its writer. */
export const STAND_IN: Plan["writer"] = {
  kind: "claude",
  models: ["stand-in"],
  promptVersion: null,
};

/** The draft in plain words by the stand-in for a model, which says the same as it is asked to say. */
export function wordByStandIn(written: {
  draft: PvgDocument;
  plan: Plan;
  source: SourceDocument;
}): Promise<PvgDocument> {
  return writeWithModel({
    ...written,
    ask,
    memory: NO_MEMORY,
    live: () => ({ show: () => undefined, done: () => undefined }),
    signal: new AbortController().signal,
    most: 1,
    onWritten: () => Promise.resolve(),
  });
}

const ask: AskModel = ({ prompt, shared, instruction }, { part, check }) => {
  const asked = { system: `${systemText(prompt)}\n\n${shared}`, user: [instruction] };
  const answered = answerFromRequest(asked);
  if ("problem" in answered) throw new Error(`${part}: ${answered.problem}`);
  const value = prompt.answer.parse(answered.answer);
  const problem = check(value);
  if (problem !== null) throw new Error(`${part}: ${problem}`);
  return Promise.resolve({ value });
};
