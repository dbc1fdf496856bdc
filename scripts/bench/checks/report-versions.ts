import { claimsOf } from "@/lib/pvgs/claims";
import type { Claim } from "@/lib/pvgs/document";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { nameOf } from "@/scripts/bench/checks/choose-mutants";
import type { LeftOut, Version } from "@/scripts/bench/checks/versions";
import { median } from "@/scripts/bench/median";
import { atMost, type ReportPart } from "@/scripts/bench/report";

const TIMED_RUNS = 5;
const MOST_SECONDS = 2;

/** What errors are planted in, how far the stand-in's words are from the rules writer's, and the time of verifying. */
export function reportVersions(versions: Version[], leftOut: LeftOut[]): ReportPart {
  const [largest] = versions.toSorted((one, other) => sourced(other).length - sourced(one).length);
  const seconds = largest ? timeVerifying(largest) : null;
  const guidelines = Map.groupBy(versions, ({ guideline }) => guideline);
  return {
    figures: {
      versions: {
        guidelines: guidelines.size,
        "sentences the stand-in worded anew": percentOfNewWords([...guidelines.values()]),
        largest: largest ? nameOf(largest) : null,
        "its claims": largest ? sourced(largest).length : null,
        "seconds to verify it": seconds,
      },
    },
    lists: { "guidelines left out": leftOut },
    bars: { "seconds to verify the largest version": atMost(seconds, MOST_SECONDS, " s") },
  };
}

/** Claims that say something of the guideline. */
export function sourced({ subject }: Version): Claim[] {
  return claimsOf(subject.document).filter(({ anchors }) => anchors.length > 0);
}

function percentOfNewWords(guidelines: Version[][]): string | null {
  const pairs = guidelines.flatMap((versions) => {
    const [rules, model] = (["rules", "model"] as const).map((writer) =>
      versions.find((version) => version.writer === writer),
    );
    if (!rules || !model) return [];
    const texts = new Map(sourced(model).map(({ id, text }) => [id, text]));
    return sourced(rules)
      .filter(({ template }) => template === undefined)
      .map(({ id, text }) => texts.get(id) !== text);
  });
  if (pairs.length === 0) return null;
  return `${Math.round((100 * pairs.filter(Boolean).length) / pairs.length)} %`;
}

function timeVerifying({ subject }: Version): number {
  const seconds = Array.from({ length: TIMED_RUNS }, () => {
    const begin = performance.now();
    verifyDraft({ ...subject, enabled: true });
    return (performance.now() - begin) / 1_000;
  });
  return Number(median(seconds).toFixed(2));
}
