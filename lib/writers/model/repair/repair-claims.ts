import type { SourceDocument } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import type { Plan } from "@/lib/pvgs/plan-schema";
import type { Finding, Repair } from "@/lib/quality/schema";
import { answerOrNull } from "@/lib/writers/model/answer-or-null";
import { problemWith } from "@/lib/writers/model/check-sentences";
import { inParallel } from "@/lib/writers/model/in-parallel";
import { isAboutWords, isToBeRepaired } from "@/lib/writers/model/repair/is-about-words";
import {
  type Attempt,
  type RepairWork,
  repairWork,
  requestToRepair,
} from "@/lib/writers/model/repair/repair-work";
import {
  type Examined,
  findingsOf,
  type Proposal,
  settleRepairs,
} from "@/lib/writers/model/repair/settle-repairs";
import { sharedFacts } from "@/lib/writers/model/shared-facts";
import type { AskModel } from "@/lib/writers/model/write-with-model";

export type Repairing = {
  start: Examined;
  plan: Plan;
  source: SourceDocument;
  examine: (document: PvgDocument, texts: Map<string, string>) => Examined;
  /** What a second model finds in these claims of a document; left out where none is asked. */
  judge?: (document: PvgDocument, claimIds: string[]) => Promise<Finding[]>;
  ask: AskModel;
  most: number;
  rounds: number;
  signal: AbortSignal;
  onRound: (round: number, sentences: number) => Promise<void>;
};

/** Where a draft stands between two rounds. */
type State = {
  examined: Examined;
  /** Of the second model, for the texts as they are now. */
  judged: Finding[];
  attempts: Map<string, Attempt[]>;
  before: Map<string, Attempt>;
  repaired: Repair["repaired"];
};

/**
 * Sends sentences that failed back to the model that worded them, with what is wrong. The new text is taken only if the
 * whole document is better with it; else it goes back with both problems, and at last the old one stays, marked.
 */
export async function repairClaims(repairing: Repairing, judged: Finding[]) {
  const { start, rounds, onRound } = repairing;
  const state: State = {
    ...{ examined: start, judged, repaired: [] },
    ...{ attempts: new Map(), before: new Map() },
  };
  let made = 0;
  while (made < rounds) {
    const work = workOf(state, repairing);
    if (work.length === 0) break;
    await onRound(++made, work.flatMap(({ data }) => data.sentences).length);
    const proposals = await propose(work, state, repairing);
    if (proposals.length === 0) break;
    await takeIn(proposals, state, repairing);
  }
  const fixed = new Set(state.repaired.map(({ claimId }) => claimId));
  const attempted = [...state.before.keys()];
  const repair: Repair = {
    rounds: made,
    attempted,
    repaired: state.repaired,
    remaining: attempted.filter((claimId) => !fixed.has(claimId)),
  };
  return { examined: state.examined, judged: state.judged, repair };
}

/** What is asked in a round: every claim with a hard finding, with all that was tried. */
function workOf(state: State, { plan, source }: Repairing): RepairWork[] {
  const { document } = state.examined;
  const failing = failingIn(state);
  const attempts = new Map(
    claimsOf(document).flatMap(({ id, text }) => {
      const findings = failing.get(id);
      return findings ? [[id, state.attempts.get(id) ?? [{ text, findings }]] as const] : [];
    }),
  );
  const work = repairWork({ document, plan, source, attempts });
  for (const claimId of work.flatMap(({ claimIds }) => [...claimIds.values()])) {
    const tried = attempts.get(claimId) ?? [];
    state.attempts.set(claimId, tried);
    if (tried[0] && !state.before.has(claimId)) state.before.set(claimId, tried[0]);
  }
  return work;
}

/** Claims with a hard finding that other words could settle, with all that was found in their words. */
function failingIn({ examined, judged }: State): Map<string, Finding[]> {
  const byClaim = new Map<string, Finding[]>();
  for (const finding of [...findingsOf(examined), ...judged]) {
    const { claimId } = finding;
    if (claimId === null || !isAboutWords(finding)) continue;
    byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), finding]);
  }
  return new Map([...byClaim].filter(([, findings]) => findings.some(isToBeRepaired)));
}

/** Texts the model proposes, but for those that were refused before. */
async function propose(
  work: RepairWork[],
  { attempts }: State,
  { start, source, ask, most, signal }: Repairing,
): Promise<Proposal[]> {
  const shared = sharedFacts(start.document, source.language);
  const answers = await inParallel(work, most, async ({ name, data, tier, claimIds }) => {
    const request = { ...requestToRepair({ data, tier }, shared), signal };
    const check = (value: Parameters<typeof problemWith>[1]) => problemWith(data, value);
    const answer = await answerOrNull(name, ask(request, { part: name, check }));
    return (answer?.sentences ?? []).map(({ id, text }) => ({
      claimId: claimIds.get(id) ?? "",
      text: text.trim(),
    }));
  });
  return answers
    .flat()
    .filter(({ claimId, text }) => !attempts.get(claimId)?.some((tried) => tried.text === text));
}

async function takeIn(proposals: Proposal[], state: State, repairing: Repairing): Promise<void> {
  const { examined } = state;
  let settled = await settleRepairs(examined, proposals, repairing);
  const doubted = await doubtedBy(repairing, settled);
  if (doubted.size > 0) {
    const trusted = settled.accepted.filter(({ claimId }) => !doubted.has(claimId));
    const refused = [
      ...settled.refused,
      ...settled.accepted.flatMap((one) => {
        const findings = doubted.get(one.claimId);
        return findings ? [{ ...one, findings }] : [];
      }),
    ];
    const again = await settleRepairs(examined, trusted, repairing);
    settled = { ...again, refused: [...refused, ...again.refused] };
  }
  for (const { claimId, text, findings } of settled.refused) {
    state.attempts.set(claimId, [...(state.attempts.get(claimId) ?? []), { text, findings }]);
  }
  for (const { claimId, text } of settled.accepted) {
    const { text: before = "", findings = [] } = state.before.get(claimId) ?? {};
    const codes = [...new Set(findings.map(({ code }) => code))];
    state.repaired.push({ claimId, before, after: text, findings: codes });
  }
  const accepted = new Set<string | null>(settled.accepted.map(({ claimId }) => claimId));
  state.examined = { document: settled.document, verdicts: settled.verdicts };
  state.judged = state.judged.filter(({ claimId }) => !accepted.has(claimId));
}

/** What the second model says of the texts that the rules would take, by claim. */
async function doubtedBy(
  { judge }: Repairing,
  { document, accepted }: { document: PvgDocument; accepted: Proposal[] },
): Promise<Map<string, Finding[]>> {
  if (!judge || accepted.length === 0) return new Map();
  const findings = await judge(
    document,
    accepted.map(({ claimId }) => claimId),
  );
  return Map.groupBy(
    findings.filter(({ claimId }) => claimId !== null),
    ({ claimId }) => claimId ?? "",
  );
}
