import { afterAll, beforeAll, expect, test } from "vitest";

import { startRealWorkflow } from "@/scripts/test/real-workflow";
import {
  type Account,
  countDecisions,
  decide,
  makeFinding,
  makeStaff,
  plantFindings,
  pvgStatus,
  REASON,
  recheck,
  showPvg,
  storedVersion,
} from "@/scripts/test/findings-client";
import { codeOf, taskClient } from "@/scripts/test/task-client";

let workflow: { stop: () => Promise<void> };
let owner: Account;
let reviewer: Account;
let admin: Account;
let stranger: Account;
const { atRest, start } = taskClient(() => owner.token);

beforeAll(async () => {
  workflow = await startRealWorkflow();
  owner = await makeStaff("USER");
  stranger = await makeStaff("USER");
  reviewer = await makeStaff("REVIEWER");
  admin = await makeStaff("ADMIN");
});
afterAll(() => workflow.stop());

/** A version that passed its checks. */
const makeVersion = async () => (await atRest(await start())).pvg_id;

test("the owner dismisses a remark and takes it back; both stay on record", async () => {
  const id = await makeVersion();
  const before = await storedVersion(id);
  const [remark] = await plantFindings(id, [makeFinding("F9", "soft")]);

  const dismissed = await decide([id, remark], "dismissed", { by: owner });
  expect([dismissed.status, await dismissed.json()]).toMatchObject([
    200,
    {
      finding: {
        ...{ id: remark, state: "dismissed", acts: ["taken_back"] },
        decisions: [{ act: "dismissed", by_id: owner.id, by_name: "Test", reason: REASON }],
      },
      gate: { open: before.gateOpen },
    },
  ]);
  expect((await storedVersion(id)).softFindings).toBe(before.softFindings);

  const back = await decide([id, remark], "taken_back", { by: owner, reason: "" });
  expect(await back.json()).toMatchObject({ finding: { state: "open", acts: ["dismissed"] } });
  expect((await storedVersion(id)).softFindings).toBe(before.softFindings + 1);
  const shown = (await showPvg(id, owner)).findings.find(({ id }) => id === remark);
  expect(shown?.decisions.map(({ act, reason }) => [act, reason])).toEqual([
    ["dismissed", REASON],
    ["taken_back", null],
  ]);
});

test("what blocks goes only when a second person agrees, and the gate follows at once", async () => {
  const id = await makeVersion();
  const [blocking] = await plantFindings(id, [makeFinding("F1", "hard")]);
  const blocker = { code: "hard_findings", params: { count: 1 } };
  expect((await showPvg(id, owner)).gate.blockers).toContainEqual(blocker);

  const alone = await decide([id, blocking], "dismissed", { by: owner });
  expect(await codeOf(alone)).toBe("second_person_needed");
  expect((await decide([id, blocking], "asked", { by: owner })).status).toBe(200);
  expect(await storedVersion(id)).toMatchObject({ gateOpen: false, hardFindings: 1 });
  const self = await decide([id, blocking], "agreed", { by: owner });
  expect(await codeOf(self)).toBe("second_person_needed");

  const seen = await showPvg(id, reviewer);
  expect(seen.is_owner).toBe(false);
  expect(seen.findings.find(({ id }) => id === blocking)?.acts).toEqual(["agreed", "refused"]);
  const agreed = await decide([id, blocking], "agreed", { by: reviewer, reason: "" });
  expect(await agreed.json()).toMatchObject({
    finding: { state: "dismissed" },
    gate: { open: true, blockers: [] },
  });
  expect(await storedVersion(id)).toMatchObject({ gateOpen: true, hardFindings: 0 });
  expect((await showPvg(id, owner)).gate).toEqual({ open: true, blockers: [] });

  await decide([id, blocking], "taken_back", { by: admin });
  expect(await storedVersion(id)).toMatchObject({ gateOpen: false, hardFindings: 1 });
});

