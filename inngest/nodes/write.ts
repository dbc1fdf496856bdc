import { z } from "zod";

import { defineNode } from "@/inngest/node";
import { ClinicalGraphSchema } from "@/lib/clinical/schema";
import { SourceDocumentSchema } from "@/lib/documents/schema";
import { claimsOf } from "@/lib/pvgs/claims";
import { PlanSchema } from "@/lib/pvgs/plan-schema";
import { FilledSlotsSchema } from "@/lib/pvgs/slots-schema";
import { type ArtifactRef, ArtifactRefSchema } from "@/lib/storage/artifacts";
import { finishInOtherLanguage } from "@/lib/writers/model/finish-in-other-language";
import { writeWithModel } from "@/lib/writers/model/write-with-model";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const OutputSchema = z.object({
  draft: ArtifactRefSchema,
  facts: z.record(z.string(), z.number()),
});

type Input = {
  source: ArtifactRef;
  graph: ArtifactRef;
  plan: ArtifactRef;
  slots: ArtifactRef | null;
};

/** Lays out the patient version as cards of labelled fields; a language model then words their sentences. */
export const write = defineNode({
  id: "write",
  output: OutputSchema,
  async run(input: Input, { artifacts, live, model, report, signal }) {
    const source = await artifacts.getJson(input.source, SourceDocumentSchema);
    const plan = await artifacts.getJson(input.plan, PlanSchema);
    const { kind } = plan.writer;
    const graph = await artifacts.getJson(input.graph, ClinicalGraphSchema);
    const quoted = writeDraft({
      source,
      plan,
      graph,
      slots: input.slots && (await artifacts.getJson(input.slots, FilledSlotsSchema)),
    });
    const desk = kind === "rules" ? null : model(kind);
    const worded =
      desk === null
        ? quoted
        : await writeWithModel({
            draft: quoted,
            plan,
            source,
            signal,
            live,
            ask: desk.ask,
            memory: desk.memory,
            most: desk.atOnce,
            onWritten: (done, total) => report("sections_written", { done, total }),
          });
    const isOther = plan.language !== source.language;
    const draft = isOther ? finishInOtherLanguage(worded, { graph, source }) : worded;
    return {
      draft: await artifacts.putJson("draft", draft),
      facts: { sections: draft.sections.length, claims: claimsOf(draft).length },
    };
  },
});
