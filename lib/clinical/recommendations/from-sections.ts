import { hasDirective, isImperative } from "@/lib/clinical/recommendations/directives";
import { trimmedAnchor, wholePassage } from "@/lib/clinical/recommendations/draft";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import {
  isListItem,
  opensRationale,
  opensRemarks,
} from "@/lib/clinical/recommendations/passage-roles";
import { NUMBERING } from "@/lib/clinical/sections";
import type { Passage, Section } from "@/lib/documents/schema";

const TITLE =
  /^(?:(?:key|main|summary of|clinical|general|specific|guideline|practice|overall)\s+)*recommendations?(?:\s+(?:for|on|about|regarding)\b.*)?\s*[:：]?$|推荐意见$|^(?:主要|核心|具体|专家)?(?:推荐|建议)(?:要点)?$|原则(?:和|与|及)建议$|(?:核心)?(?:推荐|建议)(?:条目|要点)$/iu;
const LEAD =
  /^(?:(?:key|main|general|specific|clinical)\s+)*recommendations?(?:\s+(?:for|on|about|regarding)\b.*)?[:：]$/iu;

/** Statements a guideline lists under a heading that calls them recommendations, without grade or marker. */
export function draftsFromSections(reading: GuidelineReading): Draft[] {
  const sections = reading.source.sections.filter((section) =>
    TITLE.test(section.title.replace(NUMBERING, "").trim()),
  );
  const listed = sections.flatMap((section) => {
    const headings = headingDrafts(section, reading);
    return headings.length >= FEWEST_OF_A_LIST ? headings : draftsOfSection(section, reading);
  });
  const led = draftsAfterLeads(reading);
  const ledIds = new Set(led.flatMap(({ pieces }) => pieces.map(({ passageId }) => passageId)));
  // The parts of a statement are not found a second time, each by itself.
  const single = listed.filter(
    ({ pieces }) => !pieces.some((piece) => ledIds.has(piece.passageId)),
  );
  return [...single, ...draftsInEnumerations(reading), ...led];
}

const FEWEST_OF_A_LIST = 3;
const ORDINAL = /^[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\s*/u;
const LONGEST_HEADING = 80;

/** Headings that are statements themselves, with the text under them: "（一）食物多样，养成和建立合理膳食习惯。" */
function headingDrafts(section: Section, reading: GuidelineReading): Draft[] {
  const { passages } = reading.source;
  const from = reading.orderOf.get(section.headingPassageId) ?? 0;
  const drafts: Draft[] = [];
  let style: string | null = null;
  for (const passage of passages.slice(from + 1)) {
    const shape = ordinalShape(passage.text);
    if (shape && isHeadingStatement(passage, reading) && (style === null || shape === style)) {
      style = shape;
      drafts.push(headingDraft(passage));
    } else if (passage.kind === "heading" && shape !== null) break;
    else if (!passage.table && passage.kind !== "heading") {
      drafts.at(-1)?.remarks.push(wholePassage(passage));
    }
  }
  return drafts;
}

/** The ordinal with its figure blanked, so that "（一）" and "（二）" look alike and "四、" does not. */
function ordinalShape(text: string): string | null {
  const match = ORDINAL.exec(text);
  return match && match[0].trim().replace(match[1] ?? "", /\d/u.test(match[1] ?? "") ? "1" : "一");
}

function isHeadingStatement(passage: Passage, { language }: GuidelineReading): boolean {
  if (passage.kind !== "heading" || passage.text.length > LONGEST_HEADING) return false;
  const words = passage.text.replace(ORDINAL, "");
  if (language === "zh") return /[，,]/u.test(words) || hasDirective(words, language);
  return isImperative(words) || /\b(?:should|must)\b/u.test(words);
}

function headingDraft(passage: Passage): Draft {
  const match = ORDINAL.exec(passage.text);
  return {
    ...EMPTY,
    pieces: [wholePassage(passage, match?.[0].length ?? 0)],
    number: match?.[1] ?? null,
    remarks: [],
  };
}

const ENUMERATION =
  /(?:原则|推荐|建议|意见|要点)[^。；]{0,16}[。，,]?\s*(?:包括|如下|分别(?:为|是)|即)?\s*[:：]/u;
const ITEM = /(?<=^|[\s:：。；;])(\d{1,2})[.．、]\s*(?=\p{Script=Han})/gu;

/** "提出 8 条建议，包括：1.…。2.…" in one paragraph. */
function draftsInEnumerations(reading: GuidelineReading): Draft[] {
  return reading.source.passages.flatMap((passage) => {
    if (passage.table || !reading.isUsable(passage)) return [];
    const lead = ENUMERATION.exec(passage.text);
    if (!lead) return [];
    const items = [...passage.text.matchAll(ITEM)].filter((item) => item.index > lead.index);
    const isCounted = items.every((item, index) => Number(item[1]) === index + 1);
    if (items.length < FEWEST_OF_A_LIST || !isCounted) return [];
    return items.flatMap((item, index) => {
      const end = items[index + 1]?.index ?? passage.text.length;
      const piece = trimmedAnchor(passage, item.index + item[0].length, end);
      return piece ? [{ ...EMPTY, pieces: [piece], number: item[1] ?? null, remarks: [] }] : [];
    });
  });
}

function draftsOfSection(section: Section, reading: GuidelineReading): Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.source.passages) {
    if (passage.sectionId !== section.id || passage.id === section.headingPassageId) continue;
    if (opensRationale(passage) || opensRemarks(passage)) break;
    if (!passage.table && reading.isUsable(passage)) drafts.push(...itemDraft(passage, reading));
  }
  return drafts;
}

/** "Key recommendations for hand hygiene:" makes every item of its list one; lettered items go on with theirs. */
function draftsAfterLeads(reading: GuidelineReading): Draft[] {
  const { passages } = reading.source;
  return passages.flatMap((lead, order) => {
    if (!LEAD.test(lead.text.trim()) || !reading.isUsable(lead)) return [];
    const drafts: Draft[] = [];
    for (const passage of passages.slice(order + 1)) {
      const isPart = PART_MARKER.test(passage.list?.marker ?? passage.text);
      if (!isListItem(passage) && !isPart) break;
      const own = printedNumber(passage);
      const piece = trimmedAnchor(passage, own?.length ?? 0, passage.text.length);
      const last = drafts.at(-1);
      if (piece && isPart && last) last.pieces.push(piece);
      else if (piece) {
        drafts.push({ ...EMPTY, pieces: [piece], number: own?.number ?? null, remarks: [] });
      }
    }
    return drafts;
  });
}

const PART_MARKER = /^\(?[a-z][.)](?:\s|$)/u;

const LONGEST_STATEMENT = 600;

function itemDraft(passage: Passage, reading: GuidelineReading): Draft[] {
  if (passage.kind === "heading" || passage.text.length > LONGEST_STATEMENT) return [];
  if (!hasDirective(passage.text, reading.language)) return [];
  const own = printedNumber(passage);
  const piece = trimmedAnchor(passage, own?.length ?? 0, passage.text.length);
  return piece ? [{ ...EMPTY, pieces: [piece], number: own?.number ?? null, remarks: [] }] : [];
}

const EMPTY: Draft = {
  pieces: [],
  number: null,
  kind: "recommendation",
  label: null,
  origin: "section",
  population: null,
  remarks: [],
};