test("an administrator's own version needs another person, too", async () => {
  const own = taskClient(() => admin.token);
  const id = (await own.atRest(await own.start())).pvg_id;
  const [blocking] = await plantFindings(id, [makeFinding("F1", "hard")]);
  await decide([id, blocking], "asked", { by: admin });

  const self = await decide([id, blocking], "agreed", { by: admin });

  expect(await codeOf(self)).toBe("second_person_needed");
  expect((await decide([id, blocking], "agreed", { by: reviewer })).status).toBe(200);
});

test("a second person who refuses leaves it blocked, and says why", async () => {
  const id = await makeVersion();
  const [blocking] = await plantFindings(id, [makeFinding("F3", "hard")]);
  await decide([id, blocking], "asked", { by: owner });

  const silent = await decide([id, blocking], "refused", { by: admin, reason: " " });
  expect([silent.status, await codeOf(silent)]).toEqual([422, "reason_missing"]);
  const refused = await decide([id, blocking], "refused", { by: admin });

  expect(await refused.json()).toMatchObject({ finding: { state: "open" }, gate: { open: false } });
});

test("nobody dismisses a blocking finding about doses, direction, coverage, quotations or safety texts", async () => {
  const id = await makeVersion();
  const checks = ["F2", "F4", "F9", "F11", "F13"] as const;
  const findings = checks.map((check) => makeFinding(check, "hard"));

  for (const one of await plantFindings(id, findings)) {
    for (const act of ["dismissed", "asked", "taken_back"] as const)
      expect(await codeOf(await decide([id, one], act, { by: owner }))).toBe("not_dismissible");
    const second = await decide([id, one], "agreed", { by: reviewer });
    expect([second.status, await codeOf(second)]).toEqual([409, "not_dismissible"]);
  }
  expect(await countDecisions(id)).toBe(0);
});

test("a decision sent twice is made once, also at the same moment", async () => {
  const id = await makeVersion();
  const [remark] = await plantFindings(id, [makeFinding("F7", "soft")]);

  const answers = await Promise.all(
    [1, 2, 3].map(async () => (await decide([id, remark], "dismissed", { by: owner })).json()),
  );

  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await countDecisions(id)).toBe(1);
  const other = await decide([id, remark], "dismissed", { by: owner, reason: "Another reason." });
  expect(await codeOf(other)).toBe("decision_out_of_place");
});

test("what cannot be meant is refused and leaves no trace", async () => {
  const id = await makeVersion();
  const [remark] = await plantFindings(id, [makeFinding("F7", "soft")]);

  const short = await decide([id, remark], "dismissed", { by: owner, reason: "ok" });
  expect([short.status, await codeOf(short)]).toEqual([422, "reason_missing"]);
  const long = await decide([id, remark], "dismissed", { by: owner, reason: "x".repeat(501) });
  expect([long.status, await codeOf(long)]).toEqual([422, "invalid_input"]);
  expect((await decide([id, "0123456789abcdef"], "dismissed", { by: owner })).status).toBe(404);
  expect((await decide([id, "F7"], "dismissed", { by: owner })).status).toBe(422);
  expect((await decide([id, remark], "dismissed", { by: reviewer })).status).toBe(403);
  expect(await countDecisions(id)).toBe(0);
});

test("reviewers and administrators read a version; to another user it does not exist", async () => {
  const id = await makeVersion();
  const [remark] = await plantFindings(id, [makeFinding("F7", "soft")]);

  expect((await showPvg(id, reviewer)).findings.map(({ id }) => id)).toContain(remark);
  expect((await showPvg(id, admin)).is_owner).toBe(false);
  expect(await pvgStatus(id, stranger)).toBe(404);
  expect((await decide([id, remark], "dismissed", { by: stranger })).status).toBe(404);
  expect((await recheck(id, stranger)).status).toBe(404);
  expect((await recheck(id, reviewer)).status).toBe(403);
});

test("some thousand findings are kept and decided about", async () => {
  const id = await makeVersion();
  const many = Array.from({ length: 6_000 }, (_, at) => makeFinding("F7", "soft", `c${at}`));
  const ids = await plantFindings(id, many);

  expect((await decide([id, ids[4_321]], "dismissed", { by: owner })).status).toBe(200);
  const { findings } = await showPvg(id, owner);
  expect(findings.filter(({ state }) => state === "dismissed")).toHaveLength(1);
});
