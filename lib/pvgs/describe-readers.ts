import type { DocumentLabels } from "@/lib/pvgs/labels";
import type { VerifiedDraft } from "@/lib/quality/schema";

/**
 * Whom the version was written for, what was aimed at and what was measured; null for the rules writer, which aims at
 * nobody in particular. `labels` decides in which language it is said.
 */
export function describeReaders(
  { document, readability }: Pick<VerifiedDraft, "document" | "readability">,
  labels: DocumentLabels,
): string | null {
  const { target } = readability;
  if (target === null) return null;
  const audience = labels(`readers.${document.audience}`);
  return labels(`readers.aimed_${readability.language}`, {
    audience,
    grade: target.grade,
    measured: rounded(readability.fleschKincaidGrade),
    most: target.charactersPerSentence ?? 0,
    characters: rounded(readability.charactersPerSentence),
  });
}

function rounded(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
