/** Explanations and short forms stand there: a word in brackets is no part of the sentence. */
export function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = before.match(/[（(]/gu)?.length ?? 0;
  const closed = before.match(/[）)]/gu)?.length ?? 0;
  return opened > closed;
}
