import type { Claim } from "@/lib/pvgs/document";
import type { Language } from "@/lib/documents/schema";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  isOtherLanguage,
  isReworded,
  sourceText,
} from "@/lib/quality/check";
import { leftInOtherLanguage } from "@/lib/quality/language/left-in-other-language";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
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

const BRACKET = /[（(]([^（()）]*)[）)]/gu;
/** Codes of numbers, and the everyday words in front of a bracket that tell what each says. */
const TOLD: { code: RegExp; words: RegExp }[] = [
  {
    code: /\b[pP]\s*[<>=＜＞≤≥]/u,
    words: /chance|luck|coincid|real difference|碰巧|巧合|偶然|运气|差[别异]/iu,
  },
  {
    code: /CI|置信区间/u,
    words: /\b(?:range|between|from|likely|anywhere)\b|范围|之间|区间|可能在/iu,
  },
  {
    code: /\b(?:RR|OR|HR|aHR|aOR|ARR|RRR)\b/u,
    words:
      /\b(?:risk|odds|chance|times|fewer|less|more|lower|higher|likely|rarer)\b|风险|机会|可能|倍|比|少|多|低|高/iu,
  },
  { code: /NN[TH]/u, words: /\b(?:people|persons?|patients|treat\w*)\b|人/iu },
  { code: /[SW]MD/u, words: /\b(?:differ\w*|points?|lower|higher|less|more)\b|差|分/iu },
];
/** The sentence in front of the bracket. */
const SENTENCE_BEFORE = /[^.。！？?!]*$/u;
/** "A weak suggestion on low-certainty evidence" is what 2C means. */
const GRADE_TOLD =
  /\b(?:strong|weak|conditional|certain\w*|evidence|sure|confiden\w*)\b[^.]{0,60}$|(?:[强弱]|有条件)的?(?:推荐|建议)[^。]{0,20}$|(?:证据|质量|确定性|把握)[^。]{0,20}$/iu;

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
  const code = firstMatch(withoutToldCodes(input, claim), CODES) ?? ownGrade(input, claim);
  if (code) return report("specialist_code", code);
  const words = inOtherLanguage(input, claim);
  return words === null ? [] : report("other_language", words);
}

/** A guideline may have a code in its title, which fixed texts print as it is. */
function withoutNames({ document }: CheckInput, { kind, text }: Claim): string {
  const names = kind === "fixed" ? [document.source.title, document.condition] : [];
  return names.reduce((rest: string, name) => (name ? rest.replaceAll(name, "") : rest), text);
}

/** In free words a bracket may hold a code of the source behind the words that tell it: "hardly by chance (P=0.004)". */
function withoutToldCodes(input: CheckInput, claim: Claim): string {
  const text = withoutNames(input, claim);
  if (!isFree(input, claim)) return text;
  const printed = sourceText(input, claim).replaceAll(/\s/gu, "");
  return text.replaceAll(BRACKET, (bracket, inner: string, at: number) => {
    const before = SENTENCE_BEFORE.exec(text.slice(0, at))?.[0] ?? "";
    const codes = TOLD.filter(({ code }) => code.test(inner));
    const isTold = codes.length > 0 && codes.every(({ words }) => words.test(before));
    return isTold && printed.includes(inner.replaceAll(/\s/gu, "")) ? "" : bracket;
  });
}

/** Worded anew in the source's language, and not its own words with a few exchanged. */
function isFree(input: CheckInput, claim: Claim): boolean {
  if (!isReworded(input, claim) || isAcross(input, claim)) return false;
  return !isNearlyVerbatim(claim.text, sourceText(input, claim));
}

/** The code of a grade, unless the sentence reports, as its source does, how another guideline grades. */
function ownGrade(input: CheckInput, claim: Claim): string | undefined {
  const code = GRADE_CODE.exec(claim.text);
  if (!code) return undefined;
  const before = claim.text.slice(0, code.index);
  const isReported =
    OTHER_GUIDELINE.test(before) || (isFree(input, claim) && GRADE_TOLD.test(before));
  return isReported && sourceText(input, claim).includes(code[0].replaceAll(/[^\dA-D]/gu, ""))
    ? undefined
    : code[0];
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
