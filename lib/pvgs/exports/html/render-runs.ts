import type { Booklet, Run, Tag } from "@/lib/pvgs/exports/booklet";
import { html, type Markup } from "@/lib/pvgs/exports/html/html";
import { MEASURE_PATTERN } from "@/lib/pvgs/exports/measure-pattern";

/** Keeps a reference on the line its sentence ends on. */
const WORD_JOINER = "\u2060";
/** One group, so that splitting gives text and measures in turn. */
const MEASURES = new RegExp(`(${MEASURE_PATTERN})`, "u");

/** Sentences in a row; Chinese sets no space between them. */
export function renderRuns(runs: Run[], booklet: Booklet): Markup {
  const gap = booklet.language === "zh" ? "" : " ";
  return html`${runs.map((run, index) => [index === 0 ? "" : gap, renderRun(run, booklet)])}`;
}

export function renderRun(run: Run, booklet: Booklet): Markup {
  return html`<span class="run ${run.kind}" id="${run.id}"
    >${run.tags.map(renderTag)}${renderText(run, booklet)}${renderReferences(run, booklet)}</span
  >`;
}

function renderTag({ kind, word, short }: Tag): Markup {
  return short === undefined
    ? html`<span class="tag ${kind}">${word}</span>`
    : html`<abbr class="tag ${kind}" title="${word}">${short}</abbr>`;
}

function renderText({ kind, text }: Run, booklet: Booklet): Markup {
  return kind === "quote" ? renderQuote(text, booklet) : keepMeasures(text);
}

/** Words of the source, in its own language. */
export function renderQuote(text: string, { quoteLocale }: Booklet): Markup {
  const words = keepMeasures(text);
  return quoteLocale === null ? html`<q>${words}</q>` : html`<q lang="${quoteLocale}">${words}</q>`;
}

function keepMeasures(text: string): Markup {
  const parts = text.split(MEASURES);
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<span class="keep">${part}</span>` : part,
  )}`;
}

function renderReferences({ notes }: Run, booklet: Booklet): Markup | null {
  if (notes.length === 0) return null;
  return html`${WORD_JOINER}<span class="refs"
      >${notes.map(
        (number) =>
          html`<a href="#source-${number}" aria-label="${labelOf(number, booklet)}"
            >[${number}]</a
          >`,
      )}</span
    >`;
}

function labelOf(number: number, { notes, words }: Booklet): string {
  const place = notes[number - 1]?.place ?? "";
  return `${words.sources} ${number}: ${place}`;
}
