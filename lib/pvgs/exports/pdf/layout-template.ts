/** Typst measures, colours and the functions that fit text into a given room. */
export const LAYOUT_TEMPLATE = String.raw`
#let margin = (x: 20mm, top: 21mm, bottom: 18mm)
#let text-width = 210mm - 2 * margin.x
#let text-height = 297mm - margin.top - margin.bottom

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

// The largest of the sizes at which the content stays on one line; it wraps at the smallest if none does.
#let fitted(make, width, sizes) = context {
  let size = sizes.find(size => measure(make(size)).width <= width)
  make(if size == none { sizes.last() } else { size })
}

// One line, cut with an ellipsis where it is too long.
#let one-line(words, width) = context {
  if measure(words).width <= width { return words }
  let letters = words.clusters()
  let (fits, fails) = (0, letters.len())
  while fails - fits > 1 {
    let middle = calc.quo(fits + fails, 2)
    let shorter = letters.slice(0, middle).join() + "…"
    if measure(shorter).width <= width { fits = middle } else { fails = middle }
  }
  letters.slice(0, fits).join("", default: "").trim() + "…"
}

// How many of the heights, from the given one on, go into the room.
#let count-fitting(heights, room) = {
  let used = 0pt
  for (index, height) in heights.enumerate() {
    used += height
    if used > room { return index }
  }
  heights.len()
}

// Short entries in two columns that are filled page by page and end at the same height.
// The label marks a place in the text before them: their own place would depend on how they are filled.
#let two-columns(entries, after: none, gutter: 8mm, gap: 6.5pt) = layout(size => {
  let width = (size.width - gutter) / 2
  let heights = entries.map(entry => measure(block(width: width, entry)).height + gap)
  // Not found before the pages are laid out for the first time.
  let mark = query(after).at(0, default: none)
  let rest = if mark == none { 0pt } else { 297mm - margin.bottom - mark.location().position().y }
  let room = if rest < 25mm { text-height } else { rest - 14pt }
  let start = 0
  while start < entries.len() {
    let left = calc.max(1, count-fitting(heights.slice(start), room))
    let right = count-fitting(heights.slice(start + left), room)
    if start + left + right == entries.len() {
      let half = heights.slice(start).sum() / 2
      left = calc.min(left, count-fitting(heights.slice(start), half) + 1)
      right = entries.len() - start - left
    }
    let column(from, count) = stack(spacing: gap, ..entries.slice(from, from + count))
    block(breakable: false, below: 0pt, grid(
      columns: (width, width), column-gutter: gutter, column(start, left), column(start + left, right),
    ))
    start += left + right
    room = text-height
  }
})
`;
