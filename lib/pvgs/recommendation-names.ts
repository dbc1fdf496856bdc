import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";
import { renderTemplate, type TemplateParams } from "@/lib/pvgs/templates/render-template";

/** How the booklet calls a recommendation: its printed number, or its place where the numbers are missing or repeat. */
export type RecommendationName = { number: string; part: string | null };

export function recommendationNames({
  recommendations,
}: ClinicalGraph): Map<string, RecommendationName> {
  const printed = recommendations.map(({ number }) => plainNumber(number));
  const groups = runs(printed);
  const isUsable =
    printed.every((number) => number !== null) && new Set(printed).size === groups.length;
  return new Map(
    recommendations.map(({ id }, index): [string, RecommendationName] => {
      const number = printed[index];
      if (!isUsable || !number) return [id, { number: String(index + 1), part: null }];
      const group = groups.find(({ first, last }) => first <= index && index <= last);
      const part = group && group.last > group.first ? String(index - group.first + 1) : null;
      return [id, { number, part }];
    }),
  );
}

export function nameTemplate(
  kind: "title" | "name",
  { number, part }: RecommendationName,
): { id: "card.title" | "card.titlePart" | "card.name" | "card.namePart"; params: TemplateParams } {
  if (part === null) return { id: `card.${kind}`, params: { number } };
  return { id: kind === "title" ? "card.titlePart" : "card.namePart", params: { number, part } };
}

export function renderName(name: RecommendationName, language: Language): string {
  const { id, params } = nameTemplate("name", name);
  return renderTemplate(id, language, params);
}

/** "推荐意见5" and "Recommendation 3.2" are 5 and 3.2. */
function plainNumber(number: string | null): string | null {
  return /[A-Z]?\d+(?:[.\-–][A-Za-z0-9]+)*/.exec(number ?? "")?.[0] ?? number;
}

function runs(numbers: (string | null)[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const [index, number] of numbers.entries()) {
    const last = found.at(-1);
    if (last && numbers[last.first] === number) last.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}
