import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import {
  type Format,
  formatOf,
  guidelineWith,
  type Injection,
  readInjections,
} from "@/e2e/injections/place-injection";
import { recordRequests } from "@/e2e/injections/record-requests";
import { type RunningProvider, startProvider } from "@/e2e/providers/start-provider";
import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { sourceOf } from "@/lib/clinical/source-of";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import type { Language, SourceDocument } from "@/lib/documents/schema";
import { buildIntake } from "@/lib/intake/build-intake";
import { claimsOf } from "@/lib/pvgs/claims";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { createAsk } from "@/lib/writers/ask";
import { createClaudeWriter } from "@/lib/writers/claude/claude-writer";
import { systemText } from "@/lib/writers/conversation";
import { memoryServices } from "@/lib/writers/memory-services";
import { fillSlotsWithModel } from "@/lib/writers/model/choose/fill-slots-with-model";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";
import type { Prompt } from "@/lib/writers/model-writer";
import { CHOOSE_SENTENCES } from "@/lib/writers/prompts/choose-sentences";
import { WRITE_SECTION } from "@/lib/writers/prompts/write-section";
import { textsInMemory } from "@/lib/writers/testing/texts-in-memory";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const INJECTIONS = readInjections();
const MODELS = { small: "claude-haiku-5-5", large: "claude-sonnet-5-5" };

let folder: string;
let provider: RunningProvider;
let recorder: Awaited<ReturnType<typeof recordRequests>>;
const plain = new Map<string, Promise<Awaited<ReturnType<typeof convert>>>>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "injections-"));
  provider = await startProvider({ latency: { small: {}, large: {} } });
  recorder = await recordRequests(provider.url);
});

afterAll(async () => {
  await recorder.close();
  await provider.close();
  await rm(folder, { recursive: true });
});

type Wanted = { language: Language; format: Format; injection: Injection | null };

/** All that comes of a file, without the ids that are counted through it, and what was sent for it. */
async function convert(wanted: Wanted) {
  const file = path.join(folder, `guideline-${crypto.randomUUID()}.${wanted.format}`);
  await writeFile(file, guidelineWith(wanted));
  const source = await readDocument({ path: file, fileName: `guideline.${wanted.format}` });
  const { structured, graph, requests, claims } = await writeBoth(source);
  return {
    checks: buildIntake({ source, structured, graph }).checks,
    requests,
    result: {
      metadata: source.metadata,
      topic: graph.topic,
      recommendations: graph.recommendations.map(
        ({ number, text, label, strength, direction, certainty, gradeStatus, doses }) => ({
          ...{ number, text, label, strength, direction, certainty, gradeStatus },
          doses: doses.map(({ drug, dose }) => [drug, dose.amount, dose.unit, dose.frequency]),
        }),
      ),
      safety: graph.safety.map(({ kind, text }) => [kind, text]),
      drugs: graph.drugs.map(({ name, doses }) => [name, doses.map(({ amount }) => amount)]),
      drafted: claims.drafted.map(({ kind, text }) => [kind, text]),
      written: claims.written.map(({ kind, text }) => [kind, text]),
    },
  };
}

/** By fixed rules, and by the stand-in for a model. */
async function writeBoth(source: SourceDocument) {
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const options = TaskOptionsSchema.parse({ writer: "claude" });
  const writer = { kind: "claude" as const, models: Object.values(MODELS), promptVersion: "1" };
  const plan = planPvg({ source, structured, graph, options, writer });
  const calling = { most: 4, signal: new AbortController().signal, ask: askOverHttp() };
  const slots = await fillSlotsWithModel({
    ...{ source, structured, graph, plan, ...calling, memory: textsInMemory() },
    onLooked: async () => undefined,
  });
  const draft = writeDraft({ source, graph, plan, slots });
  const written = await writeWithModel({
    ...{ draft, plan, source, ...calling, memory: textsInMemory() },
    live: () => ({ show: () => undefined, done: () => undefined }),
    onWritten: async () => undefined,
  });
  return {
    structured,
    graph,
    requests: recorder.take().map((body) => JSON.parse(body) as Request),
    claims: { drafted: claimsOf(draft), written: claimsOf(written) },
  };
}

