import type { Language } from "@/lib/documents/schema";

/** A declared change of wording: the words of the source, and what the patient version says instead. */
type Frame = [pattern: RegExp, replacement: string];

const CARE_TEAM =
  "(?:(?:the|all|primary care) )?(?:clinicians|physicians|doctors|prescribers|(?:health[- ]?care|healthcare) (?:providers|professionals|practitioners|workers)|health workers|providers|practitioners|care team)";
const MODAL = "(should|must|can|may|could|might|will)";
const ENGLISH_FRAMES: Frame[] = [
  [new RegExp(`(?<=^|[,;] (?:and |but )?)${CARE_TEAM} ${MODAL}\\b`, "gi"), "your care team $1"],
  [/(?<=^|, (?:and |but )?)we (recommend|suggest|advise)\b/gi, "the guideline $1s"],
];
const CHINESE_FRAMES: Frame[] = [
  [/^((?:强烈)?(?:推荐(?!意见|理由|依据|强度)|建议)|不(?:推荐|建议))/, "指南$1"],
];

/** Says who acts in words a patient knows; verbs, numbers and "not" stay untouched. */
export function nameTheCareTeam(text: string, language: Language): string {
  const frames = language === "zh" ? CHINESE_FRAMES : ENGLISH_FRAMES;
  return frames.reduce(
    (words, [pattern, replacement]) => words.replace(pattern, replacement),
    text,
  );
}

const SELF_ADVICE = /^(?:patients|people|persons|individuals|men|women|adults) (should|must)\b/i;

/** "You", only for advice whose actor is the patient. */
export function speakToPatient(text: string): string {
  return text.replace(SELF_ADVICE, "you $1");
}

export function dropPreposition(text: string): string {
  return text.replace(/^(?:in|of|for|among) (?=\p{L})/iu, "").replace(/^(?:对于|针对)/, "");
}

const ENGLISH_CITATION =
  /\s*\((?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\)(?=[\s.,;:)]|$)|\s*\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]/g;
const SUPERSCRIPTS =
  /(?<=[\p{L}.,;:)”"])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[\s,–-]*[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*(?=$|[\s.,;:。，；)])/gu;
const UNIT_POWER = /(?:\b(?:k?m|cm|mm|kg\/m|g\/m|mg\/m|l\/min\/[\d.]+ ?m))[²³]$/i;
const CHINESE_CITATION = /[[［【]\d{1,3}(?:\s*[,，、\-–—~～.]\s*\d{1,3})*[\]］】]/g;
const CROSS_REFERENCE =
  /\s*[([](?:see |refer to )?(?:also )?(?:Recommendations?|Web Annex|Tables?|Figures?|Fig\.|Box(?:es)?|Appendix|Annex|Section|Chapter)\s[^()[\]]{1,90}[)\]]|[（(]见?(?:表|图|附录|附件|推荐意见)\s*\d[^（）()]{0,12}[）)]/g;
/** A reference whose closing bracket was lost, and the number of an item or a sub-section before its text. */
const LOOSE_MARKS =
  /[[［]\d{1,3}(?=[。，；])|^[（(]\d{1,2}[)）]\s*(?=\p{L})|^\d+(?:\.\d+){1,4}\s*(?=\p{Script=Han})/gu;

/** Reference marks lead nowhere in a patient version; a bracket that holds a number with words or a unit stays. */
export function removeReferenceMarks(text: string, language: Language): string {
  const citation = language === "zh" ? CHINESE_CITATION : ENGLISH_CITATION;
  return text
    .replace(CROSS_REFERENCE, "")
    .replace(citation, (mark, offset: number) =>
      /\d\s*$/.test(text.slice(0, offset)) && mark.includes("(") ? mark : "",
    )
    .replace(LOOSE_MARKS, "")
    .replace(SUPERSCRIPTS, (mark, offset: number, whole: string) =>
      UNIT_POWER.test(whole.slice(0, offset + mark.length)) ? mark : "",
    )
    .replace(/ +(?=[.,;:])/g, "");
}

const SPECIALIST_CODES =
  /(?<![\w.])(?:LOE|COR|CoE|SoR)\b|(?<![\w-])(?:RR|OR|HR|aHR|aOR|NNT|NNH|ARR|RRR|SMD|WMD)\s*(?:[=:：]|\d|of \d)|\b\d{2}\s?%\s*(?:CI|置信区间)|\bCI\s*[:：,]?\s*\[?\d|\b[pP]\s*[<>=＜＞≤≥]\s*0?\.\d|[（([]\s*[12]\s?[ABCD]\s*[)）\]]|⊕/u;

/** A square bracket around several sentences loses its other half when they are shown one by one. */
function withoutLoneBracket(text: string): string {
  if (text.startsWith("[") && !text.includes("]")) return text.slice(1);
  return text.endsWith("]") && !text.includes("[") ? text.slice(0, -1) : text;
}

/** Study statistics and grade codes may stand in a quotation only. */
export function holdsSpecialistCodes(text: string): boolean {
  return SPECIALIST_CODES.test(text);
}

/** A capital at the start and a stop at the end, so that a stretch of a sentence can stand alone. */
export function finishSentence(text: string, language: Language): string {
  const trimmed = withoutLoneBracket(text.trim()).replace(/[,;，；、]+$/, "");
  const [first = "", second = ""] = trimmed;
  const isPlainWord = /[a-z]/.test(first) && !/[A-Z0-9]/.test(second);
  const opened = isPlainWord ? first.toUpperCase() + trimmed.slice(1) : trimmed;
  if (/[.!?:。！？：…]["”’)）」]*$/.test(opened)) return opened;
  return opened + (language === "zh" ? "。" : ".");
}
