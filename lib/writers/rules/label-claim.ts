import type { Recommendation } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** The printed label as one quotation, also where a page or column breaks it into passages. */
export function labelClaim(recommendation: Recommendation, context: DraftContext): Claim | null {
  const { id, label } = recommendation;
  const anchors = labelAnchors(recommendation, context);
  const [first, ...rest] = anchors;
  if (!first) return null;
  const claim = context.quotes([first], { recommendationId: id })[0];
  if (!claim) return null;
  return rest.length > 0 && label !== null ? { ...claim, text: label, anchors } : claim;
}

function labelAnchors(
  { label, labelAnchor, passageIds }: Recommendation,
  { passages }: DraftContext,
): Anchor[] {
  if (!labelAnchor) return [];
  const anchors = [labelAnchor];
  let missing = compact(label ?? "").slice(compact(quoteOf(passages, labelAnchor)).length);
  for (const passageId of passageIds.slice(passageIds.indexOf(labelAnchor.passageId) + 1)) {
    const text = passages.get(passageId)?.text ?? "";
    const end = lengthOf(text, missing);
    if (missing === "" || end === 0) continue;
    anchors.push({ passageId, start: 0, end });
    missing = missing.slice(compact(text.slice(0, end)).length);
  }
  return anchors;
}

/** How much of the text is the beginning of the wanted words; white space does not count. */
function lengthOf(text: string, wanted: string): number {
  let end = 0;
  let used = 0;
  for (const character of text) {
    const isSpace = character.trim() === "";
    if (!isSpace && character !== wanted.slice(used, used + character.length)) break;
    if (!isSpace) used += character.length;
    end += character.length;
  }
  return used > 0 && (used === wanted.length || end === text.length)
    ? text.slice(0, end).trimEnd().length
    : 0;
}

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
