import { expect } from "vitest";

import { POST as recheckRoute } from "@/app/api/v1/pvgs/[id]/check/route";
import { POST as decideRoute } from "@/app/api/v1/pvgs/[id]/findings/[finding_id]/decision/route";
import { GET as pvgRoute } from "@/app/api/v1/pvgs/[id]/route";
import { db } from "@/lib/db/client";
import type { FindingAct, Role } from "@/lib/db/generated/enums";
import { identifyFindings } from "@/lib/findings/identify";
import { finding } from "@/lib/quality/check";
import { claimsOf } from "@/lib/pvgs/claims";
import { type CheckId, type Finding, VerifiedDraftSchema } from "@/lib/quality/schema";
import type { ArtifactKind } from "@/lib/storage/artifacts";
import { databaseArtifacts, findArtifact } from "@/lib/storage/database-artifacts";
import { callRoute, makeAccount } from "@/scripts/test/call-route";

export type Account = { id: string; token: string };

/** The answers' fields that the tests look at, as the wire has them. */
export type ShownFinding = {
  id: string;
  code: string;
  state: string;
  acts: string[];
  decisions: { act: string; by_id: string; by_name: string; reason: string | null; at: string }[];
};
export type ShownPvg = {
  is_owner: boolean;
  checked_at: string;
  gate: { open: boolean; blockers: { code: string; params: Record<string, number> }[] };
  checks: { check: string; status: string }[];
  findings: ShownFinding[];
};

export const REASON = "The table on page 4 says the same.";

export async function makeStaff(role: Role): Promise<Account> {
  const made = await makeAccount();
  await db().user.update({ where: { id: made.id }, data: { role }, select: { id: true } });
  return made;
}

export function makeFinding(check: CheckId, severity: Finding["severity"], claimId = "c3") {
  return finding({ check, severity, code: "number_lost", params: { number: "5" }, claimId });
}

/** As if the checks had found this; answers with the findings' ids. */
export async function plantFindings(pvgId: string, findings: Finding[]): Promise<string[]> {
  await db().finding.createMany({
    data: findings.map((one, index) => ({
      ...{ pvgId, check: one.check, severity: one.severity, position: 1_000 + index },
      detail: JSON.stringify(one),
    })),
  });
  return identifyFindings(findings).map(({ id }) => id);
}

export async function showPvg(id: string, { token }: Account): Promise<ShownPvg> {
  const response = await callRoute(pvgRoute, { params: { id }, token });
  expect(response.status).toBe(200);
  return (await response.json()) as ShownPvg;
}

export async function pvgStatus(id: string, { token }: Account): Promise<number> {
  return (await callRoute(pvgRoute, { params: { id }, token })).status;
}

type Decision = { by: Account; reason?: string };

export function decide(
  [id, finding_id]: readonly [string, string | undefined],
  act: FindingAct,
  { by, reason = REASON }: Decision,
): Promise<Response> {
  const params = { id, finding_id: String(finding_id) };
  return callRoute(decideRoute, { method: "POST", params, token: by.token, json: { act, reason } });
}

export function recheck(id: string, { token }: Account): Promise<Response> {
  return callRoute(recheckRoute, { method: "POST", params: { id }, token });
}

/** What the version's own row says. */
export function storedVersion(id: string) {
  return db().pvgVersion.findUniqueOrThrow({
    where: { id },
    select: { taskId: true, gateOpen: true, hardFindings: true, softFindings: true },
  });
}

export function countDecisions(pvgId: string, findingId?: string): Promise<number> {
  return db().findingDecision.count({ where: { pvgId, findingId } });
}

/** Changes words in the sentences of a version's stored text, and nowhere else. */
export async function rewordDraft(
  pvgId: string,
  { id: ownerId }: Account,
  [from, to]: [string, string],
): Promise<void> {
  const { taskId } = await storedVersion(pvgId);
  const draft = await findArtifact(taskId, "verified_draft", { schema: VerifiedDraftSchema });
  const { document } = VerifiedDraftSchema.parse(draft);
  const said = claimsOf(document).filter(
    ({ kind, text }) => kind === "recommendation" && text.includes(from),
  );
  expect(said).not.toEqual([]);
  for (const claim of said) claim.text = claim.text.replace(from, to);
  await databaseArtifacts({ taskId, ownerId, node: "verify" }).putJson("verified_draft", {
    ...draft,
    document,
  });
}

export async function loseArtifact(pvgId: string, kind: ArtifactKind): Promise<void> {
  const { taskId } = await storedVersion(pvgId);
  await db().artifact.deleteMany({ where: { taskId, kind } });
}
