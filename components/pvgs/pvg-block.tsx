import { PvgFigure } from "@/components/pvgs/pvg-figure";
import { PvgTable } from "@/components/pvgs/pvg-table";
import type { Reading } from "@/components/pvgs/reading";
import { RecommendationCard } from "@/components/pvgs/recommendation-card";
import { Sentences } from "@/components/pvgs/sentence";
import type { Block } from "@/lib/pvgs/document";

const TONES = {
  info: "border-brand bg-brand-pale",
  caution: "border-amber-600 bg-amber-50",
  urgent: "border-red-800 bg-red-50",
  draft: "border-red-800 bg-red-50",
} as const;

type Props = { block: Block; reading: Reading };

export function PvgBlock({ block, reading }: Props) {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Sentences claims={block.claims} reading={reading} />
        </p>
      );
    case "list":
      return <PvgList block={block} reading={reading} />;
    case "table":
      return <PvgTable block={block} reading={reading} />;
    case "recommendation_card":
      return <RecommendationCard card={block} reading={reading} />;
    case "callout":
      return (
        <div role="note" className={`rounded-lg border-l-4 px-4 py-3 ${TONES[block.tone]}`}>
          <p className="font-semibold">{reading.labels(block.tone)}</p>
          <p>
            <Sentences claims={block.claims} reading={reading} />
          </p>
        </div>
      );
    case "figure":
      return <PvgFigure block={block} reading={reading} />;
  }
}

function PvgList({
  block: { ordered, items },
  reading,
}: {
  block: Extract<Block, { type: "list" }>;
  reading: Reading;
}) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={`space-y-2 pl-6 ${ordered ? "list-decimal" : "list-disc"}`}>
      {items.map((claims) => (
        <li key={claims[0]?.id}>
          <Sentences claims={claims} reading={reading} />
        </li>
      ))}
    </List>
  );
}
