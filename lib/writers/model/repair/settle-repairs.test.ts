import { expect, test } from "vitest";

import type { PvgDocument } from "@/lib/pvgs/document";
import { finding } from "@/lib/quality/check";
import { exampleDraft } from "@/lib/quality/example-draft";
import type { Finding } from "@/lib/quality/schema";
import { type Examined, settleRepairs } from "@/lib/writers/model/repair/settle-repairs";

const { document } = exampleDraft();
const wrong = (claimId: string | null, word: string, severity: Finding["severity"] = "hard") =>
  finding({ check: "F4", severity, code: "negation_lost", params: { word }, claimId });

type Rule = { findings: (texts: ReadonlyMap<string, string>) => Finding[]; breaksOn?: string };

/** A document that is nothing but the texts of its claims, which `findings` judges. */
function setUp(texts: Record<string, string>, { findings, breaksOn }: Rule) {
  const written = new WeakMap<PvgDocument, Map<string, string>>();
  let examinations = 0;
  const examineTexts = (all: Map<string, string>): Examined => {
    const made = structuredClone(document);
    written.set(made, all);
    const found = findings(all);
    const isBroken = breaksOn !== undefined && [...all.values()].includes(breaksOn);
    const status = isBroken ? ("not_assessed" as const) : ("assessed" as const);
    const verdict = {
      status: { check: "F4" as const, status, examined: 1, findings: found.length },
      findings: found,
    };
    return { document: made, verdicts: [verdict] };
  };
  const start = examineTexts(new Map(Object.entries(texts)));
  const examine = (before: PvgDocument, changed: Map<string, string>) => {
    examinations += 1;
    return examineTexts(new Map([...(written.get(before) ?? []), ...changed]));
  };
  const settle = async (proposed: Record<string, string>) => {
    const proposals = Object.entries(proposed).map(([claimId, text]) => ({ claimId, text }));
    const settled = await settleRepairs(start, proposals, {
      examine,
      signal: new AbortController().signal,
    });
    return {
      accepted: settled.accepted.map(({ claimId }) => claimId).sort(),
      refused: new Map(settled.refused.map((one) => [one.claimId, one.findings])),
      texts: Object.fromEntries(written.get(settled.document) ?? []),
      examinations,
    };
  };
  return { settle };
}

/** Every claim whose text holds "bad" has a hard finding. */
const ownFaults = (texts: ReadonlyMap<string, string>) =>
  [...texts].filter(([, text]) => text.includes("bad")).map(([id]) => wrong(id, "not"));

test("repairs that solve their findings and bring none are taken, all at once", async () => {
  const { settle } = setUp({ c1: "bad", c2: "bad", c3: "fine" }, { findings: ownFaults });
  const { accepted, texts, examinations } = await settle({ c1: "good", c2: "good" });

  expect(accepted).toEqual(["c1", "c2"]);
  expect(texts).toEqual({ c1: "good", c2: "good", c3: "fine" });
  expect(examinations).toBe(1);
});

test("one whose finding is still there is refused with it, and the others are taken", async () => {
  const { settle } = setUp({ c1: "bad", c2: "bad" }, { findings: ownFaults });
  const { accepted, refused, texts } = await settle({ c1: "also bad", c2: "good" });

  expect(accepted).toEqual(["c2"]);
  expect(refused.get("c1")).toMatchObject([{ code: "negation_lost", claimId: "c1" }]);
  expect(texts).toEqual({ c1: "bad", c2: "good" });
});

test.each(["hard", "soft"] as const)("one that adds a %s finding is refused", async (severity) => {
  const findings: Rule["findings"] = (texts) => [
    ...ownFaults(texts),
    ...(texts.get("c1") === "new" ? [wrong("c1", "unless", severity)] : []),
  ];
  const { settle } = setUp({ c1: "bad" }, { findings });
  const { accepted, refused, texts } = await settle({ c1: "new" });

  expect(accepted).toEqual([]);
  expect(refused.get("c1")).toMatchObject([{ params: { word: "unless" } }]);
  expect(texts).toEqual({ c1: "bad" });
});

test("one that makes another sentence wrong is found among many and refused alone", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
  const findings: Rule["findings"] = (texts) => [
    ...ownFaults(texts),
    ...(texts.get("c7") === "good" ? [wrong("other", "twice", "soft")] : []),
  ];
  const { settle } = setUp(Object.fromEntries(ids.map((id) => [id, "bad"])), { findings });
  const { accepted, refused } = await settle(Object.fromEntries(ids.map((id) => [id, "good"])));

  expect([...refused.keys()]).toEqual(["c7"]);
  expect(refused.get("c7")).toMatchObject([{ claimId: "other" }]);
  expect(accepted).toHaveLength(11);
});

test("two that are wrong only together are not both taken", async () => {
  const findings: Rule["findings"] = (texts) => [
    ...ownFaults(texts),
    ...(texts.get("c1") === "good" && texts.get("c2") === "good" ? [wrong(null, "both")] : []),
  ];
  const { settle } = setUp({ c1: "bad", c2: "bad" }, { findings });
  const { accepted, refused } = await settle({ c1: "good", c2: "good" });

  expect(accepted).toHaveLength(1);
  expect(refused.size).toBe(1);
});

test("one after which a check cannot judge any more is refused", async () => {
  const { settle } = setUp({ c1: "bad", c2: "bad" }, { findings: ownFaults, breaksOn: "broken" });
  const { accepted, refused } = await settle({ c1: "broken", c2: "good" });

  expect(accepted).toEqual(["c2"]);
  expect([...refused.keys()]).toEqual(["c1"]);
});

test("what was wrong before and is no matter of words does not keep a repair from being taken", async () => {
  const findings: Rule["findings"] = (texts) => [
    ...ownFaults(texts),
    finding({ check: "F2", severity: "hard", code: "medicine_not_comparable", claimId: "c1" }),
    wrong("c1", "remark", "soft"),
  ];
  const { settle } = setUp({ c1: "bad" }, { findings });
  expect((await settle({ c1: "good" })).accepted).toEqual(["c1"]);
});

test("a cancelled task examines nothing more", async () => {
  const { verdicts } = { verdicts: [] };
  const settling = settleRepairs({ document, verdicts }, [{ claimId: "c1", text: "good" }], {
    examine: () => expect.unreachable("The task is cancelled."),
    signal: AbortSignal.abort(new Error("cancelled")),
  });
  await expect(settling).rejects.toThrow("cancelled");
});
