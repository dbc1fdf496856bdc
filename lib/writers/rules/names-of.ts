import type { Recommendation } from "@/lib/clinical/schema";
import { renderName } from "@/lib/pvgs/recommendation-names";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

/** "recommendation 3" or "recommendations 3, 4, 7"; null for none. */
export function namesOf(recommendations: Recommendation[], context: DraftContext): string | null {
  const { pvgLanguage: language } = context;
  const names = recommendations.flatMap(({ id }) => context.names.get(id) ?? []);
  const [first] = names;
  if (!first) return null;
  if (names.length === 1) return renderName(first, language);
  const numbers = names
    .map(({ number, part }) =>
      part === null ? number : renderTemplate("card.numberPart", language, { number, part }),
    )
    .join(language === "zh" ? "、" : ", ");
  return renderTemplate("card.names", language, { numbers });
}
