import { ANSWER_RULES, type AnswerRule } from "@/lib/clinical/answers/rules";
import { isReferenceEntry } from "@/lib/clinical/section-content";
import { NUMBERING } from "@/lib/clinical/sections";
import type {
  Answers,
  Recommendation,
  SectionKind,
  StructuredSection,
} from "@/lib/clinical/schema";
import { splitSentences } from "@/lib/documents/sentences";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";

type Input = {
  source: SourceDocument;
  sections: StructuredSection[];
  recommendations: Recommendation[];
  /** How the source names the condition it is about. */
  names: string[];
};

/** The passages that answer each checklist question; an empty list says the source does not report it. */
export function findAnswers({ source, sections, recommendations, names }: Input): Answers {
  const byId = new Map(sections.map((section) => [section.sectionId, section]));
  const titles = titlesOf(source);
  const statements = new Set(recommendations.flatMap(({ passageIds }) => passageIds));
  const answers = emptyAnswers();
  const open = new Set<AnswerRule["answer"]>();
  for (const passage of source.passages) {
    const section = byId.get(passage.sectionId ?? "front");
    if (!section || !mayAnswer(passage, { section, source, statements })) continue;
    const place = { passage, section, titles: titles.get(passage.sectionId ?? "") ?? [] };
    let split: Range[] | null = null;
    const sentences = (): Range[] => (split ??= splitSentences(passage.text, source.language));
    for (const rule of ANSWER_RULES) {
      const room = rule.most - answers[rule.answer].length;
      if (room <= 0 || (!section.keep && !ABOUT_GUIDELINE.has(rule.answer))) continue;
      const found = read(rule, { ...place, sentences, names });
      // "The objectives are to:" and "… to evaluate the following." are answered by the list they open.
      const isItem = open.has(rule.answer) && passage.list !== undefined && found.length === 0;
      const whole = { passageId: passage.id, start: 0, end: passage.text.length };
      answers[rule.answer].push(...(isItem ? [whole] : found.slice(0, room)));
      if (found.length > 0 && OPENS_LIST.test(passage.text)) open.add(rule.answer);
      else if (!isItem) open.delete(rule.answer);
    }
  }
  return answers;
}

/** Who paid, who had interests and whether patients took part may stand among the authors. */
const ABOUT_GUIDELINE = new Set<keyof Answers>([
  "funding",
  "interests",
  "contact",
  "patientInvolvement",
]);

const OPENS_LIST = /[:：]\s*$|\bthe following\.\s*$/iu;

type Place = { section: StructuredSection; source: SourceDocument; statements: Set<string> };
const SHORTEST_ITEM = 5;
const SHORTEST = { en: 20, zh: 8 };

function mayAnswer(passage: Passage, { section, source, statements }: Place): boolean {
  if (
    section.kind === "references" ||
    section.reason === "table_of_contents" ||
    section.reason === "terms"
  )
    return false;
  if (passage.kind === "heading" || passage.kind === "caption" || passage.table) return false;
  if (statements.has(passage.id) || SUPPORTING.test(passage.text)) return false;
  if (isReferenceEntry(passage) || /^(?:table|figure|box)\s*\d|^[表图]\s*\d/iu.test(passage.text))
    return false;
  if (passage.text.includes("@")) return true;
  if (passage.text.trim().length < (passage.list ? SHORTEST_ITEM : SHORTEST[source.language]))
    return false;
  return source.language !== "zh" || hanShare(passage.text) > 0.2;
}

/** Text that belongs to a recommendation answers for it, not for the guideline. */
const SUPPORTING =
  /^\W*(?:recommendation\s*\d|rationale|benefits? and harms|implementation (?:remarks?|considerations?)|evidence (?:summary|and rationale)|(?:strong|conditional|weak) recommendation\b|推荐意见|推荐理由|获益与风险|实施要点|证据(?:概述|说明)|示意数字)/iu;

function hanShare(text: string): number {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length;
}

