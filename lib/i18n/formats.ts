/**
 * Money, which the product counts in US cents and shows in dollars: `{cents, number, dollars}` in a message.
 * Cents, and at least two digits that say something, so that a small price is not nothing: $12.35, $0.042.
 */
const DOLLARS = {
  style: "currency",
  currency: "USD",
  currencyDisplay: "narrowSymbol",
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
  roundingPriority: "morePrecision",
  scale: 0.01,
} as const;

/** Formats that messages name; every translator gets them. */
export const FORMATS = { number: { dollars: DOLLARS } };
