import type { Effect } from "@/lib/clinical/schema";
import type { Language } from "@/lib/documents/schema";

type ArmEffect = Pick<Effect, "outcome" | "without" | "with" | "difference" | "denominator">;

/** `words` tell which arm it is; `happening` is what follows the number. */
type Arm = { count: string; denominator: string; words: string; happening: string };

/** Two counts out of the same number of people, if the sentence says which arm did without. */
export function readArms(sentence: string, language: Language): ArmEffect | null {
  const arms = language === "zh" ? armsZh(sentence) : armsEn(sentence);
  const [first, second] = arms;
  if (!first || !second || arms.length !== 2 || first.denominator !== second.denominator)
    return null;
  const isWithout = (arm: Arm): boolean => WITHOUT.test(arm.words);
  if (isWithout(first) === isWithout(second)) return null;
  const [without, treated] = isWithout(first) ? [first, second] : [second, first];
  return {
    outcome: outcomeOf(sentence, arms, language),
    without: without.count,
    with: treated.count,
    difference: DIFFERENCE.exec(sentence)?.[0].trim() ?? null,
    denominator: first.denominator,
  };
}

const WITHOUT =
  /\b(?:without|no (?:treatment|screening|drug)|placebo|un(?:treated|vaccinated|screened|controlled)|usual care|controls?|comparison group|not (?:treated|taking|using|vaccinated|screened|given)|alone)\b|不(?!良)|未|对照|安慰剂|常规治疗|单药|仅用|继续原/iu;
const DIFFERENCE =
  /\b\d[\d,.]*\s+(?:fewer|more|less)\b(?:\s+(?:per|in|of)\s+[\d,]+)?|(?:减少|增加|降低|多|少)了?\s*\d[\d.,]*\s*(?:人|例|名)/iu;

const ARM_EN =
  /\b(\d[\d,]*(?:\.\d+)?)\s+(?:of|out of|in|per)(?: every)?\s+(1,?000|10,?000|100,?000|100)\b/giu;

function armsEn(sentence: string): Arm[] {
  const matches = [...sentence.matchAll(ARM_EN)];
  return matches.map((match, index) => {
    const from = match.index + match[0].length;
    const rest = sentence.slice(from, matches[index + 1]?.index);
    const [words = ""] = rest.split(/[:;]/u);
    const happening = HAPPENS_EN.exec(words)?.[1] ?? "";
    return { count: match[1] ?? "", denominator: match[2] ?? "", words, happening };
  });
}

const PER_ZH = /每\s*(\d[\d,]*)\s*(?:名|例|个|位)?/u;
const ARM_ZH =
  /(?<=^|[，,：:；;中])([^，,：:；;]{0,24}?)(?:约|大约)?有?\s*(\d[\d,.]*)\s*(?:人|例|名)([^，,；;。]{0,30})/gu;

function armsZh(sentence: string): Arm[] {
  const per = PER_ZH.exec(sentence);
  if (!per) return [];
  const from = per.index + per[0].length;
  return [...sentence.slice(from).matchAll(ARM_ZH)]
    .filter(([, words = ""]) => !/^(?:减少|增加|降低|多|少)/u.test(words))
    .slice(0, 2)
    .map(([, words = "", count = "", happening = ""]) => ({
      count,
      denominator: per[1] ?? "",
      words,
      happening,
    }));
}

const HAPPENS_EN =
  /\b((?:have|has|had|get|need|die|develop|suffer|experience|fall|are|is born|are born)\b[^,:;]*?)(?=\s+(?:with|without|after|if|and)\b|[,:;.]|$)/iu;
const SUBJECT_EN =
  /^(?:[^,;:]{0,40},\s*)?([^,;:]{3,80}?)\s+(?:occurs?|happens?|develops?|appears?|is seen)\s+in\b/iu;

/** What the counts count, as printed: the verb behind them, or the subject in front of "occurs in". */
function outcomeOf(sentence: string, arms: Arm[], language: Language): string {
  const subject = language === "en" ? SUBJECT_EN.exec(sentence)?.[1] : undefined;
  const happening = arms.map((arm) => arm.happening.trim()).find((words) => words.length > 1);
  return (subject ?? happening ?? sentence).trim();
}
