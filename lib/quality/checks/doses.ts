import type { Language } from "@/lib/documents/schema";
import type { Claim } from "@/lib/pvgs/document";
import { anchoredCues, surplus } from "@/lib/quality/anchored";
import { findMedicines } from "@/lib/quality/across/medicines";
import {
  type Check,
  type CheckInput,
  claimFinding,
  isAcross,
  isReworded,
  isSourced,
  languageOf,
  sourceText,
} from "@/lib/quality/check";
import { judgeDosesAcross } from "@/lib/quality/checks/doses-across";
import { findDoseWords } from "@/lib/quality/language/dose-words";
import { findQuantities } from "@/lib/quality/language/quantities";
import { exchangedDoseWords } from "@/lib/quality/reworded/exchanged-dose-words";
import { affirmedWay } from "@/lib/quality/reworded/denied-ways";
import { exchangedRate } from "@/lib/quality/reworded/exchanged-rates";
import { exchangedWay } from "@/lib/quality/reworded/exchanged-ways";
import { isNearlyVerbatim } from "@/lib/quality/nearly-verbatim/close-edits";
import { exchangedRoute } from "@/lib/quality/nearly-verbatim/exchanged-routes";
import type { Finding } from "@/lib/quality/schema";
import { unusedExplanations, withoutInsertions } from "@/lib/quality/without-insertions";

/** F2: each medicine keeps its own amount, route, frequency, duration and maximum. */
export const doses: Check = {
  id: "F2",
  run(input) {
    const claims = input.claims.filter(isSourced);
    const findings = claims.flatMap((claim) =>
      isReworded(input, claim) ? judgeReworded(input, claim) : judge(input, claim),
    );
    const unjudged = findings.filter(({ code }) => code === "medicine_not_comparable").length;
    return { examined: claims.length, findings, unjudged };
  },
};

function judgeReworded(input: CheckInput, claim: Claim): Finding[] {
  if (isAcross(input, claim)) return judgeDosesAcross(input, claim);
  const moved = judgeDosesAcross(input, claim).filter(
    ({ code, params }) => code === "dose_moved" && !isExample(input, claim, String(params.word)),
  );
  if (moved.length > 0) return moved;
  const said = withoutInsertions(input, claim);
  const { language } = input.document;
  const source = sourceText(input, claim);
  const explained = [source, ...unusedExplanations(input, claim)].join(" ");
  const words = [
    // An explanation of the glossary that nobody put in excuses a word, and loses none.
    ...exchangedDoseWords(said, explained, language).filter((word) =>
      exchangedDoseWords(said, source, language).includes(word),
    ),
    ...falsifiedExplanation(input, claim, said),
    // "Intravenous (through the skin)": the bracket that was left says nothing of the word before it.
    ...exchangedDoseWords(withoutBrackets(said), withoutBrackets(source), language).slice(0, 1),
    ...[exchangedRate, affirmedWay, exchangedWay, exchangedRoute].flatMap(
      (find) => find(said, source, language) ?? [],
    ),
  ];
  return [...new Set(words)].map((word) => doseFinding(input, claim, "dose_word_added", word));
}

/** "Follow-up (occasional checks)" where the glossary explains it by regular checks. */
function falsifiedExplanation(input: CheckInput, claim: Claim, said: string): string[] {
  const known = unusedExplanations(input, claim);
  return [...said.matchAll(/[（(]([^（()）]+)[）)]/gu)].flatMap(([, inner = ""]) =>
    known
      .filter((explanation) => isNearlyVerbatim(inner, explanation))
      .flatMap((explanation) => exchangedDoseWords(inner, explanation, input.document.language)),
  );
}

/** "Painkillers such as ibuprofen", 布洛芬这类止痛药: whether it is one of them is F10's to judge. */
function isExample(input: CheckInput, claim: Claim, medicine: string): boolean {
  const { language } = input.document;
  const isIn = (text: string) =>
    findMedicines(text, language).some((one) => one.medicine === medicine);
  return EXAMPLE[language].test(claim.text) && !isIn(sourceText(input, claim));
}

const EXAMPLE: Record<Language, RegExp> = {
  en: /\b(?:such as|like|for example|for instance|including|(?:and|or) (?:any )?other|or another)\b|e\.g\./iu,
  zh: /[这那一]类|之类|[（(，]如(?![果何下有需此同])|比如|例如|譬如|像|等/u,
};

function withoutBrackets(text: string): string {
  return text.replaceAll(/[（(][^（()）]*[)）]/gu, " ");
}

function judge(input: CheckInput, claim: Claim): Finding[] {
  return [...doseWordFindings(input, claim), ...pairingFindings(input, claim)];
}

/** "daily" for "weekly", "by mouth" for "by injection", "maximum" dropped. */
function doseWordFindings(input: CheckInput, claim: Claim): Finding[] {
  const text = withoutInsertions(input, claim);
  const stated = findDoseWords(text, languageOf(input, claim));
  const printed = anchoredCues(input, claim, findDoseWords);
  const added = surplus(stated, printed);
  const lost = surplus(printed, stated);
  return [
    ...added.map(({ word }) => doseFinding(input, claim, "dose_word_added", word)),
    ...lost.map(({ word }) => doseFinding(input, claim, "dose_word_lost", word)),
  ];
}

/** Two medicines may not exchange their amounts: names and amounts come in the order of the source. */
function pairingFindings(input: CheckInput, claim: Claim): Finding[] {
  const stated = sequence(input, withoutInsertions(input, claim));
  if (stated.filter(({ isDrug }) => isDrug).length === 0) return [];
  const printed = sequence(input, sourceText(input, claim)).map(({ name }) => name);
  let at = 0;
  for (const { name } of stated) {
    const found = printed.indexOf(name, at);
    if (found < 0) return [doseFinding(input, claim, "dose_moved", name)];
    at = found + 1;
  }
  return [];
}

type SequenceItem = { name: string; isDrug: boolean; start: number };

function sequence({ graph }: CheckInput, text: string): SequenceItem[] {
  const lower = text.toLowerCase();
  const drugs = graph.drugs.flatMap(({ name }) => {
    const wanted = name.toLowerCase();
    const items: SequenceItem[] = [];
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      items.push({ name: wanted, isDrug: true, start: at });
    }
    return items;
  });
  const amounts = findQuantities(text).map(({ value, start }) => ({
    name: value,
    isDrug: false,
    start,
  }));
  return [...drugs, ...amounts].sort((one, other) => one.start - other.start);
}

function doseFinding(input: CheckInput, claim: Claim, code: string, word: string): Finding {
  return claimFinding(input, claim, { check: "F2", severity: "hard", code, params: { word } });
}
