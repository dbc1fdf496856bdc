import { performance } from "node:perf_hooks";
import path from "node:path";

import { keptPart } from "@/inngest/kept-part";
import type { NodeContext, RunNode } from "@/inngest/node";
import { convertGuideline } from "@/inngest/convert-guideline";
import { NOTHING_CORRECTED } from "@/lib/confirmation/corrections";
import { stopEngine } from "@/lib/documents/ocr/engine";
import { readOrAsk } from "@/lib/documents/ocr/read-or-ask";
import { recognisePage } from "@/lib/documents/ocr/recognise-page";
import { AppError } from "@/lib/errors";
import { translate } from "@/lib/i18n/translate";
import { renderFiles } from "@/lib/pvgs/exports/render-files";
import type { VerifiedDraft } from "@/lib/quality/schema";
import { memoryArtifacts } from "@/lib/storage/memory-artifacts";
import type { NodeId } from "@/lib/tasks/nodes";
import { TaskOptionsSchema } from "@/lib/tasks/options";
import { printSummary } from "@/scripts/demo/summary";
import { writePvgFiles } from "@/scripts/demo/write-pvg-files";
import { terminalLocale } from "@/scripts/terminal";

/** The same nine nodes in this one process, without database or server. */
export async function convertFile(file: string, { out }: { out: string }): Promise<void> {
  const locale = terminalLocale();
  const artifacts = memoryArtifacts();
  const finished: { id: NodeId; durationMs: number; costCents: number }[] = [];
  let draft: VerifiedDraft | null = null;
  const context: NodeContext = {
    taskId: "command-line",
    guideline: async () => ({ path: file, fileName: path.basename(file) }),
    options: TaskOptionsSchema.parse({}),
    // Nor a person who would be waited for.
    confirmed: async () => NOTHING_CORRECTED,
    artifacts,
    documents: {
      read: readOrAsk,
      recognise: recognisePage,
      render: renderFiles,
      // Nobody looks at the tables' pictures here: they are shown in the browser only.
      pictures: async () => [],
    },
    // No database, so no ledger: what costs money runs in the product only.
    model: (kind) => {
      throw new AppError("writer_not_configured", { params: { writer: kind } });
    },
    signal: new AbortController().signal,
    // Nor anybody who follows.
    live: () => ({ show: () => undefined, done: () => undefined }),
    nodeReport: async () => finished,
    savePvg: async (pvg) => {
      draft = pvg.draft;
      return "command-line";
    },
    part: (part, work) => keptPart(artifacts, part, work),
    report: async (code, params) => console.error(translate(locale, `progress.${code}`, params)),
  };
  const run: RunNode = async (node, input) => {
    const start = performance.now();
    const output = node.skip?.(context.options) ?? (await node.run(input, context));
    const durationMs = performance.now() - start;
    finished.push({ id: node.id, durationMs, costCents: 0 });
    console.error(`${translate(locale, `nodes.${node.id}`)} (${Math.round(durationMs)} ms)`);
    return output;
  };
  const { files } = await convertGuideline(run).finally(stopEngine);
  if (!draft) throw new AppError("internal");
  const directory = await writePvgFiles({
    directory: out,
    fileName: path.basename(file),
    files: await Promise.all(
      files.map(async (ref) => ({ kind: ref.kind, bytes: await artifacts.getBytes(ref) })),
    ),
  });
  printSummary(draft, { locale, directory });
}
