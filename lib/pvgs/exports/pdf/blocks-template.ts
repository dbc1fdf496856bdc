/** Typst functions that set one block of the booklet each. Sizes and colours match the HTML file. */
export const BLOCKS_TEMPLATE = String.raw`
#import "layout.typ": *

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
    text(size: 0.78em, weight: "bold", fill: colour, tag.at("short", default: tag.word)),
  )
  h(0.35em)
}

#let set-quote(words, quote-lang) = {
  let body = text(fill: quote-ink, words)
  if quote-lang == none { body } else { text(lang: quote-lang.split("-").first(), body) }
}

#let set-run(run, quote-lang) = {
  run.tags.map(set-tag).join()
  if run.kind == "quote" { set-quote(run.text, quote-lang) }
  else if run.kind == "background" { text(fill: soft, run.text) } else { run.text }
  references(run.notes)
}

#let set-runs(runs, style) = runs.map(run => set-run(run, style.quote-lang)).join(style.gap)

#let set-list(item, style) = {
  let items = item.items.map(runs => set-runs(runs, style))
  if item.ordered { enum(tight: false, ..items) } else { list(tight: false, ..items) }
}

// Text of a few lines that stays in one piece.
#let is-short(runs) = runs.map(run => run.text.len()).sum(default: 0) < 360

// Every column takes its longest word; the rest of the width is shared by how much each column holds.
#let column-widths(item) = range(item.header.len()).map(column => {
  let cells = item.rows.map(row => row.at(column, default: ())) + ((item.header.at(column),),)
  let texts = cells.map(runs => runs.map(run => run.text).join(" ", default: ""))
  let words = texts.map(text => text.split(regex("[\s–—/]")).filter(word => word.match(regex("^[\x21-\x7e]+$")) != none)).flatten()
  let longest = calc.min(calc.max(4, ..words.map(word => word.len())), 16)
  (longest * 5.6pt + 16pt, calc.pow(texts.map(text => text.len()).sum() / texts.len(), 0.8))
})

#let share-width(columns, total) = {
  let least = columns.map(column => column.first()).sum()
  let weight = columns.map(column => column.last()).sum()
  if least > total { return columns.map(column => column.first() / 1pt * 1fr) }
  columns.map(column => column.first() + (total - least) * column.last() / weight)
}

// A few lines stay together; a long table repeats its header on every page.
#let set-table(item, style) = {
  let runs = item.rows.flatten().filter(entry => type(entry) == dictionary)
  block(breakable: not (item.rows.len() <= 6 and runs.map(run => run.text.len()).sum(default: 0) < 900), figure(
    kind: table, numbering: none, supplement: none,
    caption: figure.caption(position: top, set-run(item.caption, style.quote-lang)),
    table(
      columns: share-width(column-widths(item), text-width),
      align: left + top, inset: (x: 5pt, y: 4pt), stroke: 0.6pt + line,
      fill: (_, row) => if row == 0 { brand-pale },
      table.header(..item.header.map(run => text(weight: "bold", fill: brand, set-run(run, style.quote-lang)))),
      ..item.rows.fold((), (cells, row) => cells + row)
        .map(runs => table.cell(breakable: not is-short(runs), set-runs(runs, style))),
    ),
  ))
}

#let set-callout(item, style) = {
  let (edge, ground) = (
    urgent: (red, red-pale), caution: (amber, amber-pale),
    draft: (soft, white), info: (soft, rgb("#f3f7f8")),
  ).at(item.tone)
  block(
    width: 100%, fill: ground, radius: 4pt, inset: (x: 10pt, y: 7pt), breakable: false,
    stroke: if item.tone == "urgent" { 1.2pt + edge } else { (left: 4pt + edge, rest: 0.6pt + line) },
    { text(weight: "bold", fill: edge, item.name); linebreak(); set-runs(item.runs, style) },
  )
}

#let set-badge(badge) = box(
  stroke: (paint: brand, thickness: 0.8pt, dash: if badge.kind == "certainty" { "dashed" } else { "solid" }),
  fill: white, radius: 3pt, inset: (x: 5pt, y: 3.5pt),
  [#text(weight: "bold", fill: brand, badge.symbol)#h(0.4em)#badge.words],
)

#let set-badges(badges) = fitted(
  size => text(size: size, badges.map(set-badge).join(h(5pt))),
  text-width - 24pt, (9.5pt, 9pt, 8.5pt),
)

#let has-grade(card) = card.gradeRuns.len() > 0 or card.label != none

#let set-grade(card, style) = {
  set text(size: 9.5pt, fill: soft)
  set par(leading: 0.55em)
  set-runs(card.gradeRuns, style)
  if card.label != none {
    if card.gradeRuns.len() > 0 { style.gap }
    card.label.name + set-run(card.label.run, style.quote-lang)
  }
}

#let set-slots(card, style) = {
  let columns = (style.label-width, 1fr)
  let cells(slot) = (
    pad(top: 1.2pt, text(weight: "bold", fill: soft, size: 10pt, slot.name)),
    grid.cell(breakable: not is-short(slot.runs), set-runs(slot.runs, style)),
  )
  let grade = if has-grade(card) { (grid.cell(colspan: 2, breakable: false, set-grade(card, style)),) } else { () }
  let last = card.slots.slice(calc.max(0, card.slots.len() - 1))
  // The grade does not begin a page alone.
  let end = if last.len() == 1 and is-short(last.first().runs) {
    (grid.cell(colspan: 2, breakable: false, inset: 0pt, grid(
      columns: columns, inset: (left: 0pt, right: 6pt, y: 3.6pt), stroke: (top: 0.6pt + line),
      ..cells(last.first()), ..grade,
    )),)
  } else { last.map(cells).flatten() + grade }
  grid(
    columns: columns, inset: (left: 0pt, right: 6pt, y: 3.6pt), stroke: (top: 0.6pt + line),
    ..card.slots.slice(0, card.slots.len() - last.len()).map(cells).flatten(), ..end,
  )
}

// The title takes the first field with it to the next page; the rest may break anywhere.
#let set-card(card, style) = block(
  width: 100%, radius: 4pt, clip: true, inset: 0pt, above: 1.1em, below: 1.1em,
  stroke: (left: 4pt + brand, rest: 0.6pt + line),
  {
    block(width: 100%, fill: brand-pale, inset: (x: 12pt, top: 6pt, bottom: 6pt), below: 0pt, sticky: true, {
      heading(level: 2, set-run(card.title, style.quote-lang))
      if card.badges.len() > 0 { block(above: 6pt, set-badges(card.badges)) }
    })
    block(width: 100%, inset: (x: 12pt, top: 3pt, bottom: 4pt), above: 0pt, {
      if card.statement != none {
        block(above: 5pt, below: 6pt, sticky: true, text(size: 1.03em, set-runs(card.statement.runs, style)))
      }
      set-slots(card, style)
    })
  },
)

#let set-figure(item, style, body: image => image) = figure(
  kind: image, numbering: none, supplement: none,
  caption: figure.caption(position: top, set-run(item.caption, style.quote-lang)),
  body(image(bytes(item.svg), format: "svg", alt: item.alt, width: 100%)),
)

// Two in a row, each with its quotation below; one alone has it beside.
#let set-figures(item, style) = {
  let half = (text-width - 8mm) / 2
  let quote-of(figure) = text(size: 9.5pt, if figure.quote != none { set-quote(figure.quote, style.quote-lang) })
  for pair in item.figures.chunks(2) {
    set figure(gap: 5pt)
    set par(leading: 0.5em)
    show figure: set block(above: 0pt, below: 5pt)
    block(breakable: false, above: 1.1em, below: 1.1em, width: 100%, if pair.len() == 2 {
      grid(columns: (half, half), column-gutter: 8mm, ..pair.map(item => {
        set-figure(item, style)
        quote-of(item)
      }))
    } else {
      let beside(image) = align(left, grid(
        columns: (half, 1fr), column-gutter: 8mm, image, align(left + horizon, quote-of(pair.first())),
      ))
      set-figure(pair.first(), style, body: beside)
    })
  }
}

#let set-block(item, style) = {
  if item.type == "paragraph" { par(set-runs(item.runs, style)) }
  else if item.type == "list" { set-list(item, style) }
  else if item.type == "table" { set-table(item, style) }
  else if item.type == "card" { set-card(item, style) }
  else if item.type == "callout" { set-callout(item, style) }
  else if item.type == "figures" { set-figures(item, style) }
}
`;
