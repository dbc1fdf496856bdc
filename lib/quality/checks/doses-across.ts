import type { Claim } from "@/lib/pvgs/document";
import type { Language } from "@/lib/documents/schema";
import { readAmounts } from "@/lib/quality/across/amounts";
import { compareDoseWords } from "@/lib/quality/across/dose-meanings";
import { findMedicines, medicineOf } from "@/lib/quality/across/medicines";
import { type CheckInput, claimFinding, languageOf, sourceText } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import { withoutInsertions } from "@/lib/quality/without-insertions";

/** How often, by which way and at most, compared by meaning; medicines by a list of both languages' names. */
export function judgeDosesAcross(input: CheckInput, claim: Claim): Finding[] {
  const stated = { text: withoutInsertions(input, claim), language: languageOf(input, claim) };
  const printed = { text: sourceText(input, claim), language: input.source.language };
  const { added, lost } = compareDoseWords(stated, printed);
  return [
    ...added.map((word) => ({ code: "dose_word_added", word })),
    ...lost.map((word) => ({ code: "dose_word_lost", word })),
    ...medicineProblems(input, stated.text, printed.text),
  ].map(({ code, word }) =>
    claimFinding(input, claim, { check: "F2", severity: "hard", code, params: { word } }),
  );
}

type Problem = { code: string; word: string };

/** No other medicine may stand there, and medicines with amounts keep their order, as their amounts do. */
function medicineProblems(input: CheckInput, stated: string, printed: string): Problem[] {
  const { source, document } = input;
  const names = input.graph.drugs.map(({ name }) => name);
  const inSource = sequence(printed, printed, names, source.language);
  const said = [
    ...findMedicines(stated, document.language).map(({ medicine, start }) => ({ medicine, start })),
    ...sequence(stated, printed, names, source.language),
  ].sort((a, b) => a.start - b.start);
  const known = new Set(inSource.map(({ medicine }) => medicine));
  const stranger = said.find(({ medicine }) => !known.has(medicine));
  if (stranger) return [{ code: "dose_moved", word: stranger.medicine }];
  if (known.size < 2 || readAmounts(printed, source.language).every(({ isName }) => isName))
    return [];
  const unknown = inSource.find(
    ({ medicine, isListed }) => !isListed && !said.some((one) => one.medicine === medicine),
  );
  if (unknown) return [{ code: "medicine_not_comparable", word: unknown.medicine }];
  const order = firstUses(inSource.map(({ medicine }) => medicine));
  const saidOrder = firstUses(said.map(({ medicine }) => medicine));
  const wanted = order.filter((medicine) => saidOrder.includes(medicine));
  const moved = saidOrder.find((medicine, index) => wanted[index] !== medicine);
  // In one language a sentence may be built anew; then only an amount that stands with another medicine has moved.
  const isBuiltAnew =
    source.language === document.language &&
    !isAnyMoved(
      { text: stated, medicines: said },
      { text: printed, medicines: inSource },
      source.language,
    );
  return moved && !isBuiltAnew ? [{ code: "dose_moved", word: moved }] : [];
}

type Dosed = { text: string; medicines: { medicine: string; start: number }[] };

/** Whether an amount that both texts give once stands nearest to one medicine there and to another one here. */
function isAnyMoved(stated: Dosed, printed: Dosed, language: Language): boolean {
  const known = ownersOf(printed, language);
  const own = ownersOf(stated, language);
  const times = (amount: string, owners: [string, string | undefined][]) =>
    owners.filter(([other]) => other === amount).length;
  return own.some(([amount, medicine]) =>
    known.some(
      ([other, owner]) =>
        other === amount &&
        owner !== medicine &&
        times(amount, own) === 1 &&
        times(amount, known) === 1,
    ),
  );
}

/** The medicine nearest to each amount, of its own clause first. */
function ownersOf({ text, medicines }: Dosed, language: Language): [string, string | undefined][] {
  return readAmounts(text, language)
    .filter(({ isName }) => !isName)
    .map(({ value, unit, start }) => {
      const distance = ({ start: at }: { start: number }) =>
        Math.abs(at - start) +
        (CLAUSE_END.test(text.slice(Math.min(at, start), Math.max(at, start))) ? FAR : 0);
      const [nearest] = medicines.toSorted((one, other) => distance(one) - distance(other));
      return [`${value} ${unit}`, nearest?.medicine];
    });
}

const CLAUSE_END = /[.;。；](?!\d)/u;
/** In characters: a clause that ends between them sets two words apart. */
const FAR = 100;

/** Medicines of the guideline where a text prints them in the source's own words. */
function sequence(
  text: string,
  printed: string,
  names: string[],
  language: CheckInput["source"]["language"],
) {
  const lower = text.toLowerCase();
  const listed =
    text === printed
      ? findMedicines(text, language).map(({ medicine, start }) => ({
          ...{ medicine, start, isListed: true },
        }))
      : [];
  const others = names.flatMap((name) => {
    const start = lower.indexOf(name.toLowerCase());
    if (start < 0 || !printed.toLowerCase().includes(name.toLowerCase())) return [];
    const medicine = medicineOf(name, language);
    return [{ medicine: medicine ?? name.toLowerCase(), start, isListed: medicine !== null }];
  });
  return [...listed, ...others].sort((a, b) => a.start - b.start);
}

function firstUses(medicines: string[]): string[] {
  return [...new Set(medicines)];
}