type Range = { start: number; end: number };
type Reading = {
  passage: Passage;
  section: StructuredSection;
  /** Titles over the passage, its own section's first, the guideline's own title left out. */
  titles: string[];
  /** Split when first asked for: most passages answer nothing. */
  sentences: () => Range[];
  names: string[];
};

function read(rule: AnswerRule, reading: Reading): Anchor[] {
  const { passage, section, titles, sentences } = reading;
  const isAsked =
    rule.heading?.test(titles[0] ?? "") === true && fitsKind(rule, section.kind, true);
  const isPlace = fitsKind(rule, section.kind, false) && rule.text?.test(passage.text) === true;
  if (!isAsked && !isPlace) return [];
  if (rule.ofCondition && speaksOfAnother(reading)) return [];
  return sentences().flatMap(({ start, end }) => {
    const text = passage.text.slice(start, end);
    if (rule.not?.test(text)) return [];
    if (/[?？]\s*$/u.test(text) && rule.answer !== "researchGaps") return [];
    const underHeading = isAsked && (rule.under?.test(text) ?? true);
    const bySense = isPlace && rule.text?.test(text) === true && isAbout(rule, text, reading);
    return underHeading || bySense ? [{ passageId: passage.id, start, end }] : [];
  });
}

/** Under a heading that asks, an "other" kind of section is as good as the right one. */
function fitsKind({ kinds }: AnswerRule, kind: SectionKind, isAsked: boolean): boolean {
  if (kinds === undefined || kinds.includes(kind)) return true;
  return isAsked && kind === "other";
}

/** A sentence about the condition names it, or stands under a heading that asks for what it says. */
function isAbout({ answer, ofCondition }: AnswerRule, text: string, { names }: Reading): boolean {
  if (!ofCondition) return true;
  // A definition opens with what it defines.
  const folded = text
    .slice(0, answer === "conditionDefinition" ? OPENING : undefined)
    .toLowerCase();
  return names.some((name) => folded.includes(name.toLowerCase()));
}

const OPENING = 60;

const ILLNESS =
  /\p{Script=Han}{2,}(?:病|症|炎|癌|瘤|综合征|感染|中毒|衰竭)|\b\p{L}+(?:itis|osis|a?emia|oma|pathy)\b|\b\p{L}+ (?:disease|syndrome|disorder|infection|cancer|failure)\b/giu;
const NO_ILLNESS = /病程|病因|病原|症状|合并症|并发症|急症|重症|轻症|prognosis|diagnosis/iu;

/** The headings over the passage name another illness, a complication or a patient group's own. */
function speaksOfAnother({ titles, names }: Reading): boolean {
  return titles.some((title) => {
    const found = title.match(ILLNESS) ?? [];
    const others = found.filter((one) => !NO_ILLNESS.test(one));
    if (others.length === 0) return false;
    const folded = title.toLowerCase();
    return !names.some((name) => folded.includes(name.toLowerCase()));
  });
}

function titlesOf(source: SourceDocument): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const { id, parentId, title } of source.sections) {
    const above = parentId === null ? [] : (titles.get(parentId) ?? []);
    const own = title
      .replace(NUMBERING, "")
      .replace(/^\d+(?:\s*\.\s*\d+)*\s*/u, "")
      .replace(/\s*[[［]\d.*$/u, "")
      .trim();
    titles.set(id, parentId === null ? [own] : [own, ...above]);
  }
  return titles;
}

/** Urgent signs come from the safety statements; the graph adds them. */
function emptyAnswers(): Answers {
  return {
    ...{ conditionDefinition: [], conditionCauses: [], conditionSigns: [], conditionCourse: [] },
    ...{ conditionFrequency: [], purpose: [], population: [], exclusions: [], urgentSigns: [] },
    ...{ tests: [], selfCare: [], researchGaps: [], methods: [], funding: [], interests: [] },
    ...{ patientInvolvement: [], contact: [] },
  };
}
