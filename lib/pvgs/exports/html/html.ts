/** Markup that is already safe to print. Only `html` and the style sheet make it. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = string | number | Markup | null | false | Part[];

/** Template tag: everything interpolated is escaped unless it is markup made by this tag. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const source = strings.reduce(
    (text, string, index) => text + render(parts[index - 1] ?? null) + string,
  );
  return new Markup(source);
}

function render(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.source;
  if (Array.isArray(part)) return part.map(render).join("");
  return escapeHtml(String(part));
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
