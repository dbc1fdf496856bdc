import { findLabels } from "@/lib/clinical/grade-labels";
import { readMarker } from "@/lib/clinical/recommendations/markers";
import type { StructuredSection } from "@/lib/clinical/schema";
import { holdsClinicalText, kindOfContent } from "@/lib/clinical/section-content";
import {
  type Decision,
  dropped,
  kept,
  kindOfHeading,
  OTHER,
} from "@/lib/clinical/section-headings";
import type { Passage, Section, SourceDocument } from "@/lib/documents/schema";

/** Kind and fate of every section of the document, the part before the first heading included. */
export function classifySections(source: SourceDocument): StructuredSection[] {
  const byId = new Map<string, StructuredSection>();
  const bodies = new Map<string, Passage[]>();
  for (const passage of source.passages) {
    if (passage.sectionId === null || passage.kind === "heading") continue;
    const body = bodies.get(passage.sectionId);
    if (body) body.push(passage);
    else bodies.set(passage.sectionId, [passage]);
  }
  for (const section of source.sections) {
    const parent = byId.get(printedParentId(section, source) ?? "");
    const isEcho = parent !== undefined && echoesAncestor(section, source);
    const decision = isEcho
      ? withoutId(parent)
      : decide(section, { parent, body: bodies.get(section.id) ?? [], source });
    byId.set(section.id, { sectionId: section.id, ...decision });
  }
  return [{ sectionId: "front", ...kept("identity", "front_matter") }, ...byId.values()];
}

const PRINTED_NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2})*)\b/u;

/** "3.1.4" does not stand under "1.5", whatever the heading levels of the file say. */
function printedParentId(section: Section, { sections }: SourceDocument): string | null {
  const number = PRINTED_NUMBER.exec(section.title)?.[1];
  let parentId = section.parentId;
  while (parentId !== null && number !== undefined) {
    const parent = sections.find((other) => other.id === parentId);
    const above = PRINTED_NUMBER.exec(parent?.title ?? "")?.[1];
    if (!parent || above === undefined || number.startsWith(`${above}.`)) return parentId;
    parentId = parent.parentId;
  }
  return parentId;
}

/** A running head that repeats the title of the chapter it stands in opens no section of its own. */
export function echoesAncestor(
  section: Section,
  source: Pick<SourceDocument, "sections">,
): boolean {
  const title = foldTitle(section.title);
  let parentId = section.parentId;
  while (parentId !== null) {
    const parent = source.sections.find((other) => other.id === parentId);
    if (!parent) return false;
    if (foldTitle(parent.title) === title) return true;
    parentId = parent.parentId;
  }
  return false;
}

function foldTitle(title: string): string {
  return title.replace(NUMBERING, "").replace(/\s+/gu, " ").trim().toLowerCase();
}

function decide(
  section: Section,
  {
    parent,
    body,
    source,
  }: { parent: StructuredSection | undefined; body: Passage[]; source: SourceDocument },
): Decision {
  const title = section.title.replace(NUMBERING, "").trim();
  if (source.language === "zh" && isOtherLanguage(section, body)) {
    return dropped("other", "other_language");
  }
  if (parent?.reason === "table_of_contents") return withoutId(parent);
  if (statesRecommendation(section.title)) return kept("recommendations", "recommendations");
  const ownTitle = foldTitle(source.metadata.title ?? "");
  if (isGuidelineTitle(section, source)) return titleSection(body);
  // The patients a guideline is about as a whole are no special group in it.
  const isUsable = ({ kind }: Decision, words: string): boolean =>
    !(kind === "special_groups" && ownTitle.includes(words.toLowerCase()));
  const found = kindOfHeading(title.replace(ANNEX, ""), isUsable) ?? kindOfHeading(title, isUsable);
  // A word in a heading throws nothing away that says what to do.
  if (found && !found.keep && holdsClinicalText(body)) {
    return kindOfContent(body) ?? kept("other", "unrecognised_heading");
  }
  if (found && mayStandUnder(found, { parent, title })) {
    return found.reason === "appendix" ? (kindOfContent(body) ?? found) : found;
  }
  if (parent && !parent.keep) return withoutId(parent);
  const read = kindOfContent(body);
  if (
    read &&
    (!read.keep || !parent || parent.kind === "other" || parent.reason === "front_matter")
  )
    return read;
  if (section === source.sections[0] && section.level === 1)
    return kept("identity", "front_matter");
  return parent ? inherit(parent) : (read ?? OTHER);
}

