import type { Figure } from "@/lib/pvgs/document";
import { quoteOf } from "@/lib/documents/quote";
import { type CheckInput, finding, fits } from "@/lib/quality/check";
import { findNumbers } from "@/lib/quality/language/numbers";
import type { Finding } from "@/lib/quality/schema";

/** Numbers that a figure says in its alternative text stand in its anchors, are what is left of them ("900 of 1,000 not"), or number its steps. */
export function judgeFigureNumbers(input: CheckInput, figure: Figure): Finding[] {
  const printed = figure.anchors
    .filter((anchor) => fits(input, anchor))
    .flatMap((anchor) => valuesOf(quoteOf(input.passages, anchor)));
  const rests = printed.flatMap((whole) =>
    printed.map((part) => String(Number(whole) - Number(part))),
  );
  const steps = figure.kind === "flowchart" ? stepNumbers(input) : [];
  const known = new Set([...printed, ...rests, ...steps]);
  return valuesOf(figure.alt)
    .filter((value) => !known.has(value))
    .map((number) =>
      finding({
        check: "F1",
        severity: "hard",
        code: "number_not_in_source",
        params: { number },
        quote: figure.alt,
        anchors: figure.anchors,
      }),
    );
}

function valuesOf(text: string): string[] {
  return findNumbers(text).map(({ value }) => value.replace(/\.$/, ""));
}

/** Steps are counted through all parts of an algorithm. */
function stepNumbers({ graph }: CheckInput): string[] {
  const most = Math.max(0, ...graph.algorithms.map(({ steps }) => steps.length));
  return Array.from({ length: most }, (_, index) => String(index + 1));
}
