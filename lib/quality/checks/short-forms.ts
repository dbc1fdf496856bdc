import type { Claim } from "@/lib/pvgs/document";
import { type CheckInput, claimFinding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";

const SHORT_FORM =
  /(?<![\p{Script=Latin}\d/·-])[A-Z]{2}[A-Za-z\d]*(?:-\d+)?(?![\p{Script=Latin}\d])/gu;
/** Known to everybody, or a unit, a number or a country rather than a short form. */
const NO_SHORT_FORM = new Set(
  (
    "AM PM OK TV ID UK US USA EU UN GP GPs DIY FAQ PDF SMS DNA RNA HIV AIDS COVID CT MRI ECG WHO NHS CDC FDA BMI " +
    "II III IV VI VII VIII IX XI XII IU MJ KJ PO QD BID TID AND OR NOT"
  ).split(" "),
);

/** Short forms where they first stand, if neither there nor before nor in a word list they are explained. */
export function unexplainedShortForms(input: CheckInput, claims: Claim[]): Finding[] {
  const known = new Set([...NO_SHORT_FORM, ...explainedInLists(input)]);
  return claims.flatMap((claim) => {
    for (const short of explainedIn(claim.text)) known.add(short);
    const unknown = [...claim.text.matchAll(SHORT_FORM)].map(([short]) => short);
    return [...new Set(unknown)].flatMap((short) => {
      if (known.has(short) || known.has(short.replace(/s$/u, ""))) return [];
      known.add(short);
      return [
        claimFinding(input, claim, {
          ...{ check: "F17", severity: "soft", code: "abbreviation_unexplained" },
          params: { name: short },
        }),
      ];
    });
  });
}

function explainedInLists({ graph, document }: CheckInput): string[] {
  return [
    ...graph.abbreviations.map(({ short }) => short),
    ...document.glossary.flatMap(({ term, expansion, definition }) =>
      [term, expansion ?? "", definition.text].flatMap((text) => text.match(SHORT_FORM) ?? []),
    ),
  ];
}

/** "A water tablet (HCT)" and "HCT (a water tablet)". */
function explainedIn(text: string): string[] {
  const inside = [...text.matchAll(/[\p{L}\d]\s?[（(]([^（()）]+)[）)]/gu)].flatMap(
    ([, inner = ""]) => inner.match(SHORT_FORM) ?? [],
  );
  const before = [
    ...text.matchAll(/([A-Z]{2}[A-Za-z\d-]*)\s?[（(][^（()）]*[\p{L}]{3}[^（()）]*[）)]/gu),
  ];
  return [...inside, ...before.flatMap(([, short = ""]) => short)];
}
