import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** Chinese words for one piece of a medicine; those of one line are much the same amount. */
const COUNTERS = ["片粒颗丸枚", "支", "瓶", "盒", "滴", "勺", "袋包", "喷吸揿", "板", "贴"];

/** "1 tablet" said as "1 box": 片 for 盒, the words around being the source's. */
export function exchangedCounter(said: string, printed: string): string | null {
  const kindOf = (text: string) =>
    COUNTERS.findIndex((same) => text.length === 1 && same.includes(text));
  const edit = closeEdits(said, printed).find(({ added, lost }) => {
    const [stated, meant] = [kindOf(added), kindOf(lost)];
    return stated >= 0 && meant >= 0 && stated !== meant;
  });
  return edit?.added ?? null;
}
