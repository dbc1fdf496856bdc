/** Typst functions that set one block of the booklet each. Sizes and colours match the HTML file. */
export const BLOCKS_TEMPLATE = String.raw`
// A4 less the margins of the page.
#let text-width = 162mm
#let ink = rgb("#1c2733")
#let soft = rgb("#4a5866")
#let line = rgb("#cfd8df")
#let brand = rgb("#0b5563")
#let brand-pale = rgb("#e6f1f2")
#let amber = rgb("#7a4b00")
#let amber-pale = rgb("#fff6e3")
#let red = rgb("#9b1c1c")
#let red-pale = rgb("#fdeeee")
#let quote-ink = rgb("#274a63")

#let references(notes) = if notes.len() > 0 {
  // Brackets keep a reference apart from a figure such as 5 mg before it; the joiner keeps it on the sentence's line.
  sym.wj + super(typographic: false, size: 0.62em, baseline: -0.5em, text(fill: brand, notes
    .map(number => link(label("source-" + str(number)), "[" + str(number) + "]"))
    .join(sym.zws)))
}

#let set-tag(tag) = {
  let (edge, ground, colour) = if tag.kind == "problem" { (red, red, white) } else { (soft, none, soft) }
  box(
    stroke: 0.6pt + edge, fill: ground, radius: 2pt, inset: (x: 3pt), outset: (y: 2.5pt),
    text(size: 0.78em, weight: "bold", fill: colour, tag.word),
  )
  h(0.35em)
}

#let set-run(run, quote-lang) = {
  run.tags.map(set-tag).join()
  if run.kind == "quote" {
    let body = text(fill: quote-ink, run.text)
    if quote-lang == none { body } else { text(lang: quote-lang.split("-").first(), body) }
  } else if run.kind == "background" { text(fill: soft, run.text) } else { run.text }
  references(run.notes)
}

#let set-runs(runs, style) = runs.map(run => set-run(run, style.quote-lang)).join(style.gap)

#let set-list(item, style) = {
  let items = item.items.map(runs => set-runs(runs, style))
  if item.ordered { enum(tight: false, ..items) } else { list(tight: false, ..items) }
}

// Text that may stay in one piece; a longer one could be taller than a page.
#let is-short(runs) = runs.map(run => run.text.len()).sum(default: 0) < 900

// Every column takes its longest word; the rest of the width is shared by how much each column holds.
#let column-widths(item) = range(item.header.len()).map(column => {
  let cells = item.rows.map(row => row.at(column, default: ())) + ((item.header.at(column),),)
  let texts = cells.map(runs => runs.map(run => run.text).join(" ", default: ""))
  let words = texts.map(text => text.split(regex("[\s–—/]")).filter(word => word.match(regex("^[\x21-\x7e]+$")) != none)).flatten()
  let longest = calc.min(calc.max(4, ..words.map(word => word.len())), 16)
  (longest * 6.3pt + 26pt, calc.pow(texts.map(text => text.len()).sum() / texts.len(), 0.6))
})

#let share-width(columns, total) = {
  let least = columns.map(column => column.first()).sum()
  let weight = columns.map(column => column.last()).sum()
  if least > total { return columns.map(column => column.first() / 1pt * 1fr) }
  columns.map(column => column.first() + (total - least) * column.last() / weight)
}

#let set-table(item, style) = figure(
  kind: table, numbering: none, supplement: none,
  caption: figure.caption(position: top, set-run(item.caption, style.quote-lang)),
  table(
    columns: share-width(column-widths(item), text-width),
    align: left + top, inset: (x: 6pt, y: 5pt), stroke: 0.6pt + line,
    fill: (_, row) => if row == 0 { brand-pale },
    table.header(..item.header.map(run => text(weight: "bold", fill: brand, set-run(run, style.quote-lang)))),
    ..item.rows.fold((), (cells, row) => cells + row)
      .map(runs => table.cell(breakable: not is-short(runs), set-runs(runs, style))),
  ),
)

#let set-callout(item, style) = {
  let (edge, ground) = (
    urgent: (red, red-pale), caution: (amber, amber-pale),
    draft: (soft, white), info: (soft, rgb("#f3f7f8")),
  ).at(item.tone)
  block(
    width: 100%, fill: ground, radius: 4pt, inset: (x: 12pt, y: 10pt), breakable: false,
    stroke: if item.tone == "urgent" { 1.2pt + edge } else { (left: 4pt + edge, rest: 0.6pt + line) },
    { text(weight: "bold", fill: edge, item.name); linebreak(); set-runs(item.runs, style) },
  )
}

#let set-badge(badge) = box(
  stroke: (paint: brand, thickness: 0.9pt, dash: if badge.kind == "certainty" { "dashed" } else { "solid" }),
  radius: 3pt, inset: (x: 7pt, y: 4.5pt),
  text(size: 0.85em)[#text(weight: "bold", fill: brand, badge.symbol)#h(0.5em)#badge.words],
)

#let set-slots(card, style) = grid(
  columns: (27%, 1fr), inset: (left: 0pt, right: 10pt, y: 6pt),
  stroke: (top: 0.6pt + line),
  ..card.slots.map(slot => (
    text(weight: "bold", fill: soft, size: 0.92em, slot.name),
    grid.cell(breakable: not is-short(slot.runs), set-runs(slot.runs, style)),
  )).flatten()
)

#let set-card(card, style) = block(
  width: 100%, breakable: not card.compact, radius: 4pt, clip: true, inset: 0pt,
  stroke: (left: 4pt + brand, rest: 0.6pt + line),
  {
    block(width: 100%, fill: brand-pale, inset: (x: 14pt, y: 8pt), below: 0pt, sticky: true,
      heading(level: 2, set-run(card.title, style.quote-lang)))
    block(width: 100%, inset: (x: 14pt, top: 10pt, bottom: 10pt), above: 0pt, {
      if card.statement != none { block(below: 10pt, sticky: true, text(size: 1.06em, set-runs(card.statement.runs, style))) }
      if card.badges.len() > 0 { block(below: 11pt, sticky: true, par(leading: 1.15em, card.badges.map(set-badge).join(h(6pt)))) }
      if card.slots.len() > 0 { set-slots(card, style) }
      set text(size: 0.92em, fill: soft)
      if card.gradeRuns.len() > 0 { block(sticky: true, set-runs(card.gradeRuns, style)) }
      if card.label != none { block[#card.label.name#set-run(card.label.run, style.quote-lang)] }
    })
  },
)

#let set-figure(item, style) = figure(
  kind: image, numbering: none, supplement: none,
  caption: figure.caption(position: top, set-run(item.caption, style.quote-lang)),
  image(bytes(item.svg), format: "svg", alt: item.alt, width: 100%),
)

#let set-block(item, style) = {
  if item.type == "paragraph" { par(set-runs(item.runs, style)) }
  else if item.type == "list" { set-list(item, style) }
  else if item.type == "table" { set-table(item, style) }
  else if item.type == "card" { set-card(item, style) }
  else if item.type == "callout" { set-callout(item, style) }
  else if item.type == "figure" { set-figure(item, style) }
}
`;
