import type { Prisma } from "@/lib/db/generated/client";
import { isStanding } from "@/lib/findings/dismissal-rules";
import { identifyFindings } from "@/lib/findings/identify";
import type { FindingDecision } from "@/lib/findings/schema";
import type { PvgDocument } from "@/lib/pvgs/document";
import { judgeGate } from "@/lib/quality/gate";
import {
  type CheckStatus,
  CheckStatusSchema,
  type Finding,
  FindingSchema,
  type Gate,
  type VerifiedDraft,
} from "@/lib/quality/schema";

export type RecordedFinding = Finding & { id: string; decisions: FindingDecision[] };

/** What the newest check of a version said, and what people decided about it. */
export type Verdict = { checkedAt: Date; checks: CheckStatus[]; findings: RecordedFinding[] };

type Client = Pick<Prisma.TransactionClient, "pvgVersion" | "finding" | "findingDecision">;

/** Decisions and checks of one version wait for each other, so that counts and gate are those of the last. */
export async function lockVersion(tx: Prisma.TransactionClient, pvgId: string): Promise<void> {
  await tx.$queryRaw`SELECT id::text FROM "PvgVersion" WHERE id = ${pvgId}::uuid FOR UPDATE`;
}

/** From the one place that knows: rows of the database. `draft` is how node `verify` left the version. */
export async function readVerdict(
  client: Client,
  pvgId: string,
  draft: Pick<VerifiedDraft, "checks">,
): Promise<Verdict> {
  const { checks, checkedAt } = await client.pvgVersion.findUniqueOrThrow({
    where: { id: pvgId },
    select: { checks: true, checkedAt: true },
  });
  const rows = await client.finding.findMany({
    where: { pvgId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { detail: true },
  });
  const decisions = await readDecisions(client, pvgId);
  const findings = rows.map(({ detail }) => FindingSchema.parse(JSON.parse(detail)));
  return {
    checkedAt,
    checks: checks === null ? draft.checks : CheckStatusSchema.array().parse(JSON.parse(checks)),
    findings: identifyFindings(findings).map((finding) => ({
      ...finding,
      decisions: decisions.get(finding.id) ?? [],
    })),
  };
}

/** Puts the findings and statuses of a check in the place of those before; what people decided stays. */
export async function storeVerdict(
  tx: Client,
  pvgId: string,
  { checks, findings }: { checks: CheckStatus[]; findings: Finding[] },
): Promise<void> {
  await tx.finding.deleteMany({ where: { pvgId } });
  await tx.finding.createMany({
    data: findings.map((finding, position) => ({
      ...{ pvgId, position },
      check: finding.check,
      severity: finding.severity,
      claimId: finding.claimId,
      recommendationId: finding.recommendationId,
      detail: JSON.stringify(FindingSchema.parse(finding)),
    })),
  });
  await tx.pvgVersion.update({
    where: { id: pvgId },
    data: { checks: JSON.stringify(checks), checkedAt: new Date() },
    select: { id: true },
  });
}

/** The gate as findings that stand leave it. */
export function gateOf(document: PvgDocument, { findings, checks }: Verdict): Gate {
  return judgeGate(document, findings.filter(isStanding), checks);
}

/** Brings a version's own counts and gate in line with its findings and decisions, and answers with the gate. */
export async function settleGate(
  tx: Client,
  { pvgId, document, verdict }: { pvgId: string; document: PvgDocument; verdict: Verdict },
): Promise<Gate> {
  const gate = gateOf(document, verdict);
  await tx.pvgVersion.update({
    where: { id: pvgId },
    data: { ...countStanding(verdict.findings), gateOpen: gate.open },
    select: { id: true },
  });
  return gate;
}

function countStanding(findings: RecordedFinding[]) {
  const standing = findings.filter(isStanding);
  const hardFindings = standing.filter(({ severity }) => severity === "hard").length;
  return { hardFindings, softFindings: standing.length - hardFindings };
}

async function readDecisions(
  client: Client,
  pvgId: string,
): Promise<Map<string, FindingDecision[]>> {
  const rows = await client.findingDecision.findMany({
    where: { pvgId },
    orderBy: { id: "asc" },
    select: { findingId: true, act: true, byId: true, byName: true, reason: true, at: true },
  });
  const byFinding = new Map<string, FindingDecision[]>();
  for (const { findingId, ...decision } of rows) {
    byFinding.set(findingId, [...(byFinding.get(findingId) ?? []), decision]);
  }
  return byFinding;
}
