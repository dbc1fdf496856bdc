import type { Claim, Figure } from "@/lib/pvgs/document";
import type { DocumentLabels } from "@/lib/pvgs/labels";
import type { Finding } from "@/lib/quality/schema";

type Severity = Finding["severity"];

/** What the parts of the text need to know to show a sentence. */
export type Reading = {
  /** In the language of the patient version. */
  labels: DocumentLabels;
  /** Language tag and mark of quotations where the guideline is in another language; null where it is not. */
  original: { language: string; word: string } | null;
  /** Between two sentences. */
  gap: "" | " ";
  figures: ReadonlyMap<string, Figure>;
  /** The gravest finding on a sentence. */
  marks: ReadonlyMap<string, Severity>;
  /** Said before a marked sentence to those who do not see the mark. */
  markWords: Record<Severity, string>;
};

export function marksOf(findings: Finding[]): Map<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const { claimId, severity } of findings) {
    if (claimId && marks.get(claimId) !== "hard") marks.set(claimId, severity);
  }
  return marks;
}

/** Passages a sentence rests on, those of a calculation included. */
export function anchorsOf({ anchors, derived }: Claim): Claim["anchors"] {
  return [...anchors, ...(derived?.inputs ?? [])];
}
