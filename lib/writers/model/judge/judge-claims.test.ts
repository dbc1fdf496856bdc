import { expect, test } from "vitest";

import { AppError, type ErrorCode } from "@/lib/errors";
import { claimsOf } from "@/lib/pvgs/claims";
import { exampleDraft, STATEMENT } from "@/lib/quality/example-draft";
import { problemWithVerdicts } from "@/lib/writers/model/judge/check-verdicts";
import { judgeClaims } from "@/lib/writers/model/judge/judge-claims";
import type { AskModel } from "@/lib/writers/model/write-with-model";
import type { JudgedSentences, SentencesToJudge } from "@/lib/writers/prompts/judge-sentences";

type Verdict = JudgedSentences["verdicts"][number];

/** The example with two sentences in other words than the source's. */
function wordedDraft() {
  const draft = exampleDraft();
  const reword = (id: string, text: string) => {
    const claim = claimsOf(draft.document).find((one) => one.id === id);
    if (!claim) throw new RangeError(`The example has a claim ${id}.`);
    claim.text = text;
  };
  reword("c3", "take 5 mg of amlodipine once a day");
  reword("c5", "Amlodipine can make your ankles swell. It must not be used in shock.");
  return draft;
}

function judgeThat(
  verdictOn: (sentence: SentencesToJudge["sentences"][number]) => Partial<Verdict>,
) {
  const asked: SentencesToJudge[] = [];
  const ask: AskModel = async ({ prompt, instruction }, { check }) => {
    const data = JSON.parse(instruction) as SentencesToJudge;
    asked.push(data);
    const verdicts = data.sentences.map((sentence) => ({
      ...{ id: sentence.id, verdict: "supported", reason: "", line: sentence.lines[0] ?? null },
      ...verdictOn(sentence),
    }));
    const value = prompt.answer.parse({ verdicts });
    expect(check(value)).toBeNull();
    return { value };
  };
  return { ask, asked };
}

function judge(ask: AskModel, draft = wordedDraft()) {
  const { document, source } = draft;
  return judgeClaims({ document, source, ask, most: 2, signal: new AbortController().signal });
}

test("only sentences in other words are judged, each beside its whole passage", async () => {
  const { ask, asked } = judgeThat(() => ({}));
  const { examined, unjudged, findings } = await judge(ask);

  const sentences = asked.flatMap((data) => data.sentences);
  expect(sentences.map(({ text }) => text.slice(0, 9))).toEqual(["take 5 mg", "Amlodipin"]);
  expect(sentences[0]?.quote).toBe("should take amlodipine 5 mg once daily");
  expect(asked[0]?.lines.map(({ text }) => text)).toContain(STATEMENT);
  expect({ examined, unjudged, findings }).toEqual({ examined: 4, unjudged: 0, findings: [] });
});

test.each([
  ["contradicted", "hard"],
  ["not_in_source", "hard"],
  ["misleading", "soft"],
] as const)("%s is a %s finding with the reason and the passage", async (verdict, severity) => {
  const reason = "It says “once a day”.";
  const { ask } = judgeThat(({ text }) => (text.startsWith("take") ? { verdict, reason } : {}));
  const { findings } = await judge(ask);

  expect(findings).toMatchObject([
    {
      ...{ check: "J1", severity, claimId: "c3", recommendationId: "r1" },
      ...{ params: { reason }, sourceQuote: STATEMENT },
      anchors: [{ passageId: "p1" }],
    },
  ]);
});

test("a claim somebody else wrote, or that quotes, is none of the judge's", async () => {
  const draft = wordedDraft();
  for (const claim of claimsOf(draft.document)) {
    if (claim.id === "c3") claim.author = "person";
    if (claim.id === "c5") claim.kind = "quote";
  }
  const { ask, asked } = judgeThat(() => ({}));
  expect(await judge(ask, draft)).toEqual({ examined: 2, unjudged: 0, findings: [] });
  expect(asked).toEqual([]);
});

test.each<ErrorCode>(["writer_refused", "writer_answer_invalid", "cost_cap_reached"])(
  "a judge without a verdict (%s) leaves the sentences unjudged",
  async (code) => {
    const refused = await judge(() => Promise.reject(new AppError(code)));
    expect(refused.unjudged).toBe(2);
    expect(refused.examined).toBe(2);
  },
);

test("a provider that is down fails the node, which tries again later", async () => {
  const judging = judge(() => Promise.reject(new AppError("writer_unavailable")));
  await expect(judging).rejects.toThrow(AppError);
});

const DATA: SentencesToJudge = {
  language: "en",
  lines: [
    { id: "L1", text: "One." },
    { id: "L2", text: "Two." },
  ],
  sentences: [
    { id: "s1", place: "", text: "1", quote: "One", lines: ["L1"], about: null },
    { id: "s2", place: "", text: "2", quote: "Two", lines: ["L2"], about: null },
  ],
};
const good: Verdict[] = [
  { id: "s1", verdict: "supported", reason: "", line: "L1" },
  { id: "s2", verdict: "not_in_source", reason: "“2”", line: null },
];

test("verdicts on every sentence with their reasons and passages can be used", () => {
  expect(problemWithVerdicts(DATA, { verdicts: good })).toBeNull();
});

test.each<[string, Verdict[]]>([
  ["one is missing", good.slice(1)],
  ["one stands there twice", [...good, ...good.slice(1)]],
  ["one was not asked for", [...good, { ...good[0]!, id: "s3" }]],
  ["one names another sentence's passage", [{ ...good[0]!, line: "L2" }, good[1]!]],
  [
    "a contradiction names no passage",
    [good[0]!, { id: "s2", verdict: "contradicted", reason: "“2”", line: null }],
  ],
  ["a fault has no reason", [good[0]!, { ...good[1]!, reason: " " }]],
])("verdicts are put to the model again where %s", (_, verdicts) => {
  expect(problemWithVerdicts(DATA, { verdicts })).not.toBeNull();
});
