/**
 * A number with its unit or the word it counts, which a line end may not tear apart: a dose read as another
 * dose is harm. Written for JavaScript and for the typesetter alike, so without lookaround.
 */
export const MEASURE_PATTERN = String.raw`[≥≤<>±~]?\d+(?:[.,/]\d+)*(?: (?:%|‰|[a-zA-Zµμ°][a-zA-Zµμ°/²³0-9·]*)|%|‰|[个岁天次周月年片粒人名例])`;
