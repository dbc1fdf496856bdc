import { expect, test } from "vitest";

import {
  actsOf,
  type Decider,
  dismissalOf,
  isStanding,
  refusalOf,
  stateOf,
} from "@/lib/findings/dismissal-rules";
import { CHECK_IDS, type CheckId, type Finding } from "@/lib/quality/schema";

const OWNER: Decider = { isOwner: true, isSecondPerson: false };
const SECOND: Decider = { isOwner: false, isSecondPerson: true };
const NOBODY: Decider = { isOwner: false, isSecondPerson: false };

const judged = (check: CheckId, severity: Finding["severity"]) => ({ check, severity });
const remark = judged("F9", "soft");
const blocking = judged("F1", "hard");
const act = (act: Parameters<typeof refusalOf>[0], byId = "owner") => ({ act, byId });
const asked = [act("asked")];
const agreed = [act("asked"), act("agreed", "second")];

test("what blocks over doses, direction, coverage, quotations and safety texts is never dismissed", () => {
  const never = CHECK_IDS.filter((id) => dismissalOf(judged(id, "hard")) === "never");

  expect(never).toEqual(["F2", "F4", "F9", "F11", "F13"]);
  for (const check of never) {
    expect(actsOf(judged(check, "hard"), [], OWNER)).toEqual([]);
    expect(stateOf(judged(check, "hard"), agreed)).toBe("open");
    expect(isStanding({ ...judged(check, "hard"), decisions: agreed })).toBe(true);
  }
});

test("any remark is dismissed by the owner alone, of those checks too", () => {
  expect(new Set(CHECK_IDS.map((id) => dismissalOf(judged(id, "soft"))))).toEqual(
    new Set(["one_person"]),
  );
  expect(actsOf(remark, [], OWNER)).toEqual(["dismissed"]);
  expect(actsOf(remark, [], SECOND)).toEqual([]);
  expect(stateOf(remark, [act("dismissed")])).toBe("dismissed");
});

test("what blocks goes only with a second person", () => {
  expect(actsOf(blocking, [], OWNER)).toEqual(["asked"]);
  expect(stateOf(blocking, asked)).toBe("asked");
  expect(isStanding({ ...blocking, decisions: asked })).toBe(true);
  expect(actsOf(blocking, asked, SECOND)).toEqual(["agreed", "refused"]);
  expect(stateOf(blocking, agreed)).toBe("dismissed");
  expect(stateOf(blocking, [...asked, act("refused", "second")])).toBe("open");
});

test("one person who asked and agreed has dismissed nothing", () => {
  expect(stateOf(blocking, [act("asked"), act("agreed")])).toBe("open");
});

test("what was dismissed as a remark stands again once it blocks", () => {
  expect(stateOf(judged("F7", "hard"), [act("dismissed")])).toBe("open");
  expect(actsOf(judged("F7", "hard"), [act("dismissed")], OWNER)).toEqual(["asked"]);
});

test("owner and second person may each take a dismissal back, and it can be asked for anew", () => {
  const back = [...agreed, act("taken_back")];

  expect(actsOf(blocking, agreed, OWNER)).toEqual(["taken_back"]);
  expect(actsOf(blocking, agreed, SECOND)).toEqual(["taken_back"]);
  expect(stateOf(blocking, back)).toBe("open");
  expect(actsOf(blocking, back, OWNER)).toEqual(["asked"]);
  expect(actsOf(blocking, asked, OWNER)).toEqual(["taken_back"]);
  expect(actsOf(blocking, agreed, NOBODY)).toEqual([]);
});

test.each([
  ["dismissed", judged("F2", "hard"), [], OWNER, "not_dismissible"],
  ["asked", judged("F13", "hard"), [], OWNER, "not_dismissible"],
  ["agreed", judged("F4", "hard"), asked, SECOND, "not_dismissible"],
  ["dismissed", blocking, [], OWNER, "second_person_needed"],
  ["agreed", blocking, asked, OWNER, "second_person_needed"],
  ["refused", blocking, asked, OWNER, "second_person_needed"],
  ["asked", blocking, [], SECOND, "forbidden"],
  ["dismissed", remark, [], SECOND, "forbidden"],
  ["agreed", blocking, [], SECOND, "decision_out_of_place"],
  ["asked", remark, [], OWNER, "decision_out_of_place"],
  ["asked", blocking, asked, OWNER, "decision_out_of_place"],
  ["taken_back", remark, [], OWNER, "decision_out_of_place"],
  ["taken_back", blocking, asked, SECOND, "decision_out_of_place"],
] as const)("%s is refused: %o, %o", (wanted, finding, decisions, decider, code) => {
  expect(refusalOf(wanted, { ...finding, decisions: [...decisions] }, decider)).toBe(code);
});

test("what a person may do is not refused", () => {
  for (const decider of [OWNER, SECOND]) {
    for (const decisions of [[], asked, agreed]) {
      for (const wanted of actsOf(blocking, decisions, decider))
        expect(refusalOf(wanted, { ...blocking, decisions }, decider)).toBeNull();
    }
  }
});
