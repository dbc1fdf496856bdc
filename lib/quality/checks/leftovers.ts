import type { Claim } from "@/lib/pvgs/document";
import type { Language } from "@/lib/documents/schema";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isOtherLanguage,
  sourceText,
} from "@/lib/quality/check";
import { leftInOtherLanguage } from "@/lib/quality/language/left-in-other-language";
import type { Finding } from "@/lib/quality/schema";

/** Marks of unfinished or machine-made text: never allowed, not even in a quotation. */
const ALWAYS: RegExp[] = [
  /\{[a-z_]\w*\}/iu,
  /\[(?:insert|placeholder|todo|tbd|xx+)[^\]]*\]/iu,
  /\b(?:lorem ipsum|undefined|\[object object\])\b|\bNaN\b/iu,
  /\bas an? (?:AI|artificial intelligence|language model)\b|作为(?:一个)?(?:人工智能|AI|语言模型)/iu,
  /\uFFFD/u,
];

/** Codes for specialists; a quotation may hold them, the patient version's own words may not. */
const CODES: RegExp[] = [
  /(?<![\w.])(?:LOE|COR|CoE|SoR)\b/u,
  /(?<![\w-])(?:RR|OR|HR|aHR|aOR|NNT|NNH|ARR|RRR|SMD|WMD)\s*(?:[=:：]|\d|of \d)/u,
  /\b\d{2}\s?%\s*(?:CI|置信区间)|\bCI\s*[:：,]?\s*\[?\d/u,
  /\b[pP]\s*[<>=＜＞≤≥]\s*0?\.\d/u,
  /⊕/u,
];

const GRADE_CODE = /[（([]\s*[12]\s?[ABCD]\s*[)）\]]/u;
/** Another guideline that a sentence tells of: its grades are part of what it says. */
const OTHER_GUIDELINE = /指南|共识|\bguidelines?\b|\bconsensus\b/iu;

const LATIN_WORDS_IN_CHINESE = 12;

/** F15: no raw codes, placeholders or other language left in what a reader sees. */
export const leftovers: Check = {
  id: "F15",
  run(input) {
    return {
      examined: input.claims.length,
      findings: input.claims.flatMap((claim) => judge(input, claim)),
    };
  },
};

function judge(input: CheckInput, claim: Claim): Finding[] {
  const report = (code: string, word: string) => [
    claimFinding(input, claim, { check: "F15", severity: "hard", code, params: { word } }),
  ];
  const unfinished = firstMatch(claim.text, ALWAYS);
  if (unfinished) return report("unfinished_text", unfinished);
  if (claim.kind === "quote") return [];
  const code = firstMatch(withoutNames(input, claim), CODES) ?? ownGrade(input, claim);
  if (code) return report("specialist_code", code);
  const words = inOtherLanguage(input, claim);
  return words === null ? [] : report("other_language", words);
}

/** A guideline may have a code in its title, which fixed texts print as it is. */
function withoutNames({ document }: CheckInput, { kind, text }: Claim): string {
  const names = kind === "fixed" ? [document.source.title, document.condition] : [];
  return names.reduce((rest: string, name) => (name ? rest.replaceAll(name, "") : rest), text);
}

/** The code of a grade, unless the sentence reports, as its source does, how another guideline grades. */
function ownGrade(input: CheckInput, claim: Claim): string | undefined {
  const code = GRADE_CODE.exec(claim.text);
  if (!code) return undefined;
  const isReported = OTHER_GUIDELINE.test(claim.text.slice(0, code.index));
  return isReported && sourceText(input, claim).includes(code[0]) ? undefined : code[0];
}

function firstMatch(text: string, patterns: RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((word) => word !== undefined);
}

/** Names, titles and addresses keep their language; sentences may not. A quotation is marked as one wherever it is shown. */
function inOtherLanguage(input: CheckInput, claim: Claim): string | null {
  const { kind, text } = claim;
  if (kind === "fixed") return null;
  const { document } = input;
  if (isOtherLanguage(input)) return leftInOtherLanguage(text, document.language);
  return isLeftOver(document.language, text) ? text.slice(0, 40) : null;
}

function isLeftOver(language: Language, text: string): boolean {
  if (language === "en") return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 8;
  const latinRun = /(?:[A-Za-z'’-]+[\s,]+){12,}/u;
  return latinRun.test(text) && text.split(/\s+/u).length > LATIN_WORDS_IN_CHINESE;
}
