import { trimmedAnchor } from "@/lib/clinical/recommendations/draft";
import type { Draft, DraftLabel, GuidelineReading } from "@/lib/clinical/recommendations/draft";
import { hasDirective } from "@/lib/clinical/recommendations/directives";
import { isGradedAdvice } from "@/lib/clinical/recommendations/graded-advice";
import type { Flow } from "@/lib/clinical/recommendations/from-flow";
import { firstHalf } from "@/lib/clinical/recommendations/first-half";
import type { LabelGroup } from "@/lib/clinical/recommendations/label-groups";
import { printedNumber } from "@/lib/clinical/recommendations/numbers";
import {
  continues,
  endsOpen,
  isLabelLine,
  isListItem,
} from "@/lib/clinical/recommendations/passage-roles";
import { quoteOf } from "@/lib/documents/quote";
import type { Anchor, Passage } from "@/lib/documents/schema";

/** Gives a label printed on a line of its own to the statement it grades: the one above it, or else the next one. */
export function attachLabelLine(flow: Flow, line: Passage): void {
  const label = labelOf(line, flow.reading);
  if (flow.labelsAhead) {
    flow.waiting = null;
    flow.open = null;
    flow.lead = null;
    flow.isRationale = false;
    flow.group = groupOf(flow, line, label);
    return;
  }
  const last = flow.drafts.at(-1);
  if (
    last?.label &&
    isDirectlyAfter(flow.reading, last.label.anchor, line) &&
    completes(last.label, label)
  ) {
    last.label = { ...last.label, tokens: [...last.label.tokens, ...label.tokens] };
    return;
  }
  if (flow.waiting) {
    flow.waiting = { ...flow.waiting, label };
    return;
  }
  const above = flow.open && !flow.open.label ? null : statementAbove(flow, line);
  const target = flow.open && !flow.open.label ? flow.open : above;
  flow.open = null;
  if (!target) {
    const isFirm = line.kind === "heading";
    flow.group = { label, isHeading: false, isList: null };
    flow.waiting = { number: flow.announced, kind: "recommendation", label, isFirm };
    return;
  }
  target.label = label;
  if (!flow.drafts.includes(target)) insertInOrder(flow, target);
}

/** "Class I" and the next line "Level A" are one label; a new one takes the place of the last. */
function groupOf({ group, reading }: Flow, line: Passage, label: DraftLabel): LabelGroup {
  const isHeading = line.kind === "heading";
  const isSecondHalf =
    group?.isList === null &&
    isDirectlyAfter(reading, group.label.anchor, line) &&
    completes(group.label, label);
  if (!group || !isSecondHalf) return { label, isHeading, isList: null };
  const printed = `${quoteOf(reading.passages, group.label.anchor)} ${quoteOf(reading.passages, label.anchor)}`;
  const tokens = [...group.label.tokens, ...label.tokens];
  const whole = { ...group.label, tokens, printed, goesOnIn: [line.id] };
  return { label: whole, isHeading: group.isHeading || isHeading, isList: null };
}

function labelOf(line: Passage, reading: GuidelineReading): DraftLabel {
  const labels = reading.labelsOf(line);
  return {
    anchor: {
      passageId: line.id,
      start: labels[0]?.start ?? 0,
      end: labels.at(-1)?.end ?? line.text.length,
    },
    tokens: labels.flatMap((label) => label.tokens),
  };
}

/** "Strength: strong" on one line and "Certainty: low" on the next are one label. */
function completes(first: DraftLabel, second: DraftLabel): boolean {
  const types = new Set(first.tokens.map((token) => token.type));
  return second.tokens.every((token) => token.type === "head" || !types.has(token.type));
}

function isDirectlyAfter(reading: GuidelineReading, anchor: Anchor, line: Passage): boolean {
  const order = reading.orderOf.get(line.id) ?? 0;
  return reading.orderOf.get(anchor.passageId) === order - 1;
}

const PASSAGES_TO_LOOK_BACK = 10;

/** The nearest statement above that has no label yet; on a printed page the one that stands right over the line. */
function statementAbove(flow: Flow, line: Passage): Draft | null {
  const { reading } = flow;
  const order = reading.orderOf.get(line.id) ?? 0;
  const labelled = new Set(
    flow.drafts.flatMap((draft) =>
      draft.label ? draft.pieces.map((piece) => piece.passageId) : [],
    ),
  );
  const candidates = reading.source.passages
    .slice(Math.max(0, order - PASSAGES_TO_LOOK_BACK), order)
    .filter((passage) => isCandidate(passage, { reading, labelled }));
  const printedAbove = directlyAbove(line, candidates);
  const before = candidates.at(-1);
  const listAbove =
    before && isListItem(before) && reading.orderOf.get(before.id) === order - 1 ? before : null;
  const directAbove =
    before && isDirectlyBefore(reading, before, line) && endsStatement(before, reading)
      ? before
      : null;
  const nearest =
    printedAbove ??
    listAbove ??
    directAbove ??
    candidates.findLast((passage) => isAdvice(passage, reading));
  if (!nearest) return null;
  const open = flow.drafts.find((draft) =>
    draft.pieces.some((piece) => piece.passageId === nearest.id),
  );
  return open ?? draftFrom(nearest, flow);
}

