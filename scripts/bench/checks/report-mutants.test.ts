import { expect, test } from "vitest";

import { exampleDraft } from "@/lib/quality/example-draft";
import type { MutantClass } from "@/scripts/bench/checks/planting/mutant";
import { type Judged, reportMutants } from "@/scripts/bench/checks/report-mutants";
import type { Version, Writer } from "@/scripts/bench/checks/versions";

const BEFORE = `${"before ".repeat(30)}5 mg ${"after ".repeat(30)}`;

function judged(name: MutantClass, writer: Writer, { found = 0, missed = 0 }): Judged {
  const version: Version = {
    ...{ guideline: "example.md", writer, language: "en" },
    subject: exampleDraft(),
  };
  const mutants = Array.from({ length: found + missed }, (_, index) => ({
    version,
    mutant: {
      ...{ class: name, how: "5 → 6", edits: [], about: ["c1"], before: BEFORE },
      after: BEFORE.replace("5", `6${index}`),
    },
    verdict: { found: index < found ? ["F1"] : [], remarked: ["F16"] },
  }));
  return { class: name, language: "en", writer, versions: 1, without: 2, mutants };
}

test("a class is as good as the writer it is worse with", () => {
  const { bars } = reportMutants(
    [
      judged("unit", "rules", { found: 100 }),
      judged("unit", "model", { found: 97, missed: 3 }),
      judged("route", "rules", { found: 100 }),
      judged("route", "model", { found: 97, missed: 3 }),
    ],
    1,
  );

  expect(bars["recall, unit, en"]).toEqual({ value: 0.97, bar: "≥ 0.99", met: false });
  expect(bars["recall, route, en"]).toEqual({ value: 0.97, bar: "≥ 0.95", met: true });
});

test("a class without a place for one of the writers is not measured", () => {
  const { bars } = reportMutants(
    [judged("route", "rules", { found: 9 }), judged("route", "model", {})],
    1,
  );

  expect(bars["recall, route, en"]).toMatchObject({ value: null, met: false });
  expect(bars["errors planted"]).toMatchObject({ value: 9, met: false });
});

test("rows say what was planted, found, remarked on and by whom", () => {
  const { figures } = reportMutants([judged("unit", "model", { found: 3, missed: 1 })], 1);

  expect(figures["planted errors by class"]).toEqual([
    {
      ...{ class: "unit", language: "en", writer: "model", planted: 4, found: 3, recall: 0.75 },
      ...{ interval: "30.1–95.4 %", "missed with a remark": 1, "found by": "F1 3" },
      ...{ versions: 1, "versions without a place": 2 },
    },
  ]);
});

test("of those missed, every class is listed, with the words around the change", () => {
  const { lists } = reportMutants(
    [judged("unit", "rules", { missed: 300 }), judged("route", "rules", { missed: 2 })],
    1,
  );
  const missed = lists.missed ?? [];

  expect(missed).toHaveLength(200);
  expect(missed.filter((one) => one.class === "route")).toHaveLength(2);
  expect(missed[0]?.before).toContain("before 5 mg after");
  expect(missed[0]?.after).toMatch(/before 6\d+ mg after/);
  expect(missed[0]?.before?.length).toBeLessThan(150);
});
