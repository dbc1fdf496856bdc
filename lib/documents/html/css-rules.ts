/** A part of a selector without combinators, such as `p.note#x`. */
type Compound = { tag: string | null; id: string | null; classes: string[] };
export type CssRule = {
  /** From the outermost element to the one the rule is for; only "somewhere within" is told apart. */
  path: Compound[];
  declarations: Map<string, string>;
  weight: number;
};

/** What a selector is matched against. */
export type CssElement = { tag: string; id: string; classes: string[] };

const MOST_RULES = 5000;
/** Properties by which text can be hidden. */
const MATTERS = new Set(
  "display visibility opacity transform font-size clip clip-path overflow height max-height width text-indent position left top right bottom margin-left color background background-color".split(
    " ",
  ),
);

/** The rules of a page's own style sheets that may hide text. Media queries, states and other conditions are left out. */
export function readCssRules(css: string): CssRule[] {
  const plain = withoutAtRules(css.replace(/\/\*[\s\S]*?\*\//g, ""));
  const rules: CssRule[] = [];
  for (const [, selectors = "", body = ""] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = readDeclarations(body);
    if (![...declarations.keys()].some((name) => MATTERS.has(name))) continue;
    for (const selector of selectors.split(",")) {
      const path = readSelector(selector.trim());
      if (path) rules.push({ path, declarations, weight: weigh(path) });
      if (rules.length >= MOST_RULES) return rules;
    }
  }
  return rules;
}

export function readDeclarations(body: string): Map<string, string> {
  return new Map(
    body.split(";").flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(":");
      if (colon === -1) return [];
      const value = declaration.slice(colon + 1).replace(/!\s*important/i, "");
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()]];
    }),
  );
}

export function matchesRule({ path }: CssRule, ancestry: CssElement[]): boolean {
  const own = ancestry.at(-1);
  const last = path.at(-1);
  if (!own || !last || !matches(last, own)) return false;
  let place = path.length - 2;
  for (let index = ancestry.length - 2; index >= 0 && place >= 0; index--) {
    const [compound, element] = [path[place], ancestry[index]];
    if (compound && element && matches(compound, element)) place--;
  }
  return place < 0;
}

function matches({ tag, id, classes }: Compound, element: CssElement): boolean {
  return (
    (tag === null || tag === element.tag) &&
    (id === null || id === element.id) &&
    classes.every((name) => element.classes.includes(name))
  );
}

/** Blocks such as `@media print { … }` with what stands in them. */
function withoutAtRules(css: string): string {
  let result = "";
  let depth = 0;
  let isAtRule = false;
  for (const [part] of css.matchAll(/@[^{};]*;?|[{}]|[^@{}]+/g)) {
    if (depth === 0 && part.startsWith("@")) isAtRule = !part.endsWith(";");
    else if (!isAtRule) result += part;
    if (part === "{") depth++;
    if (part === "}") depth = Math.max(0, depth - 1);
    if (part === "}" && depth === 0) isAtRule = false;
  }
  return result;
}

function readSelector(selector: string): Compound[] | null {
  if (selector === "" || /[:[\]+~*]/.test(selector)) return null;
  const path = selector.split(/\s*>\s*|\s+/).map(readCompound);
  return path.every((compound) => compound !== null) ? path : null;
}

function readCompound(text: string): Compound | null {
  const parts = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(text);
  if (!parts) return null;
  const names = parts[2]?.match(/[.#][\w-]+/g) ?? [];
  return {
    tag: parts[1]?.toLowerCase() ?? null,
    id: names.find((name) => name.startsWith("#"))?.slice(1) ?? null,
    classes: names.filter((name) => name.startsWith(".")).map((name) => name.slice(1)),
  };
}

function weigh(path: Compound[]): number {
  return path.reduce(
    (sum, { tag, id, classes }) =>
      sum + (id === null ? 0 : 10_000) + 100 * classes.length + (tag === null ? 0 : 1),
    0,
  );
}
