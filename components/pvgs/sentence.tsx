import { Fragment } from "react";

import { anchorsOf, type Reading } from "@/components/pvgs/reading";
import type { Claim } from "@/lib/pvgs/document";

const MARKS = {
  hard: { symbol: "▲", ground: "bg-red-50", ink: "text-red-800", line: "decoration-red-800" },
  soft: { symbol: "◆", ground: "bg-amber-50", ink: "text-amber-800", line: "decoration-amber-700" },
} as const;

const LINK =
  "cursor-pointer py-px scroll-mt-24 scroll-mb-[65dvh] underline decoration-1 underline-offset-4 hover:bg-brand-pale focus:bg-amber-200 data-selected:bg-amber-200 lg:scroll-mb-24";

// A short sentence on a line of its own would be a smaller target than WCAG 2.2 allows (2.5.8: 24 by 24 pixels).
const SHORT_LINK = "inline-block min-h-6 min-w-6";
const SHORT_CHARACTERS = 16;

type Props = { claim: Claim; reading: Reading };

/** One sentence; with a source it is a link that the source reader answers, without one plain text. */
export function Sentence({ claim, reading }: Props) {
  const { id, text, kind } = claim;
  const severity = reading.marks.get(id);
  const mark = severity && MARKS[severity];
  const words = kind === "quote" ? `“${text}”` : text;
  const language = kind === "quote" ? reading.original?.language : undefined;
  return (
    <span id={id} className={`scroll-mt-24 focus:bg-amber-200 ${mark?.ground ?? ""}`}>
      {mark && (
        <span className={`text-sm ${mark.ink}`}>
          <span aria-hidden="true">{mark.symbol} </span>
          <span className="sr-only">{reading.markWords[severity]} </span>
        </span>
      )}
      <Origin claim={claim} reading={reading} />
      {anchorsOf(claim).length > 0 ? (
        <a
          href={`#${id}`}
          lang={language}
          data-claim={id}
          className={`${LINK} ${words.length <= SHORT_CHARACTERS ? SHORT_LINK : ""} ${mark ? `decoration-wavy ${mark.line}` : "decoration-slate-500 decoration-dotted"}`}
        >
          {words}
        </a>
      ) : (
        <span lang={language}>{words}</span>
      )}
    </span>
  );
}

/** Sentences in a row; Chinese sets no space between them. */
export function Sentences({ claims, reading }: { claims: Claim[]; reading: Reading }) {
  return claims.map((claim, index) => (
    <Fragment key={claim.id}>
      {index > 0 && reading.gap}
      <Sentence claim={claim} reading={reading} />
    </Fragment>
  ));
}

function Origin({ claim, reading: { labels, original } }: Props) {
  const word = claim.derived
    ? labels("calculated")
    : claim.kind === "background"
      ? labels("background")
      : claim.kind === "quote" && original?.word;
  if (!word) return null;
  return (
    <span className="mr-1 rounded border border-slate-400 px-1 text-xs text-soft">{word}</span>
  );
}
