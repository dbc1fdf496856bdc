import type { Recommendation } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** The printed label as one quotation, also where it is put together from several places. */
export function labelClaim(recommendation: Recommendation, context: DraftContext): Claim | null {
  const { id, label } = recommendation;
  const anchors = labelAnchors(recommendation, context);
  const [first, ...rest] = anchors;
  if (!first) return null;
  const claim = context.quotes([first], { recommendationId: id })[0];
  if (!claim) return null;
  return rest.length > 0 && label !== null ? { ...claim, text: label, anchors } : claim;
}

type Printed = { id: string; text: string };

function labelAnchors(
  { label, labelAnchor, passageIds }: Recommendation,
  { passages }: DraftContext,
): Anchor[] {
  if (!labelAnchor) return [];
  const own = compact(quoteOf(passages, labelAnchor));
  const [before = "", ...behind] = compact(label ?? "").split(own);
  const above = passageIds.map((id) => ({ id, text: passages.get(id)?.text ?? "" }));
  const below = above.slice(passageIds.indexOf(labelAnchor.passageId) + 1);
  return [...anchorOf(before, above), labelAnchor, ...anchorsAtHeads(behind.join(own), below)];
}

/** Where a class stands that is printed once for several statements, or a strength said in the statement. */
function anchorOf(wanted: string, passages: Printed[]): Anchor[] {
  if (wanted === "") return [];
  for (const { id, text } of passages) {
    const printed = [...text.matchAll(/\S/gu)];
    const at = compact(text).indexOf(wanted);
    const [first, last] = [printed[at], printed[at + wanted.length - 1]];
    if (at >= 0 && first && last)
      return [{ passageId: id, start: first.index, end: last.index + last[0].length }];
  }
  return [];
}

/** Where the passages after the label go on with it. */
function anchorsAtHeads(wanted: string, passages: Printed[]): Anchor[] {
  const anchors: Anchor[] = [];
  let missing = wanted;
  for (const { id, text } of passages) {
    const end = lengthOf(text, missing);
    if (missing === "" || end === 0) continue;
    anchors.push({ passageId: id, start: 0, end });
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
