import type { Prompt, Repair, WriterRequest } from "@/lib/writers/model-writer";

type Message = { role: "user" | "assistant"; content: string };

/** The last line tells a reader of the provider's own log which prompt a call belongs to. */
export function systemText<Answer>({ id, system }: Prompt<Answer>): string {
  return [system, `prompt: ${id}`].filter(Boolean).join("\n\n");
}

/** Providers refuse empty messages, so an answer that held nothing is not shown to the model again. */
export function conversation<Answer>(request: WriterRequest<Answer>, repair?: Repair): Message[] {
  const { instruction } = request;
  if (!repair) return [{ role: "user", content: instruction }];
  if (!repair.answer.trim())
    return [{ role: "user", content: `${instruction}\n\n${repair.problem}` }];
  return [
    { role: "user", content: instruction },
    { role: "assistant", content: repair.answer },
    { role: "user", content: repair.problem },
  ];
}