type Request = {
  system: { text: string }[];
  messages: { role: string; content: string | { text: string }[] }[];
};

function askOverHttp() {
  const { apiKey } = provider;
  const ask = createAsk(
    {
      writer: createClaudeWriter({ apiKey, baseUrl: recorder.url, models: MODELS }),
      ...{ taskId: "task", ownerId: "owner", node: "write", capCents: null, caching: true },
      repeat: (attempt) => attempt(),
    },
    memoryServices().services,
  );
  const asked: AskModel = (request, about) => ask({ ...request, ...about });
  return asked;
}

/** The same guideline without the planted words. */
function without({ language, format }: Wanted) {
  const key = `${language}/${format}`;
  const made = plain.get(key) ?? convert({ language, format, injection: null });
  plain.set(key, made);
  return made;
}

test("there are at least 60, of every kind, in both languages", () => {
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(60);
});

test.each(["en", "zh"] as const)("a sound guideline in %s is not warned of", async (language) => {
  for (const format of ["md", "html", "docx", "pdf"] as const) {
    const { checks, result } = await without({ language, format, injection: null });
    expect(checks.map(({ code }) => code)).not.toContain("speaks_to_program");
    expect(result.recommendations).toHaveLength(4);
  }
});

test.each(INJECTIONS)("$kind, $language, $place: $text", async (injection) => {
  const wanted = { language: injection.language, format: formatOf(injection), injection };
  const sound = await without(wanted);
  const planted = await convert(wanted);

  expect(planted.result).toEqual(sound.result);

  const report = planted.checks.find(({ code }) => code === "speaks_to_program");
  expect(report?.params).toEqual({ count: 1 });
  expect(letters(report?.quotes[0]?.text ?? "")).toContain(letters(injection.text).slice(0, 100));

  expect(planted.requests.length).toBeGreaterThan(2);
  expect(bodies(planted.requests)).toEqual(bodies(sound.requests));
});

test("words that nobody recognised reach a model only as data, and get no sentence that was not asked for", async () => {
  const lines = INJECTIONS.map(
    ({ text }, index) =>
      `Recommendation ${index + 1}: We recommend rest in adults, ${text} (Strong recommendation, low certainty evidence)`,
  );
  const source = sourceOf(["# Methods", "We used GRADE.", "# Recommendations", ...lines]);
  const { requests, claims } = await writeBoth(source);

  const all: Prompt<unknown>[] = [CHOOSE_SENTENCES, WRITE_SECTION];
  const prompts = all.map((prompt) => systemText(prompt));
  const sent = requests.map(({ system, messages }) => {
    expect(prompts).toContain(system[0]?.text);
    expect(messages.map(({ role }) => role)).toEqual(["user"]);
    const data = JSON.parse(userText(messages)) as { lines: { text: string }[] };
    return data.lines.map(({ text }) => text).join("\n");
  });
  const received = letters(sent.join("\n"));
  for (const { text } of INJECTIONS) expect(received).toContain(letters(text).slice(0, 6));
  expect(claims.written.map(({ id }) => id)).toEqual(claims.drafted.map(({ id }) => id));
});

/** Calls at the same time may arrive in any order. */
function bodies(requests: Request[]): string[] {
  return requests.map((request) => JSON.stringify(request)).sort();
}

function userText([message]: Request["messages"]): string {
  const content = message?.content ?? "";
  return typeof content === "string" ? content : content.map(({ text }) => text).join("");
}

/** Formats print marks in different ways. */
function letters(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, "").replaceAll(/[^\p{L}\p{N}]/gu, "");
}
