import type { Anchor, Language, Passage } from "@/lib/documents/schema";
import { splitSentences } from "@/lib/documents/sentences";
import { headingTopic, runInHeading, type TextTopic } from "@/lib/pvgs/slots/text-topic";

/** One sentence near a recommendation, with the topic its heading announces. */
export type Explanation = { text: string; anchor: Anchor; topic: TextTopic | null };

/** The sentences of running text; headings and run-in headings only set the topic. */
export function explanations(passages: Passage[], language: Language): Explanation[] {
  const found: Explanation[] = [];
  let topic: TextTopic | null = null;
  for (const passage of passages) {
    if (passage.kind === "heading") {
      topic = headingTopic(passage.text) ?? topic;
      continue;
    }
    if (passage.kind !== "paragraph" && passage.kind !== "list_item") continue;
    for (const { start, end } of splitRunIn(passage.text, language)) {
      const text = passage.text.slice(start, end);
      const announced = runInHeading(text);
      if (announced) topic = announced;
      else found.push({ text, topic, anchor: { passageId: passage.id, start, end } });
    }
  }
  return found;
}

/** "Rationale: because …" is a heading and a sentence. */
function splitRunIn(text: string, language: Language): { start: number; end: number }[] {
  return splitSentences(text, language).flatMap(({ start, end }) => {
    const head = /^[\p{Script=Han}A-Za-z ]{2,40}[:：]\s*/u.exec(text.slice(start, end))?.[0];
    if (!head || !runInHeading(head.trim()) || head.length >= end - start) return [{ start, end }];
    const bodyStart = start + head.length;
    return [
      { start, end: start + head.trimEnd().length },
      { start: bodyStart, end },
    ];
  });
}
