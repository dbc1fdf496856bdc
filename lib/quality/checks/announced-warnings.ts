import type { SafetyStatement } from "@/lib/clinical/schema";
import { claimsOfBlock } from "@/lib/pvgs/claims";
import { type CheckInput, finding } from "@/lib/quality/check";
import type { Shown } from "@/lib/quality/checks/shown-places";
import type { Finding } from "@/lib/quality/schema";

/**
 * Warnings that belong to no recommendation may be counted instead of shown. As many as the booklet says are left to
 * the guideline, and no more, may be missing.
 */
export function judgeAnnounced(input: CheckInput, show: Shown): Finding[] {
  const carried = new Set(input.claims.map(({ safetyId }) => safetyId));
  const missing = Map.groupBy(
    input.graph.safety.filter(({ id, anchor }) => !carried.has(id) && !show(anchor)),
    groupOf,
  );
  return announcements(input).flatMap(({ kind, count }) => {
    const statements = missing.get(kind) ?? [];
    if (statements.length <= count) return [];
    return statements
      .slice(-1)
      .map((statement) => leftOut(statement, { missing: statements.length, count }));
  });
}

function groupOf({ kind }: SafetyStatement): string {
  return kind === "urgent_sign" ? "caution" : kind;
}

type Announcement = { kind: string; count: number };

/** Every group of warnings that the booklet opens, with how many more it says there are. */
function announcements({ document }: CheckInput): Announcement[] {
  const claims = document.sections
    .filter(({ kind }) => kind === "problems")
    .flatMap(({ blocks }) => blocks.flatMap(claimsOfBlock));
  const found: Announcement[] = [];
  for (const { template } of claims) {
    const kind = /^problems\.(\w+)$/u.exec(template?.id ?? "")?.[1];
    const group = found.at(-1);
    if (kind === "more" && group) group.count += Number(template?.params.count ?? 0);
    else if (kind !== undefined) found.push({ kind, count: 0 });
  }
  return found;
}

function leftOut(
  { text, anchor, page, recommendationIds }: SafetyStatement,
  { missing, count }: { missing: number; count: number },
): Finding {
  return finding({
    ...{ check: "F22", severity: "hard", code: "warnings_uncounted" },
    params: { missing, count, page },
    recommendationId: recommendationIds[0] ?? null,
    sourceQuote: text,
    anchors: [anchor],
  });
}