/** Advice, or the second half of advice that a break cut in two. */
function endsStatement(passage: Passage, reading: GuidelineReading): boolean {
  if (isGradedAdvice(passage.text, reading.language)) return true;
  const before = reading.source.passages[(reading.orderOf.get(passage.id) ?? 0) - 1];
  return before !== undefined && isAdvice(before, reading) && continues(before.text, passage.text);
}

function isDirectlyBefore(reading: GuidelineReading, before: Passage, line: Passage): boolean {
  return reading.orderOf.get(before.id) === (reading.orderOf.get(line.id) ?? 0) - 1;
}

function isCandidate(
  passage: Passage,
  { reading, labelled }: { reading: GuidelineReading; labelled: Set<string> },
): boolean {
  if (passage.table || passage.kind === "heading" || passage.kind === "caption") return false;
  if (!reading.isUsable(passage) || labelled.has(passage.id)) return false;
  return !isLabelLine(passage, reading);
}

function isAdvice(passage: Passage, reading: GuidelineReading): boolean {
  return hasDirective(passage.text, reading.language);
}

const LARGEST_GAP = 40;

function directlyAbove(line: Passage, candidates: Passage[]): Passage | null {
  const top = line.lines[0];
  if (!top) return null;
  const gaps = candidates.flatMap((passage) => {
    const bottom = passage.lines.at(-1);
    if (!bottom || bottom.page !== top.page) return [];
    const gap = top.box[1] - bottom.box[3];
    const shares = bottom.box[0] < top.box[2] && top.box[0] < bottom.box[2];
    return shares && gap > -4 && gap < LARGEST_GAP ? [{ passage, gap }] : [];
  });
  return gaps.toSorted((a, b) => a.gap - b.gap)[0]?.passage ?? null;
}

/** The statement that ends with this passage, with the list and the lead it belongs to. */
function draftFrom(passage: Passage, flow: Flow): Draft | null {
  const { reading } = flow;
  const own = printedNumber(passage);
  const cut = cutStatement(passage, flow);
  if (cut) return cut;
  const pieces: Anchor[] = [];
  let number = flow.announced ?? own?.number ?? null;
  for (let order = reading.orderOf.get(passage.id) ?? 0; order >= 0; order--) {
    const at = reading.source.passages[order];
    if (!at || at.table || at.kind === "heading") break;
    if (at !== passage && !isListItem(at) && !endsOpen(at.text)) break;
    if (at !== passage && reading.labelsOf(at).length > 0) break;
    const skip = at === passage && !isListItem(at) ? (own?.length ?? 0) : 0;
    const piece = trimmedAnchor(at, skip, at.text.length);
    if (piece) pieces.unshift(piece);
    if (!isListItem(at)) break;
  }
  const first = reading.passages.get(pieces[0]?.passageId ?? "");
  const isWholeList = first !== undefined && !isListItem(first);
  const last = trimmedAnchor(passage, own?.length ?? 0, passage.text.length);
  if ((isWholeList && pieces.length > 1) || !last) number = flow.announced;
  const kept = isWholeList ? pieces : last ? [last] : [];
  if (kept.length === 0) return null;
  return {
    pieces: kept,
    number,
    kind: "recommendation",
    label: null,
    origin: "label",
    population: null,
    remarks: [],
  };
}

/** A statement that a column or page break cut in two, read from its second half. */
function cutStatement(passage: Passage, { reading, announced }: Flow): Draft | null {
  const first = firstHalf(passage, reading);
  const second = trimmedAnchor(passage, 0, passage.text.length);
  if (!first || !second) return null;
  return {
    pieces: [first.anchor, second],
    number: announced ?? first.number,
    kind: "recommendation",
    label: null,
    origin: "label",
    population: null,
    remarks: [],
  };
}

/** A label may come late in the reading order; its statement keeps its own place. */
function insertInOrder(flow: Flow, draft: Draft): void {
  const orderOf = (item: Draft): number =>
    flow.reading.orderOf.get(item.pieces[0]?.passageId ?? "") ?? 0;
  const after = flow.drafts.findIndex((other) => orderOf(other) > orderOf(draft));
  flow.drafts.splice(after === -1 ? flow.drafts.length : after, 0, draft);
}
