import type { Booklet, BookletSection } from "@/lib/pvgs/exports/booklet";
import { html, type Markup } from "@/lib/pvgs/exports/html/html";
import { renderBlock } from "@/lib/pvgs/exports/html/render-blocks";
import { renderRun } from "@/lib/pvgs/exports/html/render-runs";
import { pageStampStyle, STYLES } from "@/lib/pvgs/exports/html/styles";

/** One file that needs nothing else: no script, no font, no request. */
export function renderHtml(booklet: Booklet): string {
  const { locale, title, readers, sections, words } = booklet;
  const [opening, rest] = [
    sections.filter(({ heading }) => heading === null),
    sections.filter(({ heading }) => heading !== null),
  ];
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${STYLES} ${pageStampStyle(stampText(booklet))}
      </head>
      <body>
        <a class="skip" href="#text">${words.skipToContent}</a>
        <div class="page">
          <header>
            ${renderStamps(booklet)}
            <h1>${title}</h1>
            ${readers !== null && html`<p class="how">${readers}</p>`}
          </header>
          <main id="text">
            ${opening.map((section) => renderSection(section, booklet))} ${renderStatus(booklet)}
            <p class="how">${booklet.howToRead}</p>
            ${renderContents(rest, booklet)} ${renderNotBuilt(booklet)}
            ${rest.map((section) => renderSection(section, booklet))} ${renderSources(booklet)}
          </main>
          <footer class="about">
            <h2>${words.about}</h2>
            <dl>
              ${booklet.about.map(
                ({ name, value }) =>
                  html`<dt>${name}</dt>
                    <dd>${value}</dd>`,
              )}
            </dl>
          </footer>
        </div>
      </body>
    </html> `.source;
}

function renderStamps(booklet: Booklet): Markup {
  const { stamps, notChecked } = booklet.status;
  return html`<div class="stamp" role="note">
    ${notChecked !== null && html`<p>${notChecked}</p>`}
    ${stamps.map((run) => html`<p>${renderRun(run, booklet)}</p>`)}
  </div>`;
}

function stampText({ status }: Booklet): string {
  return [status.notChecked, ...status.stamps.map(({ text }) => text)]
    .filter((text) => text !== null)
    .join(" ");
}

function renderStatus({ status }: Booklet): Markup | null {
  const { blocked, findings, superseded, approvals } = status;
  if (!blocked && !superseded && approvals.length === 0) return null;
  return html`<section class="status" aria-label="${status.title}">
    ${superseded !== null && html`<p><strong>${superseded}</strong></p>`}
    ${
      blocked &&
      html`<p><strong>${blocked.title}</strong></p>
        <ul>
          ${blocked.reasons.map((reason) => html`<li>${reason}</li>`)}
          ${findings.map(renderFinding)}
        </ul>`
    }
    ${approvals.map((approval) => html`<p>${approval}</p>`)}
  </section>`;
}

/** Names the missing checks without standing before the text. */
function renderNotBuilt({ status }: Booklet): Markup | null {
  return status.notBuilt === null ? null : html`<p class="small">${status.notBuilt}</p>`;
}

function renderFinding({ text, claimId }: Booklet["status"]["findings"][number]): Markup {
  return claimId === null
    ? html`<li>${text}</li>`
    : html`<li><a href="#${claimId}">${text}</a></li>`;
}

function renderContents(sections: BookletSection[], { words, notes }: Booklet): Markup {
  return html`<nav class="toc" aria-labelledby="contents">
    <h2 id="contents">${words.contents}</h2>
    <ol>
      ${sections.map(({ id, heading }) => html`<li><a href="#section-${id}">${heading}</a></li>`)}
      ${notes.length > 0 && html`<li><a href="#sources">${words.sources}</a></li>`}
    </ol>
  </nav>`;
}

function renderSection(
  { id, heading, blocks, glossaryKey, glossary }: BookletSection,
  booklet: Booklet,
): Markup {
  const headingId = `section-${id}`;
  const content = html`${blocks.map((block) => renderBlock(block, booklet))}
  ${glossaryKey !== null && html`<p class="small">${glossaryKey}</p>`}
  ${glossary.length > 0 && renderGlossary(glossary, booklet)}`;
  if (heading === null) return html`<div class="opening">${content}</div>`;
  return html`<section aria-labelledby="${headingId}">
    <h2 id="${headingId}">${heading}</h2>
    ${content}
  </section>`;
}

function renderGlossary(glossary: BookletSection["glossary"], booklet: Booklet): Markup {
  return html`<dl class="words">
    ${glossary.map(
      ({ term, expansion, definition }) =>
        html`<div>
          <dt>
            ${term}${expansion !== null && html` <span class="expansion">(${expansion})</span>`}
          </dt>
          <dd>${renderRun(definition, booklet)}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderSources(booklet: Booklet): Markup | null {
  const { notes, words } = booklet;
  if (notes.length === 0) return null;
  const uses = firstUses(booklet);
  return html`<section class="sources" aria-labelledby="sources">
    <h2 id="sources">${words.sources}</h2>
    <p class="how">${words.sourcesNote}</p>
    <ol>
      ${notes.map((note) => renderSource(note, { booklet, firstUse: uses.get(note.number) }))}
    </ol>
  </section>`;
}

/** The one a reader has called up stands at the foot of the window; a link to nowhere closes it without moving the page. */
function renderSource(
  { number, place, quote }: Booklet["notes"][number],
  { booklet, firstUse }: { booklet: Booklet; firstUse: string | undefined },
): Markup {
  const { words, quoteLocale } = booklet;
  return html`<li id="source-${number}">
    <span class="number">[${number}]</span><span class="place">${place}</span>
    <q${quoteLocale !== null && html` lang="${quoteLocale}"`}>“${quote}”</q>
    <a class="close" href="#closed">${words.close}</a>
    <a class="back" href="#${firstUse ?? "text"}" aria-label="${words.backToText} [${number}]"
      >↩ ${words.backToText}</a
    >
  </li>`;
}

/** Claim to return to from each source. */
function firstUses({ sections, status }: Booklet): Map<number, string> {
  const uses = new Map<number, string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null) return;
    if ("notes" in value && "id" in value && Array.isArray(value.notes)) {
      for (const number of value.notes) if (!uses.has(number)) uses.set(number, String(value.id));
    }
    Object.values(value).forEach(visit);
  };
  visit([status, sections]);
  return uses;
}
