import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import type { Fault } from "@/e2e/providers/fault-plan";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import type { VerifiedDraft } from "@/lib/quality/schema";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createAsk } from "@/lib/writers/ask";
import { createClaudeWriter } from "@/lib/writers/claude/claude-writer";
import { memoryServices } from "@/lib/writers/memory-services";
import { finishInOtherLanguage } from "@/lib/writers/model/finish-in-other-language";
import { NO_MEMORY } from "@/lib/writers/model/text-memory";
import { verifyWithModel } from "@/lib/writers/model/verify-with-model";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";
import type { ModelWriter } from "@/lib/writers/model-writer";
import { createOpenAiWriter } from "@/lib/writers/openai/openai-writer";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const CLAUDE = { small: "claude-haiku-5-5", large: "claude-sonnet-5-5" };
const OPENAI = { small: "gpt-6-luna", large: "gpt-6.1-terra" };
const LINES: Record<Language, string[]> = {
  en: [
    "# Methods",
    "We used the GRADE approach.",
    "# Recommendations",
    "Recommendation 1: We recommend amoxicillin 500 mg three times daily for 5 days in adults with pneumonia, unless they are allergic to penicillin (1B).",
    "Recommendation 2: Clinicians should not prescribe codeine to children younger than 12 years with cough (1C).",
    "Recommendation 3: We suggest pulmonary rehabilitation for people with COPD who were in hospital within the last 4 weeks (2B).",
    "# Safety",
    "Amoxicillin is contraindicated in people with a previous anaphylaxis to penicillin.",
  ],
  zh: [
    "# 方法",
    "采用GRADE方法对证据质量和推荐强度分级。",
    "# 推荐意见",
    "推荐意见1：推荐成人肺炎患者口服阿莫西林500 mg，每日3次，疗程5天，青霉素过敏者除外（1B）。",
    "推荐意见2：不推荐12岁以下咳嗽儿童使用可待因（1C）。",
    "推荐意见3：建议慢阻肺患者出院4周内开始肺康复（2B）。",
    "# 安全性",
    "有青霉素过敏性休克史者禁用阿莫西林。",
  ],
};

let provider: RunningProvider;
beforeAll(async () => {
  provider = await startProvider({ latency: { small: {}, large: {} } });
});
afterAll(() => provider.close());
beforeEach(() => {
  provider.faults.clear();
  provider.calls.clear();
});

type Wanted = {
  from?: Language;
  language?: Language;
  kind?: ModelWriter["kind"];
  isThorough?: boolean;
  /** Faults of the texts, and of what is asked afterwards. */
  writing?: Fault[];
  /** US cents of the whole task; counts from the moment the text is written. */
  capCents?: number;
  verifying?: Fault[];
};

function writerOf(kind: ModelWriter["kind"]): ModelWriter {
  const { apiKey, url } = provider;
  return kind === "claude"
    ? createClaudeWriter({ apiKey, baseUrl: url, models: CLAUDE })
    : createOpenAiWriter({ apiKey, baseUrl: `${url}/v1`, models: OPENAI });
}

/** Has the stand-in word a guideline and correct what the checks refuse. */
async function convert({
  from = "en",
  language = from,
  kind = "claude",
  isThorough = false,
  writing = [],
  verifying = [],
  capCents,
}: Wanted) {
  const source = sourceOf(LINES[from], from);
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: kind, language });
  const writer = { kind, models: Object.values(CLAUDE), promptVersion: "1" };
  const plan = planPvg({ source, structured, graph, options, writer });
  const draft = writeDraft({
    ...{ source, graph, plan },
    slots: fillSlots({ source, structured, graph, plan }),
  });
  const { services, ledger } = memoryServices();
  const askAs = (node: "write" | "verify"): AskModel => {
    const ask = createAsk(
      {
        ...{ writer: writerOf(kind), taskId: "task", ownerId: "owner", node },
        ...{ caching: true, repeat: (attempt) => attempt() },
        capCents: node === "verify" ? (capCents ?? null) : null,
      },
      services,
    );
    return (request, about) => ask({ ...request, ...about });
  };
  const signal = new AbortController().signal;
  provider.faults.set({ next: writing });
  const worded = await writeWithModel({
    ...{ draft, plan, source, signal, most: 1, ask: askAs("write"), memory: NO_MEMORY },
    live: () => ({ show: () => undefined, done: () => undefined }),
    onWritten: async () => undefined,
  });
  const document = language === from ? worded : finishInOtherLanguage(worded, { graph, source });
  provider.faults.clear();
  provider.faults.set({ next: verifying });
  const verify = () =>
    verifyWithModel({
      ...{ source, graph, plan, document, isThorough, signal, most: 2, ask: askAs("verify") },
      report: async () => undefined,
    });
  return { document, verify, ledger };
}

function hardOn(draft: VerifiedDraft, claimId: string): string[] {
  return draft.findings
    .filter((one) => one.severity === "hard" && one.claimId === claimId)
    .map(({ code }) => code);
}

