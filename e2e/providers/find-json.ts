/** Text with very many brackets that never close is read no further. */
const MOST_TRIES = 200;

/** Every JSON object that stands in the text, outermost ones only, in reading order. */
export function* jsonObjectsIn(text: string): Generator<unknown> {
  let from = text.indexOf("{");
  for (let tries = 0; from >= 0 && tries < MOST_TRIES; tries += 1) {
    const end = endOfObject(text, from);
    const value = end === null ? undefined : parsed(text.slice(from, end));
    if (value !== undefined) yield value;
    from = text.indexOf("{", value === undefined || end === null ? from + 1 : end);
  }
}

/** Behind the bracket that closes the one at `from`; brackets in strings do not count. */
function endOfObject(text: string, from: number): number | null {
  let [depth, isString] = [0, false];
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (isString && character === "\\") index += 1;
    else if (character === '"') isString = !isString;
    else if (!isString && character === "{") depth += 1;
    else if (!isString && character === "}" && (depth -= 1) === 0) return index + 1;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
