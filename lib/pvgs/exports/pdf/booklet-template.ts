/** The Typst document: page, stamps, contents, sections, sources. */
export const BOOKLET_TEMPLATE = String.raw`
#import "blocks.typ": *

#let d = json("booklet.json")
#let zh = d.language == "zh"
#let style = (gap: if zh { "" } else { " " }, quote-lang: d.quoteLocale, label-width: if zh { 27mm } else { 36mm })
#let stamp-texts = (if d.status.notChecked != none { (d.status.notChecked,) } else { () }) + d.status.stamps.map(run => run.text)
#let folio(page, pages) = d.words.pageOf.replace("{page}", str(page)).replace("{pages}", str(pages))

#set document(title: d.title, date: if d.date != none { datetime(..d.date) })
#set text(
  font: if zh { ((name: "Noto Sans", covers: "latin-in-cjk"), "Noto Sans SC") } else { ("Noto Sans", "Noto Sans SC") },
  size: 12pt, fill: ink, lang: d.language, region: if zh { "cn" } else { none }, hyphenate: false,
)
#set par(leading: if zh { 0.78em } else { 0.64em }, spacing: if zh { 1em } else { 0.88em }, justify: false)
#let stamp-line(size) = text(size: size, fill: red, strong(stamp-texts.first()) + h(0.8em) + stamp-texts.slice(1).join(h(0.8em)))
#set page(
  paper: "a4", margin: margin,
  // A little wider than the text, so that the stamp stays on one line.
  header: pad(x: -10mm, block(width: 100%, stroke: (bottom: 0.8pt + red), inset: (bottom: 4pt),
    align(center, fitted(stamp-line, text-width + 20mm, (8pt, 7.6pt, 7.2pt))))),
  footer: context block(width: 100%, stroke: (top: 0.6pt + line), inset: (top: 4pt), {
    set text(size: 8pt, fill: soft)
    grid(columns: (1fr, auto), column-gutter: 8mm,
      one-line(d.title, text-width - 30mm), folio(counter(page).get().first(), counter(page).final().first()))
  }),
)
#set list(marker: text(fill: brand, [•]), indent: 3pt, body-indent: 7pt, spacing: if zh { 0.9em } else { 0.74em })
#set enum(indent: 3pt, body-indent: 7pt, spacing: if zh { 0.9em } else { 0.74em })
#show title: set text(size: 21pt, weight: "bold", fill: brand)
#show title: set par(leading: 0.45em)
#show title: set block(above: 1.2em, below: 0.9em)
#show regex(d.measure): it => box(it)
#show heading: set text(fill: brand)
#show heading.where(level: 1): it => block(above: 1.35em, below: 0.75em, sticky: true, breakable: false, width: 100%,
  stroke: (top: 1.6pt + brand), inset: (top: 6pt), text(size: 1.3em, it.body))
#show heading.where(level: 2): set text(size: 1.05em)
#show heading.where(level: 2): set block(above: 0pt, below: 0pt)
#show figure: set block(breakable: true, above: 1.1em, below: 1.1em)
#show figure.where(kind: table): set text(size: 10pt)
#show figure.where(kind: table): set par(leading: if zh { 0.65em } else { 0.52em })
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, text(size: 10.5pt, weight: "bold", fill: soft, it.body)))
#show figure.where(kind: image): set block(breakable: false)

#block(width: 100%, fill: red-pale, stroke: 1.4pt + red, radius: 4pt, inset: (x: 10pt, y: 6pt), {
  set text(size: 10.5pt, fill: red)
  set par(spacing: 0.7em)
  for (index, stamp) in stamp-texts.enumerate() { par(text(weight: if index == 0 { "bold" } else { "regular" }, stamp)) }
})
#title()
#if d.readers != none { par(text(size: 10.5pt, fill: soft, d.readers)) }

#let opening = d.sections.filter(section => section.heading == none)
#let rest = d.sections.filter(section => section.heading != none)

#let set-entry(entry) = [*#entry.term*#if entry.expansion != none [ (#entry.expansion)]#h(0.5em)#set-run(entry.definition, style.quote-lang)]
#let set-glossary(section) = {
  if section.glossaryKey != none { par(text(size: 10pt, fill: soft, section.glossaryKey)) }
  set text(size: 10pt)
  set par(leading: if zh { 0.52em } else { 0.42em })
  block(height: 0pt, above: 0.9em, below: 0pt, [#metadata(none)<before-glossary>])
  two-columns(section.glossary.map(set-entry), after: <before-glossary>)
}
#let set-section(section) = {
  for (index, item) in section.blocks.enumerate() {
    let next = section.blocks.at(index + 1, default: (type: none)).type
    // The line that leads into a list or a table goes with it.
    if next in ("list", "table") and item.type == "paragraph" { block(sticky: true, set-block(item, style)) }
    else { set-block(item, style) }
  }
  if section.glossary.len() > 0 { set-glossary(section) }
}
#for section in opening { set-section(section) }

#let status = d.status
#if status.blocked != none or status.superseded != none or status.approvals.len() > 0 {
  block(width: 100%, fill: amber-pale, stroke: (left: 4pt + amber, rest: 0.6pt + line), radius: 4pt, inset: (x: 10pt, y: 7pt), {
    set text(size: 10.5pt)
    if status.superseded != none { par(strong(status.superseded)) }
    if status.blocked != none {
      par(text(weight: "bold", fill: amber, status.blocked.title))
      list(..status.blocked.reasons, ..status.findings.map(finding => finding.text))
    }
    for approval in status.approvals { par(approval) }
  })
}
#par(text(size: 10.5pt, fill: soft, d.howToRead))
#block(breakable: false, {
  set par(leading: 0.45em)
  set text(size: 10pt)
  outline(title: d.words.contents, depth: 1)
})
#if status.notBuilt != none {
  set par(leading: 0.45em)
  par(text(size: 8pt, fill: soft, status.notBuilt))
}

#for section in rest {
  heading(level: 1, section.heading)
  set-section(section)
}

// Long addresses and fingerprints may break anywhere.
#show regex("[\x21-\x7e]{36,}"): it => it.text.clusters().chunks(6).map(part => part.join()).join(sym.zws)

#heading(level: 1, d.words.about)
#{
  set text(size: 10pt)
  grid(columns: (style.label-width, 1fr), row-gutter: 0.65em, column-gutter: 10pt,
    ..d.about.map(entry => (text(weight: "bold", fill: soft, entry.name), entry.value)).flatten())
}

#if d.notes.len() > 0 {
  heading(level: 1, d.words.sources)
  set text(size: 8.5pt)
  set par(leading: if zh { 0.5em } else { 0.38em })
  par(text(fill: soft, d.words.sourcesNote))
  show: columns.with(2, gutter: 6mm)
  for note in d.notes [
    #block(below: 0.5em, inset: (left: 20pt), {
      place(dx: -20pt, text(size: 7.4pt, weight: "bold", fill: brand, "[" + str(note.number) + "]"))
      text(weight: "bold", note.place)
      h(0.4em)
      "“" + note.quote + "”"
    })#label("source-" + str(note.number))
  ]
}
`;
