import { plausibility } from "@/lib/documents/ocr/plausibility";
import type { PdfPage } from "@/lib/documents/pdf/read-pdf-page";

/**
 * Why the picture of a page has to be looked at: it has no text; the text a scanner's software put behind the picture
 * reads badly; the fonts do not say which characters they show; a picture fills the page and there is little text.
 */
export type OcrNeed = "no_text" | "poor_layer" | "unreadable_font" | "picture";

/** Pages of real guidelines, tables and lists of references among them, are at 0.7 and more, most above 0.95. */
const LEAST_PLAUSIBLE = { layer: 0.85, font: 0.5 };
const MOST_UNREADABLE = 0.2;
/** A stamp or a running foot over a scan has fewer characters; so has a cover. */
const FEW_CHARACTERS = 250;
const FILLS_PAGE = 0.6;
/** Characters looked at: what reads badly does so from the first line on. */
const SAMPLE = 1_500;

type Facts = Pick<PdfPage, "status" | "isScan" | "characters" | "unreadable" | "lines"> & {
  /** Share of the page its largest picture covers. */
  pictureShare: () => number;
};

/** Null for a page whose text can be used as it is. */
export function ocrNeed(facts: Facts): OcrNeed | null {
  const { status, isScan, characters, unreadable, lines, pictureShare } = facts;
  if (status !== "text") return status === "needs_ocr" ? "no_text" : null;
  if (unreadable > MOST_UNREADABLE * (characters + unreadable)) return "unreadable_font";
  const text = lines.map((line) => line.text).join("\n");
  const plausible = plausibility(text.slice(0, SAMPLE)) ?? 1;
  if (isScan && plausible < LEAST_PLAUSIBLE.layer) return "poor_layer";
  if (plausible < LEAST_PLAUSIBLE.font) return "unreadable_font";
  return characters < FEW_CHARACTERS && pictureShare() >= FILLS_PAGE ? "picture" : null;
}
