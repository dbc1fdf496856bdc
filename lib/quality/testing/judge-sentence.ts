import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { type Check, type CheckInput, checkInput } from "@/lib/quality/check";
import { type ExampleDraft, exampleDraft, restOn } from "@/lib/quality/example-draft";
import type { Finding } from "@/lib/quality/schema";

export type Sentence = {
  language: Language;
  /** What the guideline prints. */
  source: string;
  /** What the booklet says. */
  text: string;
  kind?: Claim["kind"];
  /** What else the guideline says, elsewhere. */
  elsewhere?: string;
  change?: (draft: ExampleDraft, claim: Claim) => void;
};

/** What a check says about one sentence that a model worded from one line of a guideline. */
export function judgeSentence(check: Check, sentence: Sentence): Finding[] {
  const draft = exampleDraft();
  draft.source.language = sentence.language;
  draft.document.language = sentence.language;
  draft.plan.writer = { kind: "claude", models: ["example"], promptVersion: null };
  draft.graph.topic = null;
  draft.document.condition = null;
  const { claims } = checkInput(draft);
  const claim = claims.find(({ id }) => id === "c3");
  const [first] = draft.source.passages;
  if (!claim || !first) throw new RangeError("The example has a claim c3 and a passage.");
  first.text = sentence.elsewhere ?? "–";
  restOn(draft, claim, sentence.source);
  claim.text = sentence.text;
  claim.kind = sentence.kind ?? "evidence";
  delete claim.recommendationId;
  sentence.change?.(draft, claim);
  const input: CheckInput = checkInput(draft);
  return check.run(input).findings.filter(({ claimId }) => claimId === "c3");
}
