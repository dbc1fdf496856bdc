import path from "node:path";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import type { ClinicalGraph, StructuredDocument } from "@/lib/clinical/schema";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import type { Language, SourceDocument } from "@/lib/documents/schema";
import { AppError } from "@/lib/errors";
import { drawFigures } from "@/lib/figures/draw-figures";
import { placeFigures } from "@/lib/figures/place-figures";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import type { verifyDraft } from "@/lib/quality/verify-draft";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";
import { STAND_IN, wordByStandIn } from "@/scripts/bench/checks/worded";
import { pathOf } from "@/scripts/bench/read-corpus";

/** Whose words they are: the rules writer's, cut from the source, or those of a model, for which another stands in. */
export const WRITERS = ["rules", "model"] as const;
export type Writer = (typeof WRITERS)[number];

/** A patient version that nobody has falsified, with what it is checked against. */
export type Version = {
  guideline: string;
  writer: Writer;
  language: Language;
  subject: Omit<Parameters<typeof verifyDraft>[0], "enabled">;
};

type Read = {
  source: SourceDocument;
  structured: StructuredDocument;
  graph: ClinicalGraph;
};

export type LeftOut = { guideline: string; reason: string };

/** Both versions of every guideline that can be read without looking at pictures of its pages. */
export async function writeVersions(
  files: string[],
): Promise<{ versions: Version[]; leftOut: LeftOut[] }> {
  const versions: Version[] = [];
  const leftOut: LeftOut[] = [];
  for (const guideline of files) {
    const source = await readText(guideline);
    if ("reason" in source) {
      leftOut.push(source);
      continue;
    }
    const structured = structureDocument(source);
    const read = { source, structured, graph: buildClinicalGraph(source, structured) };
    for (const writer of WRITERS) versions.push(await writeVersion(guideline, writer, read));
  }
  return { versions, leftOut };
}

async function readText(guideline: string): Promise<SourceDocument | LeftOut> {
  try {
    const file = { path: pathOf(guideline), fileName: path.basename(guideline) };
    return await readDocument(file);
  } catch (error) {
    if (error instanceof AppError) return { guideline, reason: error.code };
    throw error;
  }
}

async function writeVersion(guideline: string, writer: Writer, read: Read): Promise<Version> {
  const { source, graph } = read;
  const options = TaskOptionsSchema.parse({});
  const plan = planPvg({ ...read, options, writer: writer === "model" ? STAND_IN : undefined });
  const draft = writeDraft({ source, graph, plan, slots: fillSlots({ ...read, plan }) });
  const worded = writer === "model" ? await wordByStandIn({ draft, plan, source }) : draft;
  const document = placeFigures(worded, drawFigures({ source, graph, document: worded }));
  const { language } = document;
  return { guideline, writer, language, subject: { source, graph, plan, document } };
}
