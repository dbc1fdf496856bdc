import { closeEdits } from "@/lib/quality/nearly-verbatim/close-edits";

/** Chinese words for one piece of a medicine; those of one line are much the same amount. */
const COUNTERS = [
  /^[片粒颗丸枚]$/u,
  /^支$/u,
  /^瓶$/u,
  /^盒$/u,
  /^滴$/u,
  /^勺$/u,
  /^[袋包]$/u,
  /^[喷吸揿]$/u,
  /^板$/u,
  /^[贴]$/u,
];

/** "1 tablet" said as "1 box": 片 for 盒, the words around being the source's. */
export function exchangedCounter(said: string, printed: string): string | null {
  const kindOf = (text: string) => COUNTERS.findIndex((words) => words.test(text.trim()));
  const edit = closeEdits(said, printed).find(({ added, lost }) => {
    const [stated, meant] = [kindOf(added), kindOf(lost)];
    return stated >= 0 && meant >= 0 && stated !== meant;
  });
  return edit?.added ?? null;
}
