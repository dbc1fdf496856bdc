import { isImperative } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import { endsOpen, isListItem } from "@/lib/clinical/recommendations/passage-roles";
import { proseRanges } from "@/lib/clinical/recommendations/prose-ranges";
import type { ProseRange } from "@/lib/clinical/recommendations/prose-ranges";
import { directsCareEn } from "@/lib/clinical/recommendations/prose-words-en";
import { directsCareZh } from "@/lib/clinical/recommendations/prose-words-zh";
import type { SectionKind } from "@/lib/clinical/schema";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** Where prose says what to do, not how the guideline was made. */
const PLACES: SectionKind[] = [
  "summary",
  "recommendations",
  "condition",
  "diagnosis",
  "treatment",
  "prevention",
  "follow_up",
  "special_groups",
  "other",
];

const BRACKETED_NOTE =
  /^(?:表|图|Table|Figure)\s*\d|^\s*[†‡*§#]|^\s*[[【][^\]】]{0,400}[\]】]?\s*$/u;

/** Advice given in running text. Used only for guidelines that mark their recommendations in no other way. */
export function draftsFromProse(reading: GuidelineReading): Draft[] {
  const { passages } = reading.source;
  const criteria = criteriaIds(passages);
  return passages.flatMap((passage, order) => {
    if (!reading.isUsable(passage, { ungraded: true }) || !isPlace(passage, reading)) return [];
    if (criteria.has(passage.id)) return [];
    const isAdvice = adviceTest(passage, reading);
    return groupRanges(passage, reading, isAdvice).flatMap(({ start, end }) => {
      const pieces = piecesOf(passage, { start, end }, reading);
      const isLead = end === passage.text.length && endsOpen(passage.text);
      const items = isLead ? itemsUnder(passages, order) : [];
      if (isLead && (items.length === 0 || items.some((item) => directs(item, reading)))) return [];
      return pieces.length > 0 ? [draftOf([...pieces, ...items.flatMap(wholeItem)])] : [];
    });
  });
}

const CRITERIA =
  /(?:符合|满足|具备|具有|出现|有)[^。；]{0,20}(?:者|条|项|标准|情况|条件|之一|表现)[^。；]{0,8}[:：]$|(?:标准|指征|适应证|禁忌证)(?:包括|如下|为)?[:：]$|\b(?:criteria|(?:any|one|all|more) of the following(?: \w+)?)[^.;:]{0,30}:$/iu;

/** The items of a list of criteria say when something holds, not what to do. */
function criteriaIds(passages: Passage[]): Set<string> {
  const ids = new Set<string>();
  let isOpen = false;
  for (const passage of passages) {
    isOpen = isListItem(passage) ? isOpen : CRITERIA.test(passage.text.trim());
    if (isOpen && isListItem(passage)) ids.add(passage.id);
  }
  return ids;
}

function isPlace(passage: Passage, reading: GuidelineReading): boolean {
  if (passage.table || passage.kind === "caption") return false;
  // A sentence set as a heading is still a sentence.
  if (passage.kind === "heading" && !/[。！.!]$/u.test(passage.text)) return false;
  return PLACES.includes(reading.sectionOf(passage).kind) && !BRACKETED_NOTE.test(passage.text);
}

/** "出现以下情况应立即转诊：①…；②…" is one statement; a lead whose items direct care themselves is none. */
function groupRanges(
  { text }: Passage,
  { language }: GuidelineReading,
  isAdvice: (sentence: string) => boolean,
): ProseRange[] {
  const words = ({ start, end }: ProseRange): string => text.slice(start, end).trim();
  const ranges = proseRanges(text, language);
  const grouped: ProseRange[] = [];
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index];
    if (!range || !isAdvice(words(range))) continue;
    const next = ranges.findIndex((later, at) => at > index && !later.isItem);
    const items = ranges.slice(index + 1, next === -1 ? undefined : next);
    if (!endsOpen(words(range)) || items.length === 0) grouped.push(range);
    else if (!items.some((item) => isAdvice(words(item)))) {
      grouped.push({ ...range, end: items.at(-1)?.end ?? range.end });
    }
  }
  return grouped;
}

function piecesOf(
  passage: Passage,
  { start, end }: Pick<ProseRange, "start" | "end">,
  { language }: GuidelineReading,
): Anchor[] {
  const own = start === 0 && isListItem(passage) ? (printedNumber(passage)?.length ?? 0) : start;
  const piece = trimmedAnchor(passage, own, end);
  const isEmpty = !piece || piece.end - piece.start < SHORTEST[language];
  return isEmpty ? [] : [piece];
}

const SHORTEST = { zh: 5, en: 8 };
const MOST_ITEMS = 12;

/** The list items that follow a lead; under an item only the deeper ones. */
function itemsUnder(passages: Passage[], order: number): Passage[] {
  const lead = passages[order];
  const depth = lead?.list?.depth ?? -1;
  const items: Passage[] = [];
  for (const passage of passages.slice(order + 1, order + 1 + MOST_ITEMS)) {
    if (!passage.list || passage.list.depth <= depth || passage.table) break;
    items.push(passage);
  }
  return items;
}

function directs(passage: Passage, reading: GuidelineReading): boolean {
  return groupRanges(passage, reading, adviceTest(passage, reading)).length > 0;
}

function wholeItem(passage: Passage): Anchor[] {
  const piece = trimmedAnchor(passage, printedNumber(passage)?.length ?? 0, passage.text.length);
  return piece ? [piece] : [];
}

function draftOf(pieces: Anchor[]): Draft {
  return {
    pieces,
    number: null,
    kind: "recommendation",
    label: null,
    origin: "prose",
    population: null,
    remarks: [],
  };
}

/** "Order Set: …" and "<obtain> Date" are titles and fields of forms. */
const FORM_FIELD = /^\s*[<[]|^\s*\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:\s*:|\s*$|\s+\p{Lu})/u;

function adviceTest(passage: Passage, reading: GuidelineReading): (sentence: string) => boolean {
  const isBackground = reading.sectionOf(passage).kind === "condition";
  if (reading.language === "zh") return (sentence) => directsCareZh(sentence, isBackground);
  return (sentence) => {
    if (FORM_FIELD.test(sentence)) return false;
    return directsCareEn(sentence) || (isListItem(passage) && isOrderOfList(sentence));
  };
}

/** Items of lists are orders more often than sentences are: "Review of technique" is none all the same. */
function isOrderOfList(sentence: string): boolean {
  return isImperative(sentence) && !/^[^\p{L}]*\p{L}+ (?:of|is|are|was|were)\b/u.test(sentence);
}
