import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, SourceDocument } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { type Amount, readAmounts } from "@/lib/quality/across/amounts";
import { finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import { anchorsOverlap } from "@/lib/writers/model/comprehension/anchors-overlap";
import type { SourceQuestion } from "@/lib/writers/model/comprehension/questions";
import type { AnsweredQuestions } from "@/lib/writers/prompts/answer-questions";

type Answer = AnsweredQuestions["answers"][number];

type Texts = { document: PvgDocument; source: SourceDocument };

/**
 * Puts an answer from the booklet beside what the source says. Only what a rule can read decides: numbers with their
 * units, for or against, which warnings it rests on.
 */
export function answerJudge({ document, source }: Texts) {
  const passages = indexPassages(source);
  const claims = new Map(claimsOf(document).map((claim) => [claim.id, claim]));
  const quotes = (anchors: Anchor[]) => anchors.map((anchor) => quoteOf(passages, anchor));
  const amountsIn = (anchors: Anchor[]) =>
    quotes(anchors).flatMap((quote) => readAmounts(quote, source.language));

  return (question: SourceQuestion, given: Answer): Finding[] => {
    const cited = given.sentences.flatMap((id) => claims.get(id) ?? []);
    const problem = (severity: Finding["severity"], code: string, expected: string): Finding =>
      finding({
        ...{ check: "J2", severity, code },
        params: { question: question.question, answer: given.answer ?? "", expected },
        claimId: cited[0]?.id ?? null,
        recommendationId: question.recommendationId,
        quote: cited.map(({ text }) => text).join(" ") || null,
        sourceQuote: quotes(question.known).join(" ") || null,
        anchors: question.known,
      });
    if (given.answer === null) return [problem("soft", "question_unanswered", "")];
    if (isTurnedRound(question, given)) return [problem("hard", "question_turned_round", "")];
    const stated = readAmounts(given.answer, document.language);
    const known = amountsIn([...question.known, ...cited.flatMap(({ anchors }) => anchors)]);
    const strange = stated
      .filter((amount) => isWrong(amount, known))
      .map(({ start, end }) => given.answer?.slice(start, end) ?? "");
    // 一片 and "one tablet" are also said of no amount; the booklet prints amounts in digits.
    const wrong = strange.find((printed) => /\d/u.test(printed));
    if (wrong) return [problem("hard", "question_wrong_number", wrong)];
    const lost = lostIn(stated, amountsIn(question.expected));
    if (lost) return [problem("soft", "question_part_missing", lost.value)];
    const isUnwarned = question.safetyIds.length > 0 && !restsOn(cited, question);
    return isUnwarned ? [problem("soft", "question_without_warning", "")] : [];
  };
}

/** "Either" is a matter of tone; for and against are not. */
function isTurnedRound({ direction: printed }: SourceQuestion, { direction: said }: Answer) {
  return (printed === "for" && said === "against") || (printed === "against" && said === "for");
}

/** How many of something there are, how often, and places in an order can be said in too many ways to be sure. */
const UNSURE_UNITS = new Set(["count", "time", ""]);

function isWrong(amount: Amount, known: Amount[]): boolean {
  if (amount.isName || amount.isDate || UNSURE_UNITS.has(amount.unit)) return false;
  return !known.some((one) => one.value === amount.value && isSameUnit(one, amount));
}

/** An age may be printed without its years. */
function isSameUnit(one: Amount, amount: Amount): boolean {
  return one.unit === amount.unit || (one.isAge && UNSURE_UNITS.has(one.unit));
}

function lostIn(stated: Amount[], expected: Amount[]): Amount | undefined {
  const values = new Set(stated.map(({ value }) => value));
  return expected.find(
    ({ value, unit, isName, isDate }) =>
      !isName && !isDate && !UNSURE_UNITS.has(unit) && !values.has(value),
  );
}

/** Whether a sentence it cites carries one of the warnings, or was cut from one. */
function restsOn(cited: Claim[], { safetyIds, known }: SourceQuestion): boolean {
  return cited.some(
    ({ safetyId, anchors }) =>
      (safetyId !== undefined && safetyIds.includes(safetyId)) ||
      anchors.some((anchor) => known.some((one) => anchorsOverlap(anchor, one))),
  );
}
