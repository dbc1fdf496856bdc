import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { ClinicalGraph } from "@/lib/clinical/schema";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import type { Anchor, Language, SourceDocument } from "@/lib/documents/schema";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import type { Block, Claim, PvgDocument } from "@/lib/pvgs/document";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";
import type { Pair } from "@/scripts/bench/checks/pairs/read-pairs";
import type { Version } from "@/scripts/bench/checks/versions";
import { STAND_IN } from "@/scripts/bench/checks/worded";

type Read = { source: SourceDocument; graph: ClinicalGraph };

const TITLES = {
  en: {
    ...{ guideline: "Clinical practice guideline for everyday care", one: "Recommendation" },
    chapters: { recommendation: "Recommendations", safety: "Safety", evidence: "Evidence" },
  },
  zh: {
    ...{ guideline: "常见疾病诊疗临床实践指南", one: "推荐意见" },
    chapters: { recommendation: "推荐意见", safety: "用药安全", evidence: "证据" },
  },
} as const;
const KINDS = ["recommendation", "safety", "evidence"] as const;

/** A guideline of all the sources, read as any other, and its patient version in the plain words of the pairs. */
export async function writePairsVersion(language: Language, pairs: Pair[]): Promise<Version> {
  const source = await readMarkdown(printGuideline(language, pairs));
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const read = { source, structured, graph };
  const options = TaskOptionsSchema.parse({});
  const plan = planPvg({ ...read, options, writer: STAND_IN });
  const draft = writeDraft({ source, graph, plan, slots: fillSlots({ ...read, plan }) });
  const document = { ...draft, sections: sectionsOf(draft, pairs, read), glossary: [] };
  return {
    guideline: `freely worded pairs, ${language}`,
    ...{ writer: "model", language, subject: { source, graph, plan, document } },
  };
}

export function claimIdOf({ id }: Pair): string {
  return `pair ${id}`;
}

function printGuideline(language: Language, pairs: Pair[]): string {
  const { guideline, one, chapters } = TITLES[language];
  const printed = KINDS.flatMap((kind) => {
    const sources = pairs.filter((pair) => pair.kind === kind).map(({ source }) => source);
    const paragraphs =
      kind === "recommendation"
        ? sources.flatMap((source, index) => [`### ${one} ${index + 1}`, source])
        : sources;
    return [`## ${chapters[kind]}`, ...paragraphs];
  });
  return [`# ${guideline}`, ...printed].join("\n\n");
}

async function readMarkdown(markdown: string): Promise<SourceDocument> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pairs-"));
  const file = { path: path.join(folder, "pairs.md"), fileName: "pairs.md" };
  try {
    await writeFile(file.path, markdown);
    return await readDocument(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function sectionsOf(draft: PvgDocument, pairs: Pair[], read: Read): PvgDocument["sections"] {
  const cards = draft.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === "recommendation_card");
  const blockOf = (pair: Pair): Block => {
    const claim = claimOf(pair, read);
    if (pair.kind === "safety") return { type: "callout", tone: "caution", claims: [claim] };
    const { recommendationId } = claim;
    const card = cards.find(
      ({ recommendationIds: [first, ...others] }) =>
        first !== undefined && first === recommendationId && others.length === 0,
    );
    return card
      ? { ...card, slots: [{ slot: "what", claims: [claim] }] }
      : { type: "paragraph", claims: [claim] };
  };
  const section = (kind: "recommendations" | "problems" | "options", of: Pair["kind"]) => ({
    ...{ id: kind, kind, heading: "?" },
    blocks: pairs.filter((pair) => pair.kind === of).map(blockOf),
  });
  return [
    section("options", "evidence"),
    section("recommendations", "recommendation"),
    section("problems", "safety"),
  ];
}

function claimOf(pair: Pair, { source, graph }: Read): Claim {
  const anchor = anchorOf(pair, source);
  const isIn = ({ passageId, start, end }: Anchor) =>
    passageId === anchor.passageId && start < anchor.end && end > anchor.start;
  const recommendation =
    pair.kind === "recommendation"
      ? graph.recommendations.find(({ anchors }) => anchors.some(isIn))
      : undefined;
  const safety =
    pair.kind === "safety" ? graph.safety.find((statement) => isIn(statement.anchor)) : undefined;
  return {
    ...{ id: claimIdOf(pair), text: pair.plain, kind: pair.kind, anchors: [anchor] },
    ...{ sources: [], keepWith: [], author: "writer", locked: false },
    ...(recommendation && { recommendationId: recommendation.id }),
    ...(safety && { safetyId: safety.id }),
  };
}

function anchorOf({ id, source: printed }: Pair, { passages }: SourceDocument): Anchor {
  for (const { id: passageId, text } of passages) {
    const start = text.indexOf(printed);
    if (start >= 0) return { passageId, start, end: start + printed.length };
  }
  throw new Error(`The reader lost or changed the source of ${id}.`);
}
