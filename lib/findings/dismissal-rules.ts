import type { ErrorCode } from "@/lib/errors";
import type { Dismissal, FindingAct, FindingDecision, FindingState } from "@/lib/findings/schema";
import type { CheckId, Finding } from "@/lib/quality/schema";

/** Doses, for or against, coverage, quotations and safety texts: what they block, only a correction releases. */
const NEVER_DISMISSED: readonly CheckId[] = ["F2", "F4", "F9", "F11", "F13"];

/** Acts that mean nothing without the reason. */
const NEEDS_REASON: readonly FindingAct[] = ["dismissed", "asked", "refused"];

/** What an owner may do about a finding that stands. */
const OWNERS_ACTS: Record<Dismissal, FindingAct[]> = {
  one_person: ["dismissed"],
  two_people: ["asked"],
  never: [],
};

/** Who wants to decide. A second person is a reviewer or administrator who does not own the version. */
export type Decider = { isOwner: boolean; isSecondPerson: boolean };

type Judged = Pick<Finding, "check" | "severity">;
type Act = Pick<FindingDecision, "act" | "byId">;

export function dismissalOf({ check, severity }: Judged): Dismissal {
  if (severity === "soft") return "one_person";
  return NEVER_DISMISSED.includes(check) ? "never" : "two_people";
}

/** Where the record leaves a finding. A decision made while the finding was a mere remark does not lift what blocks now. */
export function stateOf(finding: Judged, decisions: readonly Act[]): FindingState {
  const dismissal = dismissalOf(finding);
  if (dismissal === "never") return "open";
  switch (decisions.at(-1)?.act) {
    case "dismissed":
      return dismissal === "one_person" ? "dismissed" : "open";
    case "asked":
      return dismissal === "two_people" ? "asked" : "open";
    case "agreed":
      return isByTwoPeople(decisions) ? "dismissed" : "open";
    default:
      return "open";
  }
}

/** Without a valid dismissal a finding stands: it counts, and blocks if it is a blocking one. */
export function isStanding(finding: Judged & { decisions: readonly Act[] }): boolean {
  return stateOf(finding, finding.decisions) !== "dismissed";
}

/** What a person may do about a finding as things stand. */
export function actsOf(
  finding: Judged,
  decisions: readonly Act[],
  { isOwner, isSecondPerson }: Decider,
): FindingAct[] {
  switch (stateOf(finding, decisions)) {
    case "open":
      return isOwner ? OWNERS_ACTS[dismissalOf(finding)] : [];
    case "asked":
      return [
        ...(isOwner ? ["taken_back" as const] : []),
        ...(isSecondPerson ? (["agreed", "refused"] as const) : []),
      ];
    case "dismissed":
      return isOwner || isSecondPerson ? ["taken_back"] : [];
  }
}

/** Why an act is refused, or null if it is allowed. */
export function refusalOf(
  act: FindingAct,
  finding: Judged & { decisions: readonly Act[] },
  decider: Decider,
): ErrorCode | null {
  const dismissal = dismissalOf(finding);
  if (actsOf(finding, finding.decisions, decider).includes(act)) return null;
  if (dismissal === "never") return "not_dismissible";
  const isForSecond = act === "agreed" || act === "refused";
  const isAlone = act === "dismissed" && dismissal === "two_people";
  if (decider.isOwner && (isForSecond || isAlone)) return "second_person_needed";
  const isForOwner = act === "dismissed" || act === "asked";
  return isForOwner && !decider.isOwner ? "forbidden" : "decision_out_of_place";
}

export function needsReason(act: FindingAct): boolean {
  return NEEDS_REASON.includes(act);
}

function isByTwoPeople(decisions: readonly Act[]): boolean {
  const agreed = decisions.at(-1);
  const asked = decisions.findLast(({ act }) => act === "asked");
  return agreed !== undefined && asked !== undefined && agreed.byId !== asked.byId;
}
