import { drugMentions } from "@/lib/clinical/drugs";
import type { FoundSafety } from "@/lib/clinical/safety/context";
import type { Recommendation, SafetyKind, SafetyStatement } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";
import type { Language, Passage, SourceDocument } from "@/lib/documents/schema";

type LinkContext = { source: SourceDocument; passages: Map<string, Passage>; language: Language };

/** A section that holds more recommendations than this says nothing about which one a warning belongs to. */
const MOST_IN_SECTION = 4;

/** Ties each warning to the recommendations it stands with: the same box, the same drug, else the same section. */
export function linkSafety(
  safety: FoundSafety[],
  recommendations: Recommendation[],
  context: LinkContext,
): SafetyStatement[] {
  const known = recommendations.map((recommendation) => ({
    id: recommendation.id,
    sectionId: recommendation.sectionId,
    box: new Set(
      [...recommendation.anchors, ...recommendation.remarks].map(({ passageId }) => passageId),
    ),
    drugs: drugsIn(recommendation.text, recommendation.passageIds[0], context),
  }));
  const parents = new Map(context.source.sections.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map<string, Set<string>>();
  return safety.map((statement, index) => {
    const drugs = drugsOf(statement, context);
    const near = known.filter(({ box, drugs: named }) => {
      return box.has(statement.anchor.passageId) || drugs.some((name) => named.has(name));
    });
    const nearest = near.length > 0 ? [] : inNearestSection(known, statement.sectionId, parents);
    const around = isOneOfMany(statement, { nearest, counts }) ? [] : nearest;
    return {
      id: `s${index + 1}`,
      ...statement,
      drugs,
      recommendationIds: [...near, ...around].map(({ id }) => id),
    };
  });
}

/** The drugs in its words; else those it stands with: its row, its lead, the headings above it. */
function drugsOf(statement: FoundSafety, context: LinkContext): string[] {
  const { passageId } = statement.anchor;
  const own = drugsIn(statement.text, passageId, context);
  if (own.size > 0) return [...own];
  const around = statement.context.flatMap((anchor) => [
    ...drugsIn(quoteOf(context.passages, anchor), anchor.passageId, context),
  ]);
  return around.length > 0 ? [...new Set(around)] : [...drugsOfHeadings(statement, context)];
}

function drugsOfHeadings({ sectionId, anchor }: FoundSafety, context: LinkContext): Set<string> {
  const { sections } = context.source;
  for (let at = sectionId; at !== null;) {
    const section = sections.find(({ id }) => id === at);
    // The title of the guideline may name a drug; it does not make every warning one of that drug.
    if (!section || section.parentId === null) return new Set();
    const drugs = drugsIn(section.title, anchor.passageId, context);
    if (drugs.size > 0) return drugs.size === 1 ? drugs : new Set();
    at = section.parentId;
  }
  return new Set();
}

/** A long chapter holds more remarks of a kind than its recommendation can carry; warnings stay with it all. */
const MOST_OF_A_KIND = 4;
const REMARKS = new Set<SafetyKind>(["adverse_effect", "monitoring", "referral", "stop_rule"]);

function isOneOfMany(
  { kind, anchor, context }: FoundSafety,
  { nearest, counts }: { nearest: { id: string }[]; counts: Map<string, Set<string>> },
): boolean {
  if (!REMARKS.has(kind) || nearest.length === 0) return false;
  const key = [kind, ...nearest.map(({ id }) => id)].join(" ");
  const counted = counts.get(key) ?? new Set();
  counts.set(key, counted);
  // The items of one list are one remark: "refer if:" may not lose the last of its cases.
  const own = context[0] ?? anchor;
  const remark = `${own.passageId}:${own.start}`;
  if (counted.size >= MOST_OF_A_KIND) return !counted.has(remark);
  counted.add(remark);
  return false;
}

function drugsIn(
  text: string,
  passageId: string | undefined,
  { passages, language }: LinkContext,
): Set<string> {
  const passage = passages.get(passageId ?? "");
  if (!passage) return new Set();
  return new Set(drugMentions({ ...passage, text }, language).map(({ name }) => name));
}

/** The recommendations of the statement's own section, or of the nearest section around it that has any. */
function inNearestSection<T extends { sectionId: string | null }>(
  known: T[],
  sectionId: string | null,
  parents: Map<string, string | null>,
): T[] {
  for (let at = sectionId; at !== null; at = parents.get(at) ?? null) {
    const here = known.filter((recommendation) => recommendation.sectionId === at);
    if (here.length > 0) return here.length <= MOST_IN_SECTION ? here : [];
  }
  return [];
}
