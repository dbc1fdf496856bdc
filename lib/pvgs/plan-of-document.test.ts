import path from "node:path";

import { expect, test } from "vitest";

import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planOfDocument } from "@/lib/pvgs/plan-of-document";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { writeDraft } from "@/lib/writers/rules/write-draft";

test("from a document and its source comes the plan that it was written to", async () => {
  const fileName = "asthma-adults-en.md";
  const source = await readDocument({ path: path.join("samples", fileName), fileName });
  const structured = structureDocument(source);
  const read = { source, structured, graph: buildClinicalGraph(source, structured) };
  const leftOut = read.graph.recommendations[0]?.id ?? "";
  const plan = planPvg({
    ...read,
    options: TaskOptionsSchema.parse({ audience: "carer" }),
    confirmed: { metadata: {}, selection: new Map([[leftOut, false]]) },
  });
  const document = writeDraft({ ...read, plan, slots: fillSlots({ ...read, plan }) });

  expect(leftOut).not.toBe("");
  expect(planOfDocument(document, read)).toEqual(plan);
});
