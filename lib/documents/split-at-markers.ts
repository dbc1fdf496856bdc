import { readListMarker } from "@/lib/documents/list-marker";

/** Lines broken by hand after a sentence, or before a marker, are passages of their own. */
export function splitAtMarkers(lines: string[]): string[][] {
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isEnded = /[.!?。！？][)”’"'）」』\]]*$/.test(last?.at(-1) ?? "");
    if (last && !isEnded && !readListMarker(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
