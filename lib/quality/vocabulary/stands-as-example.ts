import type { Thing } from "@/lib/quality/vocabulary/find-things";
import { isKindOf, type Place } from "@/lib/quality/vocabulary/named-in";

const BEFORE =
  /(?:such as|like|e\.g\.|for example|for instance|including|比如|例如|譬如|像|如|包括)[\s,，:：]*(?:an? |the )?$/iu;
const AFTER =
  /^[\s-]*(?:type\b|like\b|and similar|and the like|or similar|(?:or|and) other |或其他|或别的|[那这]一?[类种]|之类|一类|等)/iu;

/** "Warfarin-type medicines" for vitamin K antagonists: a member that shows which class is meant, the class being right. */
export function standsAsExample(thing: Thing, said: Place, printed: Place): boolean {
  return isExample(thing, said) && printed.things.some((other) => isKindOf(other, thing));
}

/** "Such as ibuprofen", "ACE inhibitors and similar ones": whether words beside it say that others may stand for it. */
export function isExample(thing: Thing, said: Place): boolean {
  return BEFORE.test(said.text.slice(0, thing.start)) || AFTER.test(said.text.slice(thing.end));
}
