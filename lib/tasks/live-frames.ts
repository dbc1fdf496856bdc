import { z } from "zod";

import { LanguageSchema } from "@/lib/documents/schema";

/** One part of a patient version as far as a language model has written it: not checked, and gone when it is done. */
const LiveTextSchema = z.object({
  part: z
    .string()
    .meta({ description: "Names it within the task, such as `recommendations 2/3`." }),
  section: z.string().meta({ description: "Kind of the section it belongs to." }),
  heading: z.string(),
  language: LanguageSchema,
  text: z.string().meta({ description: "Sentences so far, one a line." }),
});
export type LiveText = z.infer<typeof LiveTextSchema>;

/** One frame of a task's stream, beside those of its log. */
export const TextFrameSchema = LiveTextSchema.extend({
  text: LiveTextSchema.shape.text.nullable().meta({
    description:
      "Sentences so far, one a line: all of them, in place of those before. Null when the part is no longer being written.",
  }),
}).meta({ id: "TextFrame" });
export type TextFrame = z.infer<typeof TextFrameSchema>;

/** What a follower who has been sent `before` has to be told to know `now`. */
export function textFrames(before: LiveText[], now: LiveText[]): TextFrame[] {
  const gone = before.filter(({ part }) => !now.some((text) => text.part === part));
  const news = now.filter(
    ({ part, text }) => !before.some((held) => held.part === part && held.text === text),
  );
  return [...gone.map((held) => ({ ...held, text: null })), ...news];
}

/** Parts stay in the order in which they began, so that nothing on the page changes places. */
export function applyTextFrame(held: LiveText[], { text, ...part }: TextFrame): LiveText[] {
  if (text === null) return held.filter((other) => other.part !== part.part);
  const isKnown = held.some((other) => other.part === part.part);
  if (!isKnown) return [...held, { ...part, text }];
  return held.map((other) => (other.part === part.part ? { ...part, text } : other));
}
