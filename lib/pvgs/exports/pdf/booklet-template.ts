/** The Typst document: page, stamps, contents, sections, sources. */
export const BOOKLET_TEMPLATE = String.raw`
#import "blocks.typ": *

#let d = json("booklet.json")
#let zh = d.language == "zh"
#let style = (gap: if zh { "" } else { " " }, quote-lang: d.quoteLocale)
#let stamp-texts = (if d.status.notChecked != none { (d.status.notChecked,) } else { () }) + d.status.stamps.map(run => run.text)
#let folio(page, pages) = d.words.pageOf.replace("{page}", str(page)).replace("{pages}", str(pages))

#set document(title: d.title, date: if d.date != none { datetime(..d.date) })
#set text(
  font: if zh { ((name: "Noto Sans", covers: "latin-in-cjk"), "Noto Sans SC") } else { ("Noto Sans", "Noto Sans SC") },
  size: 12pt, fill: ink, lang: d.language, region: if zh { "cn" } else { none }, hyphenate: false,
)
#set par(leading: if zh { 0.85em } else { 0.72em }, spacing: 1.15em, justify: false)
#set page(
  paper: "a4", margin: (x: 24mm, top: 30mm, bottom: 26mm),
  header: block(width: 100%, stroke: (bottom: 0.8pt + red), inset: (bottom: 5pt),
    align(center, text(size: 8.5pt, fill: red, strong(stamp-texts.first()) + h(1em) + stamp-texts.slice(1).join(h(1em))))),
  footer: context block(width: 100%, stroke: (top: 0.6pt + line), inset: (top: 5pt),
    text(size: 8.5pt, fill: soft, grid(columns: (1fr, auto), column-gutter: 20pt,
      d.title, folio(counter(page).get().first(), counter(page).final().first())))),
)
#set list(marker: text(fill: brand, [•]), indent: 4pt, body-indent: 8pt, spacing: 0.9em)
#set enum(indent: 4pt, body-indent: 8pt, spacing: 0.9em)
#show title: set text(size: 25pt, weight: "bold", fill: brand)
#show title: set par(leading: 0.5em)
#show title: set block(above: 1.6em, below: 1.2em)
#show regex(d.measure): it => box(it)
#show heading: set text(fill: brand)
#show heading.where(level: 1): it => block(above: 2.2em, below: 1.1em, sticky: true, breakable: false, width: 100%,
  stroke: (top: 2pt + brand), inset: (top: 9pt), text(size: 1.4em, it.body))
#show heading.where(level: 2): set text(size: 1.08em)
#show figure: set block(breakable: true, above: 1.4em, below: 1.4em)
#show figure.where(kind: table): set text(size: 0.88em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, text(size: 0.92em, weight: "bold", fill: soft, it.body)))
#show figure.where(kind: image): set block(breakable: false)

#block(width: 100%, fill: red-pale, stroke: 1.4pt + red, radius: 4pt, inset: 12pt, {
  set text(fill: red)
  for (index, stamp) in stamp-texts.enumerate() { par(text(weight: if index == 0 { "bold" } else { "regular" }, stamp)) }
})
#title()

#let opening = d.sections.filter(section => section.heading == none)
#let rest = d.sections.filter(section => section.heading != none)

#let set-section(section) = {
  for item in section.blocks { set-block(item, style) }
  for entry in section.glossary {
    block(below: 0.75em, breakable: false)[*#entry.term*#if entry.expansion != none [ (#entry.expansion)]#h(0.8em)#set-run(entry.definition, style.quote-lang)]
  }
}
#for section in opening { set-section(section) }

#let status = d.status
#if status.blocked != none or status.notBuilt != none or status.superseded != none or status.approvals.len() > 0 {
  block(width: 100%, fill: amber-pale, stroke: (left: 4pt + amber, rest: 0.6pt + line), radius: 4pt, inset: 11pt, {
    set text(size: 0.9em)
    if status.superseded != none { par(strong(status.superseded)) }
    if status.blocked != none {
      par(text(weight: "bold", fill: amber, status.blocked.title))
      list(..status.blocked.reasons, ..status.findings.map(finding => finding.text))
    }
    if status.notBuilt != none { par(status.notBuilt) }
    for approval in status.approvals { par(approval) }
  })
}
#par(text(size: 0.9em, fill: soft, d.howToRead))
#block(breakable: false, {
  set par(leading: 0.62em)
  outline(title: text(size: 0.8em, d.words.contents), depth: 1)
})

#for section in rest {
  heading(level: 1, section.heading)
  set-section(section)
}

// Long addresses and fingerprints may break anywhere.
#show regex("[\x21-\x7e]{36,}"): it => it.text.clusters().chunks(6).map(part => part.join()).join(sym.zws)

#heading(level: 1, d.words.about)
#{
  set text(size: 0.85em)
  grid(columns: (27%, 1fr), row-gutter: 0.8em, column-gutter: 10pt,
    ..d.about.map(entry => (text(weight: "bold", fill: soft, entry.name), entry.value)).flatten())
}

#if d.notes.len() > 0 {
  heading(level: 1, d.words.sources)
  set text(size: 0.78em)
  set par(leading: 0.6em)
  par(text(fill: soft, d.words.sourcesNote))
  show: columns.with(2, gutter: 16pt)
  for note in d.notes [
    #block(below: 0.8em, inset: (left: 28pt), {
      place(dx: -28pt, text(weight: "bold", fill: brand, "[" + str(note.number) + "]"))
      text(weight: "bold", note.place)
      h(0.5em)
      "“" + note.quote + "”"
    })#label("source-" + str(note.number))
  ]
}
`;
