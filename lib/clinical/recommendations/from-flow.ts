import { attachLabelLine } from "@/lib/clinical/recommendations/label-lines";
import { isKindBelow } from "@/lib/clinical/recommendations/kind-below";
import {
  continuesOpen,
  leadOf,
  numberUnder,
  restoreBreak,
  startsWithLabel,
} from "@/lib/clinical/recommendations/flow-continuity";
import { firstHalf } from "@/lib/clinical/recommendations/first-half";
import type { Draft, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { draftLabel, trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import { hasDirective } from "@/lib/clinical/recommendations/directives";
import {
  groupOpener,
  isInGroup,
  labelsStandAhead,
  withGroupLabel,
} from "@/lib/clinical/recommendations/label-groups";
import type { LabelGroup } from "@/lib/clinical/recommendations/label-groups";
import { readMarkers } from "@/lib/clinical/recommendations/markers";
import type { PlacedMarker } from "@/lib/clinical/recommendations/markers";
import { isNumberedStatement, numberedDepth } from "@/lib/clinical/recommendations/numbered-style";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import {
  endsOpen,
  isLabelLine,
  isListItem,
  isQuestion,
  opensRationale,
  opensRemarks,
} from "@/lib/clinical/recommendations/passage-roles";
import { statementsOf, withoutYear } from "@/lib/clinical/recommendations/statement-pieces";
import { explainsTick, isTickedAdvice } from "@/lib/clinical/recommendations/ticks";
import { echoesAncestor } from "@/lib/clinical/sections";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** A marker or label without a statement; `isFirm` if the next paragraph is one whatever its words. */
type Waiting = {
  number: string | null;
  kind: Draft["kind"];
  label: Draft["label"];
  isFirm: boolean;
};

/** Where the reader of the document stands: what was announced, what is still being said. */
export type Flow = {
  reading: GuidelineReading;
  drafts: Draft[];
  /** Number announced by a heading such as "6. RECOMMENDATIONS ON …". */
  announced: string | null;
  /** A marker that stood alone; its statement is the next paragraph. */
  waiting: Waiting | null;
  /** The last statement, as long as list items or its label may still follow. */
  open: Draft | null;
  /** A lead ending in ":" whose list items are statements of their own. */
  lead: { pieces: Anchor[]; number: string | null } | null;
  /** The label that stands over the statements read now. */
  group: LabelGroup | null;
  /** Whether lines that are labels stand over their statements in this document. */
  labelsAhead: boolean;
  /** Reasons and remarks: only markers start a recommendation here. */
  isRationale: boolean;
  /** Whether a tick in front of an item makes it a good practice point in this document. */
  ticksAdvise: boolean;
  /** How many dots the numbers of statements have where a number alone marks them; null if it does not. */
  numberedDepth: number | null;
};

const ANNOUNCEMENT = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+RECOMMENDATIONS?\b/iu;

/** Statements found by their marker or their label while reading from start to end. */
export function draftsFromFlow(reading: GuidelineReading): Draft[] {
  const flow: Flow = {
    reading,
    drafts: [],
    announced: null,
    waiting: null,
    open: null,
    lead: null,
    group: null,
    labelsAhead: labelsStandAhead(reading),
    isRationale: false,
    ticksAdvise: reading.source.passages.some(explainsTick),
    numberedDepth: numberedDepth(reading),
  };
  let previous: Passage | null = null;
  for (const passage of reading.source.passages) {
    if (passage.table || reading.closesLabel(passage)) continue;
    if (!reading.isUsable(passage)) settle(flow);
    else readPassage(flow, passage, previous);
    previous = passage;
  }
  return flow.drafts;
}

function enterRationale(flow: Flow): void {
  settle(flow);
  flow.group = null;
  flow.isRationale = true;
}

function settle(flow: Flow): void {
  flow.waiting = null;
  flow.open = null;
  flow.lead = null;
}

function readPassage(flow: Flow, passage: Passage, previous: Passage | null): void {
  const printed = `${passage.list?.marker ?? ""} ${passage.text}`.trim();
  const announcement = ANNOUNCEMENT.exec(printed) ?? ANNOUNCEMENT.exec(passage.text);
  const markers = readMarkers(passage.text);
  const opener = groupOpener(passage, flow.reading);
  if (announcement && markers.length === 0 && passage.text.length < 160) {
    settle(flow);
    flow.announced = announcement[1] ?? null;
  } else if (isKindBelow(flow, passage, markers)) attachLabelLine(flow, passage);
  else if (markers.length > 0) readMarked(flow, passage, markers);
  else if (isLabelLine(passage, flow.reading)) attachLabelLine(flow, passage);
  else if (opener) openGroup(flow, opener);
  else if (opensRationale(passage) || opensRemarks(passage)) enterRationale(flow);
  else if (isNumberedStatement(passage, flow.numberedDepth))
    readStatement(flow, passage, "recommendation");
  else if (passage.kind === "heading") readHeading(flow, passage);
  else if (flow.ticksAdvise && isTickedAdvice(passage, flow.reading))
    readStatement(flow, passage, "good_practice");
  else if (flow.waiting) readAwaited(flow, passage, flow.waiting);
  else if (
    flow.open &&
    previous &&
    continuesOpen(flow.open, passage, { previous, reading: flow.reading })
  )
    extend(flow, passage);
  else readPlain(flow, passage);
}

function readMarked(flow: Flow, passage: Passage, markers: PlacedMarker[]): void {
  const drafts = markers.flatMap(({ number, kind, end }, index) =>
    statementsOf(passage, {
      reading: flow.reading,
      number,
      kind,
      from: end,
      to: markers[index + 1]?.start,
      whole: true,
    }),
  );
  settle(flow);
  flow.isRationale = false;
  const [first] = markers;
  if (drafts.length === 0 && first) {
    const label = flow.reading.labelsOf(passage)[0];
    flow.waiting = {
      number: first.number,
      kind: first.kind,
      isFirm: first.number !== null || (label !== undefined && passage.kind === "heading"),
      label: label ? draftLabel(passage, label) : null,
    };
  } else add(flow, drafts);
}

function readAwaited(flow: Flow, passage: Passage, waiting: NonNullable<Flow["waiting"]>): void {
  if (isQuestion(passage) || passage.kind === "caption") return;
  // A bare heading "推荐意见" may stand over an introduction; only advice is a recommendation then.
  if (!waiting.isFirm && !isAdvice(flow.reading, passage)) return settle(flow);
  const own = printedNumber(passage);
  const drafts = statementsOf(passage, {
    reading: flow.reading,
    number: waiting.number ?? flow.announced ?? own?.number ?? null,
    kind: waiting.kind,
    from: own?.length ?? 0,
    whole: true,
  });
  settle(flow);
  for (const draft of drafts) draft.label ??= waiting.label;
  add(flow, drafts);
  if (flow.group) flow.group.isList = isListItem(passage);
  if (isListItem(passage)) flow.lead = { pieces: [], number: waiting.number };
}

function isAdvice(reading: GuidelineReading, passage: Passage): boolean {
  return reading.labelsOf(passage).length > 0 || hasDirective(passage.text, reading.language);
}

function readStatement(flow: Flow, passage: Passage, kind: Draft["kind"]): void {
  const own = printedNumber(passage);
  settle(flow);
  const options = { reading: flow.reading, number: own?.number ?? null, from: own?.length ?? 0 };
  add(flow, statementsOf(passage, { ...options, kind, whole: true }));
}

function readHeading(flow: Flow, passage: Passage): void {
  const section = flow.reading.source.sections.find((other) => other.id === passage.sectionId);
  if (section && echoesAncestor(section, flow.reading.source)) return;
  const hasStatement = flow.reading.labelsOf(passage).length > 0;
  settle(flow);
  flow.announced = null;
  flow.group = null;
  flow.isRationale = false;
  if (hasStatement) readPlain(flow, passage);
}

function openGroup(flow: Flow, label: NonNullable<Draft["label"]>): void {
  settle(flow);
  flow.isRationale = false;
  flow.group = { label, isHeading: false, isList: null };
}

/** A statement whose label stands over it. */
function readGrouped(flow: Flow, passage: Passage): void {
  const own = printedNumber(passage);
  const options = { reading: flow.reading, number: own?.number ?? null, from: own?.length ?? 0 };
  add(flow, statementsOf(passage, { ...options, kind: "recommendation", whole: true }));
  if (flow.group) flow.group.isList = isListItem(passage);
}

function isGrouped({ group, reading }: Flow, passage: Passage): boolean {
  if (!group || isQuestion(passage) || passage.kind === "caption") return false;
  if (!isInGroup(group, passage)) return false;
  return isListItem(passage) || hasDirective(passage.text, reading.language);
}

function readPlain(flow: Flow, passage: Passage): void {
  const { reading, lead } = flow;
  if (!isListItem(passage)) flow.lead = null;
  if (isGrouped(flow, passage)) return readGrouped(flow, passage);
  if (!isListItem(passage)) flow.group = null;
  if (flow.isRationale || reading.labelsOf(passage).length === 0) {
    if (!isListItem(passage)) flow.open = null;
    return;
  }
  const own = printedNumber(passage);
  const opened =
    flow.open && endsOpen(textOf(flow, flow.open)) && isListItem(passage) ? flow.open : null;
  if (opened) {
    flow.drafts.splice(flow.drafts.indexOf(opened), 1);
    flow.lead = { pieces: opened.pieces, number: opened.number };
  }
  const cut = firstHalf(passage, reading);
  const pieces = cut ? [cut.anchor] : (flow.lead?.pieces ?? leadOf(flow, passage));
  const drafts = statementsOf(passage, {
    reading,
    number:
      (flow.lead ?? lead)?.number ??
      numberUnder(flow.announced, own?.number ?? cut?.number ?? null),
    kind: "recommendation",
    from: own?.length ?? 0,
    whole:
      isListItem(passage) || own !== null || pieces.length > 0 || startsWithLabel(flow, passage),
  });
  for (const draft of drafts) draft.pieces = [...pieces, ...draft.pieces];
  add(flow, drafts);
}

function extend(flow: Flow, passage: Passage): void {
  const open = flow.open;
  const label = flow.reading.labelsOf(passage)[0];
  if (!open) return;
  if (label && isListItem(passage) && open.pieces.length === 1) return readPlain(flow, passage);
  const piece = trimmedAnchor(passage, 0, label?.start ?? passage.text.length);
  restoreBreak(flow, open, passage);
  if (piece) open.pieces.push(withoutYear(passage, piece));
  if (!label) return;
  open.label = draftLabel(passage, label);
  flow.open = null;
}

function add(flow: Flow, drafts: Draft[]): void {
  for (const draft of drafts) {
    draft.number ??= flow.announced;
    if (flow.group) withGroupLabel(draft, flow.group, flow.reading);
  }
  flow.drafts.push(...drafts);
  flow.open = drafts.at(-1) ?? null;
}

/** Pieces are trimmed of their colon, so the passage itself is asked. */
function textOf({ reading }: Flow, draft: Draft): string {
  return reading.passages.get(draft.pieces.at(-1)?.passageId ?? "")?.text ?? "";
}
