import { expect, test } from "vitest";

import { claimsOf } from "@/lib/pvgs/claims";
import { claimFinding, checkInput } from "@/lib/quality/check";
import { exampleDraft } from "@/lib/quality/example-draft";
import type { Finding } from "@/lib/quality/schema";
import { runChecks } from "@/lib/quality/verify-draft";
import { applySentences } from "@/lib/writers/model/apply-sentences";
import { repairClaims, type Repairing } from "@/lib/writers/model/repair/repair-claims";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { SentencesToRepair } from "@/lib/writers/prompts/repair-sentences";

const FAITHFUL = "should take amlodipine 5 mg once daily";
const SPOILT = "should take amlodipine 50 mg once daily";

type Reply = (data: SentencesToRepair, round: number) => Record<string, string>;

/** The example with one dose spoilt, and a model that proposes what `reply` says, by the sentence's text. */
function setUp(reply: Reply, changes: Partial<Repairing> = {}, judged: Finding[] = []) {
  const draft = exampleDraft();
  draft.plan.writer = { kind: "claude", models: [], promptVersion: "1" };
  draft.document.writer = draft.plan.writer;
  draft.plan.sections = [
    {
      ...{ kind: "recommendations", heading: "?", mandatory: true, tier: "small", priority: 1 },
      ...{ recommendationIds: ["r1"], safetyIds: [], passageIds: ["p1", "p2"] },
    },
  ];
  const spoilt = claimsOf(draft.document).find(({ id }) => id === "c3");
  if (!spoilt) throw new RangeError("The example has a claim c3.");
  spoilt.text = SPOILT;
  const { document, ...facts } = draft;
  const asked: SentencesToRepair[] = [];
  const ask: AskModel = async ({ prompt, instruction }, { check }) => {
    const data = JSON.parse(instruction) as SentencesToRepair;
    asked.push(data);
    const texts = reply(data, asked.length);
    const sentences = data.sentences.map(({ id, lines, tried }) => {
      const text = texts[tried[0]?.text ?? ""] ?? tried.at(-1)?.text ?? "";
      return { id, text, lines };
    });
    const value = prompt.answer.parse({ sentences });
    expect(check(value)).toBeNull();
    return { value };
  };
  const examine: Repairing["examine"] = (before, texts) => {
    const changed = applySentences(before, texts);
    return { document: changed, verdicts: runChecks({ ...facts, document: changed }) };
  };
  const run = () =>
    repairClaims(
      {
        ...{ start: examine(document, new Map()), plan: facts.plan, source: facts.source, examine },
        ...{ ask, most: 1, rounds: 2, signal: new AbortController().signal },
        onRound: async () => undefined,
        ...changes,
      },
      judged,
    );
  return { run, asked, draft };
}

function textOf(result: Awaited<ReturnType<typeof repairClaims>>, claimId: string) {
  return claimsOf(result.examined.document).find(({ id }) => id === claimId)?.text;
}

test("a failing sentence is asked for with what is wrong and what the source says, and no other", async () => {
  const { run, asked } = setUp(() => ({ [SPOILT]: FAITHFUL }));
  const result = await run();

  expect(asked).toHaveLength(1);
  expect(asked[0]?.sentences).toHaveLength(1);
  const [tried] = asked[0]?.sentences[0]?.tried ?? [];
  expect(tried?.text).toBe(SPOILT);
  expect(tried?.problems[0]).toMatchObject({ number: 1, source: FAITHFUL });
  expect(tried?.problems[0]?.wrong).toContain("50");
  expect(textOf(result, "c3")).toBe(FAITHFUL);
  expect(result.repair).toMatchObject({
    ...{ rounds: 1, attempted: ["c3"], remaining: [] },
    repaired: [{ claimId: "c3", before: SPOILT, after: FAITHFUL }],
  });
});

