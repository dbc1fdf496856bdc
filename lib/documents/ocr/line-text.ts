import type { OcrWord } from "@/lib/documents/ocr/schema";
import type { Language } from "@/lib/documents/schema";

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const FULL_WIDTH: Record<string, string> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
};

/** The white space between two words of a line: the engine also parts Chinese text into words. */
export function spaceBetween(left: OcrWord, right: OcrWord): "" | " " {
  return WIDE.test(left.text.at(-1) ?? "") && WIDE.test(right.text[0] ?? "") ? "" : " ";
}

/** Chinese marks the engine reads as their Latin likenesses; letters and digits are never touched. */
export function mendMarks(text: string, language: Language): string {
  if (language !== "zh") return text;
  return (
    text
      .replace(/[〈《(（]\s*([^〈〉《》()（）]*?)\s*[)）]/gu, (whole, inner: string, at: number) =>
        isChinese(inner) || isChinese(text[at - 1] ?? "") ? `（${inner}）` : whole,
      )
      .replace(
        /(?<=[\p{Script=Han}）]) ?([,:;?!]) ?/gu,
        (_, mark: string) => FULL_WIDTH[mark] ?? mark,
      )
      // White space before and after a full-width mark is the mark's own.
      .replace(/\s*([，。：；？！、（）])\s*/gu, "$1")
  );
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
