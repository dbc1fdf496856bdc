import path from "node:path";

import { beforeAll, expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import { MESSAGES } from "@/lib/i18n/messages";
import { claimsOf } from "@/lib/pvgs/claims";
import type { PvgDocument } from "@/lib/pvgs/document";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import type { Judged } from "@/lib/quality/checklists/evidence";
import { judgeChecklists } from "@/lib/quality/checklists/judge-checklists";
import type { Checklist, Verdict } from "@/lib/quality/checklists/schema";
import { measureReadability } from "@/lib/quality/readability/measure-readability";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";

let subject: Omit<Judged, "readability">;

beforeAll(async () => {
  const fileName = "asthma-adults-en.md";
  const source = await readDocument({ path: path.join("samples", fileName), fileName });
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const plan = planPvg({ source, structured, graph, options: TaskOptionsSchema.parse({}) });
  const slots = fillSlots({ source, structured, graph, plan });
  const document = writeDraft({ source, graph, plan, slots });
  document.source.doi = "10.1000/asthma";
  subject = { source, graph, document, findings: [] };
});

/** The verdicts of a version that was changed, as "instrument item". */
function verdictsOf(change: (document: PvgDocument) => void = () => undefined) {
  const document = structuredClone(subject.document);
  change(document);
  const readability = measureReadability(document);
  const checklists = judgeChecklists({ ...subject, document, readability });
  return {
    document,
    checklists,
    verdicts: new Map<string, Verdict>(checklists.flatMap(asEntries)),
  };
}

function asEntries({ id, items }: Checklist) {
  return items.map((item) => [`${id} ${item.id}`, item.verdict] as const);
}

test("has every item of the four instruments, each with a text in both languages", () => {
  const { checklists } = verdictsOf();

  expect(checklists.map(({ id, items }) => [id, items.length])).toEqual([
    ["right_pvg", 17],
    ["pemat", 24],
    ["cci", 20],
    ["discern", 16],
  ]);
  for (const { checklists: texts } of Object.values(MESSAGES)) {
    for (const { id, items } of checklists) {
      const known = Object.keys(texts.items[id]);
      expect(items.map((item) => item.id.replace(".", "_")).toSorted()).toEqual(known.toSorted());
    }
  }
});

test("shows each verdict by sentences of the version, and scores only what was decided", () => {
  const { checklists, document } = verdictsOf();
  const ids = new Set(claimsOf(document).map(({ id }) => id));

  for (const { items, scores } of checklists) {
    expect(items.flatMap(({ claimIds }) => claimIds).filter((id) => !ids.has(id))).toEqual([]);
    for (const { points, decided, undecided } of scores) {
      expect(points).toBeLessThanOrEqual(decided);
      expect(decided + undecided).toBeLessThanOrEqual(items.length);
    }
  }
});

test("what takes a judgement is left to a person", () => {
  const { verdicts } = verdictsOf();
  const unjudgeable = ["pemat 2", "pemat 10", "cci 7", "discern 2", "discern 16"];

  expect(unjudgeable.map((id) => verdicts.get(id))).toEqual(unjudgeable.map(() => "needs_person"));
});

test("nobody is said to have paid or to be reachable before anybody has entered it", () => {
  const { verdicts } = verdictsOf();

  expect(["2.1", "11.1", "12.1"].map((id) => verdicts.get(`right_pvg ${id}`))).toEqual(
    Array.from({ length: 3 }, () => "not_met"),
  );
});

test.each<[item: string, change: (document: PvgDocument) => void]>([
  ["right_pvg 1.1", (document) => (document.title = "Asthma")],
  ["right_pvg 1.3", (document) => (document.source.year = null)],
  ["right_pvg 6.1", (document) => Object.assign(document.source, { doi: null, url: null })],
  ["right_pvg 3.1", without("key_messages")],
  ["right_pvg 9.1", without("questions")],
  ["right_pvg 8.1", without("legend")],
  ["pemat 11", without("key_messages")],
  ["pemat 7", (document) => firstText(document, "Multiply your weight by 2.")],
  ["cci 5", without("key_messages")],
  ["discern 7", without("more_help")],
])("%s is met, and not met once what shows it is gone", (item, change) => {
  expect(verdictsOf().verdicts.get(item)).toBe("met");
  expect(verdictsOf(change).verdicts.get(item)).toBe("not_met");
});

function without(kind: PvgDocument["sections"][number]["kind"]) {
  return (document: PvgDocument) => {
    for (const section of document.sections) if (section.kind === kind) section.blocks = [];
  };
}

function firstText(document: PvgDocument, text: string): void {
  const claim = claimsOf(document).find(({ kind }) => kind === "recommendation");
  if (!claim) throw new RangeError("The example recommends something.");
  claim.text = text;
}
