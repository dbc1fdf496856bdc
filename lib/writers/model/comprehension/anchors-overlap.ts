import type { Anchor } from "@/lib/documents/schema";

export function anchorsOverlap(one: Anchor, other: Anchor): boolean {
  return one.passageId === other.passageId && one.start < other.end && other.start < one.end;
}
