import { quoteOf, indexPassages } from "@/lib/documents/quote";
import type { Passage, SourceDocument } from "@/lib/documents/schema";
import type { Claim, PvgDocument } from "@/lib/pvgs/document";
import { finding } from "@/lib/quality/check";
import type { Finding } from "@/lib/quality/schema";
import { answerOrNull } from "@/lib/writers/model/answer-or-null";
import { inParallel } from "@/lib/writers/model/in-parallel";
import { problemWithVerdicts } from "@/lib/writers/model/judge/check-verdicts";
import {
  countUnaltered,
  type JudgeWork,
  judgeWork,
  requestToJudge,
} from "@/lib/writers/model/judge/judge-work";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { JudgedSentences } from "@/lib/writers/prompts/judge-sentences";

export type Judging = {
  document: PvgDocument;
  source: SourceDocument;
  isWanted?: (claim: Claim) => boolean;
  ask: AskModel;
  most: number;
  signal: AbortSignal;
  onJudged?: (done: number, total: number) => Promise<void>;
};

export type Judgement = { examined: number; unjudged: number; findings: Finding[] };

const PART = "second reading";
/** Of a reason, which is shown to a person. */
const MOST_REASON = 300;
const CODES = {
  contradicted: { code: "judged_contradicted", severity: "hard" },
  not_in_source: { code: "judged_not_in_source", severity: "hard" },
  misleading: { code: "judged_misleading", severity: "soft" },
} as const;

/** J1: a second model compares each worded sentence with the passages it rests on. */
export async function judgeClaims(judging: Judging): Promise<Judgement> {
  const { document, source, ask, most, signal, onJudged } = judging;
  const work = judgeWork(judging);
  const passages = indexPassages(source);
  let done = 0;
  const judged = await inParallel(work, most, async (one): Promise<Judgement> => {
    const request = { ...requestToJudge(one.data, document), signal };
    const check = (value: JudgedSentences) => problemWithVerdicts(one.data, value);
    const answer = await answerOrNull(PART, ask(request, { part: PART, check }));
    await onJudged?.(++done, work.length);
    const examined = one.claims.size;
    if (answer === null) return { examined: 0, unjudged: examined, findings: [] };
    return { examined, unjudged: 0, findings: findingsIn(answer, one, passages) };
  });
  return {
    // The source's own words were compared too, without a model.
    examined: judged.reduce((sum, one) => sum + one.examined, countUnaltered(judging)),
    unjudged: judged.reduce((sum, one) => sum + one.unjudged, 0),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

function findingsIn(
  { verdicts }: JudgedSentences,
  { claims, anchors }: JudgeWork,
  passages: Map<string, Passage>,
): Finding[] {
  return verdicts.flatMap(({ id, verdict, reason, line }) => {
    const claim = claims.get(id);
    if (verdict === "supported" || !claim) return [];
    const anchor = anchors.get(line ?? "");
    return [
      finding({
        ...{ check: "J1", ...CODES[verdict] },
        params: { reason: reason.trim().slice(0, MOST_REASON) },
        claimId: claim.id,
        recommendationId: claim.recommendationId ?? null,
        quote: claim.text,
        sourceQuote: anchor ? quoteOf(passages, anchor) : null,
        anchors: anchor ? [anchor] : claim.anchors,
      }),
    ];
  });
}
