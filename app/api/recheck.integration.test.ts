import { afterAll, beforeAll, expect, test } from "vitest";

import { startRealWorkflow } from "@/scripts/test/real-workflow";
import {
  type Account,
  countDecisions,
  decide,
  loseArtifact,
  makeFinding,
  makeStaff,
  plantFindings,
  recheck,
  rewordDraft,
  type ShownPvg,
  showPvg,
  storedVersion,
} from "@/scripts/test/findings-client";
import { codeOf, taskClient } from "@/scripts/test/task-client";

let workflow: { stop: () => Promise<void> };
let owner: Account;
const { atRest, start } = taskClient(() => owner.token);

beforeAll(async () => {
  workflow = await startRealWorkflow();
  owner = await makeStaff("USER");
});
afterAll(() => workflow.stop());

const makeVersion = async (options: Record<string, string> = {}) =>
  (await atRest(await start(options))).pvg_id;

test("a check renews findings, statuses and gate", async () => {
  const id = await makeVersion();
  const before = await showPvg(id, owner);
  // Nothing in the text gives rise to this one: it must go.
  const [gone] = await plantFindings(id, [makeFinding("F1", "hard")]);
  await decide([id, gone], "asked", { by: owner });

  const answer = await recheck(id, owner);
  const after = (await answer.json()) as ShownPvg;

  expect(answer.status).toBe(200);
  expect(after).toEqual({ ...before, checked_at: after.checked_at });
  expect(Date.parse(after.checked_at)).toBeGreaterThan(Date.parse(before.checked_at));
  expect(await storedVersion(id)).toMatchObject({ gateOpen: before.gate.open, hardFindings: 0 });
  expect(await showPvg(id, owner)).toEqual(after);
  expect(await countDecisions(id, gone)).toBe(1);
});

test("a check judges the text as it is stored, with today's rules", async () => {
  const id = await makeVersion();
  await rewordDraft(id, owner, ["500 mg", "5000 mg"]);

  const after = (await (await recheck(id, owner)).json()) as ShownPvg;

  expect(after.findings.map(({ code }) => code)).toContain("number_not_in_source");
  expect(after.gate.open).toBe(false);
  expect((await storedVersion(id)).hardFindings).toBeGreaterThan(0);
});

test("what people decided holds as long as the finding is found", async () => {
  const id = await makeVersion();
  await rewordDraft(id, owner, ["500 mg", "5000 mg"]);
  const first = (await (await recheck(id, owner)).json()) as ShownPvg;
  const asked = first.findings.find(({ acts }) => acts.includes("asked"));
  await decide([id, asked?.id], "asked", { by: owner });

  const again = (await (await recheck(id, owner)).json()) as ShownPvg;
  expect(again.findings.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
  expect(again.findings.find(({ id }) => id === asked?.id)).toMatchObject({
    state: "asked",
    decisions: [{ act: "asked" }],
  });

  await rewordDraft(id, owner, ["5000 mg", "500 mg"]);
  const mended = (await (await recheck(id, owner)).json()) as ShownPvg;
  expect(mended.findings.some(({ id }) => id === asked?.id)).toBe(false);
  expect(await countDecisions(id, asked?.id)).toBe(1);
});

test("what was dismissed as a remark blocks when a check finds that it does", async () => {
  const id = await makeVersion();
  const [remark] = await plantFindings(id, [makeFinding("F7", "soft")]);
  await decide([id, remark], "dismissed", { by: owner });
  await recheck(id, owner);

  await plantFindings(id, [makeFinding("F7", "hard")]);

  const { findings, gate } = await showPvg(id, owner);
  expect(findings.find(({ id }) => id === remark)).toMatchObject({ state: "open" });
  expect(gate.open).toBe(false);
});

test("without the stored results nothing is checked, and the answer says why", async () => {
  const id = await makeVersion();
  await loseArtifact(id, "clinical_graph");

  const answer = await recheck(id, owner);

  expect([answer.status, await codeOf(answer)]).toEqual([409, "results_removed"]);
});

test("a version made without checks stays what it says it is", async () => {
  const id = await makeVersion({ enable_quality_control: "false" });

  expect(await codeOf(await recheck(id, owner))).toBe("made_without_checks");
  expect((await showPvg(id, owner)).gate.open).toBe(false);
});
