import type { Reading } from "@/components/pvgs/reading";
import type { CardBlock } from "@/components/pvgs/recommendation-card";
import { describeCertaintyRange, describeStrength } from "@/lib/pvgs/grade-badges";

/** Strength and certainty in words and GRADE's symbols; nothing for what the guideline does not grade. */
export function GradeBadges({ card, reading }: { card: CardBlock; reading: Reading }) {
  const { labels } = reading;
  const { strength, direction, certainty } = card;
  const badges = [
    {
      name: labels("strength"),
      grade: strength && describeStrength({ strength, direction }, labels),
    },
    { name: labels("certainty"), grade: describeCertaintyRange(certainty, labels) },
  ];
  if (badges.every(({ grade }) => !grade)) return null;
  return (
    <ul className="flex flex-wrap gap-2 text-sm">
      {badges.map(
        ({ name, grade }) =>
          grade && (
            <li key={name} className="rounded-full border border-brand px-3 py-0.5">
              <span aria-hidden="true" className="mr-1.5 font-bold text-brand">
                {grade.symbol}
              </span>
              {labels("named", { name, value: grade.words })}
            </li>
          ),
      )}
    </ul>
  );
}
