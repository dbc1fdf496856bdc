import type { SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** A statement before it is numbered, tied to drugs and to recommendations. */
export type FoundSafety = Omit<SafetyStatement, "id" | "drugs" | "recommendationIds">;

/** The words of one stretch of a passage as a warning, with what they belong to. */
export function statementAt(
  passage: Passage,
  { start, end }: { start: number; end: number },
  { kind, context }: { kind: SafetyKind; context: Anchor[] },
): FoundSafety {
  return {
    kind,
    text: passage.text.slice(start, end),
    anchor: { passageId: passage.id, start, end },
    context,
    sectionId: passage.sectionId,
    page: passage.page,
  };
}
