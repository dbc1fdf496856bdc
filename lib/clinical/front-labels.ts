import type { GradeLabel } from "@/lib/clinical/grade-labels";
import { tokeniseLabel } from "@/lib/clinical/label-tokens";
import type { LabelToken } from "@/lib/clinical/label-tokens";
import type { NormalisedText } from "@/lib/clinical/normalise";

const NUMBER = "\\s*(?:[(]?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?[).、]?\\s*)?";
const BEFORE_COLON = new RegExp(`^(${NUMBER})([^:()]{2,60}?)\\s*[:]\\s*(?=\\S)`, "u");
const BEFORE_DASH = /^()((?:grade|level|class|category)\s[^.:]{1,40}?)\s*[.-]\s+(?=["“]?\p{Lu})/iu;
/** The first two columns of a table whose rules were lost: "2a B-NR 3. Home monitoring is reasonable". */
const FIRST_COLUMNS =
  /^(\s*)((?:I{1,3}|II[ab]|2[ab]|[123](?::? ?(?:No Benefit|Harm))?)\s+(?:[ABC]|B-?N?R|C-?(?:LD|EO)))\s+(?=\d{1,2}\.\s|\p{Lu})/u;
const MARGIN = /^(\s*)([A-D]|R|✓|✔|☑|√|GPP)(?:\s+(?=\p{Lu}\p{L}|\p{Script=Han})|\s*$)/u;

/** Labels in front of their statement: "Grade A: The USPSTF recommends …", and the letter or tick in SIGN's margin. */
export function frontLabels(folded: NormalisedText): GradeLabel[] {
  const margin = MARGIN.exec(folded.text);
  if (margin?.[2])
    return [placed(folded, margin, { tokens: [marginToken(margin[2])], trust: "margin" })];
  for (const pattern of [FIRST_COLUMNS, BEFORE_COLON, BEFORE_DASH]) {
    const match = pattern.exec(folded.text);
    const tokens = match?.[2] === undefined ? null : tokeniseLabel(match[2].trim());
    if (match && tokens && tokens.length > 0)
      return [placed(folded, match, { tokens, trust: "front" })];
  }
  return [];
}

function placed(
  folded: NormalisedText,
  match: RegExpExecArray,
  label: Pick<GradeLabel, "tokens" | "trust">,
): GradeLabel {
  const start = match[1]?.length ?? 0;
  return { ...label, ...folded.toSource(start, start + (match[2]?.length ?? 0)) };
}

function marginToken(printed: string): LabelToken {
  if (printed === "R") return { type: "filler" };
  if (printed.length > 1 || /\W/u.test(printed)) return { type: "kind", kind: "good_practice" };
  return { type: "value", value: printed, of: null };
}
