import type {
  Booklet,
  BookletBlock,
  BookletCard,
  BookletFigure,
  Run,
} from "@/lib/pvgs/exports/booklet";
import { escapeMarkdown } from "@/lib/pvgs/exports/markdown/escape-markdown";

export function blockLines(block: BookletBlock, booklet: Booklet): string[] {
  switch (block.type) {
    case "paragraph":
      return [runsText(block.runs, booklet)];
    case "list":
      return [
        block.items
          .map(
            (runs, index) => `${block.ordered ? `${index + 1}.` : "-"} ${runsText(runs, booklet)}`,
          )
          .join("\n"),
      ];
    case "table":
      return tableLines(block, booklet);
    case "card":
      return cardLines(block, booklet);
    case "callout":
      return [`> **${block.name}:** ${runsText(block.runs, booklet)}`];
    case "figures":
      return block.figures.flatMap((figure) => figureLines(figure, booklet));
  }
}

/** The description of a drawing says in words all that it shows, its quotation included. */
function figureLines({ title, alt, caption }: BookletFigure, booklet: Booklet): string[] {
  return [`**${escapeMarkdown(title)}**`, escapeMarkdown(alt), runsText([caption], booklet)];
}

/** Sentences in a row with their footnotes. */
export function runsText(runs: Run[], { language }: Booklet): string {
  return runs.map(runText).join(language === "zh" ? "" : " ");
}

function runText({ text, tags, notes }: Run): string {
  const before = tags.map(({ word, short }) => `*${escapeMarkdown(short ?? word)}:* `).join("");
  return `${before}${escapeMarkdown(text)}${notes.map((number) => `[^${number}]`).join("")}`;
}

function tableLines(
  { caption, header, rows }: Extract<BookletBlock, { type: "table" }>,
  booklet: Booklet,
): string[] {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [
    `**${runsText([caption], booklet)}**`,
    [
      line(header.map((run) => runsText([run], booklet))),
      line(header.map(() => "---")),
      ...rows.map((row) => line(row.map((runs) => runsText(runs, booklet)))),
    ].join("\n"),
  ];
}

function cardLines(card: BookletCard, booklet: Booklet): string[] {
  const details = [
    ...card.badges.map(({ symbol, words }) => `- ${symbol} **${words}**`),
    ...card.slots.map(({ name, runs }) => `- **${name}** ${runsText(runs, booklet)}`),
  ];
  return [
    `### ${runsText([card.title], booklet)}`,
    ...(card.statement ? [runsText(card.statement.runs, booklet)] : []),
    ...(details.length > 0 ? [details.join("\n")] : []),
    ...gradeLines(card, booklet),
  ];
}

function gradeLines({ gradeRuns, label }: BookletCard, booklet: Booklet): string[] {
  const parts = [
    ...(gradeRuns.length > 0 ? [runsText(gradeRuns, booklet)] : []),
    ...(label ? [`${label.name}${runsText([label.run], booklet)}`] : []),
  ];
  return parts.length > 0 ? [parts.join(" ")] : [];
}
