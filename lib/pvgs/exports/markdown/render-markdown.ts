import type { Booklet, BookletSection, Run } from "@/lib/pvgs/exports/booklet";
import { escapeMarkdown } from "@/lib/pvgs/exports/markdown/escape-markdown";
import { blockLines, runsText } from "@/lib/pvgs/exports/markdown/markdown-blocks";

/** GitHub-flavoured Markdown; sources are footnotes. */
export function renderMarkdown(booklet: Booklet): string {
  const { title, readers, sections, words, howToRead } = booklet;
  const opening = sections.filter(({ heading }) => heading === null);
  const rest = sections.filter(({ heading }) => heading !== null);
  const parts = [
    stampLines(booklet),
    [`# ${escapeMarkdown(title)}`],
    readers === null ? [] : [escapeMarkdown(readers)],
    ...opening.map((section) => sectionLines(section, booklet)),
    statusLines(booklet),
    [`*${escapeMarkdown(howToRead)}*`],
    ...rest.map((section) => sectionLines(section, booklet)),
    [
      `## ${words.about}`,
      booklet.about.map(({ name, value }) => `- ${name}: ${escapeMarkdown(value)}`).join("\n"),
    ],
    [`## ${words.sources}`, words.sourcesNote, footnotes(booklet)],
  ];
  return `${parts.flat().join("\n\n")}\n`;
}

function stampLines(booklet: Booklet): string[] {
  const { stamps, notChecked } = booklet.status;
  const lines = [
    ...(notChecked === null ? [] : [escapeMarkdown(notChecked)]),
    ...stamps.map((run) => runsText([run], booklet)),
  ];
  return [lines.map((line) => `> **${line}**`).join("\n>\n")];
}

function statusLines({ status }: Booklet): string[] {
  const { blocked, findings, notBuilt, superseded, approvals } = status;
  const reasons = [...(blocked?.reasons ?? []), ...findings.map(({ text }) => text)];
  return [
    ...(superseded === null ? [] : [`**${superseded}**`]),
    ...(blocked === null ? [] : [`**${blocked.title}**`]),
    ...(reasons.length === 0
      ? []
      : [reasons.map((text) => `- ${escapeMarkdown(text)}`).join("\n")]),
    ...(notBuilt === null ? [] : [escapeMarkdown(notBuilt)]),
    ...approvals.map(escapeMarkdown),
  ];
}

function sectionLines(section: BookletSection, booklet: Booklet): string[] {
  const { heading, blocks, glossaryKey, glossary } = section;
  return [
    ...(heading === null ? [] : [`## ${escapeMarkdown(heading)}`]),
    ...blocks.flatMap((block) => blockLines(block, booklet)),
    ...(glossaryKey === null ? [] : [`*${escapeMarkdown(glossaryKey)}*`]),
    ...glossary.map(({ term, expansion, definition }) =>
      glossaryLine({ term, expansion, definition }, booklet),
    ),
  ];
}

function glossaryLine(
  { term, expansion, definition }: { term: string; expansion: string | null; definition: Run },
  booklet: Booklet,
): string {
  const name = expansion === null ? term : `${term} (${expansion})`;
  return `**${escapeMarkdown(name)}**: ${runsText([definition], booklet)}`;
}

function footnotes({ notes }: Booklet): string {
  return notes
    .map(({ number, place, quote }) => `[^${number}]: ${place}: “${escapeMarkdown(quote)}”`)
    .join("\n");
}
