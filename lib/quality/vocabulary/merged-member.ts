import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";
import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { isKindOf, isSame, type Place } from "@/lib/quality/vocabulary/named-in";

/**
 * The medicine for which a claim says the name of its whole class, where both texts tell members of that class apart:
 * "thiazides and blood pressure medicines" for "thiazides and beta-blockers" says less than it seems to.
 */
export function mergedMember(
  thing: Thing,
  { said, printed }: { said: Place; printed: Place },
): Thing | undefined {
  if (thing.kind !== "medicine" || printed.things.some((other) => isSame(thing, other)))
    return undefined;
  const members = printed.things.filter(
    (other) => other.kind === "medicine" && isKindOf(thing, other),
  );
  const isKept = (member: Thing) => said.things.some((other) => isSame(member, other));
  if (!members.some(isKept)) return undefined;
  // "The newer blood thinners" may well be told from warfarin; in a sentence that else stands as it was nothing is.
  const edits = closeEdits(said.text, printed.text);
  return members.find(
    (member) =>
      !isKept(member) &&
      edits.some(
        ({ lost, added }) => member.printed.includes(lost) && added.includes(thing.printed),
      ),
  );
}
