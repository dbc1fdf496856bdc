import { isReferenceEntry } from "@/lib/clinical/section-content";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor } from "@/lib/documents/schema";
import { sentencesUnder } from "@/lib/writers/rules/anchored-sentences";
import type { DraftContext } from "@/lib/writers/rules/draft-context";

const ADDRESS = /https?:\/\/|\bwww\.\w/i;
const FOR_READERS =
  /\b(?:patients?|the public|famil(?:y|ies)|carers?|caregivers?|consumers?|parents|people with)\b|患者|公众|家属|病友/i;
/** Forms, registers and calls for papers are printed for professionals. */
const FOR_PROFESSIONALS =
  /\b(?:licen[sc]e|copyright|accessed|downloaded|registered|protocol|supplement|submitted|posted for|evidence (?:report|review)|methods?)\b|注册|检索|下载日期/i;
const MOST_LINKS = 4;
const LONGEST = 400;

/** Sentences in which the guideline itself sends patients to an address. */
export function printedLinks(context: DraftContext): Anchor[] {
  const places = context.input.source.passages.filter(
    (passage) => ADDRESS.test(passage.text) && !passage.table && !isReferenceEntry(passage),
  );
  const whole = places.map(({ id, text }) => ({ passageId: id, start: 0, end: text.length }));
  return sentencesUnder(whole, context)
    .filter((anchor) => isForReaders(quoteOf(context.passages, anchor)))
    .slice(0, MOST_LINKS);
}

function isForReaders(sentence: string): boolean {
  // The words of an address ("…/new-treatment-patients") say nothing about whom it is for.
  const words = sentence.replace(/(?:https?:\/\/|www\.)\S+/gi, "");
  return (
    sentence.length <= LONGEST &&
    ADDRESS.test(sentence) &&
    FOR_READERS.test(words) &&
    !FOR_PROFESSIONALS.test(sentence) &&
    !IMPRINT.test(words)
  );
}

/** "Silver Spring, MD: Food and Drug Administration; 2019." */
const IMPRINT = /[;.]\s*(?:19|20)\d\d\b\s*[.;:]/;
