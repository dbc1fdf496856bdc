import { quoteOf } from "@/lib/documents/quote";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** A grade printed behind a sentence, whole or cut off at the end of a line. */
const LABEL_TAIL =
  /\s*[(（[](?:recommendation category|category of recommendation|evidence type|strong|weak|conditional|grade|level|quality|推荐强度|推荐等级|推荐级别|证据|强推荐|弱推荐|专家共识|良好实践)[^()（）[\]]*(?:[)）\]]|$)\s*[.。;；]?\s*$/i;
/** Left of a label when a line broke inside its first word: an opening bracket with nothing behind it. */
const OPEN_BRACKET = /[。.]\s*[(（][^()（）]{0,3}$/;

/** The words without the grade behind them; a box prints the grade in a line of its own. */
export function withoutLabelTail(anchor: Anchor, passages: Map<string, Passage>): Anchor {
  const text = quoteOf(passages, anchor);
  const found = LABEL_TAIL.exec(text) ?? OPEN_BRACKET.exec(text);
  if (!found || found.index < SHORTEST_SENTENCE) return anchor;
  const keepsStop = /^[。.]/.test(found[0]) ? 1 : 0;
  return { ...anchor, end: anchor.start + found.index + keepsStop };
}

const SHORTEST_SENTENCE = 8;
