import type { Anchor } from "@/lib/documents/schema";
import type { Figure } from "@/lib/pvgs/document";
import { type CheckInput, claimFinding, finding, isSourced, languageOf } from "@/lib/quality/check";
import { findFrequencies } from "@/lib/quality/language/absolute-effects";
import { findNumbers } from "@/lib/quality/language/numbers";
import type { Finding } from "@/lib/quality/schema";

/** The key of an icon array says that each dot is one person. */
const KEY = "1";

/** A figure shows the numbers that its description says, and sentences on the same effect say them too. */
export function differingFigures(input: CheckInput): Finding[] {
  return input.document.figures.flatMap((figure) => [
    ...(figure.kind === "icon_array"
      ? [...shownAndNotSaid(figure), ...saidOtherwise(input, figure)]
      : []),
  ]);
}

function shownAndNotSaid({ svg, alt, title, anchors }: Figure): Finding[] {
  const said = new Set([...numbersIn(`${alt}\n${title}`), ...numbersIn(KEY)]);
  const words = [...svg.matchAll(/>([^<]+)</gu)].map(([, text = ""]) => text);
  return numbersIn(words.join("\n"))
    .filter((number) => !said.has(number))
    .map((elsewhere) =>
      finding({
        check: "F18",
        severity: "hard",
        code: "figure_differs",
        params: { elsewhere },
        quote: alt,
        anchors,
      }),
    );
}

function saidOtherwise(input: CheckInput, figure: Figure): Finding[] {
  const drawn = new Set(numbersIn(figure.alt));
  return input.claims
    .filter((claim) => isSourced(claim) && overlap(claim.anchors, figure.anchors))
    .flatMap((claim) => {
      const other = findFrequencies(claim.text, languageOf(input, claim)).find(
        ({ count, denominator }) =>
          count !== null && drawn.has(String(denominator)) && !drawn.has(count),
      );
      if (!other) return [];
      return [
        claimFinding(input, claim, {
          check: "F18",
          severity: "hard",
          code: "figure_differs",
          params: { elsewhere: other.count ?? "" },
        }),
      ];
    });
}

function numbersIn(text: string): string[] {
  return findNumbers(text).map(({ value }) => value);
}

function overlap(these: Anchor[], those: Anchor[]): boolean {
  return these.some((one) =>
    those.some(
      (other) =>
        one.passageId === other.passageId && one.start < other.end && other.start < one.end,
    ),
  );
}
