import { labelMeaning } from "@/lib/clinical/label-meaning";
import type { LabelMeaning } from "@/lib/clinical/label-meaning";
import { actorOf } from "@/lib/clinical/recommendations/actor";
import { directionOf } from "@/lib/clinical/recommendations/direction";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { draftsFromFlow } from "@/lib/clinical/recommendations/from-flow";
import { draftsFromProse } from "@/lib/clinical/recommendations/from-prose";
import { draftsFromSections } from "@/lib/clinical/recommendations/from-sections";
import { draftsFromTables } from "@/lib/clinical/recommendations/from-tables";
import { draftText, mergeDrafts } from "@/lib/clinical/recommendations/merge-drafts";
import type { MergedDraft } from "@/lib/clinical/recommendations/merge-drafts";
import { partsOf } from "@/lib/clinical/recommendations/parts";
import { addRemarks } from "@/lib/clinical/recommendations/remarks";
import { statementLists, ungradedSiblings } from "@/lib/clinical/recommendations/ungraded-siblings";
import { verbLabel } from "@/lib/clinical/recommendations/verb-label";
import type { Recommendation } from "@/lib/clinical/schema";
import { quoteOf } from "@/lib/documents/quote";

/** A recommendation with its other prints, for finding what the source says differently elsewhere. */
export type FoundRecommendation = { recommendation: Recommendation; repeats: Draft[] };

/** Every recommendation of the guideline once, in reading order, exactly as printed. */
export function extractRecommendations(reading: GuidelineReading): FoundRecommendation[] {
  const drafts = chooseDrafts(reading);
  addRemarks(drafts, reading);
  const merged = withoutPassingMentions(mergeDrafts(drafts, reading));
  return merged.map((item, index) => ({
    recommendation: toRecommendation(item, `r${index + 1}`, reading),
    repeats: item.repeats,
  }));
}

const ENOUGH_WITHOUT_GRADES = 3;

/** Labels and markers decide where a guideline uses them; otherwise its lists of advice, and last its prose. */
function chooseDrafts(reading: GuidelineReading): Draft[] {
  const tables = draftsFromTables(reading);
  const flow = withoutQuotedGrades(draftsFromFlow(reading));
  const marked = [
    ...tables.filter((draft) => draft.origin === "table"),
    ...flow,
    ...ungradedSiblings(flow, reading),
    ...statementLists(flow, reading),
  ];
  if (marked.some((draft) => draft.label) || marked.length >= ENOUGH_WITHOUT_GRADES) return marked;
  const listed = [
    ...marked,
    ...tables.filter((draft) => draft.origin === "section"),
    ...draftsFromSections(reading),
  ];
  return listed.length >= ENOUGH_WITHOUT_GRADES ? listed : [...listed, ...draftsFromProse(reading)];
}

/** Where a table holds the graded statements, a grade in prose that repeats none of them belongs to other advice. */
function withoutPassingMentions(merged: MergedDraft[]): MergedDraft[] {
  const isMention = ({ draft, repeats }: MergedDraft): boolean =>
    [draft, ...repeats].every((print) => print.origin === "label" && !isFullyGraded(print));
  const tabled = merged.filter(({ draft, repeats }) =>
    [draft, ...repeats].some((print) => print.origin === "table" && print.label),
  );
  const isRepeated = tabled.some(({ draft, repeats }) =>
    [draft, ...repeats].some((print) => print.origin === "label"),
  );
  return tabled.length > 0 && !isRepeated ? merged.filter((item) => !isMention(item)) : merged;
}

/** "(class I, level C)" says both what tables of grades say; a passing mention names one of them. */
function isFullyGraded({ label }: Draft): boolean {
  const graded = label?.tokens.filter(({ type }) => /^(?:value|strength|certainty)$/u.test(type));
  return (graded?.length ?? 0) >= 2 || (label?.tokens.some(({ type }) => type === "code") ?? false);
}

const FEW = 0.2;

/** Where a guideline's own marked statements carry no grades, a grade in its prose is another guideline's. */
function withoutQuotedGrades(drafts: Draft[]): Draft[] {
  const marked = drafts.filter((draft) => draft.origin === "marker");
  const graded = marked.filter((draft) => draft.label !== null);
  const isUngraded = marked.length >= ENOUGH_WITHOUT_GRADES && graded.length < FEW * marked.length;
  return isUngraded ? marked : drafts;
}

