import { setImmediate } from "node:timers/promises";

import type { PvgDocument } from "@/lib/pvgs/document";
import type { Finding } from "@/lib/quality/schema";
import { isToBeRepaired } from "@/lib/writers/model/repair/is-about-words";
import type { CheckVerdict } from "@/lib/quality/verify-draft";

/** A document with what the checks say of it. */
export type Examined = { document: PvgDocument; verdicts: CheckVerdict[] };

export type Proposal = { claimId: string; text: string };
export type Refused = Proposal & { findings: Finding[] };

type Settling = {
  /** The whole document with other texts for some of its claims, examined again. */
  examine: (document: PvgDocument, texts: Map<string, string>) => Examined;
  signal: AbortSignal;
};

/**
 * Takes those of the proposals that leave no hard finding of their claims and bring none anywhere, hard or soft. All are
 * tried together; what a finding names is refused, and where it names none of them, halves are tried until the one
 * that causes it is alone.
 */
export async function settleRepairs(
  start: Examined,
  proposals: Proposal[],
  { examine, signal }: Settling,
) {
  let current = start;
  const accepted: Proposal[] = [];
  const refused: Refused[] = [];
  const waiting = [proposals];
  for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
    if (group.length === 0) continue;
    // Examining keeps the thread busy; a cancelled task must be heard.
    await setImmediate();
    signal.throwIfAborted();
    const tried = examine(current.document, textsOf(group));
    const problems = problemsIn(tried, current, group);
    if (problems.length === 0 && !isBroken(tried, current)) {
      current = tried;
      accepted.push(...group);
      continue;
    }
    const isNamed = ({ claimId }: Proposal) => problems.some((one) => one.claimId === claimId);
    const named = group.length === 1 ? group : group.filter(isNamed);
    if (named.length > 0) {
      refused.push(...named.map((one) => ({ ...one, findings: problemsOf(one, problems) })));
      waiting.unshift(group.filter((one) => !named.includes(one)));
    } else {
      const half = Math.ceil(group.length / 2);
      waiting.unshift(group.slice(0, half), group.slice(half));
    }
  }
  return { ...current, accepted, refused };
}

function textsOf(group: Proposal[]): Map<string, string> {
  return new Map(group.map(({ claimId, text }) => [claimId, text]));
}

/** Those that name the claim; of one that was tried alone, also those that name none. */
function problemsOf({ claimId }: Proposal, problems: Finding[]): Finding[] {
  const own = problems.filter((one) => one.claimId === claimId);
  return own.length > 0 ? own : problems;
}

/** Hard findings left on the claims, and every finding that was not there before. */
function problemsIn(tried: Examined, before: Examined, group: Proposal[]): Finding[] {
  const claimIds = new Set<string | null>(group.map(({ claimId }) => claimId));
  const known = new Map<string, number>();
  for (const one of findingsOf(before)) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return findingsOf(tried).filter((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0 || (isToBeRepaired(one) && claimIds.has(one.claimId));
  });
}

/** A check that could judge the text before and cannot any more. */
function isBroken(tried: Examined, before: Examined): boolean {
  const unjudged = ({ verdicts }: Examined) =>
    verdicts
      .filter(({ status }) => status.status === "not_assessed")
      .map(({ status }) => status.check);
  const known = new Set(unjudged(before));
  return unjudged(tried).some((check) => !known.has(check));
}

export function findingsOf({ verdicts }: Pick<Examined, "verdicts">): Finding[] {
  return verdicts.flatMap(({ findings }) => findings);
}

/** Not what is quoted, which changes with every other wording. */
function keyOf({ check, severity, code, params, claimId, recommendationId }: Finding): string {
  return JSON.stringify([check, severity, code, params, claimId, recommendationId]);
}
