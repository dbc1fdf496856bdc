import { actsOf, type Decider, dismissalOf, stateOf } from "@/lib/findings/dismissal-rules";
import type { PvgFinding } from "@/lib/findings/schema";
import type { RecordedFinding } from "@/lib/findings/stored-verdict";

/** As this person is to see it. */
export function toPvgFinding(finding: RecordedFinding, decider: Decider): PvgFinding {
  return {
    ...finding,
    dismissal: dismissalOf(finding),
    state: stateOf(finding, finding.decisions),
    acts: actsOf(finding, finding.decisions, decider),
  };
}
