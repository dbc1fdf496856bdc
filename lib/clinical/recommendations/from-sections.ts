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
    const headings = numberedChildren(section, reading);
    return headings.length >= 3
      ? headings.map((child) => headingDraft(child, reading))
      : draftsOfSection(section, reading);
  });
  return [...listed, ...draftsAfterLeads(reading)];
}

/** Headings that are statements themselves: "（一）食物多样，养成和建立合理膳食习惯。" */
function numberedChildren(section: Section, { source, language }: GuidelineReading): Section[] {
  return source.sections.filter((child) => {
    if (child.parentId !== section.id) return false;
    const title = child.title.replace(NUMBERING, "");
    if (title === child.title) return false;
    return language === "zh"
      ? /[，,。]/u.test(title) || hasDirective(title, language)
      : isImperative(title) || /\b(?:should|must)\b/u.test(title);
  });
}

function headingDraft(child: Section, reading: GuidelineReading): Draft {
  const numbering = NUMBERING.exec(child.title)?.[0] ?? "";
  const passage = reading.passages.get(child.headingPassageId);
  const start = passage?.text.startsWith(numbering) ? numbering.length : 0;
  const anchor = passage ? wholePassage(passage, start) : null;
  const body = reading.source.passages.filter(
    (other) => other.sectionId === child.id && other.id !== child.headingPassageId && !other.table,
  );
  return {
    ...EMPTY,
    pieces: anchor ? [anchor] : [],
    number: numbering.replace(/[（）()、.．\s]/gu, "") || null,
    remarks: body.map((other) => wholePassage(other)),
  };
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

function draftsAfterLeads(reading: GuidelineReading): Draft[] {
  const { passages } = reading.source;
  return passages.flatMap((lead, order) => {
    if (!LEAD.test(lead.text.trim()) || !reading.isUsable(lead)) return [];
    const end = passages.findIndex((passage, at) => at > order && !isListItem(passage));
    return passages
      .slice(order + 1, end === -1 ? undefined : end)
      .flatMap((passage) => itemDraft(passage, reading));
  });
}

const LONGEST_STATEMENT = 600;

function itemDraft(passage: Passage, reading: GuidelineReading): Draft[] {
  if (passage.kind === "heading" || passage.text.length > LONGEST_STATEMENT) return [];
  if (!hasDirective(passage.text, reading.language)) return [];
  const own = printedNumber(passage);
  const piece = trimmedAnchor(passage, own?.length ?? 0, passage.text.length);
  return piece ? [{ ...EMPTY, pieces: [piece], number: own?.number ?? null }] : [];
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
