const MOST_DOLLARS = 1_000;

/** US dollars as a person types them, in cents. Null: nothing was typed; undefined: no amount that can be a limit. */
export function readDollars(text: string): number | null | undefined {
  // Chinese keyboards type full-width digits and signs.
  const typed = text
    .normalize("NFKC")
    .trim()
    .replace(/^\$\s*/, "");
  if (typed === "") return null;
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(typed)) return undefined;
  const dollars = Number(typed);
  const cents = Math.round(dollars * 1_000_000) / 10_000;
  return cents > 0 && dollars <= MOST_DOLLARS ? cents : undefined;
}