function toRecommendation(
  { draft, repeats }: MergedDraft,
  id: string,
  reading: GuidelineReading,
): Recommendation {
  const { passages, language, rules } = reading;
  const text = draftText(draft, reading);
  const verb = verbLabel(draft, text, reading);
  const meaning = verb?.meaning ?? (draft.label && labelMeaning(draft.label.tokens, rules));
  const first = passages.get(draft.pieces[0]?.passageId ?? "");
  const parts = partsOf(draft.pieces, passages, language);
  const labelIds = draft.label
    ? [draft.label.anchor.passageId, ...(draft.label.goesOnIn ?? [])]
    : [];
  const passageIds = [...draft.pieces.map((anchor) => anchor.passageId), ...labelIds];
  const kind = kindOf(draft, { text, meaning, isConsensus: isConsensus(reading) });
  const isUndecided = kind === "insufficient" || kind === "research_only";
  return {
    id,
    number: draft.number,
    kind,
    text,
    anchors: draft.pieces,
    actor: actorOf(text, language),
    strength: isUndecided ? null : (meaning?.strength ?? null),
    direction: isUndecided ? null : statedDirection(text, meaning, reading),
    certainty: meaning?.certainty ?? [],
    label: verb
      ? verb.printed
      : draft.label && (draft.label.printed ?? quoteOf(passages, draft.label.anchor)),
    labelAnchor: verb?.anchor ?? draft.label?.anchor ?? null,
    gradeStatus: meaning?.gradeStatus ?? statusWithout(draft.kind, kind),
    consensusPercent: meaning?.consensusPercent ?? null,
    ...parts,
    // The graph adds them, once it knows the drugs.
    doses: [],
    population: draft.population ?? parts.population,
    remarks: draft.remarks,
    sectionId: first?.sectionId ?? null,
    page: first?.page ?? 1,
    passageIds: [...new Set(passageIds)],
    repeats: repeats.flatMap((print) => print.pieces),
  };
}

const NO_INSTRUCTION = /\bno (?:evidence|data)\b|均无|尚无|缺乏|没有/iu;

/** A class may say "for" what the words say not to do; a marked statement without any negation is for what it names. */
function statedDirection(
  text: string,
  meaning: LabelMeaning | null,
  { language }: GuidelineReading,
): Recommendation["direction"] {
  const printed = directionOf(text, language);
  if (meaning?.direction && !(meaning.direction === "for" && printed === "against")) {
    return meaning.direction;
  }
  return printed ?? (NO_INSTRUCTION.test(text) ? null : "for");
}

const INSUFFICIENT =
  /\bevidence is insufficient\b|\binsufficient evidence to (?:recommend|assess|determine)|\bno recommendation (?:can be|is) made|证据(?:尚)?不足[^。]{0,20}(?:推荐|建议|评估|支持或反对)|(?:无法|不能)(?:作出|做出|给出)推荐/iu;
const RESEARCH_ONLY =
  /\bonly in (?:the context of |the setting of |a |an )?(?:a |rigorous )?(?:research|clinical trial)|仅(?:限)?(?:在|于|用于)?[^，。；]{0,20}(?:研究|试验)中/iu;

type Told = { text: string; meaning: LabelMeaning | null; isConsensus: boolean };

function kindOf(draft: Draft, { text, meaning, isConsensus }: Told): Recommendation["kind"] {
  if (meaning && meaning.kind !== "recommendation") return meaning.kind;
  if (INSUFFICIENT.test(text)) return "insufficient";
  if (RESEARCH_ONLY.test(text)) return "research_only";
  // "Consensus 3: … (strong, high)" is a graded recommendation, whatever its marker calls it.
  if (meaning?.strength && draft.kind === "consensus") return "recommendation";
  return draft.kind === "recommendation" && meaning === null && isConsensus
    ? "consensus"
    : draft.kind;
}

/** A document that calls itself a consensus and prints no grade beside a statement gives the experts' view. */
function isConsensus({ source }: GuidelineReading): boolean {
  const title = source.metadata.title ?? source.sections[0]?.title ?? "";
  return /共识|\bconsensus (?:statement|report|document)/iu.test(title);
}

/** Without a label: ungraded by what its marker says, or else the grade is not reported. */
function statusWithout(
  marked: Recommendation["kind"],
  kind: Recommendation["kind"],
): Recommendation["gradeStatus"] {
  const isAdvice = kind === "recommendation" || kind === "consensus";
  return marked === "recommendation" && isAdvice ? "not_reported" : "not_graded";
}
