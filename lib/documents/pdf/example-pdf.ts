/** One page of a PDF made for a test: drawing operators of the PDF language, letter size unless it says otherwise. */
export type ExamplePage = {
  content: string;
  rotate?: number;
  /** Further entries of the page's dictionary, such as "/CropBox[0 0 300 400]". `/GS1 gs` makes what follows clear. */
  entries?: string;
};

type Placed = { x: number; y: number; size?: number; bold?: boolean };

/** Shows one line of text at `x`, `y` from the page's lower left corner. */
export function show(text: string, { x, y, size = 10, bold = false }: Placed): string {
  return `BT /${bold ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`;
}

/** Lines one below the other, 12 points apart. */
export function showLines(lines: string[], { x, y, size, bold }: Placed): string {
  return lines.map((line, index) => show(line, { x, y: y - 12 * index, size, bold })).join("\n");
}

export function rule(fromX: number, y: number, toX: number): string {
  return `${fromX} ${y} m ${toX} ${y} l S`;
}

/** A PDF by hand, so that a test says exactly what stands where. */
export function examplePdf(pages: ExamplePage[]): Uint8Array {
  const pageIds = pages.map((_, index) => 5 + 2 * index);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pageIds.map((id) => `${id} 0 R`).join(" ")}]>>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap(({ content, rotate = 0, entries = "" }, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Rotate ${rotate}/Contents ${6 + 2 * index} 0 R` +
        `/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/ExtGState<</GS1<</ca 0/CA 0>>>>>>${entries}>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
    .join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function font(name: string): string {
  return `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
}

function escape(text: string): string {
  return text.replace(/[\\()]/g, (character) => `\\${character}`);
}