test.each([
  { from: "en", language: "en", kind: "claude", fault: "invented_number" },
  { from: "en", language: "en", kind: "openai", fault: "dropped_negation" },
  { from: "zh", language: "zh", kind: "openai", fault: "invented_number" },
  { from: "zh", language: "zh", kind: "claude", fault: "dropped_negation" },
  { from: "zh", language: "en", kind: "claude", fault: "invented_number" },
  { from: "en", language: "zh", kind: "claude", fault: "invented_number" },
] as const)(
  "$kind spoils sentences ($fault, $from → $language) and mends them in the first round",
  async ({ fault, ...wanted }) => {
    const { document, verify } = await convert({ ...wanted, writing: [fault, fault] });
    const verified = await verify();
    const { repair } = verified;

    expect(repair?.repaired.length).toBeGreaterThanOrEqual(1);
    expect(repair?.rounds).toBe(1);
    expect(repair?.remaining).toEqual([]);
    const before = new Map(claimsOf(document).map(({ id, text }) => [id, text]));
    const after = new Map(claimsOf(verified.document).map(({ id, text }) => [id, text]));
    for (const one of repair?.repaired ?? []) {
      expect(one.before).toBe(before.get(one.claimId));
      expect(one.after).toBe(after.get(one.claimId));
      expect(one.findings.length).toBeGreaterThan(0);
      expect(hardOn(verified, one.claimId)).not.toContain(one.findings[0]);
    }
    expect([...after.keys()]).toEqual([...before.keys()]);
  },
);

test("only sentences that failed are asked for again, and a sound text costs nothing more", async () => {
  const sound = await convert({});
  expect((await sound.verify()).repair).toEqual({
    ...{ rounds: 0, attempted: [], repaired: [], remaining: [] },
  });
  expect(sound.ledger.filter(({ node }) => node === "verify")).toEqual([]);

  const spoilt = await convert({ writing: ["invented_number"] });
  const { repair } = await spoilt.verify();
  expect(repair?.attempted).toHaveLength(1);
  const paid = spoilt.ledger.filter(({ node }) => node === "verify");
  expect(paid.map(({ prompt }) => prompt.id)).toEqual(["repair-sentences"]);
});

test("a sentence that the model keeps spoiling stays as it was, marked", async () => {
  const { document, verify } = await convert({
    writing: ["invented_number"],
    verifying: ["invented_number", "invented_number"],
  });
  const verified = await verify();
  const [claimId = ""] = verified.repair?.remaining ?? [];

  expect(verified.repair?.rounds).toBeLessThanOrEqual(2);
  expect(verified.repair?.repaired).toEqual([]);
  expect(claimsOf(verified.document)).toEqual(claimsOf(document));
  expect(hardOn(verified, claimId)).toContain("number_not_in_source");
  expect(verified.gate.blockers.map(({ code }) => code)).toContain("hard_findings");
});

test("when verifying starts anew, nothing is paid for twice", async () => {
  const { verify, ledger } = await convert({ writing: ["invented_number"], isThorough: true });
  const first = await verify();
  const paid = ledger.length;
  const second = await verify();

  expect(second).toEqual(first);
  expect(ledger).toHaveLength(paid);
});

test.each(["refusal", "invalid_json"] as const)(
  "a model that does not correct (%s) leaves the sentence marked and the task alive",
  async (fault) => {
    const { verify } = await convert({
      writing: ["invented_number"],
      verifying: Array<Fault>(4).fill(fault),
    });
    const { repair } = await verify();
    expect(repair?.remaining).toEqual(repair?.attempted);
    expect(repair?.attempted).toHaveLength(1);
  },
);

test.each(["en", "zh"] as const)("a sound text in %s passes both judges", async (from) => {
  const { verify } = await convert({ from, isThorough: true });
  const { checks, findings } = await verify();
  const judges = checks.filter(({ check }) => check === "J1" || check === "J2");

  expect(judges.map(({ status }) => status)).toEqual(["assessed", "assessed"]);
  expect(findings.filter(({ check }) => check.startsWith("J"))).toEqual([]);
});

test("judges are named as not asked unless the task is thorough, and that does not block", async () => {
  const { verify } = await convert({});
  const { checks, gate } = await verify();
  expect(checks.slice(-2).map(({ check, status }) => [check, status])).toEqual([
    ["J1", "not_asked"],
    ["J2", "not_asked"],
  ]);
  const blocked = gate.blockers.map(({ params }) => params.check);
  expect(blocked).not.toContain("J1");
  expect(blocked).not.toContain("J2");
});

test("a judge that refuses has not assessed the text, and that blocks", async () => {
  const { verify } = await convert({
    isThorough: true,
    verifying: Array<Fault>(40).fill("refusal"),
  });
  const { checks, gate } = await verify();

  expect(checks.find(({ check }) => check === "J1")?.status).toBe("not_assessed");
  expect(gate.blockers).toContainEqual({ code: "check_not_assessed", params: { check: "J1" } });
});

test("when the money is spent, the text stays as it is, marked and blocked, and no call is made", async () => {
  const { document, verify, ledger } = await convert({
    ...{ writing: ["invented_number"], isThorough: true, capCents: 0.001 },
  });
  const { document: verified, repair, checks, gate } = await verify();

  expect(ledger.filter(({ node }) => node === "verify")).toEqual([]);
  expect(claimsOf(verified)).toEqual(claimsOf(document));
  expect(repair?.remaining).toEqual(repair?.attempted);
  expect(repair?.attempted).toHaveLength(1);
  expect(checks.slice(-2).map(({ status }) => status)).toEqual(["not_assessed", "not_assessed"]);
  expect(gate.open).toBe(false);
});
