/** Text as a regular expression, with the flag `u` or without, reads it: every character stands for itself. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