test("a repair that adds a finding is refused, and the next round knows both texts and both problems", async () => {
  const { run, asked } = setUp((_, round) => ({
    [SPOILT]: round === 1 ? "must not take amlodipine 5 mg once daily" : FAITHFUL,
  }));
  const result = await run();

  const tried = asked[1]?.sentences[0]?.tried ?? [];
  expect(tried.map(({ text }) => text)).toEqual([
    SPOILT,
    "must not take amlodipine 5 mg once daily",
  ]);
  expect(tried.every(({ problems }) => problems.length > 0)).toBe(true);
  expect(result.repair).toMatchObject({ rounds: 2, remaining: [] });
  expect(textOf(result, "c3")).toBe(FAITHFUL);
});

test("if nothing helps, the old sentence stays and its finding too", async () => {
  const { run, asked } = setUp((_, round) => ({
    [SPOILT]: `should take amlodipine ${round}00 mg once daily`,
  }));
  const result = await run();

  expect(asked).toHaveLength(2);
  expect(textOf(result, "c3")).toBe(SPOILT);
  expect(result.repair).toMatchObject({ rounds: 2, repaired: [], remaining: ["c3"] });
  const codes = result.examined.verdicts.flatMap(({ findings }) => findings);
  expect(codes.filter(({ claimId }) => claimId === "c3").length).toBeGreaterThan(0);
});

test("a text that was refused before is not examined again", async () => {
  const { run, asked } = setUp(() => ({ [SPOILT]: SPOILT }));
  const result = await run();

  expect(asked).toHaveLength(1);
  expect(result.repair.remaining).toEqual(["c3"]);
});

test.each([{ locked: true }, { author: "person" as const }, { kind: "quote" as const }])(
  "a sentence that no model worded or somebody locked is left alone: %o",
  async (change) => {
    const { run, asked, draft } = setUp(() => ({ [SPOILT]: FAITHFUL }));
    const claim = claimsOf(draft.document).find(({ id }) => id === "c3");
    Object.assign(claim ?? {}, change);
    const result = await run();

    expect(asked).toEqual([]);
    expect(result.repair).toEqual({ rounds: 0, attempted: [], repaired: [], remaining: [] });
  },
);

test("a repair that the second model doubts is refused with its reason", async () => {
  let readings = 0;
  const judge: Repairing["judge"] = async (document, claimIds) => {
    readings += 1;
    expect(claimIds).toEqual(["c3"]);
    const input = checkInput({ ...setUp(() => ({})).draft, document });
    const claim = input.claims.find(({ id }) => id === "c3");
    if (!claim || readings > 1) return [];
    const params = { reason: "It sounds like an order." };
    return [
      claimFinding(input, claim, {
        ...{ check: "J1", severity: "soft", code: "judged_misleading" },
        params,
      }),
    ];
  };
  const { run, asked } = setUp(
    (_, round) => ({ [SPOILT]: round === 1 ? FAITHFUL : `${FAITHFUL}.` }),
    { judge },
  );
  const result = await run();

  const problems = asked[1]?.sentences[0]?.tried[1]?.problems;
  expect(problems?.map(({ wrong }) => wrong).join()).toContain("It sounds like an order.");
  expect(textOf(result, "c3")).toBe(`${FAITHFUL}.`);
});

test("what only the second model found is repaired too, and its finding goes", async () => {
  const { draft } = setUp(() => ({}));
  const input = checkInput(draft);
  const claim = input.claims.find(({ id }) => id === "c5");
  if (!claim) throw new RangeError("The example has a claim c5.");
  const doubt = claimFinding(input, claim, {
    ...{ check: "J1", severity: "hard", code: "judged_contradicted" },
    params: { reason: "…" },
  });
  const { run } = setUp(
    () => ({
      [SPOILT]: FAITHFUL,
      [claim.text]: "Amlodipine may cause swelling of the ankles. It is contraindicated in shock.",
    }),
    { judge: async () => [], rounds: 3 },
    [doubt],
  );
  const result = await run();

  expect(result.repair.attempted.toSorted()).toEqual(["c3", "c5"]);
  expect(result.repair.remaining).toEqual([]);
  expect(result.judged).toEqual([]);
  expect(textOf(result, "c5")).toMatch(/\. It is contraindicated/);
});
