import type { Thing } from "@/lib/quality/vocabulary/find-things";
import type { Place } from "@/lib/quality/vocabulary/named-in";

const JOINED = /^\s*(?:[,，、/]|[,，]?\s*(?:and|or|plus|和|或|及|与|加)(?: an?| the)?)\s*$/u;

/** Whether a thing stands in one list with another of its kind that the source names: "iron, calcium or magnesium". */
export function standsInList(
  thing: Thing,
  { text, things }: Place,
  isNamed: (other: Thing) => boolean,
): boolean {
  return things.some((other) => {
    if (other.kind !== thing.kind || !isNamed(other)) return false;
    return (
      JOINED.test(text.slice(thing.end, other.start)) ||
      JOINED.test(text.slice(other.end, thing.start))
    );
  });
}
