import type { Actor, Recommendation } from "@/lib/clinical/schema";
import type { Anchor, Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type Check, checkInput } from "@/lib/quality/check";
import { exampleDraft, restOn } from "@/lib/quality/example-draft";

type Sentence = {
  language: Language;
  printed: string;
  said: string;
  actor?: Actor;
  /** Parts of what is printed that are the recommendation's population and condition. */
  population?: string;
  condition?: string;
  kind?: Claim["kind"];
  topic?: string;
  /** A person's words are free; the rules writer's are the source's own. */
  author?: Claim["author"];
};

/** What a check finds in one sentence that rests on one passage, for tests: severity and code. */
export function findingsOn(check: Check, sentence: Sentence): string[] {
  const { language, printed, said, actor = "clinician", kind = "recommendation" } = sentence;
  const draft = exampleDraft();
  draft.source.language = language;
  draft.document.language = language;
  draft.graph.topic = sentence.topic ?? null;
  draft.graph.safety = [];
  const anchor = (part?: string): Anchor | null => {
    if (part === undefined) return null;
    const start = printed.toLowerCase().indexOf(part.toLowerCase());
    if (start < 0) throw new RangeError(`"${part}" is not printed.`);
    return { passageId: "p9", start, end: start + part.length };
  };
  const claim: Claim = {
    ...{ id: "c3", text: said, kind, anchors: [], sources: [], keepWith: [] },
    ...{ recommendationId: "r1", actor, author: sentence.author ?? "writer", locked: false },
  };
  restOn(draft, claim, printed);
  draft.graph.recommendations = draft.graph.recommendations.map(
    (recommendation): Recommendation => ({
      ...{ ...recommendation, text: printed, anchors: claim.anchors, actor },
      population: anchor(sentence.population),
      condition: anchor(sentence.condition),
      passageIds: ["p9"],
    }),
  );
  const [section] = draft.document.sections;
  if (!section) throw new RangeError("The example has a section.");
  section.blocks = [{ type: "paragraph", claims: [claim] }];
  return check.run(checkInput(draft)).findings.map(({ severity, code }) => `${severity} ${code}`);
}
