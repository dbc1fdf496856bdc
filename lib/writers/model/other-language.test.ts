import path from "node:path";

import { expect, test } from "vitest";

import { answerFromRequest } from "@/e2e/providers/answer-from-request";
import { buildClinicalGraph } from "@/lib/clinical/build-graph";
import { structureDocument } from "@/lib/clinical/structure-document";
import { readDocument } from "@/lib/documents/read-document";
import { drawFigures } from "@/lib/figures/draw-figures";
import { placeFigures } from "@/lib/figures/place-figures";
import { fillSlots } from "@/lib/pvgs/fill-slots";
import { planPvg } from "@/lib/pvgs/plan-pvg";
import { verifyDraft } from "@/lib/quality/verify-draft";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { finishInOtherLanguage } from "@/lib/writers/model/finish-in-other-language";
import { type AskModel, writeWithModel } from "@/lib/writers/model/write-with-model";
import { NO_MEMORY } from "@/lib/writers/model/sentence-memory";
import { writeDraft } from "@/lib/writers/rules/write-draft";

const root = path.join(import.meta.dirname, "../../..");

test.each(["samples/asthma-adults-en.md", "samples/type-2-diabetes-zh.md"])("dbg %s", async (file) => {
  const source = await readDocument({ path: path.join(root, file), fileName: path.basename(file) });
  const structured = structureDocument(source);
  const graph = buildClinicalGraph(source, structured);
  const language = source.language === "en" ? "zh" : "en";
  const options = TaskOptionsSchema.parse({ writer: "claude", language });
  const writer = { kind: "claude" as const, models: ["m"], promptVersion: "1" };
  const plan = planPvg({ source, structured, graph, options, writer });
  const draft = writeDraft({ source, graph, plan, slots: fillSlots({ source, structured, graph, plan }) });
  let problems = 0;
  const ask: AskModel = async (request, { check }) => {
    const made = answerFromRequest({ system: "", user: [request.instruction] });
    if ("problem" in made) throw new Error(made.problem);
    const value = request.prompt.answer.parse(made.answer);
    const p = check(value);
    if (p) { problems++; console.log("PROBLEM", p); }
    return { value };
  };
  const worded = await writeWithModel({ memory: NO_MEMORY, draft, plan, source, ask, signal: new AbortController().signal, most: 4, live: () => ({ show: () => undefined, done: () => undefined }), onWritten: async () => undefined });
  const done = finishInOtherLanguage(worded, { graph, source });
  const document = placeFigures(done, drawFigures({ source, graph, document: done }));
  const v = verifyDraft({ source, graph, plan, document, enabled: true });
  console.log(document.title, problems);
  console.log(v.checks.filter(c=>c.status!=="not_built").map(c=>`${c.check}:${c.status}:${c.examined}:${c.findings}`).join(" "));
  for (const f of v.findings.filter(f=>f.severity==="hard").slice(0, 60)) console.log(f.check, f.code, JSON.stringify(f.params), "|", f.quote?.slice(0,150), "|", f.sourceQuote?.slice(0,150));
  expect(1).toBe(1);
});
