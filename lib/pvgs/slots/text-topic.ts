/** What a stretch of explanation under a recommendation is about, as its own heading says. */
export type TextTopic = "why" | "balance" | "practice" | "problems";

const HEADINGS: [TextTopic, RegExp][] = [
  [
    "balance",
    /\b(?:benefits? and (?:harms?|risks?)|harms? and benefits?|benefit[- ]harm|desirable and undesirable|balance of|benefits? of)\b|获益与|利弊|获益和风险|益处与/i,
  ],
  [
    "problems",
    /\b(?:adverse (?:events?|effects?|reactions?)|side effects?|harms?|safety|contraindications?|warnings?|cautions?)\b|不良反应|安全性|禁忌|注意事项/i,
  ],
  [
    "practice",
    /\b(?:implementation|considerations?|remarks?|practice|monitoring|follow[- ]?up|how to)\b|实施|备注|说明|实践|监测|随访|使用方法/i,
  ],
  [
    "why",
    /\b(?:rationale|justification|reasons?|evidence|summary of (?:the )?evidence|importance|background|net benefit|assessment of magnitude)\b|理由|依据|证据|解读|阐述/i,
  ],
];
const LONGEST_HEADING = 90;

export function headingTopic(heading: string): TextTopic | null {
  if (heading.length > LONGEST_HEADING) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** A heading printed in the line, such as "Rationale." before the text it names. */
export function runInHeading(sentence: string): TextTopic | null {
  const words = sentence.replace(/[.:：。\s]+$/, "");
  const isShort = words.split(/\s+/).length <= 4 && words.length <= 40;
  return isShort && words !== sentence ? headingTopic(words) : null;
}