/** "Annex 1: List of contributors" is a list of contributors. */
const ANNEX =
  /^(?:web )?(?:annex|appendix|supplement)\s*[A-Z\d]{0,3}\s*[.:–-]?\s*|^附[录件表]\s*[\d一二三四五六七八九十]{0,2}\s*[:：、.]?\s*/iu;

const GUIDELINE_TITLE =
  /^(?:.{0,80}\s)?(?:guidelines?|guidance|consensus statement|white paper)(?: (?:for|on|from|to|of)\b.*)?$|(?:指南|共识|规范|诊疗方案|指导意见)(?:\s*[（(].{0,20}[）)])?$/iu;

/** The document's own title set as a heading; the words in it say nothing about what stands under it. */
function isGuidelineTitle(
  section: Section,
  { metadata, sections, language }: SourceDocument,
): boolean {
  const title = foldTitle(section.title);
  const own = foldTitle(metadata.title ?? "");
  if (
    own !== "" &&
    title.length > 3 &&
    (title === own || (title.length > 0.35 * own.length && own.includes(title)))
  )
    return true;
  const text = section.title.trim();
  if (
    sections.indexOf(section) >= FIRST_HEADINGS ||
    /^(?:\W*\d\W*)?(?:about|how to|关于|如何)/iu.test(text)
  )
    return false;
  const isTranslated = language === "zh" && !HAN.test(text) && section.level === 2;
  return (section.level === 1 || isTranslated) && GUIDELINE_TITLE.test(text);
}

const FIRST_HEADINGS = 4;
/** A short guideline may stand under its title as a whole. */
const MOST_ON_TITLE_PAGE = 12;

function titleSection(body: Passage[]): Decision {
  const read = body.length > MOST_ON_TITLE_PAGE ? kindOfContent(body) : null;
  return read?.keep ? read : kept("identity", "front_matter");
}

/** Some guidelines set a whole graded statement as a heading. */
function statesRecommendation(title: string): boolean {
  if (readMarker(title)?.number) return true;
  return findLabels(title).some((label) => label.trust === "sure");
}

/** Inside methods a heading such as "Definition of levels" stays methods; supporting text stays with its recommendation. */
function mayStandUnder(
  found: Decision,
  { parent, title }: { parent: StructuredSection | undefined; title: string },
): boolean {
  if (parent?.kind === "methods")
    return ["methods", "back_matter", "research_gaps"].includes(found.kind);
  if (parent?.kind === "research_gaps")
    return found.kind !== "treatment" && found.kind !== "diagnosis" && found.kind !== "follow_up";
  // The addresses of organisations stay addresses, whatever illness they are named after.
  if (parent?.reason === "resources") return !ORGANISATION.test(title);
  return !(parent?.kind === "recommendations" && found.kind === "other") && title !== "";
}

const ORGANISATION =
  /\b(?:association|academy|college|cent(?:er|re)s?|institutes?|foundation|network|society|agency|department|general)\b|www\.|学会|协会|中心/iu;

function withoutId({ kind, keep, reason }: StructuredSection): Decision {
  return { kind, keep, reason };
}

/** "3.2", "三、", "（一）", "Chapter 4" in front of a heading. */
export const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]+[章节部分]+|(?:chapter|section|part|box|table)\s+\d+[.:]?|[（(]?[一二三四五六七八九十]+[）)、.．]|\d+(?:\s*\.\s*\d+)*[.、)]?|[A-Z]\.)\s*/iu;

/** The first heading of a document holds its title; what stands under it is no better known. */
function inherit(parent: StructuredSection): Decision {
  if (parent.reason === "front_matter") return OTHER;
  return withoutId(parent);
}

const HAN = /\p{Script=Han}/u;

/** The English title page and abstract that Chinese journals print. */
function isOtherLanguage(section: Section, body: Passage[]): boolean {
  if (HAN.test(section.title) || !/[A-Za-z]{3}.*[A-Za-z]{3}/u.test(section.title)) return false;
  return !body.some((passage) => HAN.test(passage.text));
}
