import type { Booklet, BookletBlock, BookletCard, BookletFigure } from "@/lib/pvgs/exports/booklet";
import { html, type Markup } from "@/lib/pvgs/exports/html/html";
import { renderQuote, renderRun, renderRuns } from "@/lib/pvgs/exports/html/render-runs";

export function renderBlock(block: BookletBlock, booklet: Booklet): Markup {
  switch (block.type) {
    case "paragraph":
      return html`<p>${renderRuns(block.runs, booklet)}</p>`;
    case "list":
      return renderList(block, booklet);
    case "table":
      return renderTable(block, booklet);
    case "card":
      return renderCard(block, booklet);
    case "callout":
      return html`<div class="callout ${block.tone}" role="note">
        <p><span class="tone">${block.name}</span>${renderRuns(block.runs, booklet)}</p>
      </div>`;
    case "figures":
      return html`<div class="row">
        ${block.figures.map((figure) => renderFigure(figure, booklet))}
      </div>`;
  }
}

function renderList(
  { ordered, items }: Extract<BookletBlock, { type: "list" }>,
  booklet: Booklet,
): Markup {
  const entries = items.map((runs) => html`<li>${renderRuns(runs, booklet)}</li>`);
  return ordered
    ? html`<ol>
        ${entries}
      </ol>`
    : html`<ul>
        ${entries}
      </ul>`;
}

/** The first cell of a row names it, so it is its header. */
function renderTable(
  { caption, header, rows }: Extract<BookletBlock, { type: "table" }>,
  booklet: Booklet,
): Markup {
  return html`<div class="scroll" role="group" aria-labelledby="${caption.id}" tabindex="0">
    <table>
      <caption>
        ${renderRun(caption, booklet)}
      </caption>
      <thead>
        <tr>
          ${header.map((run) => html`<th scope="col">${renderRun(run, booklet)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((runs, column) =>
                column === 0
                  ? html`<th scope="row">${renderRuns(runs, booklet)}</th>`
                  : html`<td>${renderRuns(runs, booklet)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderCard(card: BookletCard, booklet: Booklet): Markup {
  return html`<article class="card" aria-labelledby="${card.title.id}">
    <header><h3>${renderRun(card.title, booklet)}</h3></header>
    <div class="body">
      ${card.statement && html`<div class="statement"><p>${renderRuns(card.statement.runs, booklet)}</p></div>`}
      ${
        card.badges.length > 0 &&
        html`<ul class="badges">
          ${card.badges.map(
            ({ kind, symbol, words }) =>
              html`<li class="${kind}">
                <span class="symbol" aria-hidden="true">${symbol}</span>${words}
              </li>`,
          )}
        </ul>`
      }
      ${
        card.slots.length > 0 &&
        html`<dl class="slots">
          ${card.slots.map(
            ({ name, runs }) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${renderRuns(runs, booklet)}</dd>
              </div>`,
          )}
        </dl>`
      }
      ${renderGrade(card, booklet)}
    </div>
  </article>`;
}

function renderGrade({ gradeRuns, label }: BookletCard, booklet: Booklet): Markup | null {
  if (gradeRuns.length === 0 && label === null) return null;
  const gap = booklet.language === "zh" || gradeRuns.length === 0 ? "" : " ";
  return html`<p class="grade">
    ${renderRuns(gradeRuns, booklet)}${
      label &&
      html`${gap}<span class="printed">${label.name}${renderRun(label.run, booklet)}</span>`
    }
  </p>`;
}

/** As an image from a data address, a drawing can run nothing and fetch nothing. */
function renderFigure({ svg, alt, caption, quote }: BookletFigure, booklet: Booklet): Markup {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg, "utf8").toString("base64")}`;
  return html`<figure>
    <figcaption>${renderRun(caption, booklet)}</figcaption>
    <img src="${address}" alt="${alt}" />
    ${quote !== null && html`<p class="below">${renderQuote(quote, booklet)}</p>`}
    <details>
      <summary>${booklet.words.figureDescription}</summary>
      <p>${alt}</p>
    </details>
  </figure>`;
}
