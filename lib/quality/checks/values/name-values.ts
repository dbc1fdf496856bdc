import type { Recommendation } from "@/lib/clinical/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import type { PvgSectionKind } from "@/lib/pvgs/document";
import { nameTemplate, recommendationNames, renderName } from "@/lib/pvgs/recommendation-names";
import { renderTemplate } from "@/lib/pvgs/templates/render-template";
import type { CheckInput } from "@/lib/quality/check";
import type { ValueRule, ValueRules } from "@/lib/quality/checks/values/value-rule";

/** Names that lead the reader to a recommendation: the right one, and in a list all that belong there. */
export const NAME_VALUES: ValueRules = {
  "card.title": isOwnTitle,
  "card.titlePart": isOwnTitle,
  "keyMessages.see": ({ name }, { input, claim }) => {
    const names = recommendationNames(input.graph);
    return input.companions(claim).some(({ recommendationId }) => {
      const own = names.get(recommendationId ?? "");
      return own !== undefined && renderName(own, input.document.language) === name;
    });
  },
  "keyMessages.moreStrong": listOf(
    ({ strength, kind }) => strength === "strong" && kind !== "insufficient",
    "key_messages",
  ),
  "options.more": listOf(() => true, "options"),
  "selfCare.recommendations": listOf(({ actor }) => actor === "patient"),
  "decide.conditional": listOf(({ strength }) => strength === "conditional"),
  "notKnown.insufficient": listOf(({ kind }) => kind === "insufficient"),
  "notKnown.lowCertainty": listOf(
    ({ certainty }) => certainty.includes("low") || certainty.includes("very_low"),
  ),
  // Which recommendations speak of tests or of certain groups is a matter of words; that they exist is not.
  "tests.recommendations": ({ names }, { input }) => namedIn(names, input) !== null,
  "special.recommendations": ({ names }, { input }) => namedIn(names, input) !== null,
};

function isOwnTitle(...[values, { input, claim }]: Parameters<ValueRule>): boolean {
  const name = recommendationNames(input.graph).get(claim.recommendationId ?? "");
  if (!name) return false;
  const { id, params } = nameTemplate("title", name);
  return (
    claim.template?.id === id && values.number === params.number && values.part === params.part
  );
}

/** Exactly the included recommendations of this kind, but for those that the section itself shows. */
function listOf(belongs: (one: Recommendation) => boolean, shownIn?: PvgSectionKind): ValueRule {
  return ({ names }, { input }) => {
    const named = namedIn(names, input);
    if (!named || !named.every(belongs)) return false;
    const shown = shownIn ? recommendationsIn(shownIn, input) : new Set<string>();
    return includedIn(input)
      .filter(belongs)
      .every((one) => named.includes(one) || shown.has(one.id));
  };
}

function recommendationsIn(kind: PvgSectionKind, { document }: CheckInput): Set<string> {
  const claims = document.sections
    .filter((section) => section.kind === kind)
    .flatMap(({ blocks }) => blocks.flatMap(claimsOfBlock));
  return new Set(claims.flatMap(({ recommendationId }) => recommendationId ?? []));
}

function includedIn({ plan, graph }: CheckInput): Recommendation[] {
  const ids = new Set(
    plan.ledger.flatMap((entry) => (entry.included ? [entry.recommendationId] : [])),
  );
  return graph.recommendations.filter(({ id }) => ids.has(id));
}

/** The recommendations that "recommendations 3, 4 (part 2)" names; null if one of them is not in the booklet. */
function namedIn(text: string | undefined, input: CheckInput): Recommendation[] | null {
  const { language } = input.document;
  const names = recommendationNames(input.graph);
  const listed = includedIn(input).flatMap((one) => {
    const name = names.get(one.id);
    if (!name) return [];
    const { number, part } = name;
    const short =
      part === null ? number : renderTemplate("card.numberPart", language, { number, part });
    return [{ one, short, long: renderName(name, language) }];
  });
  const single = listed.find(({ long }) => long === text);
  if (single) return [single.one];
  const [before = "", after = ""] = renderTemplate("card.names", language, { numbers: "\n" }).split(
    "\n",
  );
  if (!text?.startsWith(before) || !text.endsWith(after)) return null;
  const parts = text
    .slice(before.length, text.length - after.length)
    .split(language === "zh" ? "、" : ", ");
  const found = parts.map((part) => listed.find(({ short }) => short === part)?.one);
  return found.every((one) => one !== undefined) ? found : null;
}
