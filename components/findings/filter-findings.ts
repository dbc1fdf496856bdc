import type { FindingState, PvgFinding } from "@/lib/findings/schema";
import type { CheckId, Finding } from "@/lib/quality/schema";

/** A finding with where it stands in the patient version and in the guideline. */
export type PlacedFinding = PvgFinding & {
  /** Its place among all findings of the version, from 1. */
  number: number;
  /** Null where it is about the document as a whole. */
  sectionId: string | null;
  /** Null where the guideline's format has no pages. */
  page: number | null;
};

/** What the findings can be filtered by; `all` lets everything through. */
export type Filters = {
  severity: Finding["severity"] | "all";
  check: CheckId | "all";
  section: string;
  state: FindingState | "all";
};
export const NO_FILTERS: Filters = { severity: "all", check: "all", section: "all", state: "all" };

/** Stands for the document as a whole among the sections. */
export const NO_SECTION = "none";

const VALUES: Record<keyof Filters, (finding: PlacedFinding) => string> = {
  severity: ({ severity }) => severity,
  check: ({ check }) => check,
  section: ({ sectionId }) => sectionId ?? NO_SECTION,
  state: ({ state }) => state,
};
export const FILTER_KEYS = ["severity", "check", "section", "state"] as const;

export function filterFindings(findings: PlacedFinding[], filters: Filters): PlacedFinding[] {
  return findings.filter((finding) => FILTER_KEYS.every((key) => fits(finding, filters, key)));
}

/** For each value of one filter, how many findings it would leave with the others as they are; values there are none of are left out. */
export function countValues(
  findings: PlacedFinding[],
  filters: Filters,
  key: keyof Filters,
): { total: number; counts: Map<string, number> } {
  const counts = new Map(findings.map((finding) => [VALUES[key](finding), 0]));
  const left = filterFindings(findings, { ...filters, [key]: "all" });
  for (const finding of left) {
    const value = VALUES[key](finding);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { total: left.length, counts };
}

/** What blocks first; otherwise in the order of the checks, so that a decision moves nothing. */
export function sortFindings<T extends Pick<PvgFinding, "severity">>(findings: T[]): T[] {
  const rank = ({ severity }: T) => (severity === "hard" ? 0 : 1);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function fits(finding: PlacedFinding, filters: Filters, key: keyof Filters): boolean {
  return filters[key] === "all" || filters[key] === VALUES[key](finding);
}
