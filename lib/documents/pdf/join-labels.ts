import { type Block, blockBold, firstLine, lastLine } from "@/lib/documents/pdf/block";
import type { PictureTable } from "@/lib/documents/pdf/tables/find-tables";

/** In ems, from one line of a label to the next. */
const WIDEST_STEP = 1.5;

/** "Goal:" with what it is a goal of on the next line: one label of a table's row. */
export function joinLabels(blocks: Block[], pictures: PictureTable[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const isIn = ({ lines }: PictureTable) =>
      before && [before, block].every((one) => one.lines.every((line) => lines.has(line)));
    if (before && pictures.some(isIn) && goesOn(before, block)) before.lines.push(...block.lines);
    else joined.push({ ...block, lines: [...block.lines] });
  }
  return joined;
}

function goesOn(before: Block, block: Block): boolean {
  const [last, line] = [lastLine(before), firstLine(block)];
  if (block.marker || before.marker || block.table || last.page !== line.page) return false;
  if (!/[:：]$/u.test(last.text.trimEnd()) || before.lines.length > 1) return false;
  if (blockBold(before) < 1 || blockBold(block) < 1) return false;
  const step = line.baseline - last.baseline;
  const isBelow = step > 0 && step <= WIDEST_STEP * line.size;
  return isBelow && last.size === line.size && Math.abs(last.box[0] - line.box[0]) < 1;
}
