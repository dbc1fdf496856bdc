import { GradeBadges } from "@/components/pvgs/grade-badges";
import type { Reading } from "@/components/pvgs/reading";
import { Sentence, Sentences } from "@/components/pvgs/sentence";
import type { Block } from "@/lib/pvgs/document";

export type CardBlock = Extract<Block, { type: "recommendation_card" }>;

export function RecommendationCard({ card, reading }: { card: CardBlock; reading: Reading }) {
  const { title, slots, gradeClaims, label } = card;
  const statement = slots.find(({ slot }) => slot === "statement");
  const others = slots.filter(({ slot }) => slot !== "statement");
  return (
    <article
      aria-labelledby={title.id}
      className="overflow-hidden rounded-xl border border-l-4 border-line border-l-brand"
    >
      <h3 className="bg-brand-pale px-4 py-2 font-semibold text-brand-strong">
        <Sentence claim={title} reading={reading} />
      </h3>
      <div className="space-y-4 px-4 py-4">
        {statement && (
          <p className="text-[1.05em] font-medium">
            <Sentences claims={statement.claims} reading={reading} />
          </p>
        )}
        <GradeBadges card={card} reading={reading} />
        {others.length > 0 && (
          <dl className="divide-y divide-line border-y border-line">
            {others.map(({ slot, claims }) => (
              <div key={claims[0]?.id} className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
                <dt className="font-semibold text-soft">{reading.labels(`slots.${slot}`)}</dt>
                <dd>
                  <Sentences claims={claims} reading={reading} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {gradeClaims.length > 0 && (
          <p className="text-[0.95em] text-soft">
            <Sentences claims={gradeClaims} reading={reading} />
          </p>
        )}
        {label && (
          <p className="text-[0.95em] text-soft">
            {reading.labels("named", { name: reading.labels("label"), value: "" })}
            <Sentence claim={label} reading={reading} />
          </p>
        )}
      </div>
    </article>
  );
}
