import { readArms } from "@/lib/clinical/effects/arms";
import {
  certaintyOf,
  directionOf,
  populationOf,
  timeOf,
} from "@/lib/clinical/effects/circumstances";
import { readMeasures } from "@/lib/clinical/effects/measures";
import { effectsInTables } from "@/lib/clinical/effects/tables";
import { normalise } from "@/lib/clinical/normalise";
import type { Effect } from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Language, Passage } from "@/lib/documents/schema";

const LONGEST_OUTCOME = 140;

/** Sentences and rows that print the size of a benefit or harm. */
export function findEffects(passages: Passage[], language: Language): Effect[] {
  const inText = passages.flatMap((passage) =>
    passage.table || passage.kind === "heading" ? [] : effectsOf(passage, language),
  );
  return [...inText, ...effectsInTables(passages)].map((effect, index) => ({
    id: `e${index + 1}`,
    ...effect,
  }));
}

/** Most sentences hold no figure, and most figures are no effect: one look decides. */
const MAY_HOLD_SIZE =
  /%|\b(?:RR|OR|HR|NNT|NNH|ARR|ARD|MD|SMD)\b|\b(?:per|in|of|for every)\s+(?:every )?(?:1,?000|10,?000|100)|ratio|difference|relative|每\s*\d|相对|风险比/iu;
/** Search results and test accuracy are figures about studies, not about people. */
const NO_EFFECT =
  /\b(?:sensitivity|specificity|predictive value|kappa|heterogeneity|I²|response rate of the survey)\b|灵敏度|特异度|敏感性|异质性/iu;

function effectsOf(passage: Passage, language: Language): Omit<Effect, "id">[] {
  if (!MAY_HOLD_SIZE.test(passage.text) || isReference(passage.text)) return [];
  return splitSentences(passage.text, language).flatMap(({ start, end }) => {
    const printed = passage.text.slice(start, end);
    if (!MAY_HOLD_SIZE.test(printed) || NO_EFFECT.test(printed)) return [];
    const anchors = [{ passageId: passage.id, start, end }];
    const arms = readArms(printed, language);
    const around = {
      population: populationOf(printed),
      time: timeOf(printed),
      certainty: certaintyOf(printed),
    };
    if (arms) {
      return [
        { ...arms, ...around, relative: null, direction: directionOf(arms.outcome, arms), anchors },
      ];
    }
    const folded = normalise(printed);
    const found = readMeasures(folded.text);
    if (!found) return [];
    const at = folded.toSource(found.at, found.at + 1).start;
    const outcome = outcomeOf(printed, at);
    const numbers = found.numbers;
    return [{ outcome, direction: directionOf(outcome, numbers), ...numbers, ...around, anchors }];
  });
}

function isReference(text: string): boolean {
  return /(?:19|20)\d\d;\s?\d+[(:]|\bPMID\b|\bdoi\b/iu.test(text);
}

/** The clause the number stands in, as printed: what it is a number of. */
function outcomeOf(sentence: string, at: number): string {
  const before = sentence.slice(0, at).replace(/[([（［]\s*(?:n\s*=\s*[\d,]+\s*[;,]?\s*)?$/u, "");
  const clause =
    splitClauses(before).findLast((part) => /\p{L}{3}/u.test(part) && !/^\s*n\s*=/u.test(part)) ??
    sentence;
  return clause.replace(/^[\s(（[]+|[\s(（[]+$/gu, "").slice(-LONGEST_OUTCOME);
}

function splitClauses(text: string): string[] {
  return text
    .split(/[，;；:：]|,(?!\d{3})|[([（][^)\]）]*[)\]）]/u)
    .filter((part) => part.trim().length > 6);
}
