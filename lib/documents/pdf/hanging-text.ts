import { type Block, firstLine, lastLine } from "@/lib/documents/pdf/block";
import type { TextLine } from "@/lib/documents/pdf/text-line";
import type { TextStyle } from "@/lib/documents/pdf/text-style";

const HAN = /\p{Script=Han}/u;
/** "Rationale:", "Level of evidence:": begins a remark of its own. */
const LABEL = /^[^.:]{1,40}:/;

type Candidate = { block: Block; line: TextLine; style: TextStyle };

/**
 * A sentence on a new line, set where the text of a bullet begins and no farther below than its lines are from each
 * other, goes on with the item. Below a numbered statement there stand its grade and remarks: they stay apart. So do
 * Chinese paragraphs, which begin indented anyway.
 */
export function hangsOn({ block, line, style }: Candidate): boolean {
  const last = lastLine(block);
  if (block.marker === null || block.marker.kind === "number" || HAN.test(line.text)) return false;
  if (!/[.!?]$/.test(last.text.trimEnd()) || LABEL.test(line.text)) return false;
  const isClose = line.baseline - last.baseline <= 1.05 * style.pitch(line.size);
  const left = textLeft(block);
  return isClose && left !== null && Math.abs(line.box[0] - left) < 0.1 * line.size;
}

/** Where the item's text stands: where its lines go on, or begin after the marker; null where that cannot be told. */
function textLeft(block: Block): number | null {
  const first = firstLine(block);
  const isHanging = (left: number) => left > first.box[0] + 0.5 * first.size;
  const begins = first.runs.find((run) => /[\p{L}\d(]/u.test(run.text))?.box[0] ?? 0;
  const goesOn = lastLine(block).box[0];
  return [goesOn, begins].find(isHanging) ?? null;
}
