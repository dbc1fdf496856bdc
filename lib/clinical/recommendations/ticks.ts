import { hasDirective } from "@/lib/clinical/recommendations/directives";
import type { GuidelineReading } from "@/lib/clinical/recommendations/draft";
import type { Passage } from "@/lib/documents/schema";

const TICK = /^[✓✔☑√]/u;
const PRACTICE = /^(?:recommended )?(?:best|good)[- ](?:clinical )?practice\b/iu;

/** "✓ Good practice points": what a tick in front of a statement means in this document. */
export function explainsTick(passage: Passage): boolean {
  return isTicked(passage) && PRACTICE.test(passage.text);
}

export function isTickedAdvice(passage: Passage, reading: GuidelineReading): boolean {
  if (!isTicked(passage) || explainsTick(passage)) return false;
  return reading.labelsOf(passage).length === 0 && hasDirective(passage.text, reading.language);
}

function isTicked({ list }: Passage): boolean {
  return TICK.test(list?.marker ?? "");
}
