import { expect, test } from "vitest";

import { answerFromRequest } from "@/e2e/providers/answer-from-request";
import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import type { Language } from "@/lib/documents/schema";
import { type Audience, AudienceSchema } from "@/lib/pvgs/audience";
import { claimsOf } from "@/lib/pvgs/claims";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";
import { writeDraft } from "@/lib/writers/rules/write-draft";
import { textsInMemory } from "@/lib/writers/testing/texts-in-memory";

const WRITER = { kind: "claude" as const, models: ["small-1", "large-1"], promptVersion: "1" };
const GUIDELINES: Record<Language, string[]> = {
  en: [
    "# Recommendations",
    "Patients should use budesonide 200 micrograms twice daily when their asthma is mild (1B).",
    "We recommend that clinicians review adults with asthma every 12 months, and this should include a check of how they use the inhaler and of what they know about their treatment plan (1B).",
  ],
  zh: [
    "# 推荐意见",
    "建议患者戒烟，每日监测血糖4次（弱推荐，高质量证据）。",
    "推荐医生每3个月为2型糖尿病患者检测一次糖化血红蛋白（强推荐，高质量证据）。",
  ],
};

function prepare(language: Language, audience: Audience) {
  const source = sourceOf(GUIDELINES[language], language);
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: "claude", audience });
  const plan = planPvg({ source, structured, graph, options, writer: WRITER });
  const slots = fillSlots({ source, structured, graph, plan });
  return { source, graph, plan, draft: writeDraft({ source, graph, plan, slots }) };
}

async function writtenFor(language: Language, audience: Audience, memory = textsInMemory()) {
  const prepared = prepare(language, audience);
  const asked: string[] = [];
  const ask: AskModel = async ({ prompt, shared, instruction }, { check }) => {
    const system = `${prompt.system}\n${shared}\nprompt: ${prompt.id}`;
    const made = answerFromRequest({ system, user: [instruction] });
    if ("problem" in made) throw new Error(made.problem);
    asked.push(prompt.id);
    const value = prompt.answer.parse(made.answer);
    expect(check(value)).toBeNull();
    return { value };
  };
  const document = await writeWithModel({
    ...{ ...prepared, ask, memory, most: 2, signal: new AbortController().signal },
    live: () => ({ show: () => undefined, done: () => undefined }),
    onWritten: async () => undefined,
  });
  const text = claimsOf(document).map((claim) => claim.text);
  const { source, graph, plan } = prepared;
  const judged = verifyDraft({ source, graph, plan, document, enabled: true });
  return { document, asked, text: text.join("\n"), judged };
}

test.each(
  AudienceSchema.options.flatMap((audience) =>
    (["en", "zh"] as const).map((language) => ({ language, audience })),
  ),
)("written for $audience in $language, nothing blocks", async ({ language, audience }) => {
  const { document, judged } = await writtenFor(language, audience);

  expect(document).toMatchObject({ audience, readingGrade: expect.any(Number) });
  expect(judged.findings.filter(({ severity }) => severity === "hard")).toEqual([]);
  expect(judged.readability.target?.grade).toBe(document.readingGrade);
});

test.each([
  ["en", "You should use budesonide", "The person you care for should use budesonide"],
  ["zh", "指南建议患者戒烟", "指南建议您照顾的人戒烟"],
] as const)(
  "a carer is not told to do what the patient does (%s)",
  async (language, adult, carer) => {
    expect((await writtenFor(language, "adult")).text).toContain(adult);
    const { text } = await writtenFor(language, "carer");

    expect(text).toContain(carer);
    expect(text).not.toMatch(/\byou should use\b|您应/i);
  },
);

test("a clinician's action stays the clinician's, whoever reads", async () => {
  for (const audience of AudienceSchema.options)
    expect((await writtenFor("en", audience)).text).toMatch(/clinicians review adults|care team/);
});

test("for a lower grade more is divided", async () => {
  const lengths = async (audience: Audience) =>
    (await writtenFor("en", audience)).judged.readability.wordsPerSentence ?? 0;

  expect(await lengths("low_literacy")).toBeLessThan(await lengths("adult"));
});

test("words that were written for others are not reused", async () => {
  const memory = textsInMemory();
  await writtenFor("en", "adult", memory);
  const again = await writtenFor("en", "adult", memory);
  const other = await writtenFor("en", "carer", memory);

  expect(again.asked).toEqual([]);
  expect(other.asked.length).toBeGreaterThan(0);
  expect(other.text).toContain("The person you care for should");
});
