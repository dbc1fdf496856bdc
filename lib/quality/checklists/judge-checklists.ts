import { cci } from "@/lib/quality/checklists/cci";
import { discern } from "@/lib/quality/checklists/discern";
import { evidenceOf, type Judged } from "@/lib/quality/checklists/evidence";
import { pemat } from "@/lib/quality/checklists/pemat";
import { rightPvg } from "@/lib/quality/checklists/right-pvg";
import type { Checklist } from "@/lib/quality/checklists/schema";

/**
 * The field's checklists as far as rules can decide them (domain.md §1). What takes a judgement is left to a person, so
 * that no score is one of the instruments' own.
 */
export function judgeChecklists(judged: Judged): Checklist[] {
  const evidence = evidenceOf(judged);
  return [rightPvg(evidence), pemat(evidence), cci(evidence), discern(evidence)];
}
