import type { Booklet, Run } from "@/lib/pvgs/exports/booklet";
import { html, type Markup } from "@/lib/pvgs/exports/html/html";

/** Sentences in a row; Chinese sets no space between them. */
export function renderRuns(runs: Run[], booklet: Booklet): Markup {
  const gap = booklet.language === "zh" ? "" : " ";
  return html`${runs.map((run, index) => [index === 0 ? "" : gap, renderRun(run, booklet)])}`;
}

export function renderRun(run: Run, booklet: Booklet): Markup {
  return html`<span class="run ${run.kind}" id="${run.id}"
    >${run.tags.map(
      ({ kind, word }) => html`<span class="tag ${kind}">${word}</span>`,
    )}${renderText(run, booklet)}${renderReferences(run, booklet)}</span
  >`;
}

function renderText({ kind, text }: Run, { quoteLocale }: Booklet): Markup {
  if (kind !== "quote") return html`${text}`;
  return quoteLocale === null ? html`<q>${text}</q>` : html`<q lang="${quoteLocale}">${text}</q>`;
}

function renderReferences({ notes }: Run, booklet: Booklet): Markup | null {
  if (notes.length === 0) return null;
  return html`<span class="refs"
    >${notes.map(
      (number) =>
        html`<a href="#source-${number}" aria-label="${labelOf(number, booklet)}">[${number}]</a>`,
    )}</span
  >`;
}

function labelOf(number: number, { notes, words }: Booklet): string {
  const place = notes[number - 1]?.place ?? "";
  return `${words.sources} ${number}: ${place}`;
}
