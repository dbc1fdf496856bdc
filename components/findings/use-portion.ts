import { useEffect, useState } from "react";

import {
  filterFindings,
  type Filters,
  NO_FILTERS,
  type PlacedFinding,
} from "@/components/findings/filter-findings";
import { useAskedFinding } from "@/components/findings/use-asked-finding";

/** As many findings as are drawn at once, and more each time somebody asks: a version may have thousands. */
const PORTION = 10;

/** The part of the list that is on the page, and what brings other parts there. */
export function usePortion(findings: PlacedFinding[]) {
  const [filters, setFilters] = useState(NO_FILTERS);
  const [length, setLength] = useState(PORTION);
  /** An object of its own each time, so that the same finding is gone to again. */
  const [goal, setGoal] = useState<{ id: string } | null>(null);
  const fitting = filterFindings(findings, filters);

  useEffect(() => {
    if (goal) document.getElementById(`finding-${goal.id}`)?.focus();
  }, [goal]);

  function filter(next: Filters) {
    setFilters(next);
    setLength(PORTION);
  }

  function goTo(id: string) {
    if (!findings.some((finding) => finding.id === id)) return;
    const isFitting = fitting.some((finding) => finding.id === id);
    if (!isFitting) setFilters(NO_FILTERS);
    const at = (isFitting ? fitting : findings).findIndex((finding) => finding.id === id);
    setLength((before) => Math.max(before, at + 1));
    setGoal({ id });
  }
  useAskedFinding(goTo);

  function showMore() {
    const next = fitting[length];
    setLength(length + PORTION);
    if (next) setGoal({ id: next.id });
  }

  return {
    ...{ filters, filter, goTo, showMore },
    fitting,
    portion: fitting.slice(0, length),
    more: Math.min(PORTION, Math.max(0, fitting.length - length)),
  };
}
