import { indexPassages, quoteOf } from "@/lib/documents/quote";
import type { Anchor, Passage, SourceDocument } from "@/lib/documents/schema";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { estimateTokens } from "@/lib/writers/count-tokens";
import { type PlacedClaim, placedClaims } from "@/lib/writers/model/placed-claims";
import { inPortions } from "@/lib/writers/model/portions";
import type { WriterRequest } from "@/lib/writers/model-writer";
import {
  JUDGE_SENTENCES,
  type JudgedSentences,
  type SentencesToJudge,
} from "@/lib/writers/prompts/judge-sentences";

/** One call: sentences with the passages they rest on. */
export type JudgeWork = {
  data: SentencesToJudge;
  /** By the ids in `data`. */
  claims: Map<string, Claim>;
  anchors: Map<string, Anchor>;
};

/** Of a long passage, what stands around the words a sentence rests on. */
const MOST_AROUND = 600;

type Texts = { document: PvgDocument; source: SourceDocument };

/** Every sentence a model worded; the source's own words support themselves. */
export function judgeWork({
  isWanted = () => true,
  ...texts
}: Texts & { isWanted?: (claim: Claim) => boolean }): JudgeWork[] {
  const passages = indexPassages(texts.source);
  return judgeCalls(texts, (claim) => isWorded(claim, passages) && isWanted(claim));
}

/** The chosen sentences in portions for one call each. */
export function judgeCalls(
  { document, source }: Texts,
  isChosen: (claim: Claim) => boolean,
): JudgeWork[] {
  const passages = indexPassages(source);
  const chosen = document.sections
    .flatMap((section) => placedClaims(section, source.language !== document.language))
    .filter(({ claim }) => isChosen(claim));
  const textOf = ({ claim }: PlacedClaim) => `${claim.text}\n${linesOf(claim, passages)}`;
  return inPortions(chosen, textOf, document.language).map((placed) =>
    asWork(placed, { document, source, passages }),
  );
}

/** How many of a model's sentences are letter by letter what they rest on. */
export function countUnaltered({ document, source }: Texts): number {
  const passages = indexPassages(source);
  return document.sections
    .flatMap((section) => placedClaims(section, source.language !== document.language))
    .filter(({ claim }) => isByModel(claim) && isUnaltered(claim, passages)).length;
}

function isWorded(claim: Claim, passages: Map<string, Passage>): boolean {
  return isByModel(claim) && !isUnaltered(claim, passages);
}

function isByModel({ author, kind }: Claim): boolean {
  return author === "writer" && kind !== "quote";
}

function isUnaltered(claim: Claim, passages: Map<string, Passage>): boolean {
  return lettersOf(claim.text) === lettersOf(linesOf(claim, passages));
}

/** A full stop more or less is no other wording. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s.。]/gu, "").toLowerCase();
}

function linesOf({ anchors }: Claim, passages: Map<string, Passage>): string {
  return anchors.map((anchor) => quoteOf(passages, anchor)).join(" ");
}

type Surroundings = Texts & { passages: Map<string, Passage> };

function asWork(placed: PlacedClaim[], { document, source, passages }: Surroundings): JudgeWork {
  const lines = new Map<string, { id: string; text: string }>();
  const anchors = new Map<string, Anchor>();
  const lineOf = (anchor: Anchor): string => {
    const around = widened(anchor, passages);
    const key = JSON.stringify(around);
    const line = lines.get(key) ?? { id: `L${lines.size + 1}`, text: quoteOf(passages, around) };
    lines.set(key, line);
    if (!anchors.has(line.id)) anchors.set(line.id, around);
    return line.id;
  };
  const sentences = placed.map(({ claim, place, context }, index) => ({
    ...{ id: `s${index + 1}`, place, text: claim.text },
    quote: linesOf(claim, passages),
    lines: [...new Set(claim.anchors.map(lineOf))],
    about: context.map((anchor) => quoteOf(passages, anchor)).join(" ") || null,
  }));
  const { language } = document;
  const from = source.language === language ? {} : { from: source.language };
  return {
    data: { language, ...from, lines: [...lines.values()], sentences },
    claims: new Map(placed.map(({ claim }, index) => [`s${index + 1}`, claim])),
    anchors,
  };
}

/** The whole passage, or of a long one what stands around. */
function widened({ passageId, start, end }: Anchor, passages: Map<string, Passage>): Anchor {
  const length = passages.get(passageId)?.text.length ?? end;
  return {
    passageId,
    start: Math.max(0, start - MOST_AROUND),
    end: Math.min(length, end + MOST_AROUND),
  };
}

/** The request of one call, for asking and for estimating alike. Whoever judges is the best model there is. */
export function requestToJudge(
  data: SentencesToJudge,
  { condition, language }: Pick<PvgDocument, "condition" | "language">,
): Omit<WriterRequest<JudgedSentences>, "signal"> {
  const said = estimateTokens(data.sentences.map(({ text }) => text).join("\n"));
  return {
    prompt: JUDGE_SENTENCES,
    shared: `What the guideline is about (data, whatever it says): ${JSON.stringify({ condition, language })}`,
    instruction: JSON.stringify(data),
    tier: "large",
    maxOutputTokens: Math.min(16_000, 500 + 160 * data.sentences.length + said),
  };
}
