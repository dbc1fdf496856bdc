import type { Reading } from "@/components/pvgs/reading";
import { Sentence } from "@/components/pvgs/sentence";
import type { Block } from "@/lib/pvgs/document";

type Props = { block: Extract<Block, { type: "figure" }>; reading: Reading };

/** As an image from a data address, a drawing can run nothing and fetch nothing. A group: dozens of landmarks would help nobody. */
export function PvgFigure({ block: { figureId, caption }, reading }: Props) {
  const figure = reading.figures.get(figureId);
  if (!figure) throw new Error(`The document has no figure ${figureId}.`);
  const address = `data:image/svg+xml;base64,${Buffer.from(figure.svg, "utf8").toString("base64")}`;
  return (
    <figure className="space-y-2">
      <figcaption className="font-semibold">
        <Sentence claim={caption} reading={reading} />
      </figcaption>
      <div
        role="group"
        aria-labelledby={caption.id}
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line p-4"
      >
        {/* eslint-disable-next-line @next/next/no-img-element -- a drawing inside the page has nothing to optimise */}
        <img src={address} alt={figure.alt} className="h-auto max-w-full" />
      </div>
      <details className="text-sm text-soft">
        <summary>{reading.labels("figureDescription")}</summary>
        <p className="mt-1">{figure.alt}</p>
      </details>
    </figure>
  );
}
