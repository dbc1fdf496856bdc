import type { ClinicalGraph } from "@/lib/clinical/schema";
import type { SourceDocument } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import { estimateTokens } from "@/lib/writers/count-tokens";
import { applySentences } from "@/lib/writers/model/apply-sentences";
import { questionCalls, requestToAnswer } from "@/lib/writers/model/comprehension/ask-questions";
import { judgeCalls, requestToJudge } from "@/lib/writers/model/judge/judge-work";
import { repairWork, requestToRepair } from "@/lib/writers/model/repair/repair-work";
import { sectionWork } from "@/lib/writers/model/section-work";
import { sharedFacts } from "@/lib/writers/model/shared-facts";

type Drafted = {
  /** By the rules writer. */
  draft: PvgDocument;
  plan: Plan;
  source: SourceDocument;
  graph: ClinicalGraph;
};

/** Nobody knows before how many sentences will fail; one of so many is foreseen to go back once. */
const ONE_FAILS_OF = 20;
const TOKENS_PER_VERDICT = 40;
const TOKENS_PER_ANSWER = 80;

/** What a thorough task asks about a text of which nothing is written yet: the rules writer's has about its length. */
export function foreseeVerifying({ draft, plan, source, graph }: Drafted) {
  const asked = new Set(
    sectionWork(draft, plan, source).flatMap(({ claimIds }) => [...claimIds.values()]),
  );
  const texts = new Map(
    claimsOf(draft).flatMap(({ id, text }) => (asked.has(id) ? [[id, text]] : [])),
  );
  const document = applySentences(draft, texts);
  const judging = judgeCalls({ document, source }, ({ id }) => asked.has(id)).map(({ data }) => ({
    request: requestToJudge(data, document),
    outputTokens: TOKENS_PER_VERDICT * data.sentences.length,
  }));
  const { calls, shared } = questionCalls({ document, graph, source });
  const questions = calls.map((one) => ({
    request: requestToAnswer(one, shared),
    outputTokens: TOKENS_PER_ANSWER * one.length,
  }));
  const failing = [...texts].filter((_, index) => index % ONE_FAILS_OF === 0);
  const attempts = new Map(failing.map(([id, text]) => [id, [{ text, findings: [] }]]));
  const facts = sharedFacts(document, source.language);
  const repairs = repairWork({ document, plan, source, attempts }).map(({ data, tier }) => ({
    request: requestToRepair({ data, tier }, facts),
    outputTokens: estimateTokens(JSON.stringify(data.sentences)),
  }));
  return [...judging, ...repairs, ...questions].map((call) => ({ ...call, isLive: true }));
}
