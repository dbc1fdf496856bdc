import type { Language } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { exampleDraft, type ExampleDraft, restOn } from "@/lib/quality/example-draft";

type Said = {
  /** What the passage of the source prints, all of which the claim rests on unless `anchored` is only a part of it. */
  printed: string;
  said: string;
  anchored?: string;
  kind?: Claim["kind"];
};

/** The example draft, in either language, with one sentence of its card resting on a passage of its own. */
export function draftSaying(
  { printed, said, anchored = printed, kind = "recommendation" }: Said,
  language: Language = "en",
  from: Language = language,
): ExampleDraft {
  const draft = exampleDraft();
  draft.document.language = language;
  draft.source.language = from;
  const claim = claimsOf(draft.document).find(({ id }) => id === "c3");
  if (!claim) throw new RangeError("The example has a sentence on what to do.");
  restOn(draft, claim, printed);
  const start = printed.indexOf(anchored);
  claim.anchors = [{ passageId: "p9", start, end: start + anchored.length }];
  Object.assign(claim, { text: said, kind });
  return draft;
}

/** The language of an example sentence, by its script. */
export function languageOfExample(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
